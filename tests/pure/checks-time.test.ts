/** However a text is made, looking at it takes a time that grows with it and no faster. */
import { expect, test } from 'vitest';
import { checkEntry } from '@archive/content-types/checks';
import type { Known } from '@archive/content-types/recap-reader';

const LENGTH = 300_000;

const known: Known = {
  speakers: Array.from({ length: 4_000 }, (_, index) => ({
    id: `s${index}`,
    name: `Jan Jan Jan ${index}`,
    aliases: ['Jan de Jan'],
  })),
  municipalities: ['Utrecht', 'Breda', 'Jan', 'Súdwest-Fryslân'].map((name) => ({
    id: name,
    name,
    aliases: [],
  })),
  programmes: [],
  organisations: [],
};

const PARTS = [
  'a|1 |06 1|+31 (0)6|1234.56.|123456782|a@|a.a.|a@a.nl |a (at) |Jan |Jan de |. |A. |‘|https://|www.|€ 1|Utrecht, ',
  'zaaknummer |hier |[|<!--|😀',
].flatMap((parts) => parts.split('|'));

/** Some hundred ms on a machine that has time; one that grows faster takes minutes. */
const PATIENCE = 20_000;

const timed = (length: number, part: string, shape: (text: string) => object) => {
  const text = part.repeat(Math.ceil(length / part.length)).slice(0, length);
  const entry = { title: 'Een deel', ...shape(text) };
  const start = performance.now();
  checkEntry({ type: 'subsession', entry, known });
  return performance.now() - start;
};

const asParagraph = (text: string) => ({
  recap: [{ type: 'paragraph', children: [{ type: 'text', text }] }],
});

test.each(PARTS)(
  'a text of nothing but %j',
  (part) => {
    expect(timed(LENGTH, part, asParagraph)).toBeLessThan(PATIENCE);
  },
  60_000,
);

test('thirty thousand links, headings, list items and paragraphs', () => {
  const words = [{ type: 'text', text: 'hier' }];
  const many = (block: object) => ({ recap: Array.from({ length: 30_000 }, () => block) });
  const blocks = [
    { type: 'paragraph', children: [{ type: 'link', url: 'mailto:jan@gmail.com', children: words }] },
    { type: 'heading', level: 2, children: words },
    { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: words }] },
    { type: 'image', image: { url: '/uploads/a.jpg' } },
  ];
  for (const block of blocks) expect(timed(1, 'a', () => many(block))).toBeLessThan(PATIENCE);
}, 60_000);
