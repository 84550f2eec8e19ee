/** What the publisher does with what the CMS says, and with what it does not say. */
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFollower } from '@archive/scripts/publish/publish.ts';
import { ledgerOf } from '@archive/scripts/publish/ledger.ts';
import { Follower } from '@archive/scripts/publish/follower.ts';
import { aMeeting, aSpeaker, toAnswer, toAnswers, type Answer, type Answers } from '../support/answers.ts';
import { startFakeCms, type FakeCms } from '../support/fake-cms.ts';
import { readTree } from '../support/tree.ts';
import { bundle, siteUrl } from './build-site.ts';

interface Followed extends AsyncDisposable {
  readonly cms: FakeCms;
  readonly follower: Follower;
  readonly folder: string;
  newFollower(): Promise<Follower>;
  page(path: string): Promise<string>;
  /** Puts an entry in the CMS, or takes it out, and tells the feed. */
  put(type: keyof Answers, subject: string, answer: Answer | null): void;
}

const meetings = [aMeeting({ slug: 'een', title: 'Eén' }), aMeeting({ slug: 'twee', title: 'Twee' })];

async function followed(): Promise<Followed> {
  const parent = await mkdtemp(join(tmpdir(), 'archive-follower-'));
  const folder = join(parent, 'dist');
  const cms = await startFakeCms(toAnswers({ meeting: meetings, speaker: [aSpeaker()] }));
  const newFollower = () =>
    createFollower({ cmsUrl: cms.url, token: 'token', bundle, siteUrl, target: folder });
  return {
    cms,
    folder,
    newFollower,
    follower: await newFollower(),
    page: (path) => readFile(join(folder, path, 'index.html'), 'utf8'),
    put(type, subject, answer) {
      const others = cms.answers[type].filter(({ documentId }) => documentId !== subject);
      cms.answers = { ...cms.answers, [type]: [...others, ...(answer === null ? [] : [answer])] };
      cms.changes.push({ type, subject });
    },
    async [Symbol.asyncDispose]() {
      await cms[Symbol.asyncDispose]();
      await rm(parent, { recursive: true, force: true });
    },
  };
}

const renamed = toAnswer('meeting', aMeeting({ slug: 'een', title: 'Een andere titel' }));

test('at first everything is published, then what changed, then nothing', async () => {
  await using site = await followed();
  expect(await site.follower.follow()).toMatchObject({ pages: 15, rendered: 15, changes: [] });
  site.put('meeting', 'een', renamed);
  expect(await site.follower.follow()).toMatchObject({
    pages: 15,
    changes: [{ type: 'meeting', subject: 'een' }],
  });
  expect(await site.page('bijeenkomsten/een')).toContain('Een andere titel');
  expect(await site.page('bijeenkomsten')).toContain('Een andere titel');
  expect(await site.follower.follow()).toBeNull();
});

test('only pages that show what changed are rendered', async () => {
  await using site = await followed();
  await site.follower.follow();
  site.put('meeting', 'een', toAnswer('meeting', aMeeting({ slug: 'een', title: 'Eén', location: 'Assen' })));
  // Its page, the calendars of it and of its year and its part of the data, each in three forms.
  expect(await site.follower.follow()).toMatchObject({ rendered: 1, changed: 12, added: 0, removed: 0 });
});

test('a meeting that is withdrawn goes from the site, and from the lists', async () => {
  await using site = await followed();
  await site.follower.follow();
  site.put('meeting', 'een', null);
  await site.follower.follow();
  expect((await readTree(site.folder)).has('bijeenkomsten/een/index.html')).toBe(false);
  expect(await site.page('bijeenkomsten')).not.toContain('Eén');
});

test('a saved draft publishes nothing', async () => {
  await using site = await followed();
  await site.follower.follow();
  site.cms.changes.push({ type: 'meeting', subject: 'een' }, { type: 'meeting', subject: 'a-draft' });
  expect(await site.follower.follow()).toMatchObject({ rendered: 0, added: 0, changed: 0, removed: 0 });
});

