/** What is rendered is written in UTF-8, whatever it says and however long it is. */
import type { Renderer } from '@archive/site/renderer';
import { expect, test } from 'vitest';
import { renderPage } from '@archive/scripts/publish/render/page.ts';

const renderer = {
  render: () => Promise.reject(new Error('A document is not rendered.')),
  assets: () => Promise.resolve([]),
  bundle: 'none',
} satisfies Renderer;

const bytesOf = async (text: string) => {
  const document = { id: 'robots@', path: '/robots.txt', kind: 'document', view: () => text } as const;
  return (await renderPage(renderer, document, '')).file.bytes;
};

test.each([
  ['nothing', ''],
  ['letters of one, two, three and four bytes', 'aé’😀'.repeat(1000)],
  ['half of a letter', 'a\ud83d'],
  ['more than most pages have', '’'.repeat(400_000)],
])('of %s', async (_, text) => {
  expect(Buffer.from(text).equals(await bytesOf(text))).toBe(true);
});

test('what was written keeps its bytes when the next is', async () => {
  const first = await bytesOf('een');
  await bytesOf('twee');
  expect(Buffer.from(first).toString()).toBe('een');
});
