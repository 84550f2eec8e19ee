/** After any edits, following the changes gives the same pages as starting anew. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Archive, createArchive } from '@archive/site/archive';
import { planDocuments, planPages, type Planned } from '@archive/site/pages';
import { asPicture, barePlace } from '@archive/site/media';
import { ViewGraph } from '@archive/site/view-graph';
import type { Entries } from '@archive/site/entries';
import { exampleContent, toEntries } from '../support/answers.ts';
import { anArchive, anEdit, deltaBetween, entriesOf, FILES } from '../support/edits.ts';
import { replay, RUNS } from '../support/random.ts';

/** Every page and document by its path, with all that its template is given. */
type Tree = Map<string, string>;

const textOf = ({ path, kind, view }: Planned) => JSON.stringify([path, kind, view()]);

const SITE = 'https://leerkringen.example';

const media = new Map(FILES.map((file) => [asPicture(file), barePlace(`/media${file}`)]));

function fullTree(entries: Entries): Tree {
  const archive = createArchive(entries, media, SITE);
  return new Map([...planPages(archive), ...planDocuments(archive)].map((page) => [page.path, textOf(page)]));
}

class Follower {
  readonly tree: Tree = new Map();
  readonly #graph = new ViewGraph();
  #archive = Archive.at(SITE).withMedia(media).archive;

  follow(before: Entries | null, after: Entries): number {
    const step = this.#archive.with(deltaBetween(before, after));
    expect(step.problems()).toEqual([]);
    const plan = this.#graph.plan(step.archive, step.touched());
    for (const path of plan.removed) this.tree.delete(path);
    for (const page of plan.changed) this.tree.set(page.path, textOf(page));
    plan.commit();
    this.#archive = step.archive;
    return plan.changed.length;
  }
}

const sorted = (tree: Tree) => [...tree].toSorted(([a], [b]) => (a < b ? -1 : 1));

const HOUR = 3_600_000;

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
      { numRuns: RUNS, ...replay },
    );
  },
  HOUR,
);

/** Enough for lists that go on on other pages, and around the number of speakers from which letters have pages. */
const MANY = 104;

interface Crowd {
  readonly isThere: readonly boolean[];
  readonly year: readonly number[];
  readonly theme: readonly string[];
  readonly name: readonly string[];
  readonly place: readonly string[];
}

const crowdEdit = fc
  .tuple(
    fc.nat(MANY - 1),
    fc.integer({ min: 1, max: 60 }),
    fc.constantFrom('toggle', 'date', 'theme', 'name', 'place'),
    fc.constantFrom('Wonen', 'wonen', 'Zorg'),
    fc.integer({ min: 1990, max: 2030 }),
  )
  .map(([first, count, kind, theme, year]) => (crowd: Crowd): Crowd => {
    const change = <T>(values: readonly T[], to: (value: T) => T) =>
      values.map((value, index) => (index >= first && index < first + count ? to(value) : value));
    if (kind === 'toggle') return { ...crowd, isThere: change(crowd.isThere, (is) => !is) };
    if (kind === 'date') return { ...crowd, year: crowd.year.with(first, year) };
    if (kind === 'theme') return { ...crowd, theme: crowd.theme.with(first, theme) };
    if (kind === 'place') return { ...crowd, place: crowd.place.with(first, 'zwolle') };
    return { ...crowd, name: crowd.name.with(first, `${theme} de ${theme} ${year}`) };
  });

function crowdEntries({ isThere, year, theme, name, place }: Crowd): Entries {
  const there = isThere.flatMap((is, index) => (is ? [index] : []));
  return toEntries({
    programme: [{ name: 'Leerkring', slug: 'leerkring' }],
    municipality: [
      { name: 'Utrecht', slug: 'utrecht', cbsCode: 'GM0344' },
      { name: 'Zwolle', slug: 'zwolle', cbsCode: 'GM0193' },
    ],
    speaker: [
      { name: 'Overal', slug: 'overal' },
      ...name.map((text, index) => ({
        name: text,
        slug: `spreker-${index}`,
        municipality: place[index] ?? '',
      })),
    ],
    meeting: there.map((index) => ({
      title: `Bijeenkomst ${index}`,
      slug: `bijeenkomst-${index}`,
      heldOn: `${year[index]}-01-01`,
      recapPublishedOn: `${year[index]}-03-01`,
      programme: 'leerkring',
      municipalities: [place[index] ?? ''],
      author: `spreker-${index}`,
      themes: [{ name: theme[index] ?? '' }],
      changeNotes: [{ changedOn: `${year[index]}-02-01`, text: 'Naam verbeterd' }],
    })),
    subsession: there.map((index) => ({
      title: `Subsessie ${index}`,
      slug: `subsessie-${index}`,
      meeting: `bijeenkomst-${index}`,
      municipality: 'utrecht',
      contributions: [{ speaker: 'overal' }],
    })),
  });
}

const filled = <T>(value: T) => Array.from({ length: MANY }, () => value);

test(
  'lists that go on on other pages are as a full build makes them, after any edits',
  () => {
    fc.assert(
      fc.property(fc.array(crowdEdit, { minLength: 1, maxLength: 4 }), (edits) => {
        const follower = new Follower();
        let crowd: Crowd = {
          isThere: filled(true),
          year: filled(2020),
          theme: filled('Wonen'),
          name: filled('Noor'),
          place: filled('utrecht'),
        };
        let entries = crowdEntries(crowd);
        follower.follow(null, entries);
        expect([...follower.tree.keys()].filter((path) => path.endsWith('/1/'))).toHaveLength(9);
        for (const edit of edits) {
          crowd = edit(crowd);
          const next = crowdEntries(crowd);
          follower.follow(entries, next);
          entries = next;
        }
        expect(sorted(follower.tree)).toEqual(sorted(fullTree(entries)));
      }),
      { numRuns: Math.ceil(RUNS / 20), ...replay },
    );
  },
  HOUR,
);

