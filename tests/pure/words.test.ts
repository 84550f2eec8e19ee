/** What editors and addresses say, in words that readers can use. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAbbreviations } from '@archive/site/abbreviations';
import { wordsOfAddress } from '@archive/site/search/page/words-of-address';

test.each([
  ['adviseur bij BZK', [['BZK', 'ministerie van Binnenlandse Zaken en Koninkrijksrelaties']]],
  [
    'het ministerie van VWS, en JenV',
    [
      ['VWS', 'ministerie van Volksgezondheid, Welzijn en Sport'],
      ['JenV', 'ministerie van Justitie en Veiligheid'],
    ],
  ],
  ['BZK-ambtenaren', [['BZK', 'ministerie van Binnenlandse Zaken en Koninkrijksrelaties']]],
  ['J&V', [['J&V', 'ministerie van Justitie en Veiligheid']]],
  [
    'VROM en niet VRO M',
    [
      ['VROM', 'ministerie van Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer'],
      ['VRO', 'ministerie van Volkshuisvesting en Ruimtelijke Ordening'],
    ],
  ],
  ['ABZK, bzk en VWSX', []],
] as const)('in "%s" the ministries are explained, and no other word', (text, expected) => {
  const found = findAbbreviations(text).filter(({ meaning }) => meaning !== null);
  expect(found.map(({ text: word, meaning }) => [word, meaning])).toEqual(expected);
});

test('whatever an editor wrote stays as it is', () => {
  const texts = fc.array(
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('BZK', 'J&V', 'VRO', 'M', '&', ' ')),
  );
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('');
      expect(
        findAbbreviations(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test.each([
  ['/bijeenkomsten/wonen-in-utrecht/', 'wonen in utrecht'],
  ['/sprekers/maryam-el-rahmouni', 'maryam el rahmouni'],
  ['/bijeenkomsten/oud/aanpak-zuid/', 'aanpak zuid'],
  ['/wonen.html', 'wonen'],
  ['/caf%C3%A9-praat/', 'café praat'],
  ['/wonen%E0%A4/', 'wonen E0 A4'],
  ['/bijeenkomsten/pagina/12/', ''],
  ['/', ''],
])('of the address %s a reader searches for "%s"', (path, words) => {
  expect(wordsOfAddress(path)).toBe(words);
});
