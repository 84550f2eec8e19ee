/** A publisher that is silent keeps nobody from writing, however many links there are that only it knows. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { SECRET, startFakePublisher, type FakePublisher } from './fake-publisher.ts';
import { collection, createAs, publishAs } from './histories.ts';
import { loginAs, type Person } from './people.ts';
import { make, publishSet, readSet } from './whole-meeting.ts';

const closing = new AsyncDisposableStack();
let cms: Cms;
let publisher: FakePublisher;
let eindredacteur: Person;

beforeAll(async () => {
  publisher = closing.use(await startFakePublisher());
  cms = closing.use(await startCms({ PUBLISHER_URL: publisher.url, PUBLISHER_SECRET: SECRET }));
  eindredacteur = await loginAs(cms, 'strapi-editor');
});
afterAll(() => closing.disposeAsync());
beforeEach(() => {
  Object.assign(publisher, { isSilent: true, leads: true });
});

let links = 0;

/** Several links to pages that the CMS does not know. */
const unknownLinks = () => [
  {
    type: 'paragraph',
    children: Array.from({ length: 4 }, () => ({
      type: 'link',
      url: `/bijeenkomsten/van-vroeger-${(links += 1)}/`,
      children: [{ type: 'text', text: 'vroeger' }],
    })),
  },
];

async function meetingWithLinks(title: string): Promise<string> {
  const meeting = await make(cms, 'meeting', { title, introduction: unknownLinks() });
  for (const number of [1, 2]) {
    const subsession = { title: `${title} ${number}`, number, meeting, recap: unknownLinks() };
    await make(cms, 'subsession', subsession);
  }
  return meeting;
}

/** How often the publisher was asked meanwhile. Each time that it is silent costs what its answer may take. */
async function askedDuring(act: () => Promise<unknown>): Promise<number> {
  publisher.addressesAsked = 0;
  await act();
  return publisher.addressesAsked;
}

test('a meeting with many links is published having asked once, before nobody else can write', async () => {
  const meeting = await meetingWithLinks('Alles tegelijk');
  publisher.isSilent = false;
  const set = await readSet(eindredacteur, meeting);
  publisher.isSilent = true;
  let askedInside = 0;
  const stop = cms.strapi.documents.use((context, next) => {
    if (context.action === 'publish') askedInside = publisher.addressesAsked;
    return next();
  });
  const asked = await askedDuring(async () => {
    expect((await publishSet(eindredacteur, meeting, set)).body.data).toEqual({ count: 3 });
  });
  (stop as unknown as () => void)();
  expect([asked, askedInside]).toEqual([1, 1]);
});

test('what is shown of it asks once too', async () => {
  const meeting = await meetingWithLinks('Bekeken');
  expect(await askedDuring(() => readSet(eindredacteur, meeting))).toBe(1);
});

test('one entry, and several that are published from a list, ask once', async () => {
  const alone = await createAs(eindredacteur, { title: 'Alleen', introduction: unknownLinks() });
  expect(await askedDuring(() => publishAs(eindredacteur, alone))).toBe(1);
  const documentIds = [
    await createAs(eindredacteur, { title: 'Een', introduction: unknownLinks() }),
    await createAs(eindredacteur, { title: 'Twee', introduction: unknownLinks() }),
  ];
  const path = `${collection('meeting')}/actions/bulkPublish`;
  expect(await askedDuring(() => eindredacteur('POST', path, { documentIds }))).toBe(1);
});

test('a publisher that answers is asked of every link, once, and what leads nowhere is told', async () => {
  const meeting = await meetingWithLinks('Gevraagd');
  Object.assign(publisher, { isSilent: false, leads: false });
  const set = await readSet(eindredacteur, meeting);
  expect(set.entries.every(({ problems }) => problems.length > 0)).toBe(true);
  publisher.leads = true;
  const asked = await askedDuring(async () => {
    expect((await publishSet(eindredacteur, meeting, set)).body.data).toEqual({ count: 3 });
  });
  expect(asked).toBe(12);
});
