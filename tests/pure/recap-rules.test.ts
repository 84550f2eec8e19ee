import { expect, test } from 'vitest';
import { readRecap } from '@archive/content-types/recap-reader';
import { municipalitiesIn, read, speakersIn } from '../support/recap-reading.ts';

test.each([
  ['Als eerste kwam drs. Anna Smit aan het woord, programmamanager bij Kadaster.', 'Anna Smit (Kadaster)'],
  ['Daarna vertelde mr. Anna Smit van advocatenkantoor Bos over de wet.', 'Anna Smit (advocatenkantoor Bos)'],
  ['TNO-onderzoeker Anna Smit lichtte de cijfers toe.', 'Anna Smit (TNO)'],
  ['Anna Smit, directeur publieke gezondheid GGD IJsselland, opende.', 'Anna Smit (GGD IJsselland)'],
  ['De gemeente Breda, bij monde van Anna Smit, gaf tips.', 'Anna Smit (gemeente Breda)'],
  ['De wethouder van Breda, Anna Smit, herkende dat.', 'Anna Smit (gemeente Breda)'],
  ['Het begon met Anna Smit. Zij werkt als adviseur bij Halt en is helder.', 'Anna Smit (Halt)'],
  ['Wethouder Anna de Jong van Breda sloot de dag af.', 'Anna de Jong (gemeente Breda)'],
  ['Anna Smit, van de GGD Zeeland, vergeleek de cijfers.', 'Anna Smit (GGD Zeeland)'],
  ['Met een citaat opende commissaris van de Koning Anna Smit de dag.', 'Anna Smit'],
  ['Daarna sprak Rivierenland-bestuurder Anna Smit.', 'Anna Smit (Rivierenland)'],
  ['Anna Smit, P&O-adviseur bij Ten Cate, vertelde erover.', 'Anna Smit (Ten Cate)'],
  ['Onder leiding van Xiu Qarlo werd er gepraat.', 'Xiu Qarlo'],
])('who speaks and for whom is read in "%s"', (text, speaker) => {
  expect(speakersIn(text)).toEqual([speaker]);
});

test('a workshop led by two of one organisation, and a colleague, share it', () => {
  expect(speakersIn('De workshop gaven Anna Smit en Kees Bos, beiden van Atlas Research.')).toEqual([
    'Anna Smit (Atlas Research)',
    'Kees Bos (Atlas Research)',
  ]);
  expect(speakersIn('Anna Smit (Halt) opende. Haar collega Kees Bos vulde aan.')).toEqual([
    'Anna Smit (Halt)',
    'Kees Bos (Halt)',
  ]);
});

test('our colleagues are of the organisation that the text calls ours', () => {
  expect(
    speakersIn('Op onze example.org Meetup lieten onze collega’s Anna Smit en Kees Bos een demo zien.'),
  ).toEqual(['Anna Smit (example.org)', 'Kees Bos (example.org)']);
  expect(speakersIn('Onze collega Anna Smit liet een demo zien.')).toEqual(['Anna Smit']);
});

test.each([
  '# Overleg\n\n## Acties\n\n- Anna Smit (Halt) stuurt de lijst rond.',
  'Het Jantje Beton-fonds legde alles uit.',
  'Toenmalig minister Anna Smit was er niet bij.',
  'Zie ook het rapport van Kamerlid Anna Smit.',
  'De presentatie van Anna Smit kon niet doorgaan.',
  'Het boek Straatwijs van Anna Smit was het cadeau.',
  '# Terugblik\n\nDoor: Anna Smit, 3 mei 2021\n\nHet was druk.',
])('nobody speaks in "%s"', (text) => {
  expect(speakersIn(text)).toEqual([]);
});

