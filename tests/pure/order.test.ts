import { expect, test } from 'vitest';
import { bySurname, initialOf, newestFirst, surname } from '@archive/site/order';
import { toSlug } from '@archive/site/slug';
import { aMeeting, toEntries } from '../support/answers.ts';

test.each([
  ['Maryam el Rahmouni', 'Rahmouni'],
  ['Jornt van Zuijlen', 'Zuijlen'],
  ["Anne van 't Hof", 'Hof'],
  ['Henk-Jan Bierling', 'Bierling'],
  ['Sophie de Vries-van den Berg', 'Vries-van den Berg'],
  ['Cher', 'Cher'],
  ['محمد العربي', 'العربي'],
  ['', ''],
])('%s is listed under %s', (name, expected) => {
  expect(surname(name)).toBe(expected);
});

test('people are listed by surname, whatever stands before it', () => {
  const people = ['Jornt van Zuijlen', 'Simon Bakker', 'Maryam el Rahmouni', 'Andy Clijnk'];
  const sorted = people.map((name) => ({ documentId: name, name })).toSorted(bySurname);
  expect(sorted.map(({ name }) => name)).toEqual([
    'Simon Bakker',
    'Andy Clijnk',
    'Maryam el Rahmouni',
    'Jornt van Zuijlen',
  ]);
});

test.each([
  ['Jan de Vries', 'V'],
  ['𝗝𝗮𝗻 𝗩𝗿𝗶𝗲𝘀', 'V'],
  ['Élodie Évrard', 'E'],
  ['İbrahim İnönü', 'I'],
  ['Łukasz Łoś', 'Ł'],
  ['Åse Ødegård', 'Ø'],
  ['🎉', '#'],
])('%s is listed under %s', (name, letter) => {
  expect(initialOf(name)).toBe(letter);
});

test('no two letters under which a name can be listed have one address', () => {
  const letters = new Set<string>();
  // Above the fourth plane there are no letters; one that has no other form is in addresses by its number.
  for (let code = 0; code <= 0x3ffff; code += 1) {
    const one = String.fromCodePoint(code);
    const forms = [one.normalize('NFKD'), one.toLowerCase(), one.toUpperCase()];
    if (forms.some((form) => form !== one)) letters.add(initialOf(one));
  }
  const bySlug = Map.groupBy(letters, toSlug);
  expect([...bySlug.values()].filter((same) => same.length > 1)).toEqual([]);
});

test('meetings are listed newest first, those without a date last', () => {
  const { meeting } = toEntries({
    meeting: [
      aMeeting({ slug: 'zonder-datum', title: 'Zonder datum' }),
      aMeeting({ slug: 'oud', heldOn: '2019-12-31' }),
      aMeeting({ slug: 'nieuw', heldOn: '2024-01-01' }),
    ].map((example) =>
      example.slug === 'zonder-datum' ? { title: 'Zonder datum', slug: 'zonder-datum' } : example,
    ),
  });
  expect(meeting.toSorted(newestFirst).map(({ slug }) => slug)).toEqual(['nieuw', 'oud', 'zonder-datum']);
});
