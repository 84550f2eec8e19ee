import { expect, test } from 'vitest';
import { excerptOf, markWords } from '@archive/site/search/excerpt';
import { fromDistances, readPostings, toDistances, toPostings } from '@archive/site/search/format';
import { answer } from '@archive/site/search/query';
import { stemOf } from '@archive/site/search/words';
import { toParameters, wishFrom } from '@archive/site/search/page/address';
import { narrow } from '@archive/site/search/page/narrow';
import { aPage, find, indexOf } from '../support/searched.ts';

test.each([
  ['huis', 'huizen'],
  ['subsessie', 'subsessies'],
  ['criminaliteit', 'criminele'],
  ['crimineel', 'criminele'],
  ['bedrijf', 'bedrijven'],
  ['school', 'scholen'],
  ['gemeente', 'Gemeenten'],
  ['reis', 'reizen'],
  ['veilig', 'veiligheid'],
  ['experimenteel', 'experimenteer'],
  ['Zuijlen', 'Zuylen'],
  ['Súdwest', 'Sudwest'],
  ['Coördinatie', 'coordinatie'],
])('"%s" and "%s" are one word', (one, other) => {
  expect(stemOf(one)).toBe(stemOf(other));
});

test.each([
  ['wonen', 'wonder'],
  ['school', 'schuld'],
  ['wijk', 'wijn'],
])('"%s" and "%s" are two words', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
});

test('pages and weights come out of their compact form as they went in', () => {
  const pages = [0, 1, 5, 6, 400];
  expect(fromDistances(toDistances(pages))).toEqual(pages);
  const weights = new Map([
    [0, 9],
    [7, 1],
    [3, 9],
    [12, 4],
  ]);
  expect(new Map(readPostings(toPostings(weights)))).toEqual(weights);
});

const pages = [
  aPage('/a/', { title: 'Aanpak Utrecht Zuid', text: 'Over drugscriminaliteit onder jongeren.' }),
  aPage('/b/', { title: 'Wonen', text: 'Utrecht bouwt huizen in het noorden en in zuid.' }),
  aPage('/c/', { title: 'Experimentele ruimte', text: 'Ruimte in de wet.' }),
  aPage('/f/', { title: 'Drugs en criminaliteit' }),
  aPage('/d/', { kind: 'speaker', title: 'Maryam el Rahmouni' }),
  aPage('/e/', { kind: 'speaker', title: 'Jornt van Zuijlen' }),
];

test.each([
  ['the page with the words in its title first', 'utrecht zuid', ['/a/', '/b/']],
  ['a compound by its last part', 'criminaliteit', ['/f/', '/a/']],
  ['a compound by its first part', 'drugs', ['/f/', '/a/']],
  ['two words by the compound of both', 'experimenteerruimte', ['/c/']],
  ['a name that is typed in one', 'utrechtzuid', ['/a/', '/b/']],
  ['a word by its beginning', 'jonge', ['/a/']],
  ['a plural by its singular', 'huis', ['/b/']],
  ['a name without its particle', 'Maryam Rahmouni', ['/d/']],
  ['a name with another particle', 'Jornt de Zuijlen', ['/e/']],
  ['a name with other diacritics and y for ij', 'Züylen', ['/e/']],
  ['a word with a typing error', 'rahmonui', ['/d/']],
  ['nothing when a word is nowhere', 'utrecht Amsterdam', []],
  ['nothing for words that are everywhere', 'de het van', []],
  ['nothing for an empty question', ' ', []],
  ['nothing for what JavaScript objects have by themselves', 'constructor', []],
])('a question finds %s', async (_, question, expected) => {
  expect(await find(await indexOf(pages), question)).toEqual(expected);
});

test('where no page holds every word, those with most of them are given, and that is said', async () => {
  const reader = await indexOf(pages);
  const { pages: found, isWhole } = await answer(reader, 'utrecht jongeren amsterdam');
  expect(isWhole).toBe(false);
  expect((await reader.page(found[0] ?? -1)).path).toBe('/a/');
});

test('an excerpt shows the words that were looked for, marked, and where text was left out', () => {
  const text = `${'Eerst iets anders. '.repeat(40)}Dan drugscriminaliteit in de wijk. ${'En meer. '.repeat(40)}`;
  const pieces = excerptOf(text, (stem) => stem === stemOf('wijk') || stem === stemOf('drugscriminaliteit'));
  expect(pieces.filter(({ isFound }) => isFound).map((piece) => piece.text)).toEqual([
    'drugscriminaliteit',
    'wijk',
  ]);
  expect(pieces.map((piece) => piece.text).join('')).toMatch(/^… .{100,260} …$/);
});

test('a short text without any of the words is its own excerpt', () => {
  expect(excerptOf('Een korte tekst.', () => false)).toEqual([{ text: 'Een korte tekst.', isFound: false }]);
  expect(markWords('', () => true)).toEqual([]);
});

test('filters count what each value would leave beside the others', async () => {
  const facets = { programme: [], theme: [], speaker: [] };
  const reader = await indexOf([
    aPage('/a/', { title: 'wijk', isoDate: '2021-03-24', facets: { ...facets, municipality: ['Utrecht'] } }),
    aPage('/b/', { title: 'wijk', isoDate: '2020-03-24', facets: { ...facets, municipality: ['Utrecht'] } }),
    aPage('/c/', { title: 'wijk', isoDate: '2020-01-24', facets: { ...facets, municipality: ['Breda'] } }),
  ]);
  const found = await answer(reader, 'wijk');
  const { chosen } = wishFrom(new URLSearchParams('q=wijk&jaar=2020'));
  const { pages: left, counts } = await narrow(
    reader,
    found.pages,
    chosen,
    new Set(['year', 'municipality']),
  );
  expect(await Promise.all(left.map(async (page) => (await reader.page(page)).path))).toEqual(['/b/', '/c/']);
  expect(Object.fromEntries(counts.get('year') ?? [])).toEqual({ 2020: 2, 2021: 1 });
  expect(Object.fromEntries(counts.get('municipality') ?? [])).toEqual({ Breda: 1, Utrecht: 1 });
});

test('what is looked for comes back from the address as it was, and an unknown kind does not', () => {
  const address = 'q=utrecht+zuid&soort=subsession&jaar=2021&gemeente=Utrecht&gemeente=Breda';
  expect(toParameters(wishFrom(new URLSearchParams(`${address}&soort=onzin`))).toString()).toBe(address);
});
