/** What the checks ask to look at once more in what is to be published. Nothing of it keeps anybody from publishing. */
import { contentTypes } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { findingsIn } from '../checks/findings.ts';
import { readEntry } from '../checks/read-entry.ts';
import { uidOf } from '../publication/entry-facts.ts';
import { pendingIn, type PublishSet, type Remarked, type SetEntry, type ShownSet } from './answers.ts';

async function remarksOn(strapi: Core.Strapi, entry: SetEntry): Promise<readonly Remarked[]> {
  const type = contentTypes[entry.type as 'meeting' | 'subsession'];
  const stored = await readEntry(strapi, type, entry.documentId);
  if (stored === null) return [];
  const { findings } = await findingsIn(strapi, uidOf(type), stored);
  const remarks = findings.flatMap(({ severity, place, message }) =>
    severity === 'warning' ? [`${place}: ${message}`] : [],
  );
  return remarks.length === 0 ? [] : [{ ...entry, remarks }];
}

/** The set as editors look at it before they publish. */
export async function withRemarks(strapi: Core.Strapi, set: PublishSet): Promise<ShownSet> {
  const remarked = await Promise.all(pendingIn(set).map((entry) => remarksOn(strapi, entry)));
  return { ...set, remarked: remarked.flat() };
}
