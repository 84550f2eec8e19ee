/** Which people an editor is told may be in the archive twice, and why. */
import { findDoubles, reasonToDutch, type Person } from '@archive/content-types/people';
import { expect, test } from 'vitest';

const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  id,
  name,
  aliases: [],
  organisations: [],
  ...more,
});

/** What is said of two people: nothing when they are not taken for one. */
function said(one: Partial<Person> & { name: string }, other: Partial<Person> & { name: string }): string {
  const [double] = findDoubles([person('1', one.name, one), person('2', other.name, other)]);
  if (double === undefined) return 'niets';
  return `${double.certainty}: ${double.reasons.map(reasonToDutch).join('; ')}`;
}

test.each([
  ['Jornt van Zuijlen', 'Jornt van Zuylen', 'sure: zelfde naam, andere spelling'],
  ['Anne Meijer', 'Anne Meier', 'sure: zelfde naam, andere spelling'],
  ['Erik Hendrix', 'Eric Hendriks', 'sure: zelfde naam, andere spelling'],
  ['Simon Bakker', 'SIMON  BAKKER', 'sure: zelfde naam'],
  ['Zoë Çelik', 'Zoe Celik', 'sure: zelfde naam'],
  ['Bĳlsma', 'Bijlsma', 'sure: zelfde naam'],
  ['dr. Piet Jansen', 'Piet Jansen', 'sure: zelfde naam'],
  ['Jansen, Piet', 'Piet Jansen', 'sure: zelfde naam'],
  ['Berg, Jan van den', 'Jan v.d. Berg', 'sure: zelfde naam, andere spelling'],
  ['Jan-Willem Smit', 'Jan Willem Smit', 'sure: zelfde naam'],
  ['Maryam el Rahmouni', 'Maryam Rahmouni', 'maybe: zelfde naam, ander tussenvoegsel'],
  ['Jansen Piet', 'Piet Jansen', 'maybe: voornaam en achternaam omgewisseld'],
  ['J. Bakker', 'Janneke Bakker', 'maybe: zelfde achternaam en voorletter'],
  ['J.P. de Vries', 'Jan Peter de Vries', 'maybe: zelfde achternaam en voorletter'],
  ['Marieke Hoekstra', 'Marieke Hoekstar', 'niets'],
  ['Marieke Hoekstra', 'Marieke Hoekstr', 'maybe: één letter verschil'],
  ['Anna de Vries-Jansen', 'Anna de Vries', 'maybe: deel van de achternaam is gelijk'],
])('%s and %s: %s', (one, other, expected) => {
  expect(said({ name: one }, { name: other })).toBe(expected);
});

test.each([
  ['Tim Bakker', 'Tom Bakker'],
  ['Jan Bos', 'Jan Vos'],
  ['Jan de Vries', 'Piet de Vries'],
  ['J.W. Smit', 'J.P. Smit'],
  ['K. Bakker', 'Janneke Bakker'],
  ['Ahmed', 'Ahmed Aboutaleb'],
  ['', ''],
  ['…', '!!!'],
])('%s and %s are taken for two people', (one, other) => {
  expect(said({ name: one }, { name: other })).toBe('niets');
});

test('an alias that is the name of another makes sure, wherever they work', () => {
  const one = { name: 'Jornt van Zuijlen', aliases: ['J. Zuilen'], organisations: ['VNG'] };
  expect(said(one, { name: 'J. Zuilen', organisations: ['BZK'] })).toBe(
    'sure: staat al bij de andere schrijfwijzen; andere organisatie',
  );
});

test('working at the same place raises what is likely, and elsewhere lowers what is sure', () => {
  const at = (name: string, organisation: string) => ({ name, organisations: [organisation] });
  expect(said(at('J. Bakker', 'Gemeente Utrecht'), at('Janneke Bakker', 'Utrecht'))).toBe(
    'sure: zelfde achternaam en voorletter; zelfde organisatie',
  );
  expect(said(at('Jan Jansen', 'VNG'), at('Jan Jansen', 'Vereniging van Nederlandse Gemeenten'))).toBe(
    'sure: zelfde naam; zelfde organisatie',
  );
  expect(said(at('Jan Jansen', 'VNG'), at('Jan Jansen', 'RONT'))).toBe(
    'maybe: zelfde naam; andere organisatie',
  );
});

test('each pair is told once, by what says most, and the surest first', () => {
  const doubles = findDoubles([
    person('a', 'J. Bakker'),
    person('b', 'Janneke Bakker', { aliases: ['J. Bakker', 'Janneke Backer'] }),
    person('c', 'Simon Smit'),
    person('d', 'S. Smit'),
  ]);
  expect(doubles.map(({ one, other, reasons }) => [one, other, reasons[0]])).toEqual([
    ['a', 'b', 'alias'],
    ['c', 'd', 'initials'],
  ]);
});

test('nobody is a double of herself, whatever her aliases are', () => {
  expect(
    findDoubles([person('a', 'Anna Smit', { aliases: ['Anna Smit', 'A. Smit', 'Smit, Anna'] })]),
  ).toEqual([]);
  expect(findDoubles([])).toEqual([]);
});

const many = (nameOf: (index: number) => string, more: Partial<Person> = {}) =>
  Array.from({ length: 4_000 }, (_, index) => person(String(index), nameOf(index), more));

const letters = (index: number) =>
  index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');

test.each([
  ['one name', () => 'Jan Jansen', {}],
  ['one name and one workplace', () => 'Jan Jansen', { organisations: ['VNG'] }],
  ['one surname', (index: number) => `Ab${letters(index)} de Vries`, {}],
  [
    'one surname and one initial',
    (index: number) => (index % 2 ? `A. de Vries` : `A${letters(index)} de Vries`),
    {},
  ],
  ['endless names', (index: number) => `${'A'.repeat(5_000)}${index} ${'de '.repeat(2_000)}`, {}],
])('of 4,000 people with %s no more pairs are told than ten a person', (_, nameOf, more) => {
  const doubles = findDoubles(many(nameOf, more));
  expect(doubles.length).toBeLessThan(40_000);
});
