/**
 * Gives the editor's forms and lists the labels, help and order that the contract declares.
 *
 * Strapi keeps these in the database, for people to change by hand. Here they are code: written
 * at every start, the same on every machine.
 */
import { allTypes, components, toAdminView, type Component, type ContentType } from '@archive/content-types';
import type { Core } from '@strapi/strapi';

const uidOf = (type: ContentType | Component) => ('uid' in type ? type.uid : `api::${type.name}.${type.name}`);

const titleFields = new Map([...allTypes, ...components].map((type) => [uidOf(type), type.titleField]));

export async function applyAdminViews(strapi: Core.Strapi): Promise<void> {
  const contentManager = strapi.plugin('content-manager');

  for (const type of [...allTypes, ...components]) {
    const service = contentManager.service('uid' in type ? 'components' : 'content-types');
    const model = { uid: uidOf(type) };
    // What Strapi adds of its own, such as the date of the last change, keeps Strapi's settings.
    const current = await service.findConfiguration(model);
    const view = toAdminView(type, (uid) => titleFields.get(uid));
    await service.updateConfiguration(model, {
      settings: { ...current.settings, ...view.settings, pageSize: 50, defaultSortBy: view.settings.mainField },
      metadatas: { ...current.metadatas, ...view.metadatas },
      layouts: view.layouts,
      options: current.options ?? {},
    });
  }
}
