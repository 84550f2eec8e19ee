/**
 * Gives the editor's forms and lists the labels, help and order that the contract declares.
 *
 * Strapi keeps these in the database, for people to change by hand. Here they are code: written
 * at every start, the same on every machine.
 */
import { allTypes, components, toAdminView, type Component, type ContentType } from '@archive/content-types';
import type { Core } from '@strapi/strapi';

const uidOf = (type: ContentType | Component) =>
  'uid' in type ? type.uid : `api::${type.name}.${type.name}`;

const titleFields = new Map([...allTypes, ...components].map((type) => [uidOf(type), type.titleField]));

/** What Strapi keeps of every entry, in the words in which lists and filters show it. */
const ownFields: Readonly<Record<string, string>> = {
  id: 'Nummer',
  documentId: 'Kenmerk',
  createdAt: 'Gemaakt op',
  updatedAt: 'Gewijzigd op',
  createdBy: 'Gemaakt door',
  updatedBy: 'Gewijzigd door',
};

interface Metadata {
  readonly list: object;
}

/** What Strapi adds of its own keeps Strapi's settings, under a Dutch label. */
const inDutch = (metadatas: Readonly<Record<string, Metadata>>) =>
  Object.fromEntries(
    Object.entries(metadatas).map(([name, metadata]) => {
      const label = ownFields[name];
      return [name, label === undefined ? metadata : { ...metadata, list: { ...metadata.list, label } }];
    }),
  );

export async function applyAdminViews(strapi: Core.Strapi): Promise<void> {
  const contentManager = strapi.plugin('content-manager');

  for (const type of [...allTypes, ...components]) {
    const service = contentManager.service('uid' in type ? 'components' : 'content-types');
    const model = { uid: uidOf(type) };
    const current = await service.findConfiguration(model);
    const view = toAdminView(type, (uid) => titleFields.get(uid));
    await service.updateConfiguration(model, {
      settings: {
        ...current.settings,
        ...view.settings,
        pageSize: 50,
        defaultSortBy: view.settings.mainField,
      },
      metadatas: { ...inDutch(current.metadatas), ...view.metadatas },
      layouts: view.layouts,
      options: current.options ?? {},
    });
  }
}