test('who is called by a surname or a first name later is the one named in full', () => {
  const text = (told: string) =>
    `# Overleg\n\n## Deelnemers\n\n- Gemeente Breda (Anna Smit)\n- mr. K. van der Bos, VNG\n\n## Stand\n\n${told}`;
  expect(speakersIn(text('De heer Van der Bos licht de plannen toe.'))).toEqual(['K. van der Bos (VNG)']);
  expect(speakersIn(text('Anna vertelt wat er op de lijst staat.'))).toEqual(['Anna Smit (Gemeente Breda)']);
  expect(speakersIn(text('De heer Van der Bos heeft geen vragen.'))).toEqual([]);
});

test('a list of speakers and a table with their column say who spoke, and the table about what', () => {
  expect(
    speakersIn('# Dag\n\n## Sprekers\n\n- Xiu Qarlo, adviseur, Kadaster\n- dr. Ona Zuk – TU Delft\n'),
  ).toEqual(['Xiu Qarlo (Kadaster)', 'Ona Zuk (TU Delft)']);
  const rows =
    '| Tijd | Sessie | Spreker |\n|---|---|---|\n| 10.00 | Opening | Anna Smit |\n| 11.00 | Wonen in 3D | Xiu Qarlo (KOOP) |\n';
  const { speakers, subsessions } = read(`# Dag\n\n${rows}`);
  expect(speakers.map(({ name }) => name)).toEqual(['Anna Smit', 'Xiu Qarlo']);
  expect(subsessions).toEqual(['Wonen in 3D']);
});

test('lines with a name and columns are a list, and none of them a heading', () => {
  const text =
    'Verslag\n\nAanwezig:\nMevr. A. van Bergen          gemeente Breda (voorzitter)\nDhr. K. Bos\tVNG\n\n1. Wonen\nDhr. Bos vertelt over wonen in de stad.\n';
  const { attendees, subsessions } = read(text);
  expect(attendees).toEqual([
    { name: 'A. van Bergen', organisation: 'gemeente Breda' },
    { name: 'K. Bos', organisation: 'VNG' },
  ]);
  expect(subsessions).toEqual(['Wonen']);
});

test.each([
  ['Dat loopt in Breda, Tilburg en Utrecht.', ['Breda', 'Tilburg', 'Utrecht']],
  ['De bijeenkomsten in Breda, Tilburg en Utrecht trokken veel mensen.', []],
  ['Dat ging over jongeren in Breda en Tilburg.', ['Breda', 'Tilburg']],
  ['Gastgemeente was Breda.', ['Breda']],
  ['We hoorden van de aanpak in Breda en Tilburg.', ['Breda', 'Tilburg']],
  ['De tweede dag stond Breda centraal.', ['Breda']],
  ['Mevrouw Breda en dhr. P. Tilburg waren er.', []],
  ['Het begon met Qarla van Utrecht.', []],
  ['De gemeente Bergen deed mee.', []],
  ['De gemeente Bergen (L) deed mee.', ['Bergen (L.)']],
])('the municipalities in "%s" are %j', (text, expected) => {
  expect(municipalitiesIn(text)).toEqual(expected);
});

test.each([
  ['In Breda, Tilburg en Heerlen is 1 op de 10 huishoudens arm.', ['Breda', 'Tilburg', 'Heerlen']],
  ['In Breda ligt dat op 12 procent.', ['Breda']],
  ['Net als in Breda en Tilburg groeit de armoede.', ['Breda', 'Tilburg']],
])('whether the municipalities in "%s" took part is asked', (text, asked) => {
  const { municipalities, unsure } = read(text);
  expect(municipalities).toEqual([]);
  expect(unsure.filter(({ kind }) => kind === 'municipality').map(({ value }) => value)).toEqual(asked);
});

test('a municipality in a statistic that speaks, too, took part', () => {
  expect(municipalitiesIn('In Breda is dat 12%. Anna Smit (gemeente Breda) legde het uit.')).toEqual([
    'Breda',
  ]);
});

