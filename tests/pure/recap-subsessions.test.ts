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

test('titles that somebody presented, one after the other, are parts', () => {
  const one = 'Anna Smit, wethouder van Breda, presenteerde “De wijk in: hoe dan?”.';
  const other = 'Kees Bos, hoogheemraad Rijnland, over “De stevige stad”, over bodemdaling.';
  const text = `Verslag\n\nNa de pauze waren er pitches:\n\n${one}\n\n${other}\n`;
  expect(subsessionsIn(text)).toEqual(['De wijk in: hoe dan?', 'De stevige stad']);
  expect(subsessionsIn(`Verslag\n\nDe dag begon.\n\n${one}\n`)).toEqual([]);
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

test.each([
  [
    'the numbered points that are bold, with text below each',
    '1. **Opening, mededelingen en agenda**\n\n   Niets.\n\n2. **De [wijk in](https://example.org)**\n\n   Tekst.\n\n3. **Samen eten**\n\n   Tekst.\n',
  ],
  [
    'headings of which the text says which group it is of',
    '## De wijk in\n\nDe eerste groep bestond uit nieuwe mensen.\n\n## Samen eten\n\nIn de tweede groep ging het over geld.\n\n## Kom ook\n\nDat kan.\n',
  ],
  [
    'headings with who presented right below',
    '## De wijk in\n\nAnna Smit en Kees Bos (Halt) presenteerden hoe dat ging.\n\n## Samen eten\n\nEls de Wit (VNG) liet zien wat dat doet.\n\n## Volgende bijeenkomst\n\nIn mei.\n',
  ],
  [
    'what a sentence lists with who gave each',
    'Aan bod kwamen: [De wijk in](https://example.org/wijk) door Anna Smit en Samen eten door Kees Bos.\n',
  ],
  [
    'headings with who spoke behind a comma, between brackets or before the title',
    '## De wijk in, Anna Smit\n\nTekst.\n\n## Samen eten (Anna Smit, Kees Bos)\n\nAnna Smit (Halt) en Kees Bos (VNG) vertelden.\n',
  ],
  [
    'headings with who spoke, a title and slides',
    '## Anna Smit (Halt) – “De wijk in” – [SLIDES][1]\n\nTekst.\n\n## Kees Bos (VNG) – Samen eten – [SLIDES][2]\n\nTekst.\n\n## Els de Wit (VNG) – Opening – [SLIDES][3]\n\nTekst.\n',
  ],
  [
    'what stands below tracks',
    '## Zorg-track\n\n### De wijk in\n\nTekst.\n\n### Samen eten\n\nTekst.\n\n## Geld-track\n\nNiets.\n\n### Tot slot\n\nDank.\n',
    ['De wijk in', 'Samen eten', 'Geld-track'],
  ],
  [
    'headings of working groups',
    '## Werkgroep wonen\n\nTekst.\n\n## Werkgroep geld\n\nTekst.\n',
    ['Werkgroep wonen', 'Werkgroep geld'],
  ],
  [
    'headings with a number',
    '## 1. Opening\n\n- Welkom.\n\n## 2. De wijk in\n\n- Veel.\n\n## 3. Samen eten\n\n- Weinig.\n',
  ],
  [
    'headings that say in their text that they are sessions',
    '## De wijk in\n\nIn deze sessie gaat het over straten.\n\n## Samen eten\n\nDeze presentatie gaat over soep.\n\n## Geld\n\nIn deze online sessie ging het om geld.\n',
    ['De wijk in', 'Samen eten', 'Geld'],
  ],
])('%s are subsessions', (_, text, titles: readonly string[] = ['De wijk in', 'Samen eten']) => {
  expect(subsessionsIn(`# Verslag\n\nHet was een mooie dag.\n\n${text}`)).toEqual(titles);
});

test('topics of minutes are the uppermost headings, underlined ones as well, and never who was there', () => {
  const minutes =
    '# Verslag\n\nAanwezigen\n----------\n\n- Anna Smit (VNG)\n\nPresentatie\n-----------\n\n### Tarieven\n\nTekst.\n\n' +
    '#### Per jaar\n\nTekst.\n\n**Gemeente Breda**\n\nTekst.\n\n**Gemeente Ede**\n\nTekst.\n\n**Kadaster**\n\nTekst.\n\n' +
    '## Acties\n\n- Anna Smit: Mail sturen\n- Kees Bos: Zaal huren\n\n### Voorbereiding\n\nTekst.\n';
  expect(subsessionsIn(minutes)).toEqual(['Tarieven']);
});

test('what the whole recap is called is no part of it', () => {
  expect(
    subsessionsIn('# Verslag van ‘Licht op straat’\n\nIn de werksessie ‘Licht op straat’ keken we.\n'),
  ).toEqual([]);
});

test('lines of a letter and lines that were cut in two are no topics, though marks say that they are headings', () => {
  const text =
    '# Notulen\n\n## Aanwezig : Halt: Anna Smit\n\n## VNG: Kees Bos\n\n## Datum : 3 maart 2021\n\n## In deze workshop zijn presentaties\n\n' +
    '## gehouden over:\n\n## Tarieven\n\nTekst.\n\n## Figuur 3 De kosten. Bron: Anna Smit\n\nTekst.\n\n## Inhoud\n\nTekst.\n';
  expect(subsessionsIn(text)).toEqual(['Tarieven']);
});
