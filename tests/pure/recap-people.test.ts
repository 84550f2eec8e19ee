import { expect, test } from 'vitest';
import { read, speakersIn } from '../support/recap-reading.ts';

test.each([
  [
    'Het was goed. Daarna kwam het loket aan bod.\n\nDoor **Anna Smit** en **Kees Bos**, beiden gemeente Breda.',
    'gemeente Breda',
  ],
  [
    'Wethouder Anna Smit van gastgemeente Breda opende de dag met Kees Bos (gemeente Breda).',
    'gemeente Breda',
  ],
])('two share an organisation in "%s"', (text, organisation) => {
  expect(speakersIn(text)).toEqual([`Anna Smit (${organisation})`, `Kees Bos (${organisation})`]);
});

test.each([
  ['Anna Smit, hoogleraar Sociale geografie (UvA), opende de dag.', 'Anna Smit (UvA)'],
  ['Anna Smit, die het project vanuit Berenschot volgt, sloot af.', 'Anna Smit (Berenschot)'],
  ['De dag werd geopend door Anna Smit (stadWonen).', 'Anna Smit (stadWonen)'],
  [
    'De GGD Zeeland, in de persoon van adviseur Jeugd en Preventie Anna Smit, gaf cijfers.',
    'Anna Smit (GGD Zeeland)',
  ],
  ['Gastheer was de gemeente Breda; burgemeester Anna Smit heette ons welkom.', 'Anna Smit (gemeente Breda)'],
  ['Haar collega uit Breda, wethouder Anna Smit, had het over geld.', 'Anna Smit (gemeente Breda)'],
  ['Er waren drie sprekers:\n\n- Anna Smit, Berenschot: De wijk in\n', 'Anna Smit (Berenschot)'],
  ['Xandu Qarlo ([Halt](https://example.org/a-long-address)) draaide het om.', 'Xandu Qarlo (Halt)'],
  ['Xandu Qarlo nam ons mee in de wet. Xandu lichtte de planning toe.', 'Xandu Qarlo'],
  ['Veel dank aan onze sprekers:\n\n**Xandu Qarlo**, die ons de weg wees.', 'Xandu Qarlo'],
  ['Anna Smit, wethouder in Breda, vertelde over de proef.', 'Anna Smit (gemeente Breda)'],
  ['Xandu Qarlo van het Kadaster liet zien hoe het werkt.', 'Xandu Qarlo (Kadaster)'],
  ['1. Anna Smit: De wijk in', 'Anna Smit'],
  ['De panelleden: Anna Smit – (Halt), in samenspraak met de zaal.', 'Anna Smit (Halt)'],
  ['Anna Smit is design lead bij Berenschot en vertelde over kleur.', 'Anna Smit (Berenschot)'],
  ['Anna Smit is mede-oprichter van OpenLoket. Zij liet zien hoe.', 'Anna Smit (OpenLoket)'],
  ['‘Het kan’, vertelt Anna Smit, CIO van het DGX.', 'Anna Smit (DGX)'],
  ['Daarna heeft Anna Smit het plan kort toegelicht.', 'Anna Smit'],
  ['## De wijk in, Anna Smit\n\nTekst.', 'Anna Smit'],
  [
    'Een goed gesprek bestaat niet, aldus Anna Smit (filosoof Erasmus Universiteit).',
    'Anna Smit (Erasmus Universiteit)',
  ],
  [
    'Anna Smit is criminoloog, verbonden aan de Universiteit van Leiden.',
    'Anna Smit (Universiteit van Leiden)',
  ],
  ["Anna Smit's presentatie ging over kaarten.", 'Anna Smit'],
  ['Daarna was het beurt aan Xandu Qarlo die een verhaal hield over licht.', 'Xandu Qarlo'],
  ['We spraken met tafelgasten Anna Smit.', 'Anna Smit'],
  ['De tafelgasten waren:\n\n- Anna Smit: Gedeputeerde provincie Utrecht\n', 'Anna Smit (provincie Utrecht)'],
  ['De tafelgasten waren:\n\n- Anna Smit: Wethouder Breda\n', 'Anna Smit (gemeente Breda)'],
  ['De tafelgasten waren:\n\n- Anna Smit: Hoofd bouw, directie Wonen (BZK)\n', 'Anna Smit (BZK)'],
  [
    'Anna Smit, wethouder Breda en portefeuillehouder regionale energie, vertelde daarover.',
    'Anna Smit (gemeente Breda)',
  ],
  ['Anna Smit, hoogheemraad HH Rijnland, over “De stevige stad”, over bodem.', 'Anna Smit (HH Rijnland)'],
  ['_**Xandu Qarlo**_ presenteerde de kaart.', 'Xandu Qarlo'],
])('who speaks and for whom is read in "%s"', (text, speaker) => {
  expect(speakersIn(`# Verslag\n\n${text}\n`)).toEqual([speaker]);
});

test('who talk with each other are heard, whatever stands before their names', () => {
  const text = 'Daarna was er een woongesprek met wethouder Anna Smit, prof. dr. Kees Bos en Xandu Qarlo.';
  expect(speakersIn(`# Verslag\n\n${text}\n`)).toEqual(['Anna Smit', 'Kees Bos', 'Xandu Qarlo']);
});

test.each([
  'Een aantal suggesties van Anna Smit is verwerkt.',
  'De workshop ging door ziekte van inleider Anna Smit niet door.',
  'De volgende vergadering wordt geleid door Anna Smit.',
  'Het was zeven jaar nadat de kaart door Anna Smit online kwam.',
  'In het Gegevensknooppunt Groningen (GKG) werd gemeten.',
])('who was not heard is no speaker in "%s"', (text) => {
  expect(speakersIn(text)).toEqual([]);
});

test('a letter that counts headings is nobody’s initial', () => {
  const text =
    '# Verslag\n\nEr waren twee groepen.\n\nZe duurden kort.\n\n## A. Fietsers: hoe verder?\n\nDoor Anna Smit (Halt)\n\nTekst.\n\n## B. Wandelaars\n\nDoor Kees Bos (VNG)\n\nTekst.\n';
  expect(speakersIn(text)).toEqual(['Anna Smit (Halt)', 'Kees Bos (VNG)']);
  expect(read(text).subsessions).toEqual(['Fietsers: hoe verder?', 'Wandelaars']);
});

test('an organisation ends before the next person, and the next sentence may tell that of both', () => {
  expect(speakersIn('Sprekers waren Anna Smit van Berenschot en Kees Bos van Halt.')).toEqual([
    'Anna Smit (Berenschot)',
    'Kees Bos (Halt)',
  ]);
  expect(speakersIn('Anna Smit en Kees Bos vertelden erover. Beiden werken bij Berenschot.')).toEqual([
    'Anna Smit (Berenschot)',
    'Kees Bos (Berenschot)',
  ]);
});

test('a column of a table tells for whom somebody speaks', () => {
  const text =
    '# Verslag\n\n| Tijd | Spreker | Organisatie | Onderwerp |\n|---|---|---|---|\n| 10.00 | Anna Smit | Berenschot | De wijk in |\n| 11.00 | Kees Bos | | Samen eten |\n';
  expect(speakersIn(text)).toEqual(['Anna Smit (Berenschot)', 'Kees Bos']);
});

test('the caption of a photo of those who were there is no list of them', () => {
  const text =
    'Terugblik op de leerkring\n\nDeelnemers op de trappen van het museum. Foto: Kees Bos\n\n' +
    'Daarna gaf burgemeester Anna Smit het woord aan iedereen die iets kwijt wilde.\n';
  expect(read(text).attendees).toEqual([]);
});
