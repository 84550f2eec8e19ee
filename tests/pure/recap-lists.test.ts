/** What tables of names, agendas and lists of minutes say, and sentences that count or name what was done in groups. */
import { expect, test } from 'vitest';
import { read, speakersIn } from '../support/recap-reading.ts';

const body = 'Op 3 maart 2021 kwamen we bijeen in Utrecht. Het werd een lange middag met veel gesprekken.';

const inColumns = `# Verslag overleg

3 maart 2021

## Aanwezigen

| Achternaam   | Voornaam  | Organisatie |
|--------------|-----------|-------------|
| Smit         | Anna      | Halt        |
| Van der Werf | Kees      | VNG         |
| Mol          | Els       |             |

## Introductie

Van der Werf opent de vergadering. Mol vraagt wie er nog komt.

## Beheer van de lijst

Smit presenteert het nieuwe beheer.
`;

test('a table with surnames and given names apart says who was there', () => {
  expect(read(inColumns).attendees).toEqual([
    { name: 'Anna Smit', organisation: 'Halt' },
    { name: 'Kees van der Werf', organisation: 'VNG' },
    { name: 'Els Mol', organisation: null },
  ]);
});

test('whom minutes call by a surname is somebody of that table, where a part was given', () => {
  expect(speakersIn(inColumns)).toEqual(['Kees van der Werf (VNG)', 'Anna Smit (Halt)']);
});

test('the items of an agenda are parts where the text has no headings for them', () => {
  const agenda = '## Agenda\n- Opening\n- De nieuwe lijst\n- Hoe nu verder met de wijk\n- Rondvraag\n\n';
  const minutes = (rest: string) => `# Verslag\n3 maart 2021\n\n${agenda}Aanwezig: Anna, Kees\n\n${rest}`;
  expect(read(minutes('## Gedetailleerde aantekeningen\n\nWe spraken lang.\n')).subsessions).toEqual([
    'De nieuwe lijst',
    'Hoe nu verder met de wijk',
  ]);
  expect(read(minutes('## Lijst\n\nWe spraken lang.\n\n## Wijk\n\nOok hierover.\n')).subsessions).toEqual([
    'Lijst',
    'Wijk',
  ]);
});

test('meetings to come and hours below such a heading are no parts', () => {
  expect(
    read(`# Terugblik\n\n${body}\n\nAgenda:\n- 4 april bijeenkomst in Breda\n- 10.00 uur inloop\n`)
      .subsessions,
  ).toEqual([]);
});

test('bold points are parts also where a remark stands behind them', () => {
  const point = (title: string) =>
    `1. **${title}** (zie [bord](https://halt.example/bord))\n\n    ${body}\n\n`;
  expect(
    read(`# Overleg\n\n${['Stand van zaken', 'De lijst', 'De wijk'].map(point).join('')}`).subsessions,
  ).toEqual(['Stand van zaken', 'De lijst', 'De wijk']);
});

test.each([
  [
    'In de eerste ronde was ik bij de sessie van Anna Smit en Kees Bos over Wonen met zorg. Het was vol.',
    ['Wonen met zorg'],
  ],
  [
    'Naast het thema langer thuis wonen door Anna Smit, werd het onderwerp samen eten door Kees Bos inhoud gegeven.',
    ['langer thuis wonen', 'samen eten'],
  ],
  [
    'We gingen in groepjes aan de slag met de drie onderwerpen van deze dag: droogte, beken en bomen.',
    ['droogte', 'beken', 'bomen'],
  ],
  ['Er waren vier tafels waar werd gepraat, o.a. panden, bermen en de kaart.', ['panden', 'bermen', 'kaart']],
  ['Het beleid heeft drie thema’s: wonen, zorg en veiligheid.', []],
  [
    'De conferentie begon met een welkom door Anna Smit. De aftrap werd namens het bestuur gegeven door Kees Bos.',
    [],
  ],
])('the parts in "%s" are %j', (told, subsessions) => {
  expect(read(`# Verslag\n\n${body}\n\n${told}\n`).subsessions).toEqual(subsessions);
});

test('items right below a heading of groups are parts', () => {
  const items = '- De gezonde straat\n- Groen in de wijk\n- Samen eten\n';
  const text = (heading: string) =>
    `# Atelier\n\n${body}\n\n## ${heading}\n\n${items}\n## Tot slot\n\n${body}\n`;
  expect(read(text('Werksessie #hoedan')).subsessions).toEqual([
    'De gezonde straat',
    'Groen in de wijk',
    'Samen eten',
  ]);
  expect(read(text('Wat we leerden')).subsessions).toEqual([]);
});

test('a heading is a part where the text below it calls a session so', () => {
  const text = `# Congres\n\n${body}\n\n## Wonen & zorg\n\nDe volgende paneldiscussie, 'Wonen en zorg', ging over geld.\n\n## Conclusie over wonen\n\n${body}\n`;
  expect(read(text).subsessions).toEqual(['Wonen & zorg']);
});

