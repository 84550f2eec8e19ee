/**
 * Reads everything that is published from the CMS: one flat query per type, page after page.
 *
 * Nothing is returned unless all of it arrived and was accepted. A CMS that answers slowly, in
 * part, with errors or with something else than content ends in a Failure.
 */
import {
  allTypes,
  findingToDutch,
  findingToText,
  parseEntry,
  queryOf,
  rootFieldOf,
  type ContentType,
  type Finding,
} from '@archive/content-types';
import { ContentFailure, Failure, type Problem } from '../failure.ts';
import { connect, UNTOUCHED, type Answer, type Ask, type Source } from './ask.ts';
import type { Entries } from './entries.ts';

/** The most entries that are asked for at once. */
const PAGE_SIZE = 500;

export interface EntriesSource extends Source {
  readonly status: 'PUBLISHED' | 'DRAFT';
}

/** @throws {Failure} naming what the CMS did wrong, or every entry and field that does not fit. */
export async function collectEntries(source: EntriesSource): Promise<Entries> {
  const ask = connect(source);
  const findings: Finding[] = [];
  const entries: Record<string, readonly unknown[]> = {};
  for (const type of allTypes) {
    const raw = await (type.kind === 'single'
      ? collectSingle(ask, type)
      : collectAll(ask, type, source.status));
    entries[type.name] = raw.flatMap((candidate) => {
      const parsed = parseEntry(type, candidate);
      if (parsed.ok) return [parsed.entry];
      findings.push(...parsed.findings);
      return [];
    });
  }
  refuse(findings.map(toProblem));
  return entries as unknown as Entries;
}

const MAX_LINES = 20;

export const toProblem = (finding: Finding): Problem => ({
  english: findingToText(finding),
  dutch: findingToDutch(finding),
  where: `${finding.type} ${finding.documentId}, field ${finding.field}`,
  subjects: [{ type: finding.type, documentId: finding.documentId }],
});

/** @throws {ContentFailure} naming the problems of the content, when there are any. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const shown = problems.slice(0, MAX_LINES);
  const hidden = problems.length - shown.length;
  throw new ContentFailure(
    `The content of the CMS cannot be published:\n  ${shown.map(({ english }) => english).join('\n  ')}${
      hidden > 0 ? `\n  and ${hidden} more` : ''
    }`,
    `Correct it in the admin and publish again. ${UNTOUCHED}`,
    shown.map(({ dutch }) => dutch).join('\n') + (hidden > 0 ? `\nen nog ${hidden}` : ''),
    shown,
  );
}

async function collectSingle(ask: Ask, type: ContentType): Promise<readonly unknown[]> {
  const entry = (await ask(type.plural, queryOf(type), {}))[rootFieldOf(type)] ?? null;
  return entry === null ? [] : [entry];
}

/** Refuses a short read: an archive that misses its oldest meetings looks exactly like a healthy one. */
async function collectAll(
  ask: Ask,
  type: ContentType,
  status: EntriesSource['status'],
): Promise<readonly unknown[]> {
  const entries: { readonly documentId: string }[] = [];
  for (;;) {
    const answer = await ask(type.plural, queryOf(type), {
      after: entries.at(-1)?.documentId ?? '',
      limit: PAGE_SIZE,
      ...(type.hasDrafts ? { status } : {}),
    });
    const { nodes, total } = readPage(type, answer);
    entries.push(...nodes);
    if (nodes.length !== Math.min(total, PAGE_SIZE)) {
      throw new Failure(
        `The CMS promised ${total} ${type.plural} and gave ${nodes.length}.`,
        `Look in the log of the CMS, then publish again. ${UNTOUCHED}`,
      );
    }
    if (nodes.length === total) return entries;
  }
}

interface Page {
  readonly nodes: readonly { readonly documentId: string }[];
  /** How many entries this page and all after it hold. */
  readonly total: number;
}

function readPage(type: ContentType, answer: Answer): Page {
  const page = answer[rootFieldOf(type)] as
    { nodes?: unknown; pageInfo?: { total?: unknown } } | null | undefined;
  const total = page?.pageInfo?.total;
  if (!Array.isArray(page?.nodes) || typeof total !== 'number') {
    throw new Failure(
      `The CMS gave no list of ${type.plural}, but ${JSON.stringify(answer).slice(0, 120)}.`,
      `Check that CMS_URL is the address of this archive's own CMS. ${UNTOUCHED}`,
    );
  }
  return { nodes: page.nodes as Page['nodes'], total };
}
