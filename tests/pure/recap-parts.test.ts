/** Who gave or led a part of a meeting, and who was only there; which parts there were, and when it was held. */
import { describe, expect, test } from 'vitest';
import { municipalitiesIn, read, speakersIn } from '../support/recap-reading.ts';

describe('minutes', () => {
  const minutes = (told: string) =>
    `# Verslag werkgroep Wonen\n\nAanwezig: Anna Smit (gemeente Breda), Kees Bos (VNG), Els Mol (Halt)\n\n## 1. Stand van zaken\n\n${told}\n`;

  test.each([
    'Kees vraagt hoe lang dat duurt.',
    'Kees Bos geeft aan dat hij het anders ziet.',
    'Kees Bos (VNG) en Els Mol kunnen daarbij helpen.',
    'Opmerking Kees Bos: dat klopt niet.',
    'Kees gaat dat inbrengen in de stuurgroep.',
    'De postbus wordt beheerd door Kees Bos.',
    'Kees sluit zich aan bij dat voorstel.',
    'Kees neemt dat mee naar de stuurgroep.',
  ])('who was there gave no part by "%s"', (told) => {
    expect(speakersIn(minutes(told))).toEqual([]);
  });

  test.each([
    'Kees vertelt hoe het in zijn stad ging.',
    'Kees Bos licht de plannen toe.',
    'Kees gaf een uitgebreide uiteenzetting.',
    'Daarna presenteerde Kees Bos de cijfers.',
    'Er werd door Kees Bos een overzicht gegeven van de plannen.',
  ])('who was there gave a part by "%s"', (told) => {
    expect(speakersIn(minutes(told))).toEqual(['Kees Bos (VNG)']);
  });

  test('whom the list leaves out is no speaker by what he is, and is one by what he gave', () => {
    expect(speakersIn(minutes('Het actiepunt ligt bij Bob Vos (Nibud) en de politie.'))).toEqual([]);
    expect(speakersIn(minutes('Bob Vos (Nibud) liet zien hoe dat werkt.'))).toEqual(['Bob Vos (Nibud)']);
  });

  test.each([
    'Aanwezig: Anna Smit (RIVM, voorzitter), Kees Bos (VNG)',
    'Aanwezig: Kees Bos (VNG), Anna Smit (voorzitter)',
    'Aanwezig:\nAnna Smit, gemeente Breda (voorzitter)\nKees Bos, VNG',
  ])('who is in the chair leads, and nobody beside him: "%s"', (list) => {
    expect(speakersIn(`# Verslag\n\n${list}\n\n## 1. Wonen\n\nEr is gesproken.`)).toHaveLength(1);
  });

  test('who is in the chair today stands in a column beside her', () => {
    const table =
      '| Naam | Organisatie | Opmerking |\n| --- | --- | --- |\n| Anna Smit | Halt | vandaag voorzitter |\n| Kees Bos | VNG | |';
    expect(speakersIn(`# Verslag\n\n## Aanwezig\n\n${table}\n\n## Wonen\n\nTekst.`)).toEqual([
      'Anna Smit (Halt)',
    ]);
  });

  test.each(['Anna Smit, zelfstandig dagvoorzitter', 'Anna Smit (voorzitter van de wijkraad)'])(
    'what somebody does elsewhere leads nothing here: "%s"',
    (entry) => {
      expect(speakersIn(`# Verslag\n\nAanwezig:\n${entry}\nKees Bos, VNG\n\n## 1. Wonen\n\nTekst.`)).toEqual(
        [],
      );
    },
  );

  test('lists in the cells of one row, and a list that goes on below, are read to their ends', () => {
    const { attendees, speakers } = read(
      '# Verslag\n\n| datum; 6-9-2024 | aanwezig; Anna Smit (Geonovum), Kees Bos (VNG) |\n| blad: 1 | afwezig; Els Mol (Halt), Bob Vos (Nibud) |\n\n### Opening\n\nEr is gesproken.',
    );
    expect(attendees.map(({ name }) => name)).toEqual(['Anna Smit', 'Kees Bos']);
    expect(speakers).toEqual([]);
    const goesOn = read(
      '# Verslag\n\n**Aanwezig:** Anna Smit (Geonovum), Kees Bos (VNG),\n\nEls Mol (Halt), Bob Vos (Nibud)\n\nWebex: Roos Vis (Divosa)\n\n## Wonen\n\nTekst.',
    );
    expect(goesOn.attendees.map(({ name }) => name)).toEqual([
      'Anna Smit',
      'Kees Bos',
      'Els Mol',
      'Bob Vos',
      'Roos Vis',
    ]);
  });
});

