/** A bucket becomes what the folder is, whatever goes wrong on the way and whatever was in it. */
import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { realDisk, type Disk } from '@archive/scripts/publish/disk.ts';
import { releaseTo, restore } from '@archive/scripts/publish/folder.ts';
import { Bucket } from '@archive/scripts/publish/s3/bucket.ts';
import { connect } from '@archive/scripts/publish/s3/store.ts';
import { ACCOUNT } from './ceph.ts';
import { MARK } from './s3-server.ts';
import { expectEqual, manyPages, s3, workplace, writes } from './workplace.ts';

test('a bucket that was cut off halfway gets only what it lacks, from this process or another', async () => {
  await using place = await workplace();
  await place.release(manyPages(100));
  s3.patience = 60;
  await expect(place.bucket.bring()).rejects.toThrow(/does not answer/);
  s3.patience = Infinity;
  const arrived = (await s3.contents(place.name)).size;
  expect(arrived).toBeGreaterThan(30);
  const rest = writes(await place.bring(await place.another()));
  expect(rest).toHaveLength(100 - arrived);
  await expectEqual(place);
  // A page that arrives with a release that is never brought, and goes with the next, does not stay.
  await place.bring();
  await place.release({ ...manyPages(99), 'kort/index.html': 'kort' });
  s3.patience = 1;
  await expect(place.bucket.bring()).rejects.toThrow(/does not answer/);
  s3.patience = Infinity;
  expect((await s3.contents(place.name)).has('kort/index.html')).toBe(true);
  await place.release(manyPages(99));
  await place.bring(await place.another());
  await expectEqual(place);
});

test('a list of more objects than one answer holds is read to its end', async () => {
  await using place = await workplace();
  await place.release(manyPages(1100));
  await place.bring();
  expect(writes(await place.bring(await place.another()))).toEqual([]);
});

test('a bucket that was emptied, or another one, gets everything', async () => {
  await using place = await workplace();
  await place.release(manyPages(3));
  await place.bring();
  for (const Key of [MARK, ...(await s3.contents(place.name)).keys()]) {
    await s3.client.send(new DeleteObjectCommand({ Bucket: place.name, Key }));
  }
  await place.bring(await place.another());
  await expectEqual(place);
  const name = await s3.createBucket();
  await place.bring(await place.another(name));
  await expectEqual({ ...place, name });
});

test('a bucket of somebody else is left alone, what strays into ours is not', async () => {
  await using place = await workplace();
  await place.release(manyPages(2));
  const stray = { Bucket: place.name, Key: 'van-een-ander.txt', Body: 'kostbaar' };
  await s3.client.send(new PutObjectCommand(stray));
  await expect(place.bucket.bring()).rejects.toThrow(
    'holds 1 objects that no publish of ours brought, such as van-een-ander.txt.',
  );
  expect([...(await s3.contents(place.name))]).toEqual([['van-een-ander.txt', 'kostbaar']]);
  await s3.client.send(new DeleteObjectCommand(stray));
  await place.bring();
  await s3.client.send(new PutObjectCommand(stray));
  await place.bring(await place.another());
  await expectEqual(place);
});

test('an object whose arrival nobody heard of goes with its page', async () => {
  await using place = await workplace();
  await place.release(manyPages(1));
  await place.bring();
  await place.release({ ...manyPages(1), 'kort/index.html': 'kort' });
  Object.assign(s3, { patience: 0, isDeaf: true });
  await expect(place.bucket.bring()).rejects.toThrow(/does not answer/);
  s3.patience = Infinity;
  expect((await s3.contents(place.name)).has('kort/index.html')).toBe(true);
  await place.release(manyPages(1));
  await place.bring();
  await expectEqual(place);
});

/** As long as something that has to wait for something else is watched for not doing so. */
const A_WHILE = 500;

test('one that is slow does not overwrite what another brought since', async () => {
  await using place = await workplace();
  await place.release(manyPages(3));
  await place.bring();
  await place.release(manyPages(3, 'oud'));
  const { promise, resolve } = Promise.withResolvers<void>();
  Object.assign(s3, { pause: promise, patience: 100 });
  const slow = place.bucket.bring();
  await expect.poll(() => s3.patience).toBe(100 - 3);
  await place.release(manyPages(3, 'nieuw'));
  const fast = new Bucket(await connect({ name: place.name, endpoint: s3.directUrl }), place.folder).bring();
  await Promise.race([fast, sleep(A_WHILE)]);
  resolve();
  await Promise.all([slow, fast]);
  await expectEqual(place);
});

test('a release that is being put in place is waited for', async () => {
  await using place = await workplace();
  await place.release(manyPages(3));
  await place.bring();
  const { promise, resolve } = Promise.withResolvers<void>();
  const placing = Promise.withResolvers<void>();
  const slowDisk: Disk = {
    ...realDisk,
    rename: async (from, to) => {
      if (to.endsWith('.html')) {
        placing.resolve();
        await promise;
      }
      await realDisk.rename(from, to);
    },
  };
  const files = [{ file: 'p0/index.html', bytes: new TextEncoder().encode('nieuw') }];
  const releasing = releaseTo(
    place.folder,
    { files, removed: [], cause: { kind: 'everything' }, pages: 3 },
    slowDisk,
  );
  await placing.promise;
  const bringing = place.bucket.bring();
  await Promise.race([bringing, sleep(A_WHILE)]);
  resolve();
  await Promise.all([releasing, bringing]);
  await expectEqual(place);
});

