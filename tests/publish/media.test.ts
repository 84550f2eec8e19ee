/** What becomes of the pictures and documents that editors upload. */
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { ContentFailure } from '@archive/site/failure';
import { illustrated, storedAt, withPhoto, type Illustrated } from '../support/illustrated-site.ts';
import { EVERYTHING } from '../support/nasty-content.ts';
import {
  animation,
  cutShort,
  largePhoto,
  photo,
  photoOnItsSide,
  SECRET,
  transparentLogo,
} from '../support/pictures.ts';
import { readTree } from '../support/tree.ts';

const lookOf = async (site: Illustrated, name: string) => sharp(await site.read(name)).metadata();

const colourAt = async (bytes: Uint8Array, left: number, top: number) =>
  [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer())].map(
    (value) => Math.round(value / 255),
  );

test('a photo stands upright in every form, without what the camera wrote into it', async () => {
  await using site = await withPhoto(await photoOnItsSide());
  const names = await site.media();
  expect(names.map((name) => name.replace(/^[0-9a-f]{20}-/, ''))).toEqual([
    '1200.avif',
    '1200.webp',
    '240.avif',
    '240.webp',
    '480.avif',
    '480.webp',
    '896.avif',
    '896.jpeg',
    '896.webp',
  ]);
  for (const name of names) {
    const bytes = await site.read(name);
    const { width, height, exif, xmp, orientation } = await sharp(bytes).metadata();
    expect([exif, xmp, orientation, bytes.includes(SECRET)], name).toEqual([
      undefined,
      undefined,
      undefined,
      false,
    ]);
    expect(Math.abs(height / width - 4 / 3), name).toBeLessThan(0.01);
    expect(await colourAt(bytes, 20, 20), name).toEqual([1, 0, 0]);
    expect(await colourAt(bytes, 20, height - 20), name).toEqual([0, 0, 1]);
  }
});

