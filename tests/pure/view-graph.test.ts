/** After any edits, following the changes gives the same pages as starting anew. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Archive, createArchive } from '@archive/site/archive';
import { planPages } from '@archive/site/pages';
import { ViewGraph } from '@archive/site/view-graph';
import type { Entries } from '@archive/site/entries';
import { exampleContent, toEntries } from '../support/answers.ts';
import { anArchive, anEdit, deltaBetween, entriesOf, FILES } from '../support/edits.ts';

/** Every page by its path, with all that its template is given. */
type Tree = Map<string, string>;

const textOf = ({ path, kind, view }: ReturnType<typeof planPages>[number]) =>
  JSON.stringify([path, kind, view()]);

const media = new Map(FILES.map((file) => [file, `/media${file}`]));

const fullTree = (entries: Entries): Tree =>
  new Map(planPages(createArchive(entries, media)).map((page) => [page.path, textOf(page)]));

class Follower {
  readonly tree: Tree = new Map();
  readonly #graph = new ViewGraph();
  #archive = Archive.empty.withMedia(media).archive;

  follow(before: Entries | null, after: Entries): number {
    const step = this.#archive.with(deltaBetween(before, after));
    expect(step.problems).toEqual([]);
    const plan = this.#graph.plan(step.archive, step.touched);
    for (const path of plan.removed) this.tree.delete(path);
    for (const page of plan.changed) this.tree.set(page.path, textOf(page));
    plan.commit();
    this.#archive = step.archive;
    return plan.changed.length;
  }
}

const sorted = (tree: Tree) => [...tree].toSorted(([a], [b]) => (a < b ? -1 : 1));

const HOUR = 3_600_000;

/** SEQUENCES=100000 npm test … for a night. */
const RUNS = Number(process.env['SEQUENCES'] ?? 1000);

test(
  `after each edit of ${RUNS} random sequences the pages equal those of a full build`,
  () => {
    fc.assert(
      fc.property(anArchive, fc.array(anEdit, { minLength: 1, maxLength: 8 }), (start, edits) => {
        const follower = new Follower();
        let [model, entries] = [start, entriesOf(start)];
        follower.follow(null, entries);
        expect(sorted(follower.tree)).toEqual(sorted(fullTree(entries)));
        for (const edit of edits) {
          model = edit(model);
          const next = entriesOf(model);
          follower.follow(entries, next);
          expect(sorted(follower.tree)).toEqual(sorted(fullTree(next)));
          entries = next;
        }
      }),
      { numRuns: RUNS },
    );
  },
  HOUR,
);

test('an edit that changes nothing computes and changes no page', () => {
  const follower = new Follower();
  follower.follow(null, toEntries(exampleContent));
  expect(follower.follow(null, toEntries(exampleContent))).toBe(0);
});

test('a new biography of the author reaches the pages that show it, and no others', () => {
  const graph = new ViewGraph();
  const entries = toEntries(exampleContent);
  const first = Archive.empty.with({ entries, removed: [] });
  graph.plan(first.archive, first.touched).commit();
  const author = entries.speaker.find(({ slug }) => slug === 'frank-van-summeren')!;
  const speaker = [{ ...author, biography: 'Schrijft al jaren over veiligheid.' }];
  const second = first.archive.with({ entries: { speaker }, removed: [] });
  const { changed, removed } = graph.plan(second.archive, second.touched);
  expect(changed.map(({ path }) => path).toSorted()).toEqual([
    '/bijeenkomsten/vijfde-bijeenkomst-leerkring-leefbaarheid-en-veiligheid/',
    '/sprekers/frank-van-summeren/',
  ]);
  expect(removed).toEqual([]);
});

test('a plan that is not committed is made again', () => {
  const graph = new ViewGraph();
  const { archive, touched } = Archive.empty.with({ entries: toEntries(exampleContent), removed: [] });
  const first = graph.plan(archive, touched);
  expect(graph.plan(archive, touched).changed.length).toBe(first.changed.length);
  first.commit();
  expect(graph.plan(archive, touched).changed).toEqual([]);
});
