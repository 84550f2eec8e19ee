import { expect, test } from 'vitest';
import { toExcerpt } from '@archive/site/format';

const words = (count: number) => Array.from({ length: count }, () => 'woorden').join(' ');

test('a short text is its own excerpt', () => {
  expect(toExcerpt('Een  korte\ntekst.')).toBe('Een korte tekst.');
});

test('an excerpt that is cut within a sentence says so, with nothing before the dots', () => {
  expect(toExcerpt(words(40))).toBe(`${words(19)}…`);
  expect(toExcerpt(`${words(18)} woord, Daarnazijnerookwoorden ${words(9)}`)).toBe(`${words(18)} woord…`);
});

test.each(['.', '?', '!', '.”'])('an excerpt that ends with a sentence, with %s, has no dots', (end) => {
  expect(toExcerpt(`${words(18)} woord${end} Daarnazijnerookwoorden ${words(9)}`)).toBe(
    `${words(18)} woord${end}`,
  );
});