test.each([
  ['Op 9 november 2023 kwam de leerkring bij elkaar in het stadhuis van Breda.', 'Stadhuis van Breda'],
  ['De bijeenkomst vond plaats op het stadskantoor in Den Haag.', 'Stadskantoor in Den Haag'],
  ['We waren te gast bij gemeente Tilburg.', 'Gemeente Tilburg'],
  [
    'Het gemeentehuis van Bergen op Zoom.\n\nIn het gemeentehuis van Bergen op Zoom kwamen we samen.',
    'Gemeentehuis van Bergen op Zoom',
  ],
  [
    'Verslag\n\nDinsdag 8 september 2015, 10.00 uur, gemeentehuis Kampen\n\nHet was druk.',
    'Gemeentehuis Kampen',
  ],
  ['Locatie: Stadhuis Breda\n\nHet was druk.', 'Stadhuis Breda'],
  ['Hij werkt op het stadskantoor in Breda.', null],
  ['Bij gemeente Tilburg gaat dat anders.', null],
  ['De volgende bijeenkomst vindt plaats in het stadhuis van Breda.', null],
  ['Vorig jaar kwamen we samen in het stadhuis van Breda.', null],
])('"%s" took place at %s', (text, location) => {
  expect(read(text).location).toBe(location);
});

test('nobody is of a part of a town, and where somebody is from is no organisation', () => {
  expect(speakersIn('Anna Smit uit Utrecht Zuid vulde aan.')).toEqual(['Anna Smit']);
  expect(speakersIn('Anna Smit (Utrecht Zuid) vulde aan.')).toEqual(['Anna Smit']);
  expect(speakersIn('Anna Smit uit Kanaleneiland vulde aan.')).toEqual(['Anna Smit']);
  expect(speakersIn('Anna Smit uit Breda vulde aan.')).toEqual(['Anna Smit (gemeente Breda)']);
  expect(speakersIn('Anna Smit (Den Haag) vulde aan.')).toEqual(['Anna Smit (gemeente Den Haag)']);
});

test.each([
  ['Op 3 mei 2021 kwamen we samen.\n\nTijd: 09.30 - 12.00 uur', 'morning'],
  ['Overleg\n\n3 mei 2021, 14.00-16.30 uur\n\nWe kwamen bijeen.', 'afternoon'],
  ['Op 3 mei 2021 kwamen we samen. In de middag waren er workshops.', null],
])('the part of the day in "%s" is %s', (text, part) => {
  expect(read(text).partOfDay).toBe(part);
});

test.each([
  ['Op 3 mei 2021 kwamen we bijeen in Utrecht.', 'onSite'],
  ['**Waar:** Teams\n\nWe kwamen bijeen.', 'online'],
  ['Dordrecht / MS Teams (hybride)\n\nWe kwamen bijeen.', 'hybrid'],
  ['De volgende keer is op 3 mei 2021 in Utrecht.', null],
])('the form in "%s" is %s', (text, form) => {
  expect(read(text).form).toBe(form);
});

test('a letter is written by who signs it, on the date below, and a newspaper begins with its date', () => {
  const letter =
    '# Wat ik leerde\n\nVorige week donderdag (2 februari) was ik in Utrecht.\n\nGroeten,\n\nAnna Smit\n\n6 februari 2023\n';
  expect(read(letter)).toMatchObject({
    author: 'Anna Smit',
    published: '2023-02-06',
    meetingDate: '2023-02-02',
  });
  expect(
    read('Persbericht\n\nRaadsleden leren\n\nBreda, 3 oktober 2017 – De raad kwam gisteravond bijeen.'),
  ).toMatchObject({
    title: 'Raadsleden leren',
    published: '2017-10-03',
    meetingDate: '2017-10-02',
  });
});

test.each([
  ['De achtste Open Data Noord-avond was druk.', 8],
  ['Het was de tweede keer dat we samenkwamen.', 2],
  ['De tweede dag stond in het teken van water.', null],
  ['Het derde webinar is op 24 maart.', null],
  ['Terugkijken: webinar 3D-kaarten', null],
])('"%s" is number %s', (text, ordinal) => {
  expect(read(text).ordinal).toBe(ordinal);
});

