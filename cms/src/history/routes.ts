/** What the admin may ask and do about who changed what, below `/desk/history`. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { offerAdminRoutes, type AdminContext, type AdminRoute } from '../access/admin-routes.ts';
import { rightsOn, typeIn } from '../desk/entry-rights.ts';
import { SEE_DELETED, USE_DESK } from '../desk/permissions.ts';
import { writeWithFeed } from '../feed/feed.ts';
import type { RestoreRequest } from './answers.ts';
import { readBriefHistory } from './brief.ts';
import { readDeleted, REVIVING } from './deleted.ts';
import { readHistory, readDifferences } from './history.ts';
import { AlreadyBack, restoreVersion, reviveEntry } from './restore.ts';
import { refuseMoved } from './stale.ts';
import { fieldsAt, versionAt, versionsOf, type StoredVersion } from './versions.ts';

const MOST = 50;

/** How many lines may be asked for beside a form. */
const MOST_LINES = 10;

/** So many that were deleted are told, unless more are asked for. */
const DELETED = { usually: 50, most: 500 };

/** How many are asked for. */
function limitIn({ query }: AdminContext, usually: number, most: number): number {
  const limit = Number(query['limit'] ?? usually);
  return Number.isInteger(limit) && limit >= 1 && limit <= most ? limit : usually;
}

const isNumber = (text: string | undefined) => /^\d{1,9}$/.test(text ?? '');

/** What a request is about, once it is sure that who asks may read it. */
async function open(strapi: Core.Strapi, context: AdminContext) {
  const type = typeIn(context);
  const documentId = context.params['documentId'] ?? '';
  const rights = await rightsOn(strapi, context, type, documentId);
  const mayRestore = rights.exists ? rights.can('update') : REVIVING.every((act) => rights.can(act));
  if (!rights.can('read') || (!rights.exists && !mayRestore)) throw new errors.ForbiddenError();
  const isKnown = await versionsOf(strapi, { type: type.name, subject: documentId }, 1);
  if (!rights.exists && isKnown.length === 0) throw new errors.NotFoundError();
  return { type, documentId, exists: rights.exists, mayRestore };
}

async function versionIn(
  strapi: Core.Strapi,
  { params }: AdminContext,
  type: string,
  subject: string,
): Promise<StoredVersion> {
  const id = params['version'];
  const version = isNumber(id) ? await versionAt(strapi, { type, subject }, Number(id)) : null;
  if (version === null) throw new errors.NotFoundError('Deze versie wordt niet meer bewaard.');
  return version;
}

/** What the entry was when somebody looked; null when it was not there, undefined for a program, which need not say. */
function seenIn({ request }: AdminContext): string | null | undefined {
  const { now } = (request.body ?? {}) as Partial<RestoreRequest>;
  return now === null || typeof now === 'string' ? now : undefined;
}

async function putBack(strapi: Core.Strapi, context: AdminContext) {
  const { type, documentId, exists, mayRestore } = await open(strapi, context);
  if (!mayRestore) throw new errors.ForbiddenError();
  const seen = seenIn(context);
  if (exists && seen === null) throw new AlreadyBack();
  const { id } = await versionIn(strapi, context, type.name, documentId);
  const snapshot = await fieldsAt(strapi, { type: type.name, subject: documentId }, id);
  if (snapshot === null) throw new errors.NotFoundError('Deze versie wordt niet meer bewaard.');
  const request = { type, documentId, snapshot, user: context.state.user.id };
  return writeWithFeed(strapi, async () => {
    if (!exists) return reviveEntry(strapi, request);
    if (seen !== undefined) await refuseMoved(strapi, type, documentId, seen);
    return restoreVersion(strapi, request);
  });
}

export function offerHistory(strapi: Core.Strapi): void {
  const history = '/:type/:documentId';
  const routes: readonly Omit<AdminRoute, 'action'>[] = [
    {
      method: 'GET',
      path: history,
      handler: async (context) => {
        const { type, documentId, mayRestore } = await open(strapi, context);
        const reader = { id: context.state.user.id, mayRestore };
        const lines = Number(context.query['lines']);
        return lines >= 1 && lines <= MOST_LINES
          ? readBriefHistory(strapi, type, documentId, reader, Math.floor(lines))
          : readHistory(strapi, type, documentId, reader, MOST);
      },
    },
    {
      method: 'GET',
      path: `${history}/:version`,
      handler: async (context) => {
        const { type, documentId } = await open(strapi, context);
        const version = await versionIn(strapi, context, type.name, documentId);
        return readDifferences(strapi, type, documentId, version);
      },
    },
    { method: 'POST', path: `${history}/:version/restore`, handler: (context) => putBack(strapi, context) },
  ];
  offerAdminRoutes(
    strapi,
    '/desk/history',
    routes.map((route) => ({ ...route, action: USE_DESK })),
  );
  offerAdminRoutes(strapi, '/desk', [
    {
      method: 'GET',
      path: '/deleted',
      handler: (context) => readDeleted(strapi, context, limitIn(context, DELETED.usually, DELETED.most)),
      action: SEE_DELETED,
    },
  ]);
}
