/** Which changes of the feed the site has something to do with. */
import { allTypes } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { causeOf, changesOf, type NumberedChange } from '../feed/feed.ts';

/** What only touches a draft. */
const OF_DRAFTS = ['update', 'discardDraft', 'clone'];

const hasDrafts = (name: string) => allTypes.some((type) => type.name === name && type.hasDrafts);

/**
 * Whether a change is one of a draft, which the site does not show. The other side of a relation
 * changed as its cause did.
 */
export async function isOfDraft(strapi: Core.Strapi, change: NumberedChange): Promise<boolean> {
  const cause = change.action === 'relate' ? await causeOf(strapi, change.sequence) : change;
  return cause !== null && hasDrafts(cause.type) && OF_DRAFTS.includes(cause.action);
}

/** The newest change of an entry after a number that the site has something to do with, if any. */
export async function pendingChange(
  strapi: Core.Strapi,
  type: string,
  documentId: string,
  after: number,
): Promise<NumberedChange | null> {
  for (const change of await changesOf(strapi, { type, subject: documentId }, after)) {
    if (!(await isOfDraft(strapi, change))) return change;
  }
  return null;
}