test('a bold line is a heading by what readers see of it', () => {
  const link = '[Slides PDF](https://halt.example/met/een/heel/lang/adres/naar/de/slides/van/deze/dag.pdf)';
  const talk = (who: string, title: string) => `**${who} &#8211; ${title} &#8211; ${link}**\n\n${body}\n\n`;
  const text = `# Borrel\n\n${body}\n\n${talk('1. Anna Smit, Halt', 'Beheer van kaarten met scripts')}${talk('2. Kees Bos, VNG', 'Witte plekken in de registratie')}`;
  expect(read(text).subsessions).toEqual([
    'Beheer van kaarten met scripts',
    'Witte plekken in de registratie',
  ]);
  expect(speakersIn(text)).toEqual(['Anna Smit (Halt)', 'Kees Bos (VNG)']);
});

test.each([
  [
    'Wethouder Anna Smit sprak samen met Kees Bos (directeur Halt) over het convenant.',
    ['Anna Smit', 'Kees Bos (Halt)'],
  ],
  [
    'Daarna introduceerden de voorzitters van de drie regio’s Anna Smit, Kees Bos en Els Mol ieder hun regio.',
    ['Anna Smit', 'Kees Bos', 'Els Mol'],
  ],
  [
    'Daarna heeft Anna Smit de relatie gelegd tussen de grote slag die bronhouders op hun gegevens zullen uitvoeren en de nieuwe versie van de standaard gepresenteerd.',
    ['Anna Smit'],
  ],
  ['Vroeg in de middag komt Anna Smit een hoop nuttige dingen vertellen.', ['Anna Smit']],
  [
    'De dag werd geopend door de voorzitter, samen met programmadirecteur Stad bij het ministerie van Algemene Zaken, Anna Smit.',
    ['Anna Smit (ministerie van Algemene Zaken)'],
  ],
  [
    'Daarna was het woord aan gastspreker Anna Smit. Zij is, naast burgemeester van Breda, ook schrijver.',
    ['Anna Smit (gemeente Breda)'],
  ],
  [
    'Dagvoorzitter Anna Smit lichtte het programma toe. Smit, dijkgraaf van Waterschap Rivierenland en hoogleraar aan de TU Delft, moedigde ons aan.',
    ['Anna Smit (Waterschap Rivierenland)'],
  ],
  [
    'Aan tafel schoven Anna Smit (bestuurder Halt) en Kees Bos (Onderwijsspecialisten) aan.',
    ['Anna Smit (Halt)', 'Kees Bos (Onderwijsspecialisten)'],
  ],
])('%s', (told, speakers) => {
  expect(speakersIn(`# Verslag\n\n${body}\n\n${told}\n`)).toEqual(speakers);
});

test('a name on a line of its own is of the body on the next', () => {
  const text = `Verslag van de dag\n\n${body}\n\nAnna Smit\n\nGemeente Breda\n\n${body}\n\nKees Bos\n\nRIVM\n\n${body}\n`;
  expect(speakersIn(text)).toEqual(['Anna Smit (Gemeente Breda)', 'Kees Bos (RIVM)']);
});

test.each([
  [
    'whom a list of who was there leaves out and who only has done something',
    'Aanwezig:\n- Els Mol (VNG)\n- Jan Vis (Halt)\n\n## Lijst\n\nOok Anna Smit, directeur van Logius, heeft de lijst getekend.',
  ],
  ['who was away', 'Els en, bij afwezigheid, Anna Smit waren onze gasten.'],
  [
    'who wrote the text and has a line about that below it',
    'We gingen tevreden naar huis.\n\nAnna Smit is auteur van een boek en werkt als adviseur bij Halt.',
  ],
  [
    'whose line stands below a photo',
    'We gingen naar huis.\n\nAnna Smit, adviseur bij Halt en begeleider van de leerkring.\n\nDaarna was er soep.',
  ],
  [
    'a body with what somebody does there',
    'Door de Kadaster Functionaris Gegevensbeveiliging (FG) is akkoord gegeven.',
  ],
  ['a word for something', 'Best Practice Identificatie van Organisaties (OIN) is besproken door ons.'],
])('nobody is %s', (_, told) => {
  expect(speakersIn(`# Verslag\n\n${body}\n\n${told}\n`)).toEqual([]);
});

test('an office is of the place behind it, which is no part of the name', () => {
  const found = read(
    `# Verslag\n\n${body}\n\nDe voorzitters, burgemeester Jansen van Breda en wethouder Pieterse van Kampen, kregen een boek.\n`,
  );
  expect(found.municipalities).toEqual(['Breda', 'Kampen']);
  expect(found.speakers).toEqual([]);
});
