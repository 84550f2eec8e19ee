/** An S3 bucket is kept equal to the folder of the site, with no more than it takes. */
import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { restore } from '@archive/scripts/publish/folder.ts';
import { wholeFileNames } from '@archive/scripts/data/whole-files.ts';
import { indexFolder, pruneIndex } from '@archive/scripts/search/index-folder.ts';
import { startServer } from '@archive/scripts/serve/server.ts';
import { FILES } from '../support/served-folder.ts';
import { MARK } from './s3-server.ts';
import { expectEqual, s3, workplace, writes, type Contents } from './workplace.ts';

test('the first release is brought whole, the next ones with exactly what they touched', async () => {
  await using place = await workplace();
  await place.release({ 'index.html': 'een', 'a/index.html': 'een', 'b/index.html': 'een' });
  expect(writes(await place.bring())).toEqual([
    `PUT ${MARK}`,
    'PUT a/index.html',
    'PUT b/index.html',
    'PUT index.html',
  ]);
  await expectEqual(place);
  await place.release({ 'index.html': 'een', 'a/index.html': 'twee', 'c/index.html': 'een' });
  expect(await place.bring()).toEqual(['PUT c/index.html', 'PUT a/index.html', 'DELETE b/index.html']);
  await expectEqual(place);
  expect(await place.bring()).toEqual([]);
});

test('the search index and the data follow the release that they are of, and no release takes them away', async () => {
  await using place = await workplace();
  const recap = (text: string) => ({
    'bijeenkomsten/een/index.html': `<main><h1>Een</h1><p>${text}</p></main>`,
    'index.html': text,
  });
  const index = async () => {
    await indexFolder(place.folder);
    s3.answered.length = 0;
    await place.bucket.bringIndex();
    return s3.answered.map((request) => request.replace(/[0-9a-f]{12}/, 'digest'));
  };
  await place.release(recap('over wonen'));
  await place.bring();
  const first = ['PUT zoeken/index/digest.json', 'PUT zoeken/index/entry.json'];
  expect(new Set(await index())).toEqual(
    new Set([...first, ...[...wholeFileNames].map((file) => `PUT ${file}`)]),
  );
  await expectEqual(place);
  await place.release(recap('over werken'));
  expect((await place.bring()).filter((request) => request.includes('zoeken'))).toEqual([]);
  expect(await index()).toEqual(['PUT zoeken/index/digest.json', 'PUT zoeken/index/entry.json']);
  await pruneIndex(place.folder);
  await place.bucket.bringIndex();
  await expectEqual(place);
  await place.bring(await place.another());
  await expectEqual(place);
});

test('style and pictures go first, then new pages, then changed ones, then what is gone', async () => {
  await using place = await workplace();
  const pages = (names: readonly string[], text: string): Contents =>
    Object.fromEntries(names.map((letter) => [`${letter}/index.html`, text]));
  await place.release({ ...pages(['a', 'b', 'c', 'd', 'e', 'f'], 'een'), 'assets/een.css': 'p{}' });
  await place.bring();
  await place.release({
    ...pages(['a', 'b', 'c', 'x', 'y', 'z'], 'twee'),
    'assets/twee.css': 'p{}',
    'media/1.jpg': 'beeld',
  });
  const stages = (await place.bring()).map((request) =>
    request
      .replace(/^PUT (assets|media)\/.*/, '1')
      .replace(/^PUT [xyz]\/.*/, '2')
      .replace(/^PUT .*/, '3'),
  );
  expect(stages.map((stage) => stage.replace(/^DELETE .*/, '4')).join('')).toBe('11222333' + '4444');
});

test('an object is sent with the type and the cache control that our own server gives', async () => {
  await using place = await workplace();
  const files = {
    ...FILES,
    'site.webmanifest': '{}',
    'favicon.ico': 'ico',
    'data.json': '{}',
    'blad.pdf': 'x',
  };
  await place.release(files);
  await place.bring();
  const server = await startServer({ folder: place.folder, host: '127.0.0.1', port: 0 });
  for (const file of Object.keys(files).filter((name) => !/^\.(?:env|git)|^404/.test(name))) {
    const { headers } = await fetch(`${server.url}/${file}`);
    const object = await s3.client.send(new HeadObjectCommand({ Bucket: place.name, Key: file }));
    expect([file, object.ContentType, object.CacheControl]).toEqual([
      file,
      headers.get('content-type'),
      headers.get('cache-control'),
    ]);
  }
  await server.close();
});

test('a page that moved is found from its old address, one that is gone is not, and what is for servers stays', async () => {
  await using place = await workplace();
  await place.release({ 'oud/index.html': 'pagina', 'weg/index.html': 'pagina', '404.html': 'Bestaat niet' });
  await place.bring();
  const redirects = '/oud/ /nieuw/ 301\n/weg/ /404.html 410\n';
  await place.release({ 'nieuw/index.html': 'pagina', '404.html': 'Bestaat niet', _redirects: redirects });
  expect(await place.bring()).toEqual([
    'PUT nieuw/index.html',
    'PUT oud/index.html',
    'DELETE weg/index.html',
  ]);
  await expectEqual(place, ['oud/index.html']);
  const ask = (path: string) => s3.read(place.name, path);
  expect(await ask('/oud/')).toMatchObject({ status: 301, location: '/nieuw/' });
  const text = (await s3.contents(place.name)).get('oud/index.html');
  expect(text).toContain('<a href="/nieuw/">Deze pagina is verhuisd</a>');
  expect(await ask('/weg/')).toMatchObject({ status: 404, text: 'Bestaat niet' });
  // It moves on, and comes back.
  await place.release({
    'verder/index.html': 'pagina',
    _redirects: '/oud/ /verder/ 301\n/nieuw/ /verder/ 301\n',
  });
  await place.bring();
  await expectEqual(place, ['nieuw/index.html', 'oud/index.html']);
  expect((await ask('/oud/')).location).toBe('/verder/');
  await place.release({ 'oud/index.html': 'pagina', _redirects: '/verder/ /oud/ 301\n' });
  await place.bring();
  await expectEqual(place, ['verder/index.html']);
  expect(await ask('/oud/')).toMatchObject({ status: 200, text: 'pagina' });
});

test('a release that is put back reaches the bucket', async () => {
  await using place = await workplace();
  await place.release({ 'index.html': 'een', 'weg/index.html': 'een' });
  await place.release({ 'index.html': 'twee', 'nieuw/index.html': 'een' });
  await place.bring();
  await restore(place.folder, 1);
  expect(await place.bring()).toEqual(['PUT weg/index.html', 'PUT index.html', 'DELETE nieuw/index.html']);
  await expectEqual(place);
});
