/** A folder that is released into, and a bucket that it is brought to. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, vi } from 'vitest';
import { releaseTo } from '@archive/scripts/publish/folder.ts';
import { Bucket } from '@archive/scripts/publish/s3/bucket.ts';
import { connect } from '@archive/scripts/publish/s3/store.ts';
import { readTree, withoutSiblings } from '../support/tree.ts';
import { ACCOUNT } from './ceph.ts';
import { s3Server, type S3Server } from './s3-server.ts';

export type Contents = Readonly<Record<string, string>>;

/** For all tests of a file, each of which begins with an account and a wire that is whole. */
export let s3: S3Server;
beforeAll(async () => {
  s3 = await s3Server();
});
afterAll(() => s3?.[Symbol.asyncDispose]());
beforeEach(() => {
  Object.assign(s3, { patience: Infinity, isDeaf: false, pause: Promise.resolve() });
  for (const [name, value] of Object.entries(ACCOUNT)) vi.stubEnv(name, value);
  return () => vi.unstubAllEnvs();
});

export interface Workplace extends AsyncDisposable {
  readonly folder: string;
  readonly name: string;
  readonly bucket: Bucket;
  /** What another process would bring the folder to a bucket with: to this one, or to another. */
  another(name?: string): Promise<Bucket>;
  /** Makes the folder hold these files and no others. */
  release(contents: Contents): Promise<number>;
  /** Brings the last release to the bucket, and says what that asked of it. */
  bring(bucket?: Bucket): Promise<readonly string[]>;
}

export async function workplace(): Promise<Workplace> {
  const parent = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'archive-bucket-'));
  const folder = join(parent, 'dist');
  const name = await s3.createBucket();
  const another = async (other = name) =>
    new Bucket(await connect({ name: other, endpoint: s3.url }), folder);
  const own = await another();
  return {
    folder,
    name,
    bucket: own,
    another,
    release: async (contents) => {
      const entries = Object.entries(contents);
      const files = entries.map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }));
      const cause = { kind: 'everything' } as const;
      return (await releaseTo(folder, { files, removed: 'others', cause, pages: files.length })).release;
    },
    bring: async (bucket = own) => {
      s3.answered.length = 0;
      await bucket.bring();
      return [...s3.answered];
    },
    [Symbol.asyncDispose]: () => rm(parent, { recursive: true, force: true }),
  };
}

/** The bucket holds what readers may have of the folder, and pages at these keys that moved. */
export async function expectEqual(
  { folder, name }: Pick<Workplace, 'folder' | 'name'>,
  moved: readonly string[] = [],
): Promise<void> {
  const tree = [...withoutSiblings(await readTree(folder))].filter(
    ([file]) => !file.startsWith('_redirects'),
  );
  const contents = new Map(await s3.contents(name));
  expect([...contents.keys()].filter((key) => moved.includes(key))).toEqual(moved);
  for (const key of moved) contents.delete(key);
  expect(new Map([...contents].toSorted())).toEqual(new Map(tree.toSorted()));
}

/** What was asked to change the bucket, in the order of the words. */
export const writes = (requests: readonly string[]) =>
  requests.filter((request) => !request.startsWith('GET')).toSorted();

export const manyPages = (count: number, text = 'een'): Contents =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`p${index}/index.html`, `${text} ${index}`]),
  );
