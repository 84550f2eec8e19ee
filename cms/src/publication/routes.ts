/**
 * What the admin may ask and do about the publication of the site, below `/publication`.
 *
 * Only who logged in to the admin is answered, and only what the permissions of the role allow.
 */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  offerAdminRoutes,
  Unavailable,
  type AdminContext as Context,
  type Handler,
} from '../access/admin-routes.ts';
import { changeAt } from '../feed/feed.ts';
import { typeNamed, uidOf } from './entry-facts.ts';
import type { SiteStatus } from './answers.ts';
import { readChangeState, readLiveState } from './live-states.ts';
import { siteUrl, withUrl } from './located.ts';
import { readNamedReleases } from './overview.ts';
import { MANAGE_PUBLICATION, READ_PUBLICATION, registerPermissions } from './permissions.ts';
import { askStatus, Away, confirmRemoval, hasPublisher, Refused, restoreRelease } from './publisher.ts';

const READ_ENTRIES = 'plugin::content-manager.explorer.read';
const READ_USERS = 'admin::users.read';

/** Says in Dutch why the publisher did not do or answer something. */
const whenPublisherAnswers =
  (handler: Handler): Handler =>
  async (context) => {
    try {
      return await handler(context);
    } catch (error) {
      if (error instanceof Refused) throw new errors.NotFoundError(error.message);
      if (!(error instanceof Away)) throw error;
      throw new Unavailable(
        'De publicatie antwoordt niet. Probeer het later opnieuw; er is niets veranderd.',
      );
    }
  };

function refuseUnlessReader({ state }: Context, uid: string): void {
  if (!state.userAbility.can(READ_ENTRIES, uid)) throw new errors.ForbiddenError();
}

type Question = 'entry' | 'change' | 'status' | 'releases' | 'restore' | 'confirm';

const handlersFor = (strapi: Core.Strapi): Readonly<Record<Question, Handler>> => ({
  async entry(context) {
    const { type: name = '', documentId = '' } = context.params;
    const type = typeNamed(name);
    if (type === undefined) throw new errors.NotFoundError();
    refuseUnlessReader(context, uidOf(type));
    return withUrl(await readLiveState(strapi, type, documentId));
  },

  async change(context) {
    const number = /^\d{1,15}$/.exec(context.params['sequence'] ?? '')?.[0];
    const change = number === undefined ? null : await changeAt(strapi, Number(number));
    if (change === null) throw new errors.NotFoundError('Deze wijziging is niet (meer) bekend.');
    const type = typeNamed(change.type);
    if (type !== undefined) refuseUnlessReader(context, uidOf(type));
    const { type: name, subject, at } = change;
    return { ...withUrl(await readChangeState(strapi, change)), type: name, subject, at };
  },

  async status(): Promise<SiteStatus> {
    if (!hasPublisher()) return { publisher: 'elsewhere', siteUrl: siteUrl() };
    return { publisher: 'here', siteUrl: siteUrl(), ...(await askStatus()) };
  },

  releases: ({ state }) => readNamedReleases(strapi, state.userAbility.can(READ_USERS)),

  restore: async ({ params, state }) => ({
    release: await restoreRelease(Number(params['number']), state.user.id),
  }),

  async confirm({ params, state }) {
    await confirmRemoval(params['id'] ?? '', state.user.id);
    return {};
  },
});

/** Adds the routes, and the permissions that guard them. */
export function offerPublication(strapi: Core.Strapi): void {
  registerPermissions(strapi);
  const handlers = handlersFor(strapi);
  const route = (method: 'GET' | 'POST', path: string, handler: Handler, action: string) => ({
    method,
    path,
    handler: whenPublisherAnswers(handler),
    action,
  });
  offerAdminRoutes(strapi, '/publication', [
    route('GET', '/entries/:type/:documentId', handlers.entry, READ_PUBLICATION),
    route('GET', '/changes/:sequence', handlers.change, READ_PUBLICATION),
    route('GET', '/status', handlers.status, READ_PUBLICATION),
    route('GET', '/releases', handlers.releases, READ_PUBLICATION),
    route('POST', '/releases/:number/restore', handlers.restore, MANAGE_PUBLICATION),
    route('POST', '/waiting/:id/confirm', handlers.confirm, MANAGE_PUBLICATION),
  ]);
}