test.each([
  'Het convenant is ondertekend door de wethouders:\n\n- wethouder Anna Smit (Gouda);\n- wethouder Kees Bos (Breda).',
  'Samenstelling klankbordgroep\n\nAnna Smit en Kees Bos (Breda)',
  'De presentatie werd bijgewoond door o.a. Anna Smit (voorzitter van Halt), Kees Bos (wethouder gemeente Breda).',
  'Anna Smit van de gemeente Breda was ook aanwezig.',
  'Anna Smit nam na 5 jaar Wonen.nl afscheid als bestuurslid.',
  'De werkgroep vroeg advies aan Anna Smit Geonovum en anderen.',
  'Wat iedereen zei, is door Anna Smit vastgelegd.',
])('nobody gave a part in "%s"', (text) => {
  expect(speakersIn(`# Terugblik\n\nHet was een volle middag.\n\n${text}`)).toEqual([]);
});

test.each([
  ['Anna Smit (schuldhulpverlener bij Juvans) vertelde erover.', 'Juvans'],
  ['Anna Smit, promovendus bij Universiteit Noord, vertelde erover.', 'Universiteit Noord'],
  ['Anna Smit, burgemeester van Breda en voorzitter van de G40, vertelde erover.', 'gemeente Breda'],
  ['Anna Smit, voorzitter van Wonen Noord aan het woord over huren.', 'Wonen Noord'],
  ['Anna Smit, algemeen directeur/bestuurder Coöperatie Noord, opende.', 'Coöperatie Noord'],
  ['Anna Smit, ambassadeur van het landelijk programma Wonen Nu, vertelde erover.', 'Wonen Nu'],
  ['Anna Smit (Archief Noord en voorzitter Archiefkring) vertelde erover.', 'Archief Noord'],
  ['Anna Smit, beleidsadviseur mobiliteit in Breda, schetste de situatie.', 'gemeente Breda'],
  [
    '## Gemeente Breda, Gezond 076\n\nProjectleider Anna Smit presenteerde de aanpak van de stad.',
    'gemeente Breda',
  ],
  ['Anna Smit (voormalig directeur van het Planbureau) reflecteerde op de dag.', null],
])('for whom somebody speaks in "%s" is %s', (text, organisation) => {
  expect(read(`# Terugblik\n\n${text}`).speakers.map((speaker) => speaker.organisation)).toEqual([
    organisation,
  ]);
});

test.each([
  [
    'Staatssecretaris Anna Smit, nationale ombudsman Kees Bos en Halt-voorzitter Els Mol gaven antwoord.',
    ['Anna Smit', 'Kees Bos', 'Els Mol (Halt)'],
  ],
  ['Een reactie door hoogleraren Anna Smit en Kees Bos volgde.', ['Anna Smit', 'Kees Bos']],
])('who stands beside somebody is not for whom he speaks: "%s"', (text, people) => {
  expect(speakersIn(`# Terugblik\n\n${text}`)).toEqual(people);
});

test('the day of a meeting does not count it', () => {
  expect(read('Openbare vergadering 22 nov 2018\n\nEr kwamen veel mensen.').ordinal).toBeNull();
});

