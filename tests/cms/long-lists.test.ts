/** However long the lists inside an entry are, the site gets all of them or nothing at all. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectEntries } from '@archive/site/collect';
import { collectChanges } from '@archive/site/collect-changes';
import type { Entries } from '@archive/site/entries';
import { startCms, type Cms } from './cms.ts';

/** The longest list that is answered. */
const LIMIT = 1000;

let cms: Cms;
const municipalities = Array.from({ length: LIMIT + 1 }, (_, index) => `gemeente-${index}`);
const speakers = ['Noor', 'Sam', 'Bo'].map((name) => ({ name, slug: name.toLowerCase() }));

beforeAll(async () => {
  cms = await startCms();
  // While it writes, both ends of a connection wait for longer than an idle one is kept.
  cms.strapi.server.httpServer.keepAliveTimeout = 600_000;
  const toRow = (slug: string, index: number) => ({
    documentId: slug,
    slug,
    name: `Gemeente ${index}`,
    cbsCode: `GM${1000 + index}`,
  });
  await cms.strapi.db.query('api::municipality.municipality').createMany({ data: municipalities.map(toRow) });
  const rows = speakers.map((speaker) => ({ ...speaker, documentId: speaker.slug }));
  await cms.strapi.db.query('api::speaker.speaker').createMany({ data: rows });
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const source = () => ({ url: cms.url, token: cms.tokens.site });

/** The ways in which entries reach the site: all at once, and as what changed. */
const ways: readonly (readonly [string, (cursor: string) => Promise<Partial<Entries>>])[] = [
  ['everything is read', () => collectEntries({ ...source(), status: 'PUBLISHED' })],
  ['changes are followed', async (cursor) => (await collectChanges(source(), cursor)).delta.entries],
];

/** What arrives of what is written, each way. */
async function* arriving(write: () => Promise<unknown>) {
  const { cursor } = await collectChanges(source(), null);
  await write();
  for (const [way, read] of ways) yield [way, read(cursor)] as const;
}

test.each([10, 11, 25, 26, 100, 101, 400, LIMIT])(
  'a programme with %i municipalities arrives with all of them, in their order',
  async (count) => {
    const named = municipalities.slice(-count).toReversed();
    const data = { name: `Met ${count}`, municipalities: named };
    for await (const [way, entries] of arriving(() => cms.documents('programme').create({ data }))) {
      const programme = (await entries).programme?.find(({ name }) => name === data.name);
      expect(programme?.municipalities, way).toEqual(named);
    }
  },
);

const contributions = (count: number, of: string) =>
  Array.from({ length: count }, (_, index) => ({
    speaker: speakers[index % speakers.length]!.slug,
    affiliation: `${of} ${index}`,
  }));

test('lists within lists arrive whole: agenda items, contributions, areas, themes and changes', async () => {
  const meeting = {
    title: 'De langste bijeenkomst',
    municipalities: municipalities.slice(0, 400),
    agenda: Array.from({ length: 30 }, (_, index) => ({
      title: `Deel ${index}`,
      contributions: contributions(index === 7 ? 150 : 12, `deel ${index}`),
    })),
    themes: Array.from({ length: 101 }, (_, index) => ({ name: `thema ${index}` })),
    changeNotes: Array.from({ length: 26 }, (_, index) => ({ changedOn: '2024-05-16', text: `nr ${index}` })),
  };
  const subsession = {
    title: 'De langste subsessie',
    contributions: contributions(150, 'subsessie'),
    areas: municipalities
      .slice(0, 120)
      .map((municipality, index) => ({ name: `gebied ${index}`, municipality })),
    themes: meeting.themes,
  };
  const write = async () => {
    await cms.documents('meeting').create({ data: meeting, status: 'published' });
    await cms.documents('subsession').create({ data: subsession, status: 'published' });
  };
  for await (const [way, entries] of arriving(write)) {
    const arrived = await entries;
    expect(arrived.meeting, way).toMatchObject([meeting]);
    expect(arrived.subsession, way).toMatchObject([subsession]);
  }
});

test('a list that is too long for one answer stops the publish, and is not cut', async () => {
  const programmes = cms.documents('programme');
  const data = { name: 'Met te veel', municipalities };
  const programme = { documentId: '' };
  const write = async () => Object.assign(programme, await programmes.create({ data }));
  for await (const [way, entries] of arriving(write)) {
    await expect(entries, way).rejects.toThrow(
      `with an error: The list "municipalities" has more than ${LIMIT} entries.`,
    );
  }
  await programmes.delete(programme);
});
