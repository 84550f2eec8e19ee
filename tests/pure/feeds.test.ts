/** Feeds, as programs read them that nobody here wrote. */
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { createArchive, type Archive } from '@archive/site/archive';
import { aMeeting, toEntries } from '../support/answers.ts';
import { archiveOf, documentIn, empty, example, MEETING, nasty, recap, SITE } from '../support/documents.ts';

test('feed readers find the recap with its author, its days and an address that stays', () => {
  const feed = parseAtomFeed(documentIn(recap, '/feed.xml'));
  expect(feed).toMatchObject({ id: 'tag:leerkringarchief,2021:feed', updated: '2021-04-29T08:00:00.000Z' });
  expect(feed.links).toContainEqual({ rel: 'self', type: 'application/atom+xml', href: `${SITE}/feed.xml` });
  expect(feed.entries?.[0]).toMatchObject({
    id: `tag:leerkringarchief,2021:meeting/${example.slug}`,
    title: { value: example.title },
    links: [{ href: SITE + MEETING }],
    // It appeared on that day, and was saved before noon.
    published: '2021-04-29T08:00:00.000Z',
  });
  expect(feed.entries?.[0]?.authors?.[0]?.name).toBeTruthy();
});

test('titles with markup are text in feeds, to the letter', () => {
  const titles = nasty.meetings.map(({ title }) => title).toSorted();
  const { entries } = parseAtomFeed(documentIn(nasty, '/feed.xml'));
  expect(entries?.map(({ title }) => title?.value).toSorted()).toEqual(titles);
  const { items } = parseJsonFeed(JSON.parse(documentIn(nasty, '/feed.json')));
  expect(items?.map(({ title }) => title).toSorted()).toEqual(titles);
});

/** Sixty recaps, held and entered one a day. */
function manyEntries(): ReturnType<typeof toEntries> {
  const entries = toEntries({
    programme: [{ name: 'Leerkring', slug: 'leerkring' }],
    municipality: [{ name: 'Breda', slug: 'breda', cbsCode: 'GM0758' }],
    meeting: Array.from({ length: 60 }, (_, index) => {
      const heldOn = new Date(Date.UTC(2024, 0, index + 1)).toISOString().slice(0, 10);
      return aMeeting({ slug: `m-${index}`, heldOn, programme: 'leerkring', municipalities: ['breda'] });
    }),
  });
  const meeting = entries.meeting.map((one) => {
    const savedAt = `${one.heldOn}T18:00:00.000Z`;
    return { ...one, createdAt: savedAt, updatedAt: savedAt };
  });
  return { ...entries, meeting };
}

test('a feed that tells of nothing yet is as old as what it is of', () => {
  const entries = toEntries({
    municipality: [{ name: 'Breda', slug: 'breda', cbsCode: 'GM0758' }],
    programme: [{ name: 'Leerkring', slug: 'leerkring', municipalities: ['breda'] }],
    meeting: [aMeeting({ programme: 'leerkring', municipalities: [] })],
  });
  const archive = createArchive(entries, new Map(), SITE);
  const feed = parseAtomFeed(documentIn(archive, '/gemeenten/breda/feed.xml'));
  expect([feed.updated, feed.entries ?? []]).toEqual([entries.municipality[0]?.createdAt, []]);
});

const FEEDS = ['/feed.xml', '/programmas/leerkring/feed.xml', '/gemeenten/breda/feed.xml'];

const entriesIn = (archive: Archive, path: string) => parseAtomFeed(documentIn(archive, path)).entries ?? [];

test('who follows hears of a recap from years ago that is entered today, also when it appeared then', () => {
  const entries = manyEntries();
  const [first] = entries.meeting;
  const old = { ...first!, documentId: 'oud', slug: 'oud', title: 'Van toen', heldOn: '2019-05-01' };
  const enteredAt = '2024-06-01T09:00:00.000Z';
  const imported = { ...old, recapPublishedOn: '2019-06-01', createdAt: enteredAt, updatedAt: enteredAt };
  const archive = createArchive({ ...entries, meeting: [...entries.meeting, imported] }, new Map(), SITE);
  for (const path of FEEDS) {
    const feed = entriesIn(archive, path);
    expect(feed[0], path).toMatchObject({ title: { value: 'Van toen' }, published: enteredAt });
    expect(feed.length).toBeLessThan(60);
  }
});

test('a new save of an old recap brings it back into no feed', () => {
  const entries = manyEntries();
  const meeting = entries.meeting.with(0, { ...entries.meeting[0]!, updatedAt: '2024-06-01T09:00:00.000Z' });
  const changed = createArchive({ ...entries, meeting }, new Map(), SITE);
  const before = createArchive(entries, new Map(), SITE);
  for (const path of FEEDS) expect(documentIn(changed, path)).toBe(documentIn(before, path));
});

test('nothing in a feed is published after it was changed, also when the meeting is yet to be held', () => {
  const archive = archiveOf({
    meeting: [
      aMeeting({ heldOn: '2099-01-01' }),
      aMeeting({ slug: 'twee', heldOn: '2098-01-01', recapPublishedOn: '2099-02-01' }),
    ],
  });
  for (const feed of [entriesIn(archive, '/feed.xml'), entriesIn(nasty, '/feed.xml')])
    for (const { published, updated } of feed) expect((published ?? '') <= (updated ?? '')).toBe(true);
});

test('programmes and municipalities have feeds of their own meetings', () => {
  for (const { slug } of recap.programmes)
    expect(parseAtomFeed(documentIn(recap, `/programmas/${slug}/feed.xml`)).entries).toHaveLength(1);
  for (const { slug } of recap.municipalities)
    expect(parseAtomFeed(documentIn(recap, `/gemeenten/${slug}/feed.xml`)).entries).toHaveLength(1);
});

test('an archive without meetings has a feed without items', () => {
  expect(parseAtomFeed(documentIn(empty, '/feed.xml')).entries ?? []).toEqual([]);
});