test('a feed that does not know where we were leads to the site that a full build makes', async () => {
  await using site = await followed();
  site.cms.changes.push({ type: 'meeting', subject: 'een' });
  await site.follower.follow();
  // Put back from a backup: fewer changes than we saw, and other content.
  site.cms.changes.length = 0;
  site.cms.answers = toAnswers({ meeting: [aMeeting({ slug: 'drie', title: 'Drie' })] });
  await site.follower.follow();
  const restored = await readTree(site.folder);
  await using fresh = await followed();
  await copyFile(ledgerOf(site.folder), ledgerOf(fresh.folder));
  fresh.cms.answers = site.cms.answers;
  await (await fresh.newFollower()).follow();
  expect(restored).toEqual(await readTree(fresh.folder));
});

test('what could not be published is published as soon as it can be', async () => {
  await using site = await followed();
  await site.follower.follow();
  const before = await readTree(site.folder);
  site.put('meeting', 'een', { ...renamed, heldOn: 'gisteren' });
  site.put('meeting', 'twee', null);
  await expect(site.follower.follow()).rejects.toThrow('heldOn');
  expect(await readTree(site.folder)).toEqual(before);
  site.put('meeting', 'een', renamed);
  await site.follower.follow();
  expect(await site.page('bijeenkomsten')).toContain('Een andere titel');
  expect(await site.page('bijeenkomsten')).not.toContain('Twee');
});

test('what could be read and not be published is not forgotten when the next change is', async () => {
  await using site = await followed();
  await site.follower.follow();
  const children = [{ type: 'link', url: '/nergens/', children: [{ type: 'text', text: 'hier' }] }];
  const linked = { ...renamed, introduction: [{ type: 'paragraph', children }] };
  site.put('meeting', 'een', linked);
  site.put('meeting', 'twee', null);
  await expect(site.follower.follow()).rejects.toThrow('Links lead nowhere');
  expect(site.follower.waiting).toHaveLength(2);
  site.put('meeting', 'een', renamed);
  await site.follower.follow();
  expect(await site.page('bijeenkomsten')).toContain('Een andere titel');
  expect(await site.page('bijeenkomsten')).not.toContain('Twee');
});

test('a CMS that is away changes nothing, and its news are published when it is back', async () => {
  await using site = await followed();
  await site.follower.follow();
  site.put('meeting', 'een', renamed);
  site.cms.fault = { kind: 'hang-up' };
  await expect(site.follower.follow()).rejects.toThrow('cannot be reached');
  site.cms.fault = null;
  await site.follower.follow();
  expect(await site.page('bijeenkomsten/een')).toContain('Een andere titel');
});

test('what is in the folder is live once it is everywhere, also when what came after it is wrong', async () => {
  await using site = await followed();
  let isAway = false;
  const bring = () => (isAway ? Promise.reject(new Error('The bucket is away.')) : Promise.resolve(null));
  const { publisher } = site.follower;
  const follower = new Follower({ url: site.cms.url, token: 'token' }, publisher, bring);
  await follower.follow();
  isAway = true;
  site.put('meeting', 'een', renamed);
  await expect(follower.follow()).rejects.toThrow('The bucket is away.');
  expect(follower.waiting).toHaveLength(1);
  const before = follower.sequence;
  const wrong = toAnswer('meeting', aMeeting({ slug: 'twee', title: 'Twee' }));
  site.put('meeting', 'twee', { ...wrong, heldOn: 'gisteren' });
  // Somebody has to hear of the content first.
  await expect(follower.follow()).rejects.toThrow('heldOn');
  expect(follower.sequence).toBe(before);
  isAway = false;
  await expect(follower.follow()).rejects.toThrow('heldOn');
  expect(follower.sequence).toBe((before ?? 0) + 1);
  expect(follower.waiting).toHaveLength(1);
});