test('a new meeting leaves the pages with older ones as they are', () => {
  const follower = new Follower();
  const crowd: Crowd = {
    isThere: filled(true).with(0, false),
    year: filled(2020).with(0, 2024),
    theme: filled('Wonen'),
    name: filled('Noor'),
    place: filled('utrecht'),
  };
  const before = crowdEntries(crowd);
  follower.follow(null, before);
  const old = new Map(follower.tree);
  follower.follow(before, crowdEntries({ ...crowd, isThere: filled(true) }));
  const changed = [...follower.tree].filter(([path, text]) => old.get(path) !== text).map(([path]) => path);
  expect(changed.filter((path) => /\/\d{1,2}\/$/.test(path))).toEqual([]);
});

test('a new title reaches what shows it, however many share its municipality, theme and programme', () => {
  const graph = new ViewGraph();
  const entries = crowdEntries({
    isThere: filled(true),
    year: filled(2020).map((year, index) => year - index),
    theme: filled('Wonen'),
    name: filled('Noor'),
    place: filled('utrecht'),
  });
  const first = Archive.at(SITE).with({ entries, removed: [] });
  graph.plan(first.archive, first.touched()).commit();
  const meeting = [{ ...entries.meeting[50]!, title: 'Nieuw' }];
  const second = first.archive.with({ entries: { meeting }, removed: [] });
  const { changed, computed } = graph.plan(second.archive, second.touched());
  const recaps = changed.filter(({ kind }) => kind === 'meeting');
  expect(recaps.length).toBeGreaterThan(1);
  expect(recaps.length).toBeLessThanOrEqual(11);
  expect(computed).toBeLessThan(2 * changed.length);
});

test('a list that grows by a page links that page to the one before it', () => {
  const follower = new Follower();
  const crowd: Crowd = {
    isThere: filled(true).map((_, index) => index >= 10),
    year: filled(2020),
    theme: filled('Wonen'),
    name: filled('Noor'),
    place: filled('utrecht'),
  };
  const before = crowdEntries(crowd);
  follower.follow(null, before);
  const after = crowdEntries({ ...crowd, isThere: filled(true) });
  follower.follow(before, after);
  expect(sorted(follower.tree)).toEqual(sorted(fullTree(after)));
});

test('an edit that changes nothing computes and changes no page', () => {
  const follower = new Follower();
  follower.follow(null, toEntries(exampleContent));
  expect(follower.follow(null, toEntries(exampleContent))).toBe(0);
});

const RECAP = '/bijeenkomsten/vijfde-bijeenkomst-leerkring-leefbaarheid-en-veiligheid/';

/** The paths of what changes when the author of the recap does. */
function whenTheAuthorHas(fields: object): readonly string[] {
  const graph = new ViewGraph();
  const entries = toEntries(exampleContent);
  const first = Archive.at(SITE).with({ entries, removed: [] });
  graph.plan(first.archive, first.touched()).commit();
  const author = entries.speaker.find(({ slug }) => slug === 'frank-van-summeren')!;
  const second = first.archive.with({ entries: { speaker: [{ ...author, ...fields }] }, removed: [] });
  const { changed, removed } = graph.plan(second.archive, second.touched());
  expect(removed).toEqual([]);
  return changed.map(({ path }) => path).toSorted();
}

test('a new biography of the author reaches the pages that show it, and no others', () => {
  expect(whenTheAuthorHas({ biography: 'Schrijft al jaren over veiligheid.' })).toEqual([
    RECAP,
    '/data/delen/sprekers/481.ndjson',
    '/sprekers/frank-van-summeren/',
  ]);
});

test('a new name of the author reaches no data of meetings, and no feed of a programme or municipality', () => {
  const changed = whenTheAuthorHas({ name: 'Frank Summeren' });
  expect(changed).toContain('/feed.xml');
  expect(changed).toContain(`${RECAP}citaat.ris`);
  expect(
    changed.filter((path) => /^\/(?:gemeenten|programmas)\/.*feed|\/delen\/bijeenkomsten\//.test(path)),
  ).toEqual([]);
});

test('a new title of a meeting touches no list of municipalities, speakers or programmes', () => {
  const entries = toEntries(exampleContent);
  const { archive } = Archive.at(SITE).with({ entries, removed: [] });
  const meeting = [{ ...entries.meeting[0]!, title: 'Nieuw' }];
  const { touched } = archive.with({ entries: { meeting }, removed: [] });
  expect(
    ['meetings:', 'municipalities:', 'speakers:', 'programmes:'].filter((key) => touched().has(key)),
  ).toEqual(['meetings:']);
});

test('a plan that is not committed is made again', () => {
  const graph = new ViewGraph();
  const { archive, touched } = Archive.at(SITE).with({
    entries: toEntries(exampleContent),
    removed: [],
  });
  const first = graph.plan(archive, touched());
  expect(graph.plan(archive, touched()).changed.length).toBe(first.changed.length);
  first.commit();
  expect(graph.plan(archive, touched()).changed).toEqual([]);
});
