/** What a question costs a reader of a large archive, in bytes: how long that takes depends on the line. */
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { blocksToText } from '@archive/content-types';
import { largeEntries, TWENTY_THOUSAND } from '@archive/scripts/bench/content.ts';
import { mostUsedWords, withVariedWords } from '@archive/scripts/bench/varied-words.ts';
import { buildIndex, type BuiltIndex } from '@archive/scripts/search/build-index.ts';
import type { PageRecord } from '@archive/scripts/search/read-page.ts';
import { ENTRY_FILE } from '@archive/site/search/format';
import { answer } from '@archive/site/search/query';
import { IndexReader } from '@archive/site/search/reader';
import { aPage } from '../support/searched.ts';

const RESULTS = 10;

/** All that a reader may fetch, less the scripts, which have a test of their own, and ten pages for excerpts. */
const BOUND = 150_000 - 25_000 - RESULTS * 5_000;

/** For machines that do much else. */
const LONG = 300_000;

let index: BuiltIndex;
beforeAll(() => {
  const { meeting, subsession, speaker, municipality } = withVariedWords(largeEntries(TWENTY_THOUSAND));
  index = buildIndex([
    ...meeting.map((each) => recordOf('meeting', each.slug, each.title, blocksToText(each.introduction))),
    ...subsession.map((each) =>
      recordOf('subsession', `x/${each.slug}`, each.title, blocksToText(each.recap)),
    ),
    ...speaker.map(({ slug, name }) => recordOf('speaker', slug, name, 'adviseur gemeente Voorbeeld')),
    ...municipality.map(({ slug, name }) => recordOf('municipality', slug, name, '')),
  ]);
}, LONG);

const recordOf = (kind: PageRecord['kind'], slug: string, title: string, text: string) =>
  aPage(`/${kind}/${slug}/`, { kind, title, text });

const textOf = (name: string) =>
  name === ENTRY_FILE ? JSON.stringify(index.entry) : (index.files.get(name) ?? '');

const weights = new Map<string, number>();

function weigh(name: string): number {
  const weight = weights.get(name) ?? brotliCompressSync(textOf(name)).length;
  weights.set(name, weight);
  return weight;
}

/** Asks each in turn, as who types does, and shows what was found. @returns how many bytes were read, compressed. */
async function costOf(questions: readonly string[]): Promise<number> {
  const read = new Set<string>();
  const reader = await IndexReader.open((name) => {
    read.add(name);
    return Promise.resolve(JSON.parse(textOf(name)) as unknown);
  });
  for (const question of questions) {
    const { pages } = await answer(reader, question);
    await Promise.all(pages.slice(0, RESULTS).map((page) => reader.page(page)));
  }
  return [...read].reduce((sum, name) => sum + weigh(name), 0);
}

const [often = '', sometimes = '', seldom = '', rare = ''] = mostUsedWords([0, 30, 900, 20_000]);

/** What stands in the field while a word is typed. */
const beginningsOf = (word: string) => Array.from(word, (_, index) => word.slice(0, index + 1));

test.each([
  [often],
  [rare],
  [`${often} ${sometimes}`],
  [`${sometimes} ${seldom} ${rare}`],
  ['Persoon 17'],
  ['leefbaarheid gemeente'],
  ['niemand'],
  beginningsOf(seldom),
  beginningsOf('leefbaarheid'),
])(
  'among 20,000 pages a first question reads little of the index: %s',
  async (...questions) => {
    expect(index.entry.pages).toBe(19_960);
    expect(await costOf(questions)).toBeLessThanOrEqual(BOUND);
  },
  LONG,
);
