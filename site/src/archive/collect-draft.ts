/**
 * Reads from the CMS what a preview shows besides what is published: an entry as its editor saved it,
 * the drafts that belong on its page, and whatever these refer to.
 *
 * A meeting comes with the drafts of its subsessions and a subsession with those of its meeting. What
 * has no drafts itself comes with what refers to it and was never published.
 */
import {
  components,
  contentTypes,
  draftsQueryOf,
  parseDraft,
  referrersFilter,
  rootFieldOf,
  unpublishedQueryOf,
  type Finding,
} from '@archive/content-types';
import { Failure } from '../failure.ts';
import { entryKey, type Archive, type PageType } from './archive.ts';
import { connect, type Answer, type Ask, type Source } from './ask.ts';
import type { AnyEntry, Entries, Subsession } from './entries.ts';
import { referencesOf } from './facts.ts';
import type { Delta } from './join.ts';

export interface CollectedDraft {
  readonly delta: Delta;
  /** What has to be put right before it can be published. */
  readonly findings: readonly Finding[];
}

/** What to read of each type, as a filter of GraphQL. */
type Filters = Partial<Record<PageType, object>>;

interface Raw extends Answer {
  readonly documentId: string;
}

/** How many unpublished referrers of a type are shown at most: as many as stand on one page. */
const MAX_REFERRERS = 25;

const byIds = (ids: readonly string[]) => ({ documentId: { in: ids } });

async function askNodes(ask: Ask, queryOf: typeof draftsQueryOf, filters: Filters) {
  const types = (Object.keys(filters) as PageType[]).map((name) => contentTypes[name]);
  const variables = Object.fromEntries(types.map(({ name, plural }) => [plural, filters[name as PageType]]));
  const answer = await ask('drafts', queryOf(types), variables);
  return types.flatMap((type) => {
    const { nodes } = (answer[rootFieldOf(type)] ?? {}) as { nodes?: readonly Raw[] };
    if (!Array.isArray(nodes))
      throw new Failure(`The CMS gave no drafts of ${type.plural}.`, 'Look in its log.');
    return nodes.map((node: Raw) => ({ type, node }));
  });
}

/** Reads entries, each once, and remembers them. */
class Reader {
  readonly #ask: Ask;
  readonly #asked = new Set<string>();
  readonly entries: AnyEntry[] = [];
  readonly findings: Finding[] = [];

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  hasAsked(type: PageType, documentId: string): boolean {
    return this.#asked.has(entryKey(type, documentId));
  }

  /** The entries that pass the filters and were not read before. */
  async read(filters: Filters): Promise<readonly AnyEntry[]> {
    if (Object.keys(filters).length === 0) return [];
    const fresh = (await askNodes(this.#ask, draftsQueryOf, filters)).flatMap(({ type, node }) => {
      const name = type.name as PageType;
      if (this.hasAsked(name, node.documentId)) return [];
      this.#asked.add(entryKey(name, node.documentId));
      const { entry, findings } = parseDraft(type, node);
      this.findings.push(...findings);
      return [{ type: name, value: entry } as AnyEntry];
    });
    this.entries.push(...fresh);
    return fresh;
  }

  /** Those of these entries that exist. One that was asked for is not asked for again. */
  readIds(references: readonly (readonly [PageType, string])[]): Promise<readonly AnyEntry[]> {
    const wanted = references.filter(([type, id]) => !this.hasAsked(type, id));
    const byType = Map.groupBy(wanted, ([type]) => type);
    const filters = Object.fromEntries(
      [...byType].map(([type, ofType]) => [type, byIds([...new Set(ofType.map(([, id]) => id))])]),
    );
    return this.read(filters).finally(() => {
      for (const [type, id] of wanted) this.#asked.add(entryKey(type, id));
    });
  }

  /** The ids of what refers to an entry and was never published. */
  async unpublishedReferrers(name: PageType, documentId: string): Promise<(readonly [PageType, string])[]> {
    const filters = Object.fromEntries(
      (['meeting', 'subsession'] as const).flatMap((from) => {
        const filter = referrersFilter(contentTypes[from], contentTypes[name], documentId, components);
        return filter === null ? [] : [[from, filter] as const];
      }),
    );
    const queryOf: typeof draftsQueryOf = (types) => unpublishedQueryOf(types, MAX_REFERRERS);
    const found = await askNodes(this.#ask, queryOf, filters);
    return found.map(({ type, node }) => [type.name as PageType, node.documentId] as const);
  }
}

/** A meeting with the drafts of what was or will be its subsessions. */
function readMeeting(reader: Reader, published: Archive, documentId: string) {
  const known = published.find('meeting', documentId);
  const ids = known === undefined ? [] : published.subsessionsOf(known).map((one) => one.documentId);
  return reader.read({
    meeting: byIds([documentId]),
    subsession: { or: [{ meeting: { documentId: { eq: documentId } } }, byIds(ids)] },
  });
}

async function readAround(reader: Reader, published: Archive, type: PageType, documentId: string) {
  if (type === 'meeting') await readMeeting(reader, published, documentId);
  else if (type === 'subsession') {
    const [subsession] = await reader.readIds([[type, documentId]]);
    const meeting = (subsession?.value as Subsession | undefined)?.meeting ?? null;
    if (meeting !== null) await readMeeting(reader, published, meeting);
  } else {
    const [referrers] = await Promise.all([
      reader.unpublishedReferrers(type, documentId),
      reader.readIds([[type, documentId]]),
    ]);
    await reader.readIds(referrers);
  }
}

/** What entries refer to and has to be read: all of it for drafts, and otherwise what is not published. */
function missingFor(entries: readonly AnyEntry[], published: Archive): (readonly [PageType, string])[] {
  return entries.flatMap((entry) => {
    const references = referencesOf(entry).map((reference) => reference.split(' ') as [PageType, string]);
    const meeting = entry.type === 'subsession' ? entry.value.meeting : null;
    if (meeting !== null) references.push(['meeting', meeting]);
    const isDraft = entry.type === 'meeting' || entry.type === 'subsession';
    return references.filter(([type, id]) => isDraft || published.find(type, id) === undefined);
  });
}

/**
 * @param published what the site shows now.
 * @returns null when there is no such entry.
 * @throws {Failure} naming what the CMS did wrong.
 */
export async function collectDraft(
  source: Source,
  published: Archive,
  type: PageType,
  documentId: string,
): Promise<CollectedDraft | null> {
  const reader = new Reader(connect(source));
  await readAround(reader, published, type, documentId);
  if (!reader.entries.some((entry) => entry.type === type && entry.value.documentId === documentId))
    return null;
  let latest: readonly AnyEntry[] = reader.entries;
  while (latest.length > 0) latest = await reader.readIds(missingFor(latest, published));
  const ofType = Map.groupBy(reader.entries, (entry) => entry.type);
  const entries = Object.fromEntries(
    [...ofType].map(([name, list]) => [name, list.map(({ value }) => value)]),
  ) as Partial<Entries>;
  return { delta: { entries, removed: [] }, findings: reader.findings };
}
