/** A site with one meeting and one speaker, which have the pictures and files that a test gives them. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFollower } from '@archive/scripts/publish/publish.ts';
import type { Follower } from '@archive/scripts/publish/follower.ts';
import { bundle, siteUrl } from '../publish/build-site.ts';
import { aMeeting, aSpeaker, toAnswers, type Answer } from './answers.ts';
import { startFakeCms, type FakeCms } from './fake-cms.ts';

const PAGE = '/bijeenkomsten/eerste-bijeenkomst/index.html';

/** A file of the media library, as the CMS tells it. */
export const storedAt = (url: string, mime: string) => ({
  documentId: url,
  url,
  name: url.slice('/uploads/'.length),
  mime,
  size: 1200,
  width: 1,
  height: 1,
});

export interface Illustrated extends AsyncDisposable {
  readonly cms: FakeCms;
  readonly folder: string;
  readonly follower: Follower;
  /** One that begins anew, in this folder or in another. */
  newFollower(folder?: string): Promise<Follower>;
  /** What the CMS says of the meeting. */
  edit(values: Answer): void;
  /** The page of the meeting. */
  page(): Promise<string>;
  /** What stands in it for its pictures. */
  markup(): Promise<string>;
  /** The names of the files in the folder for media. */
  media(): Promise<readonly string[]>;
  read(name: string): Promise<Buffer>;
}

export async function illustrated(): Promise<Illustrated> {
  const parent = await mkdtemp(join(tmpdir(), 'archive-media-'));
  const folder = join(parent, 'dist');
  const cms = await startFakeCms(
    toAnswers({ meeting: [aMeeting({ author: 'noor-de-wit' })], speaker: [aSpeaker()] }),
  );
  const newFollower = (name = 'dist') =>
    createFollower({ cmsUrl: cms.url, token: 'token', bundle, siteUrl, target: join(parent, name) });
  const page = () => readFile(join(folder, PAGE), 'utf8');
  return {
    cms,
    folder,
    follower: await newFollower(),
    newFollower,
    edit(values) {
      const [meeting] = cms.answers.meeting;
      cms.answers = { ...cms.answers, meeting: [{ ...meeting!, ...values }] };
      cms.changes.push({ type: 'meeting', subject: meeting!.documentId as string });
    },
    page,
    markup: async () => {
      const html = await page();
      return [...html.matchAll(/<picture>.*?<\/picture>/gs)].map(([picture]) => picture).join('\n');
    },
    media: async () => (await readdir(join(folder, 'media')).catch(() => [])).toSorted(),
    read: (name) => readFile(join(folder, 'media', name)),
    async [Symbol.asyncDispose]() {
      await cms[Symbol.asyncDispose]();
      await rm(parent, { recursive: true, force: true });
    },
  };
}

/** Publishes the meeting with this as its photo. */
export async function withPhoto(bytes: Uint8Array, name = 'foto.jpg'): Promise<Illustrated> {
  const site = await illustrated();
  site.cms.files.set(`/uploads/${name}`, bytes);
  site.edit({ photo: storedAt(`/uploads/${name}`, 'image/jpeg'), photoDescription: 'Een kaart' });
  await site.follower.follow();
  return site;
}