test('after a power cut that left the record of a release empty, the bucket becomes what the folder is', async () => {
  await using place = await workplace();
  await place.release(manyPages(3));
  await place.bring();
  const newest = await place.release({ ...manyPages(3), 'p0/index.html': 'nieuw' });
  await writeFile(`${place.folder}.releases/${newest}.json`, '');
  await place.bring();
  await expectEqual(place);
  expect(await place.bucket.bring()).toBeNull();
});

test('what another process put back and brought does not outlive the next release', async () => {
  await using place = await workplace();
  await place.release(manyPages(3, 'oud'));
  await place.release({ ...manyPages(3, 'nieuw'), _redirects: '/weg/ /p0/ 301\n' });
  await place.bring();
  await restore(place.folder, 1);
  await place.bring(await place.another());
  await expectEqual(place);
  await place.release({ ...manyPages(3, 'nieuw'), _redirects: '/weg/ /p0/ 301\n' });
  await place.bring();
  await expectEqual(place, ['weg/index.html']);
});

test('two that bring at the same moment leave what the last release left', async () => {
  await using place = await workplace();
  const other = await place.another();
  for (const text of ['een', 'twee', 'drie']) {
    await place.release(manyPages(20, text));
    await Promise.all([place.bucket.bring(), other.bring(), place.release(manyPages(21, `${text}!`))]);
    await Promise.all([place.bucket.bring(), other.bring()]);
    await expectEqual(place);
  }
});

test('before anything was published nothing is asked of the bucket', async () => {
  await using place = await workplace();
  expect(await place.bring()).toEqual([]);
});

test('what is wrong with a bucket is said in one paragraph, and without secrets', async () => {
  await using place = await workplace();
  await place.release(manyPages(1));
  const refusal = async (setting: { name: string; endpoint: string }) => {
    const bucket = new Bucket(await connect(setting), place.folder);
    const error = await bucket.bring().catch((reason: unknown) => reason);
    return (error as Error).message.replace(setting.endpoint, '<endpoint>').replace(place.name, '<name>');
  };
  const { name } = place;
  expect(await refusal({ name: 'bestaat-niet', endpoint: s3.url })).toMatchInlineSnapshot(`
    "The bucket "bestaat-niet" at <endpoint> does not exist.
    Make it, or correct S3_BUCKET. The folder of the site is up to date; the next publish brings the rest to the bucket."
  `);
  expect(await refusal({ name, endpoint: 'http://127.0.0.1:9' })).toMatchInlineSnapshot(`
    "The bucket "<name>" at <endpoint> does not answer (ECONNREFUSED).
    Check S3_ENDPOINT and the network. The folder of the site is up to date; the next publish brings the rest to the bucket."
  `);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'geraden');
  expect(await refusal({ name, endpoint: s3.url })).toMatchInlineSnapshot(`
    "The bucket "<name>" at <endpoint> refuses these credentials (SignatureDoesNotMatch).
    Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. They must be allowed to list, put and delete objects. The folder of the site is up to date; the next publish brings the rest to the bucket."
  `);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'ONBEKEND');
  expect(await refusal({ name, endpoint: s3.url })).toMatchInlineSnapshot(`
    "The bucket "<name>" at <endpoint> refuses these credentials (InvalidAccessKeyId).
    Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. They must be allowed to list, put and delete objects. The folder of the site is up to date; the next publish brings the rest to the bucket."
  `);
  for (const key of Object.keys(ACCOUNT)) vi.stubEnv(key, undefined);
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  expect(await refusal({ name, endpoint: s3.url })).toMatchInlineSnapshot(`
    "The bucket "<name>" at <endpoint> cannot be written without credentials, and none were found.
    Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give this machine a role. The folder of the site is up to date; the next publish brings the rest to the bucket."
  `);
});

test('whatever is released, put back or cut off, the bucket becomes what the folder is', async () => {
  const contents = fc.dictionary(
    fc.constantFrom('index.html', 'a/index.html', 'a/b/index.html', 'media/foto.jpg', 'robots.txt'),
    fc.constantFrom('een', 'twee', 'drie'),
  );
  const step = fc.oneof(
    contents.map((files) => ({ kind: 'release' as const, files })),
    fc.record({ kind: fc.constant('restore' as const), back: fc.nat() }),
    fc.record({
      kind: fc.constant('bring' as const),
      patience: fc.oneof(fc.nat(6), fc.constant(Infinity)),
      isDeaf: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('start again' as const) }),
    fc.record({ kind: fc.constant('another brings' as const) }),
  );
  const sequence = fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
    await using place = await workplace();
    let { bucket } = place;
    let last = await place.release({ 'index.html': 'een' });
    for (const next of steps) {
      if (next.kind === 'release') last = await place.release(next.files);
      else if (next.kind === 'restore') last = (await restore(place.folder, (next.back % last) + 1)).release;
      else if (next.kind === 'start again') bucket = await place.another();
      else if (next.kind === 'another brings') await (await place.another()).bring();
      else {
        Object.assign(s3, { patience: next.patience, isDeaf: next.isDeaf });
        await bucket.bring().catch(() => undefined);
        s3.patience = Infinity;
      }
    }
    await bucket.bring();
    await expectEqual(place);
  });
  await fc.assert(sequence, { numRuns: 30 });
});
