/** Asks everybody who knows something about an entry or a change, and says whether it is live. */
import type { ContentType } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import type { NumberedChange } from '../feed/feed.ts';
import { readEntry, typeNamed } from './entry-facts.ts';
import type { LiveState, PublisherStatus } from './answers.ts';
import { liveStateOf, type EntryFacts, type SiteFacts } from './live-state.ts';
import { isOfDraft, pendingChange } from './pending-change.ts';
import { askLivePage, askStatus, Away, hasPublisher } from './publisher.ts';

/** How the site stands, whichever entry is asked about. */
export type SiteAnswer = PublisherStatus | Extract<SiteFacts, string>;

async function unlessAway<Answer>(answer: Promise<Answer>): Promise<Answer | 'away'> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Away) return 'away';
    throw error;
  }
}

export const readStatus = async (): Promise<SiteAnswer> =>
  hasPublisher() ? unlessAway(askStatus()) : 'elsewhere';

/** In this order: a page that is newer than the status is taken for under way, and never for live. */
async function pageOn(status: SiteAnswer, type: string, documentId: string): Promise<SiteFacts> {
  if (typeof status === 'string') return status;
  const page = await unlessAway(askLivePage(type, documentId));
  return page === 'away' ? page : { status, page };
}

const readSite = async (type: string, documentId: string): Promise<SiteFacts> =>
  pageOn(await readStatus(), type, documentId);

const sequenceOn = (site: SiteFacts) => (typeof site === 'string' ? 0 : (site.status.sequence ?? 0));

/** Whether an entry is live, as it is now. */
export async function readLiveState(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<LiveState> {
  const site = await readSite(type.name, documentId);
  const pending = await pendingChange(strapi, type.name, documentId, sequenceOn(site));
  return liveStateOf(await readEntry(strapi, type, documentId), pending, site);
}

/** Whether what a change did is live. */
export async function readChangeState(strapi: Core.Strapi, change: NumberedChange): Promise<LiveState> {
  const { type: name, subject, sequence } = change;
  const site = await readSite(name, subject);
  const type = typeNamed(name);
  const entry =
    type === undefined
      ? { type: name, documentId: subject, exists: true, isPublished: true, isModified: false }
      : await readEntry(strapi, type, subject);
  const state = liveStateOf(entry, sequence > sequenceOn(site) ? change : null, site);
  const isSaved = typeof site !== 'string' && (await isOfDraft(strapi, change));
  return isSaved ? { ...state, kind: 'saved', since: null, reasons: [] } : state;
}

/** Whether each of some entries is live, as the site stood a moment ago. */
export const liveStatesOf = <Entry extends EntryFacts>(
  strapi: Core.Strapi,
  entries: readonly Entry[],
  status: SiteAnswer,
): Promise<readonly { readonly entry: Entry; readonly state: LiveState }[]> =>
  Promise.all(
    entries.map(async (entry) => {
      const site = await pageOn(status, entry.type, entry.documentId);
      const pending = await pendingChange(strapi, entry.type, entry.documentId, sequenceOn(site));
      return { entry, state: liveStateOf(entry, pending, site) };
    }),
  );