test.each([
  ['- Jeugd, begeleid door Anna Smit (Halt)\n- Wonen (o.l.v. Kees Bos)\n', ['Jeugd', 'Wonen']],
  ['Er was een workshop Lastige gesprekken, gegeven door Anna Smit.', ['Lastige gesprekken']],
  ['Er was een sessie over handhaving, begeleid door Anna Smit.', ['handhaving']],
  ['De volgende kennissessie gaat over taal.', []],
  ['## Dag 1: data\n\nTekst.\n\n## Dag 2: water\n\nTekst.\n', []],
  ['## Team Lijst\n\nTekst.\n\n## Team Inkomen\n\nTekst.\n', ['Team Lijst', 'Team Inkomen']],
])('the subsessions of "%s" are %j', (text, expected) => {
  expect(read(`# Dag\n\n${text}`).subsessions).toEqual(expected);
});

test.each([
  ["Het tweede webinar in de reeks 'Geo in de praktijk' was druk.", 'Geo in de praktijk'],
  ['De leden van het kennisnetwerk Laadinfrastructuur kwamen samen.', 'kennisnetwerk Laadinfrastructuur'],
  ['# Verslag Gebruikersdag Digitaal Stelsel\n\nTekst.', 'Gebruikersdag Digitaal Stelsel'],
  ['# Verslag leerkring Schulden en Wonen, tweede bijeenkomst\n\nTekst.', 'leerkring Schulden en Wonen'],
  ['# Leerkring Gezonde Wijk te gast in Breda\n\nTekst.', 'Leerkring Gezonde Wijk'],
])('the programme of "%s" is %s', (text, programme) => {
  expect(read(text).programme).toBe(programme);
});

const LISTED = `Anna Smit, zelfstandig dagvoorzitter
Kees Bos, VNG
Henk Dijkstra (Haarlem)
Piet Vos (gemeente Breda)
Xiu Qarlo, bewoner`;

test.each([
  ['a list of who was there', `Aanwezig\n${LISTED}\n`],
  ['a list behind a label', `Aanwezig:\n${LISTED}\n\nHet was een goede middag.\n`],
  ['lines of names without a heading', LISTED],
])('no line of %s is the caption of a photo', (_, lines) => {
  expect(readRecap(`Verslag\n\nWe kwamen samen.\n\n${lines}`).captions).toEqual([]);
});

test.each([
  `Aanwezig\n${LISTED}\n\nHet was een goede middag, waarin we veel van elkaar leerden.\n`,
  `Aanwezig:\n\n${LISTED}\n`,
  `Aanwezig: ${LISTED.replaceAll('\n', '; ')}\n`,
])('who only attended is read with the organisation or municipality, and spoke nowhere', (lines) => {
  const text = `Verslag\n\nWe kwamen samen.\n\n${lines}`;
  const { attendees, speakers } = read(text);
  expect(attendees).toEqual([
    { name: 'Anna Smit', organisation: null },
    { name: 'Kees Bos', organisation: 'VNG' },
    { name: 'Henk Dijkstra', organisation: 'gemeente Haarlem' },
    { name: 'Piet Vos', organisation: 'gemeente Breda' },
    { name: 'Xiu Qarlo', organisation: null },
  ]);
  expect(speakers).toEqual([]);
});

test.each([
  [
    'Terugblik <script>alert(1)</script> bijeenkomst 3 januari 0021',
    'Terugblik bijeenkomst 3 januari 0021',
    null,
  ],
  ['Terugblik "><img src=x onerror=alert(1)> 12 mei 2021', 'Terugblik "> 12 mei 2021', null],
  ['Terugblik <b>leerkring</b> <i>Wonen</i>', 'Terugblik leerkring Wonen', 'leerkring Wonen'],
])('of the markup in "%s" no name is made', (line, title, programme) => {
  const found = read(`# ${line}\n\n## Workshops\n\n### ">\n\nTekst.\n\n### <b>12</b>\n\nTekst.\n`);
  const asked = found.unsure.map(({ kind, value }) => `${kind}: ${value}`);
  expect([found.title, found.programme, found.subsessions, asked]).toEqual([title, programme, [], []]);
});
