/**
 * The history as it stands beside a form: its newest lines and its first, without a line that says the same
 * again. Who enters a recap with four subsessions links them to their meeting four times in a second.
 */
import type { ContentType } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { nameIn, readUserNames } from '../access/user-names.ts';
import type { History, Version } from './answers.ts';
import { readHistory } from './history.ts';
import { digestOf, fieldsAt, firstVersion, type Subject } from './versions.ts';

/** What somebody does again within this time, in ms, is one thing. */
const AT_ONCE = 10 * 60 * 1000;

/** From so many versions a line is made at most. */
const PER_LINE = 5;

const saysTheSame = (one: Version, other: Version) =>
  one.action === other.action &&
  one.person === other.person &&
  one.fields.join() === other.fields.join() &&
  Math.abs(Date.parse(one.at) - Date.parse(other.at)) <= AT_ONCE;

/** Of neighbours that say the same the newest is told. @param versions newest first. */
const withoutRepeats = (versions: readonly Version[]): readonly Version[] =>
  versions.filter((version, index) => {
    const newer = versions[index - 1];
    return newer === undefined || !saysTheSame(newer, version);
  });

/** @param newest the number of the newest version, which holds what the entry is now. */
async function readFirst(strapi: Core.Strapi, subject: Subject, newest: number): Promise<readonly Version[]> {
  const first = await firstVersion(strapi, subject);
  if (first === null) return [];
  const { id, createdAt, action, actor } = first;
  const names = await readUserNames(strapi, [actor]);
  const at = new Date(createdAt).toISOString();
  const [then, now] = await Promise.all([id, newest].map((version) => fieldsAt(strapi, subject, version)));
  const canBeRestored = then != null && (now == null || digestOf(then) !== digestOf(now));
  return [{ id, at, action, person: nameIn(names, actor), fields: [], canBeRestored }];
}

/** @param lines how many of the newest are told, beside the first. */
export async function readBriefHistory(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  reader: { readonly id: number; readonly mayRestore: boolean },
  lines: number,
): Promise<History> {
  const history = await readHistory(strapi, type, documentId, reader, lines * PER_LINE);
  const told = withoutRepeats(history.versions);
  const oldest = history.hasMore
    ? await readFirst(strapi, { type: type.name, subject: documentId }, history.versions[0]?.id ?? 0)
    : told.slice(lines).slice(-1);
  return { ...history, versions: [...told.slice(0, lines), ...oldest] };
}
