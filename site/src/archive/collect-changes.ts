/**
 * Reads from the CMS what changed after a cursor, with the entries as they are now.
 *
 * An entry may be newer than the last change that is given; the change that made it so follows,
 * and then changes nothing.
 */
import { allTypes, changesQueryOf, parseEntry, type TypeName } from '@archive/content-types';
import { Failure, type Problem } from '../failure.ts';
import { connect, UNTOUCHED, type Ask, type Source } from './ask.ts';
import { toProblem } from './collect.ts';
import type { Delta } from './join.ts';

/** One thing that happened in the CMS. */
export interface FeedEntry {
  readonly sequence: number;
  /** The name of a content type, or "file". */
  readonly type: string;
  /** The documentId of an entry, or the path of a file in the CMS. */
  readonly subject: string;
  readonly action: string;
  /** The id of the admin user who did it; null for a program. */
  readonly actor: number | null;
  readonly at: string;
}

export interface CollectedChanges {
  /** What to ask after the next time. */
  readonly cursor: string;
  /** Whether these are all changes after the cursor that was given; if not, read everything. */
  readonly isContinuous: boolean;
  /** Oldest first. */
  readonly changes: readonly FeedEntry[];
  readonly delta: Delta;
  /** What does not fit in the entries as they are now. The delta is of use only without. */
  readonly problems: readonly Problem[];
  /** Files of the media library that may have other content now, by their path in the CMS. */
  readonly files: readonly string[];
}

type Page = Pick<CollectedChanges, 'cursor' | 'isContinuous' | 'changes'> & {
  readonly hasMore: boolean;
} & Readonly<Record<string, unknown>>;

async function readPage(ask: Ask, after: string | null): Promise<Page> {
  const { changes } = await ask('changes', changesQueryOf(allTypes), { after });
  const page = changes as Partial<Page> | null | undefined;
  if (typeof page?.cursor !== 'string' || !Array.isArray(page.changes)) {
    throw new Failure(
      `The CMS gave no changes, but ${JSON.stringify(page).slice(0, 120)}.`,
      `Check that CMS_URL is the address of this archive's own CMS. ${UNTOUCHED}`,
    );
  }
  return page as Page;
}

/** The number of the last change that a cursor has seen. */
export const sequenceOf = (cursor: string): number => Number.parseInt(cursor, 10);

/** An entry as it is now; null when it does not fit. */
interface Mentioned {
  readonly entry: unknown;
  readonly problems: readonly Problem[];
}

const keyOf = (type: string, documentId: string) => `${type} ${documentId}`;

/** The entries that came along, each with what does not fit in it, by their key. */
function parseMentioned(page: Page): ReadonlyMap<string, Mentioned> {
  return new Map(
    allTypes.flatMap((type) =>
      (page[type.plural] as readonly { readonly documentId: string }[]).map((candidate) => {
        const parsed = parseEntry(type, candidate);
        return [
          keyOf(type.name, candidate.documentId),
          parsed.ok
            ? { entry: parsed.entry, problems: [] }
            : { entry: null, problems: parsed.findings.map(toProblem) },
        ] as const;
      }),
    ),
  );
}

/** What is different now: an entry that is mentioned and did not come along is not published. */
function toDelta(changes: readonly FeedEntry[], entries: ReadonlyMap<string, Mentioned>): Delta {
  const ofType = (name: string) => [
    ...new Set(changes.filter(({ type }) => type === name).map(({ subject }) => subject)),
  ];
  const names = allTypes.map(({ name }) => name as TypeName);
  return {
    entries: Object.fromEntries(
      names.map((name) => [name, ofType(name).flatMap((id) => entries.get(keyOf(name, id))?.entry ?? [])]),
    ),
    removed: names.flatMap((type) =>
      ofType(type)
        .filter((id) => !entries.has(keyOf(type, id)))
        .map((documentId) => ({ type, documentId })),
    ),
  };
}

/**
 * @param after the cursor of the last time; null gives only a cursor to begin with.
 * @throws {Failure} naming what the CMS did wrong.
 */
export async function collectChanges(source: Source, after: string | null): Promise<CollectedChanges> {
  const ask = connect(source);
  const changes: FeedEntry[] = [];
  const entries = new Map<string, Mentioned>();
  for (let cursor = after; ;) {
    const page = await readPage(ask, cursor);
    // What a later page does not give any more is not published any more.
    for (const { type, subject } of page.changes) entries.delete(keyOf(type, subject));
    for (const [key, entry] of parseMentioned(page)) entries.set(key, entry);
    changes.push(...page.changes);
    cursor = page.cursor;
    if (page.isContinuous && page.hasMore) continue;
    const files = changes.filter(({ type }) => type === 'file').map(({ subject }) => subject);
    return {
      cursor,
      isContinuous: page.isContinuous,
      changes,
      delta: toDelta(changes, entries),
      problems: [...entries.values()].flatMap(({ problems }) => problems),
      files: [...new Set(files)],
    };
  }
}
