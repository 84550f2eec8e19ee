import { expect, test, vi } from 'vitest';
import { excerptOf, markWords } from '@archive/site/search/excerpt';
import { fromDistances, readPostings, toDistances, toPostings } from '@archive/site/search/format';
import { answer } from '@archive/site/search/query';
import { isStopWord, stemOf } from '@archive/site/search/words';
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
  ['advies', 'adviezen'],
  ['verlies', 'verliezen'],
  ['strategie', 'strategieën'],
  ['kwaliteit', 'kwaliteiten'],
  ['Jørgensen', 'jorgensen'],
  ['Wałęsa', 'walesa'],
  ['Đorđević', 'Dordevic'],
  ['Strauß', 'strauss'],
  ['STRAUẞ', 'strauss'],
  ['Næss', 'naess'],
  ['Œuvre', 'oeuvre'],
  ['Yıldız', 'yildiz'],
  ['İnönü', 'inonu'],
  ['Ĳsselmeer', 'ijsselmeer'],
])('"%s" and "%s" are one word', (one, other) => {
  expect(stemOf(one)).toBe(stemOf(other));
});

test.each([
  ['wonen', 'wonder'],
  ['school', 'schuld'],
  ['wijk', 'wijn'],
  ['kwaliteit', 'kwel'],
  ['luchtkwaliteit', 'luchtkwel'],
  ['modaliteit', 'model'],
  ['dualiteit', 'duel'],
  ['mentaliteit', 'ment'],
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

/** From three letters on, without what is a word that is everywhere. */
const beginningsOf = (word: string) =>
  Array.from({ length: word.length - 2 }, (_, index) => word.slice(0, index + 3)).filter(
    (beginning) => !isStopWord(beginning),
  );

test.each([
  'leefbaarheid',
  'criminaliteit',
  'adviezen',
  'schoolgebouw',
  'schoolbesturen',
  'bijeenkomsten',
  'maatschappelijke',
  'betrokkenheid',
  'bestuurlijke',
  'ontwikkelingen',
  'aanwezigen',
  'duurzaam',
  'openbaarheid',
  'Strauß',
])('while "%s" is typed, its page is found after every letter', async (word) => {
  const reader = await indexOf([
    aPage('/word/', { title: 'Over', text: `Een zin met ${word} erin.` }),
    aPage('/longer/', { title: 'Over', text: `Nog een met ${word}smonitor.` }),
  ]);
  for (const typed of beginningsOf(word))
    expect([typed, await find(reader, typed)]).toEqual([typed, expect.arrayContaining(['/word/'])]);
});

test('who typed a whole word does not find another that it could have become the beginning of', async () => {
  const reader = await indexOf([
    aPage('/handel/', { text: 'Over handel.' }),
    aPage('/hand/', { text: 'Hand in hand.' }),
  ]);
  expect(await find(reader, 'handel')).toEqual(['/handel/']);
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

test('a word is marked as it is written, however many letters it is looked for with', () => {
  const marked = (text: string, word: string) =>
    markWords(text, (stem) => stem === stemOf(word)).map((piece) =>
      piece.isFound ? [piece.text] : piece.text,
    );
  expect(marked('Großstraße, Næss en Strauß.', 'strauss')).toEqual(['Großstraße, Næss en ', ['Strauß'], '.']);
  expect(marked('Æsop Næss, later Jørg', 'naess')).toEqual(['Æsop ', ['Næss'], ', later Jørg']);
});

test('a short text without any of the words is its own excerpt', () => {
  expect(excerptOf('Een korte tekst.', () => false)).toEqual([{ text: 'Een korte tekst.', isFound: false }]);
  expect(markWords('', () => true)).toEqual([]);
});

const about = (municipality: string, key = municipality.toLowerCase()) => ({
  programme: [],
  municipality: [{ key, words: municipality }],
  theme: [],
  speaker: [],
});

test('two that have one name are two values of a filter, each with its own pages', async () => {
  const reader = await indexOf([
    aPage('/a/', { title: 'wijk', facets: about('Bergen') }),
    aPage('/b/', { title: 'wijk', facets: about('Bergen') }),
    aPage('/c/', { title: 'wijk', facets: about('Bergen', 'bergen-2') }),
  ]);
  const { chosen } = wishFrom(new URLSearchParams('gemeente=bergen-2'));
  const { pages: left, counts } = await narrow(reader, [0, 1, 2], chosen, new Set(['municipality']));
  expect(left).toEqual([2]);
  expect([...(counts.get('municipality') ?? [])]).toEqual([
    ['bergen', { words: 'Bergen', count: 2 }],
    ['bergen-2', { words: 'Bergen', count: 1 }],
  ]);
});

test('filters count what each value would leave beside the others', async () => {
  const reader = await indexOf([
    aPage('/a/', { title: 'wijk', isoDate: '2021-03-24', facets: about('Utrecht') }),
    aPage('/b/', { title: 'wijk', isoDate: '2020-03-24', facets: about('Utrecht') }),
    aPage('/c/', { title: 'wijk', isoDate: '2020-01-24', facets: about('Breda') }),
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
  expect(Object.fromEntries(counts.get('year') ?? [])).toEqual({
    2020: { words: '2020', count: 2 },
    2021: { words: '2021', count: 1 },
  });
  expect(Object.fromEntries(counts.get('municipality') ?? [])).toEqual({
    breda: { words: 'Breda', count: 1 },
    utrecht: { words: 'Utrecht', count: 1 },
  });
});

test('what is looked for comes back from the address as it was, and an unknown kind does not', () => {
  const address = 'q=utrecht+zuid&soort=subsession&jaar=2021&gemeente=utrecht&gemeente=breda';
  expect(toParameters(wishFrom(new URLSearchParams(`${address}&soort=onzin`))).toString()).toBe(address);
});

test('what is longer than any word is looked up as a whole, and not in every two halves', async () => {
  const reader = await indexOf([aPage('/wijk/', { text: 'wijk' })]);
  const looked = vi.spyOn(reader, 'weights');
  expect((await answer(reader, 'a'.repeat(5000))).pages).toEqual([]);
  expect(looked.mock.calls.length).toBeLessThan(5);
});
