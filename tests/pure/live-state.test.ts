/** Whether an entry is live, by what the CMS and the publisher say at one moment. */
import { expect, test } from 'vitest';

interface State {
  readonly kind: string;
  readonly path: string | null;
  readonly isModified: boolean;
  readonly isLeaving: boolean;
  readonly reasons: readonly { readonly message: string; readonly isOwn: boolean }[];
}

// TypeScript refuses to import from the CMS, which Strapi wants as CommonJS; Node does it.
const { liveStateOf } = (await import(
  new URL('../../cms/src/publication/live-state.ts', import.meta.url).href
)) as { liveStateOf: (entry: object, pending: { sequence: number } | null, site: unknown) => State };

const PATH = '/bijeenkomsten/een/';
const EARLIER = '2026-11-24T10:00:00.000Z';
const LATER = '2026-11-24T11:00:00.000Z';

const published = {
  type: 'meeting',
  documentId: 'een',
  exists: true,
  isPublished: true,
  isModified: false,
};
const draft = { ...published, isPublished: false };
const deleted = { ...draft, exists: false };

const calm = {
  sequence: 10,
  since: EARLIER,
  isPublishing: false,
  failure: null,
  waiting: null,
  release: 3,
  restored: null,
};
const page = { path: PATH, since: EARLIER };
const noPage = { path: null, since: null };

const change = { sequence: 12 };
const failing = (problems: readonly object[] = [], seen: number | null = 12) => ({
  ...calm,
  failure: { message: 'Het lukt niet.', since: LATER, seen, problems },
});
const waiting = {
  ...failing(),
  waiting: { id: 'abc', since: LATER, pages: 40, removed: 9, paths: [] },
};
const publishing = { ...calm, isPublishing: true };
const restored = { ...calm, restored: { to: 2, at: LATER } };
const starting = { ...calm, sequence: null, since: null, release: null };

test.each([
  ['a draft that was never published is saved', draft, null, calm, noPage, 'saved'],
  ['a draft is saved, also while something else fails', draft, change, failing(), noPage, 'saved'],
  ['what is published and not on the site yet is queued', published, change, calm, noPage, 'queued'],
  ['what is being published is rendering', published, change, publishing, noPage, 'rendering'],
  ['what the publisher came to is live', published, null, calm, page, 'live'],
  ['what is live stays so while something else is published', published, null, publishing, page, 'live'],
  ['what is live stays so while something else fails', published, null, failing(), page, 'live'],
  ['what is live stays so while something else waits', published, null, waiting, page, 'live'],
  [
    'a change that failed is failed, also where the old page is live',
    published,
    change,
    failing(),
    page,
    'failed',
  ],
  [
    'a change after the one that failed has its turn yet',
    published,
    { sequence: 13 },
    failing(),
    page,
    'queued',
  ],
  ['a failure to ask the CMS is about every change', published, change, failing([], null), page, 'failed'],
  ['a change that is held back waits', published, change, waiting, page, 'waiting'],
  ['what no page shows is not on the site', published, null, calm, noPage, 'unlisted'],
  ['what is withdrawn and still there is under way', draft, change, calm, page, 'queued'],
  ['what was withdrawn between two questions is under way', draft, null, calm, page, 'queued'],
  ['what is withdrawn and gone is saved', draft, null, calm, noPage, 'saved'],
  ['what is deleted and still there is under way', deleted, change, publishing, page, 'rendering'],
  ['what is deleted and cannot be removed is failed', deleted, change, failing(), page, 'failed'],
  ['what is deleted is gone', deleted, null, calm, noPage, 'gone'],
  ['after a rollback nobody says that it is live', published, null, restored, page, 'restored'],
  ['nor that what was withdrawn is not there', draft, null, restored, page, 'restored'],
  ['a change after a rollback is queued', published, change, restored, page, 'queued'],
  ['a publisher that has just started knows nothing yet', published, null, starting, noPage, 'queued'],
  [
    'a publisher that cannot start fails',
    published,
    null,
    { ...failing(), sequence: null },
    noPage,
    'failed',
  ],
])('%s', (_, entry, pending, status, live, kind) => {
  expect(liveStateOf(entry, pending, { status, page: live }).kind).toBe(kind);
});

test.each(['away', 'elsewhere'])('a publisher that is %s leaves all else unsaid', (site) => {
  expect(liveStateOf(published, null, site)).toMatchObject({ kind: site, path: null, reasons: [] });
});

test('a draft that differs from its live page does not hide that it is live', () => {
  const state = liveStateOf({ ...published, isModified: true }, null, { status: calm, page });
  expect(state).toMatchObject({ kind: 'live', path: PATH, since: EARLIER, isModified: true });
});

test('while a change is under way the page of before is told, and whether it will go', () => {
  const site = { status: calm, page };
  expect(liveStateOf(published, change, site)).toMatchObject({ path: PATH, isLeaving: false });
  expect(liveStateOf(draft, change, site)).toMatchObject({ path: PATH, isLeaving: true });
});

test('what is wrong with the entry itself comes before what is wrong with others', () => {
  const problems = [
    { message: 'Een ander klopt niet.', subjects: [{ type: 'meeting', documentId: 'twee' }] },
    { message: 'Dit klopt niet.', subjects: [{ type: 'meeting', documentId: 'een' }] },
    { message: 'Geen van beide.', subjects: [{ type: 'speaker', documentId: 'een' }] },
  ];
  const { reasons } = liveStateOf(published, change, { status: failing(problems), page });
  expect(reasons.map(({ message, isOwn }) => [message, isOwn])).toEqual([
    ['Dit klopt niet.', true],
    ['Een ander klopt niet.', false],
    ['Geen van beide.', false],
  ]);
});

test('what is not about content is told as it is', () => {
  const { reasons } = liveStateOf(published, change, { status: failing(), page });
  expect(reasons).toEqual([{ message: 'Het lukt niet.', subjects: [], isOwn: false }]);
});
