/**
 * Entering a recap from the admin, below `/desk/recaps`: it is read, corrected by an editor, made into
 * drafts, and taken back again.
 */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { offerAdminRoutes, type AdminContext, type Handler } from '../access/admin-routes.ts';
import { writeWithFeed } from '../feed/feed.ts';
import {
  createDrafts,
  findExisting,
  findImport,
  keyOf,
  uidOf,
  type Import,
  type MadeType,
} from '../recap-import/drafts.ts';
import { readProposal } from '../recap-import/read-proposal.ts';
import { TooSlow } from '../recap-import/read-text.ts';
import type { DeskEntry, Entered, Existing, ReadAnswer, Undone } from './answers.ts';
import { checkReferences } from './check-references.ts';
import { toChoices } from './choices.ts';
import { findMeeting, madeOf, subsessionsOf } from './entries.ts';
import { ENTER_RECAPS, registerPermissions } from './permissions.ts';
import { receivedText } from './received.ts';
import { parseCreateBody } from './sheet-body.ts';
import { undo } from './undo.ts';

type Action = 'create' | 'read' | 'delete';

const MADE: readonly MadeType[] = ['meeting', 'subsession', 'speaker'];

const may = ({ state }: AdminContext, action: Action, types = MADE): boolean =>
  types.every((type) => state.userAbility.can(`plugin::content-manager.explorer.${action}`, uidOf(type)));

const mayMakeProgrammes = (context: AdminContext): boolean => may(context, 'create', ['programme']);

const refuseUnless = (isAllowed: boolean): void => {
  if (!isAllowed) throw new errors.ForbiddenError();
};

const mayUndo = (context: AdminContext, found: Import | null): boolean =>
  found?.made != null && (found.maker === context.state.user.id || may(context, 'delete'));

/** The documentId in an address; empty for what can be none, since PostgreSQL refuses some characters. */
const meetingIn = ({ params }: AdminContext): string =>
  /^[a-z0-9]{1,64}$/i.exec(params['meeting'] ?? '')?.[0] ?? '';

/** The meeting that a text became already, or another of the same day and title. */
async function existingFor(
  strapi: Core.Strapi,
  key: string,
  sheet: Parameters<typeof findExisting>[2],
): Promise<Existing | null> {
  const existing = await findExisting(strapi, key, sheet);
  const meeting = existing === undefined ? null : await findMeeting(strapi, existing.documentId);
  return meeting && { ...meeting, isAlike: existing?.isAlike === true };
}

async function describe(
  strapi: Core.Strapi,
  context: AdminContext,
  meeting: DeskEntry,
  state: Entered['state'],
): Promise<Entered> {
  const found = await findImport(strapi, { meeting: meeting.documentId });
  return {
    state,
    meeting,
    subsessions: await subsessionsOf(strapi, meeting.documentId),
    speakers: await madeOf(strapi, found, 'speaker'),
    programmes: await madeOf(strapi, found, 'programme'),
    canUndo: mayUndo(context, found),
    hasPreview: strapi.config.get('admin.preview.enabled', false),
  };
}

const handlersFor = (
  strapi: Core.Strapi,
): Readonly<Record<'read' | 'create' | 'show' | 'undo', Handler>> => ({
  async read(context): Promise<ReadAnswer> {
    refuseUnless(may(context, 'create'));
    const text = await receivedText(context);
    try {
      const { proposal, known } = await readProposal(strapi, text);
      const existing = await existingFor(strapi, keyOf(proposal.text), proposal.sheet);
      return {
        proposal,
        choices: toChoices(known),
        existing,
        mayMakeProgrammes: mayMakeProgrammes(context),
      };
    } catch (error) {
      if (!(error instanceof TooSlow)) throw error;
      throw new errors.ValidationError('Het lezen van deze tekst duurde te lang. Plak hem in delen.');
    }
  },

  async create(context): Promise<Entered> {
    refuseUnless(may(context, 'create'));
    const { text, sheet, anyway } = parseCreateBody(context.request.body);
    refuseUnless(sheet.newProgramme === null || mayMakeProgrammes(context));
    await checkReferences(strapi, sheet);
    const key = keyOf(text);
    const [meeting, state] = await writeWithFeed(strapi, async () => {
      const existing = await existingFor(strapi, key, sheet);
      if (existing !== null && !(existing.isAlike && anyway)) {
        const { isAlike, ...meeting } = existing;
        return [meeting, isAlike ? 'alike' : 'known'] as const;
      }
      const made = await createDrafts(strapi, sheet, key, context.state.user.id);
      return [await findMeeting(strapi, made), 'created'] as const;
    });
    if (meeting === null) throw new Error('The meeting that was made is not there.');
    return describe(strapi, context, meeting, state);
  },

  async show(context): Promise<Entered> {
    refuseUnless(may(context, 'read'));
    const meeting = await findMeeting(strapi, meetingIn(context));
    if (meeting === null) throw new errors.NotFoundError('Deze bijeenkomst bestaat niet (meer).');
    return describe(strapi, context, meeting, 'known');
  },

  async undo(context): Promise<Undone> {
    const found = await findImport(strapi, { meeting: meetingIn(context) });
    if (found === null) throw new errors.NotFoundError('Dit is al ongedaan gemaakt.');
    refuseUnless(found.maker === context.state.user.id || may(context, 'delete'));
    return undo(strapi, found);
  },
});

/** Adds the routes, and the permission that guards them. */
export function offerRecapDesk(strapi: Core.Strapi): void {
  registerPermissions(strapi);
  const { read, create, show, undo: takeBack } = handlersFor(strapi);
  const action = ENTER_RECAPS;
  offerAdminRoutes(strapi, '/desk', [
    { method: 'POST', path: '/recaps/read', handler: read, action },
    { method: 'POST', path: '/recaps', handler: create, action },
    { method: 'GET', path: '/recaps/:meeting', handler: show, action },
    { method: 'DELETE', path: '/recaps/:meeting', handler: takeBack, action },
  ]);
}
