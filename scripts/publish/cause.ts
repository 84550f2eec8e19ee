/** What a release is for, in words that still say something when the content has changed again. */
import { contentTypes, type TypeName } from '@archive/content-types';
import type { Archive } from '@archive/site/archive';
import type { FeedEntry } from '@archive/site/collect-changes';
import type { Cause } from './releases.ts';

function titleOf(archive: Archive, type: string, documentId: string): string | undefined {
  if (type === 'archive') return archive.about?.name;
  if (!(type in contentTypes)) return undefined;
  const name = type as Exclude<TypeName, 'archive'>;
  const entry = archive.find(name, documentId) as Readonly<Record<string, unknown>> | undefined;
  return entry && String(entry[contentTypes[name].titleField]);
}

/**
 * The cause of a release for some changes: the entries that were written and that the site shows or
 * showed, by the title they have or last had. Names of people whom no page shows are left out. Without any
 * changes, everything was read.
 */
export function causeOf(changes: readonly FeedEntry[], before: Archive, after: Archive): Cause {
  if (changes.length === 0) return { kind: 'everything' };
  const written = changes.filter(({ action }) => action !== 'relate');
  const entries = new Map(
    written.flatMap(({ type, subject }) => {
      const title = titleOf(after, type, subject) ?? titleOf(before, type, subject);
      return title === undefined
        ? []
        : [[`${type} ${subject}`, { type, documentId: subject, title }] as const];
    }),
  );
  const actors = written.flatMap(({ actor }) => actor ?? []);
  return { kind: 'changes', entries: [...entries.values()], actors: [...new Set(actors)] };
}