test('an alderman is of the one municipality that a text names', () => {
  const told = 'Wethouder Anna Smit heette iedereen welkom.';
  expect(speakersIn(`# Terugblik\n\nDe gemeente Meerssen doet mee. ${told}`)).toEqual([
    'Anna Smit (gemeente Meerssen)',
  ]);
  expect(speakersIn(`# Terugblik\n\nDe gemeente Meerssen en de gemeente Breda doen mee. ${told}`)).toEqual([
    'Anna Smit',
  ]);
  expect(
    speakersIn('# Terugblik\n\nDe gemeente Meerssen doet mee. De Utrechtse wethouder Anna Smit opende.'),
  ).toEqual(['Anna Smit']);
});

test('who is called by two given names is the one named in full', () => {
  expect(
    speakersIn(
      '# Terugblik\n\nIk ging naar de sessie van Robert Jan Vos en Els Mol over wonen. Robert Jan liet foto’s zien.',
    ),
  ).toEqual(['Robert Jan Vos', 'Els Mol']);
});

test('who wrote the text spoke only where it says so', () => {
  const told = (what: string) => `12 mei 2023\n\nVerslag avond\n\ndoor Anna Smit\n\n${what}\n`;
  expect(speakersIn(told('Anna houdt ons op de hoogte van het vervolg.'))).toEqual([]);
  expect(speakersIn(told('Anna Smit presenteerde de cijfers van het jaar.'))).toEqual(['Anna Smit']);
});

test('who takes leave in the chair was in the chair', () => {
  expect(speakersIn('# Terugblik\n\nDagvoorzitter Anna Smit nam aan het einde afscheid.')).toEqual([
    'Anna Smit',
  ]);
});

test('who speaks below a list of members is a speaker', () => {
  expect(
    speakersIn(
      'Terugblik\n\nSamenstelling werkgroep\n\nAnna Smit en Kees Bos\n\nEls Mol vertelde over de wijk.',
    ),
  ).toEqual(['Els Mol']);
});

test('names of municipalities are known as many write them', () => {
  expect(municipalitiesIn('# Terugblik\n\nDe gemeente Alphen aan de Rijn vertelde.')).toEqual([
    'Alphen aan den Rijn',
  ]);
  expect(municipalitiesIn('# Terugblik\n\n- wethouder Anna Smit (Krimpenerwaard;\n')).toEqual([
    'Krimpenerwaard',
  ]);
});

const days = (text: string) => {
  const { meetingDate, published } = read(text);
  return [meetingDate, published];
};

test.each([
  [
    'Openbare vergadering 23-04-2008\n\n2. Notulen van de vergadering d.d. 27-09-2007.\n\nGoedgekeurd.',
    ['2008-04-23', null],
  ],
  [
    'Datum: 6 december 2017\n\n# Verslag: Kaartendag\n\nDe zesde Kaartendag vond plaats op 22 november 2017 in Breda.',
    ['2017-11-22', '2017-12-06'],
  ],
  [
    'Door Anna Smit op 23 september 2013\n\nRegiobijeenkomst geslaagd\n\nOp maandagavond 23 september organiseerden wij een bijeenkomst.',
    ['2013-09-23', '2013-09-23'],
  ],
  [
    'Congres over krimp\n\nEen dag voor de regio.\n\nMet muziek.\n\nMet cijfers.\n\n26 november 2015 De Oosterpoort, Breda\n\nDe zaal was vol.',
    ['2015-11-26', null],
  ],
  [
    'Webinar geslaagd\n\nOp 25 januari 2022 organiseerde Halt het webinar.\n\n14 februari 2022\n\nEr kwam veel langs.',
    ['2022-01-25', '2022-02-14'],
  ],
])('the days of the meeting and of its recap in %j are %j', (text, expected) => {
  expect(days(text)).toEqual(expected);
});

