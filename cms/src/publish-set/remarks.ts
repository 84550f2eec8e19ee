/** What the checks ask to look at once more in what is to be published. Nothing of it keeps anybody from publishing. */
import { contentTypes } from '@archive/content-types';
import type { Known } from '@archive/content-types/recap-reader';
import type { Core } from '@strapi/strapi';
import { findingsIn } from '../checks/findings.ts';
import { readEntry } from '../checks/read-entry.ts';
import { uidOf } from '../publication/entry-facts.ts';
import { readKnown } from '../recap-import/known.ts';
import { pendingIn, type PublishSet, type Remarked, type SetEntry, type ShownSet } from './answers.ts';

async function remarksOn(strapi: Core.Strapi, entry: SetEntry, known: Known): Promise<readonly Remarked[]> {
  const type = contentTypes[entry.type as 'meeting' | 'subsession'];
  const stored = await readEntry(strapi, type, entry.documentId);
  if (stored === null) return [];
  const { findings } = await findingsIn(strapi, uidOf(type), stored, known);
  const remarks = findings.flatMap(({ severity, place, message }) =>
    severity === 'warning' ? [`${place}: ${message}`] : [],
  );
  return remarks.length === 0 ? [] : [{ ...entry, remarks }];
}

/** The set as editors look at it before they publish. */
export async function withRemarks(strapi: Core.Strapi, set: PublishSet): Promise<ShownSet> {
  const pending = pendingIn(set);
  if (pending.length === 0) return { ...set, remarked: [] };
  // Thousands of names, which are the same for all of them.
  const known = await readKnown(strapi);
  const remarked = await Promise.all(pending.map((entry) => remarksOn(strapi, entry, known)));
  return { ...set, remarked: remarked.flat() };
}
