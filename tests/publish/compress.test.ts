/** Files are compressed in a thread of their own, whatever becomes of it. */
import { readFile } from 'node:fs/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressBeside, Compressor } from '@archive/scripts/publish/compress.ts';
import { compressHere } from '@archive/scripts/publish/files.ts';

const aFile = (name: string, length: number) => ({
  file: name,
  bytes: new TextEncoder().encode(`${name} `.repeat(length)),
});

test('many at once give each its own forms, the same as without a thread', async () => {
  const files = Array.from({ length: 50 }, (_, index) => aFile(`pagina-${index}/index.html`, 20 * index));
  const all = await Promise.all(files.map(async (file) => compressBeside(file)));
  for (const [index, file] of files.entries()) {
    const [br, gz] = all[index] ?? [];
    expect([br?.file, gz?.file]).toEqual([`${file.file}.br`, `${file.file}.gz`]);
    expect([...brotliDecompressSync(br!.bytes)]).toEqual([...file.bytes]);
    expect([...gunzipSync(gz!.bytes)]).toEqual([...file.bytes]);
    expect(all[index]?.map(({ bytes }) => [...bytes])).toEqual(
      compressHere(file).map(({ bytes }) => [...bytes]),
    );
  }
});

test('styles and scripts, which come along with every page, are made as small as can be', async () => {
  const bytes = await readFile(new URL(import.meta.url));
  const sizes = ['assets/search.js', 'search.js'].map(
    (file) => compressHere({ file, bytes })[0]!.bytes.length,
  );
  expect(sizes[0]).toBeLessThan(sizes[1]!);
});

test('a picture has no other form', async () => {
  expect(await compressBeside(aFile('beeld/foto.webp', 1000))).toEqual([]);
});

test('a thread that cannot start fails what it was given, says so, and leaves the process alone', async () => {
  let ends = 0;
  const broken = new Compressor(() => (ends += 1), new URL('./there-is-no-such-thread.ts', import.meta.url));
  const files = Array.from({ length: 30 }, (_, index) => aFile(`pagina-${index}/index.html`, 1000));
  const outcomes = await Promise.allSettled(files.map((file) => broken.compress(file)));
  expect(outcomes.map(({ status }) => status)).toEqual(files.map(() => 'rejected'));
  await expect.poll(() => ends).toBeGreaterThan(0);
});
