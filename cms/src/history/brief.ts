/**
 * The history as it stands beside a form: its newest lines and its first, without a line that says the same
 * again. Who enters a recap with four subsessions links them to their meeting four times in a second.
 */
import type { ContentType } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { nameIn, readUserNames } from '../access/user-names.ts';
import type { History, Version } from './answers.ts';
import { readHistory } from './history.ts';
import { firstVersion } from './versions.ts';

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

async function readFirst(strapi: Core.Strapi, type: string, subject: string): Promise<readonly Version[]> {
  const first = await firstVersion(strapi, { type, subject });
  if (first === null) return [];
  const { id, createdAt, action, actor } = first;
  const names = await readUserNames(strapi, [actor]);
  const at = new Date(createdAt).toISOString();
  return [{ id, at, action, person: nameIn(names, actor), fields: [], canBeRestored: true }];
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
    ? await readFirst(strapi, type.name, documentId)
    : told.slice(lines).slice(-1);
  return { ...history, versions: [...told.slice(0, lines), ...oldest] };
}
