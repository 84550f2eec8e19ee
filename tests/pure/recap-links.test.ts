import { expect, test } from 'vitest';
import { linkName, linkPerson } from '@archive/content-types/recap-reader';

const speakers = [
  { id: '1', name: 'Jornt van Zuijlen', aliases: [] },
  { id: '2', name: 'Maryam el Rahmouni', aliases: ['Mariam Rahmouni'] },
  { id: '3', name: 'Simon Bakker', aliases: [] },
  { id: '4', name: 'André Jansen', aliases: [] },
];

const linksOf = (name: string) => linkPerson(name, speakers).map(({ name: own, why }) => `${own} (${why})`);

test.each([
  ['Simon Bakker', ['Simon Bakker (same)']],
  ['Mariam Rahmouni', ['Maryam el Rahmouni (alias)']],
  ['Jornt van Zuylen', ['Jornt van Zuijlen (likely)']],
  ['J. van Zuijlen', ['Jornt van Zuijlen (likely)']],
  ['Jornt Zuijlen', ['Jornt van Zuijlen (likely)']],
  ['Andre Jansen', ['André Jansen (same)']],
  ['Andre Janssen', ['André Jansen (likely)']],
  ['Simone Bakker', []],
  ['Simon de Wit', []],
  ['Pieter van Zuijlen', []],
])('%s may be %j', (name, expected) => {
  expect(linksOf(name)).toEqual(expected);
});

test('an organisation that is spelt a little differently may be the same', () => {
  const known = [
    { id: 'bzk', name: 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties' },
    { id: 'vng', name: 'VNG' },
  ];
  const ids = (name: string) => linkName(name, known).map(({ id, why }) => `${id} ${why}`);
  expect(ids('ministerie van Binnenlandse Zaken en Koninkrijkrelaties')).toEqual(['bzk likely']);
  expect(ids('vng')).toEqual(['vng same']);
  expect(ids('VNG Realisatie')).toEqual([]);
  expect(ids('VNH')).toEqual([]);
});
