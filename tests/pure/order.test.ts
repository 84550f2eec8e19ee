import { expect, test } from 'vitest';
import { bySurname, newestFirst, surname } from '@archive/site/order';
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
