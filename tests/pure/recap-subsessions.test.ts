import { expect, test } from 'vitest';
import { read } from '../support/recap-reading.ts';

const subsessionsIn = (text: string) => read(text).subsessions;

test('items that begin with who spoke are talks, without a heading above them', () => {
  const text =
    'Verslag seminar\n\nOp de dag waren er deze bijdragen.\n\n' +
    '* [Anna Smit][1] (gemeente Breda) &#8211; _&#8220;Kaart en krant&#8221;_ &#8211; [Slides (9 MB)][2]\n' +
    '* Kees Bos (Kadaster) – Drie lagen, één kaart – [[PDF]][3]\n* pauze\n* Discussie\n\n' +
    '[1]: https://example.org/anna\n[2]: https://example.org/a.pdf\n';
  expect(subsessionsIn(text)).toEqual(['Kaart en krant', 'Drie lagen, één kaart']);
});

test('items that say who somebody is are no talks', () => {
  expect(
    subsessionsIn('Verslag\n\nEr waren:\n\n- Anna Smit – adviseur, Halt\n- Kees Bos – Kadaster\n'),
  ).toEqual([]);
});

test('as many headings as the sentence above them counts are groups', () => {
  const text =
    'Verslag netwerkdag\n\nDaarna splitste de groep zich in twee kleine werksessies.\n\n' +
    'Het loket in de wijk\n\nDe deelnemers spraken lang over de openingstijden van het loket.\n\n' +
    'Sporten na school: wie doet er nog mee?\n\nEr was veel te bespreken over de uren na de les.\n\n' +
    'Borrel en napraten\n\nDaarna was er nog een borrel in de kantine van het stadhuis.\n';
  expect(subsessionsIn(text)).toEqual(['Het loket in de wijk', 'Sporten na school: wie doet er nog mee?']);
});

test.each([
  ['In het atelier ‘Licht op straat’ keken we naar lampen.', ['Licht op straat']],
  ['Er waren twee werksessies: "Data delen" en "Samen leren".', ['Data delen', 'Samen leren']],
  ['In de workshop “Schrijf een brief” werd geoefend.', ['Schrijf een brief']],
  ['De volgende werksessie ‘Licht op straat’ is in mei.', []],
  ['Zij gaf de presentatie “Licht op straat”.', []],
  [
    'Anna Smit hield de lezing “Licht op straat”. Kees Bos gaf de lezing “Kleur in huis”.',
    ['Licht op straat', 'Kleur in huis'],
  ],
])('titles between quotation marks in "%s"', (sentence, titles) => {
  expect(subsessionsIn(`Verslag\n\n${sentence}\n`)).toEqual(titles);
});

test('headings that end with the same kind are tracks', () => {
  const text =
    '# Verslag\n\n## Zorg-track\n\nTekst.\n\n## Digitale track\n\nTekst.\n\n## Vooruitblik\n\nTekst.\n';
  expect(subsessionsIn(text)).toEqual(['Zorg-track', 'Digitale track']);
});

test('what all minutes have is no topic, and neither is a caption or the title again', () => {
  const minutes =
    '# Werkgroep\n\n## Deelnemers (op volgorde)\n\n- Anna Smit (VNG)\n\n## Afgemeld\n\nKees Bos (VNG)\n\n' +
    '## Tarieven\n\nTekst.\n\n## Wat verder ter tafel komt\n\nNiets.\n\n## Genoteerde acties\n\n- Bellen\n';
  expect(subsessionsIn(minutes)).toEqual(['Tarieven']);
  const page =
    'Terugblik leerkring wonen\n14 juni 2022\n\nTerugblik leerkring wonen\n\nHet was een volle zaal met veel mensen.\n\n' +
    'Deelnemers op de trappen van het museum. Foto: Anna Smit\n\nDaarna was er koffie voor iedereen in de hal.\n';
  expect(subsessionsIn(page)).toEqual([]);
});

test.each([
  ['“De wijk in” door Anna Smit (Halt)\n\n“Samen eten” door Kees Bos (VNG)'],
  ['- "De wijk in" door Anna Smit (Halt)\n- "Samen eten" door Kees Bos (VNG)'],
  ['- De wijk in – Anna Smit (Halt)\n- Samen eten – Kees Bos (VNG)'],
  ['**De wijk in** – Anna Smit (Halt) vertelde.\n\n**Samen eten** – Kees Bos (VNG) vertelde.'],
  ['Er waren twee workshops:\n\n- De wijk in\n- Samen eten'],
  ['In de eerste sessie, “De wijk in”, ging het snel. In de tweede sessie, “Samen eten”, niet.'],
])('titles with their speakers, and items that are counted, in "%s"', (text) => {
  expect(subsessionsIn(`# Verslag\n\nHet was een mooie dag.\n\n${text}\n`)).toEqual([
    'De wijk in',
    'Samen eten',
  ]);
});