test.each([
  [
    'headings of which the text begins with who was given the floor',
    'Terugblik\n\nEr was veel te zien.\n\nWonen en corporaties\n\nDe spits is afgetrapt door Anna Smit, bestuurder van Wonen Noord. Zij gaf cijfers.\n\nZorg in de wijk\n\nDaarna was het woord aan de heer Kees Bos, directeur van Halt. Hij gaf een kijkje in de keuken.',
    ['Wonen en corporaties', 'Zorg in de wijk'],
  ],
  [
    'a numbered enumeration behind a sentence that counts them',
    'Terugblik\n\nWij verdeelden ons over drie discussietafels om van gedachten te wisselen:\n\n(1) de stem van de bewoner,\n\n(2) het geluid van de wijk, en\n\n(3) wie doet wat?\n\nNa afloop was er een borrel.',
    ['de stem van de bewoner', 'het geluid van de wijk', 'wie doet wat?'],
  ],
  [
    'numbered topics with a full stop, and none of what all minutes have',
    'Openbare vergadering\n\n**1. Opening & mededelingen (vz)**\n\nGeen.\n\n**2. Verwelkoming nieuwe leden.**\n\nWelkom.\n\n**3. Herenweg.**\n\nDe raad heeft een enquête gehouden.',
    ['Herenweg'],
  ],
  [
    'numbered topics of which the first has no heading',
    'Verslag wijkbijeenkomst\n\n2. Opening door de voorzitter\n\nHij heet iedereen welkom.\n\n3. De groene loper\n\nHet plan is van de bewoners.\n\n4. Nieuws van de wijkagent\n\nEr is weinig te melden.',
    ['De groene loper', 'Nieuws van de wijkagent'],
  ],
  [
    'groups of which each text says that it is of that group',
    '# Workshop\n\n## Werkbaarheid\n\nDoor deze groep werden vragen geformuleerd.\n\n## Budget en planning\n\nDeze groep keek naar de kosten.\n\n## Kosten\n\nNiemand had een bezwaar.',
    ['Werkbaarheid', 'Budget en planning'],
  ],
  [
    'headings with just a name below them',
    '# Overleg\n\n## Mededelingen\n\n*Anna Smit*\n\nGeen.\n\n## Wonen in de wijk\n\n*Anna Smit*\n\nHet plan is af.\n\n## Bouwen\n\n*Kees Bos*\n\nDat begint in mei.',
    ['Wonen in de wijk', 'Bouwen'],
  ],
  [
    'headings of an evening among those who know each other',
    'Terugblik\n\nWij waren met velen.\n\nOpzet jaarverslag\n\nMet mooie plaatjes presenteerde Flip de opzet voor het jaarverslag van dit jaar.\n\nGeslaagde proef\n\nJohan blikte nog even terug op de proef met de nieuwe groepen.',
    ['Opzet jaarverslag', 'Geslaagde proef'],
  ],
  [
    'talks with a number and slides',
    '# Borrel\n\n**1. Anna Smit – 510.global in de wijk – Slides PDF**\n\nZij nam ons mee.\n\n**2. Kees Bos, Halt – Grip op cijfers – Slides PDF**\n\nHij liet ze zien.',
    ['510.global in de wijk', 'Grip op cijfers'],
  ],
  [
    'nothing where items say for whom somebody is',
    '# Verslag\n\n| Naam | Organisatie |\n|---|---|\n| Anna Smit | Cipal Noord |\n| Kees Bos | Fluvius |\n\nDe ervaringen:\n\n- Anna Smit – Cipal Noord\n- Kees Bos – Fluvius\n',
    [],
  ],
])('the parts are %s', (_, text, titles) => {
  expect(read(text).subsessions).toEqual(titles);
});

test('what stands above a part is not the title, nor what is drawn before it', () => {
  const found = read(
    '**///** \u200b OSLO Richtlijnen - Workshop 2\n\nVerslaggever: Anna Smit\n\n# AANWEZIGEN\n\n- Kees Bos (VNG)\n\n# DEEL 1: Wonen\n\nTekst.',
  );
  expect([found.title, found.author]).toEqual(['OSLO Richtlijnen - Workshop 2', 'Anna Smit']);
});

test('a programme is named without the words that led to the date', () => {
  expect(read('# Terugblik op de leerkring Wonen in de wijk van 20 februari 2025\n\nTekst.').programme).toBe(
    'leerkring Wonen in de wijk',
  );
});