test('a browser may choose among formats and sizes, and keeps room for what it chose', async () => {
  await using site = await withPhoto(await photoOnItsSide());
  const markup = await site.markup();
  expect(markup).toMatch(
    /^<picture><source type="image\/avif" srcset="[^"]+ 240w, [^"]+ 480w, [^"]+ 896w, [^"]+ 1200w" sizes="[^"]+"><source type="image\/webp"[^>]+><img[^>]+><\/picture>$/,
  );
  expect(markup).toMatch(
    /<img[^>]+src="\/media\/[0-9a-f]{20}-896\.jpeg" alt="Een kaart" width="1200" height="1600"/,
  );
  expect(markup).toMatch(/<img[^>]+decoding="async" fetchpriority="high"/);
  expect(markup).not.toContain('loading=');
  const mentioned = [...markup.matchAll(/\/media\/([^ "]+)/g)].map(([, name = '']) => name);
  expect(mentioned.toSorted()).toEqual(await site.media());
});

test('the photo of an author waits until a reader comes near, in the size of a portrait', async () => {
  await using site = await illustrated();
  site.cms.files.set('/uploads/noor.jpg', await photo());
  const [speaker] = site.cms.answers.speaker;
  const stored = storedAt('/uploads/noor.jpg', 'image/jpeg');
  site.cms.answers = { ...site.cms.answers, speaker: [{ ...speaker!, photo: stored }] };
  await site.follower.follow();
  const markup = await site.markup();
  expect(markup).toContain('sizes="9.3rem"');
  expect(markup).toMatch(
    /<img class="portrait"[^>]+alt="Portret van Noor de Wit"[^>]+loading="lazy" decoding="async">/,
  );
});

test('a small picture is not made larger, and what is transparent stays so', async () => {
  await using site = await withPhoto(await transparentLogo(), 'logo.png');
  const names = (await site.media()).map((name) => name.replace(/^.*-/, ''));
  expect(names).toEqual(['240.avif', '240.webp', '300.avif', '300.png', '300.webp']);
  for (const name of await site.media()) {
    expect((await sharp(await site.read(name)).stats()).isOpaque, name).toBe(false);
  }
});

test('what moves stands still', async () => {
  await using site = await withPhoto(await animation(), 'film.gif');
  for (const name of await site.media()) {
    const { pages = 1, width, height } = await lookOf(site, name);
    expect([pages, width, height], name).toEqual([1, 64, 48]);
    expect(await colourAt(await site.read(name), 30, 20)).toEqual([1, 0, 0]);
  }
});

test('of a photo of twenty million pixels readers get no more than the largest size', async () => {
  await using site = await withPhoto(await largePhoto());
  const widths = await Promise.all(
    (await site.media()).map(async (name) => (await lookOf(site, name)).width),
  );
  expect(Math.max(...widths)).toBe(1344);
  expect(await site.markup()).toContain('width="5500" height="3640"');
});

test('a photo that is not whole stops the publish with a sentence that names the entry, and the next is whole', async () => {
  await using site = await illustrated();
  await site.follower.follow();
  const before = await readTree(site.folder);
  site.cms.files.set('/uploads/half.jpg', await cutShort());
  site.edit({ photo: storedAt('/uploads/half.jpg', 'image/jpeg') });
  const error: unknown = await site.follower.follow().catch((failure: unknown) => failure);
  expect(error).toBeInstanceOf(ContentFailure);
  expect((error as ContentFailure).message).toMatch(
    /meeting "Eerste bijeenkomst" shows \/uploads\/half\.jpg, which is no whole picture \(.+\); upload it again and choose it there\./,
  );
  expect((error as ContentFailure).problems).toMatchObject([
    {
      dutch:
        'Bijeenkomst "Eerste bijeenkomst": de afbeelding half.jpg is beschadigd of niet compleet. Bewaar haar opnieuw als JPEG of PNG, upload haar en kies haar hier.',
      subjects: [{ type: 'meeting', documentId: 'eerste-bijeenkomst' }],
    },
  ]);
  expect(await readTree(site.folder)).toEqual(before);
  site.cms.files.set('/uploads/half.jpg', await photo());
  site.cms.changes.push({ type: 'file', subject: '/uploads/half.jpg' });
  await site.follower.follow();
  expect(await site.media()).toHaveLength(9);
});

test('a file of the media library that no published page shows is not copied', async () => {
  await using site = await withPhoto(await photo());
  site.cms.files.set('/uploads/concept.jpg', await largePhoto());
  site.cms.changes.push({ type: 'file', subject: '/uploads/concept.jpg' });
  await site.follower.follow();
  expect(await site.media()).toHaveLength(9);
  site.edit({ photo: null });
  await site.follower.follow();
  expect(await site.media()).toEqual([]);
});

test('a download says its type, size and language, and a photo among them loses what the camera wrote', async () => {
  await using site = await illustrated();
  site.cms.files.set('/uploads/verslag.pdf', new Uint8Array(1_200_000));
  site.cms.files.set('/uploads/plek.jpg', await photoOnItsSide());
  site.edit({
    attachments: [
      {
        title: 'Verslag',
        language: 'Nederlands',
        position: 1,
        file: storedAt('/uploads/verslag.pdf', 'application/pdf'),
      },
      { title: 'De plek', language: null, position: 2, file: storedAt('/uploads/plek.jpg', 'image/jpeg') },
    ],
  });
  await site.follower.follow();
  const html = await site.page();
  expect(html).toMatch(
    /href="\/media\/[0-9a-f]{20}\.pdf" hreflang="nl"[^>]*>\s*Verslag\s*<span class="download-note">\(PDF, 1,2 MB, Nederlands\)/,
  );
  const [, size = ''] = /De plek\s*<span class="download-note">\(JPG, (\d+) kB\)/.exec(html) ?? [];
  const name = (await site.media()).find((candidate) => candidate.endsWith('.jpg')) ?? '';
  const bytes = await site.read(name);
  expect(Number(size)).toBe(Math.ceil(bytes.length / 1000));
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 1600 });
  expect(bytes.includes(SECRET)).toBe(false);
});

test('whatever an editor calls a file or says of a picture is shown as the text it is', async () => {
  await using site = await illustrated();
  site.cms.files.set('/uploads/foto.jpg', await photo());
  site.cms.files.set('/uploads/verslag.pdf', new Uint8Array(1_200));
  const file = storedAt('/uploads/verslag.pdf', 'application/pdf');
  site.edit({
    photo: storedAt('/uploads/foto.jpg', 'image/jpeg'),
    photoDescription: EVERYTHING,
    attachments: [{ title: EVERYTHING, language: null, position: 1, file }],
  });
  await site.follower.follow();
  const { document } = parseHTML(await site.page());
  expect(document.querySelector('main img')?.getAttribute('alt')).toBe(EVERYTHING);
  expect(document.querySelector('a[href$=".pdf"]')?.textContent).toContain(EVERYTHING);
  expect(document.querySelectorAll('main b, main script')).toHaveLength(0);
});
