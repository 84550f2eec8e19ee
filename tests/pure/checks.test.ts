/** What is said of an entry before it is published: each rule, and what only looks like it. */
import { describe, expect, test } from 'vitest';
import { checkEntry, errorsIn, refusalToDutch, type Given } from '@archive/content-types/checks';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const heading = (level: number) => ({ type: 'heading', level, children: [{ type: 'text', text: 'Kop' }] });
const link = (text: string, url = 'https://www.voorbeeld.nl/stuk') => ({
  type: 'paragraph',
  children: [
    { type: 'text', text: 'Zie ' },
    { type: 'link', url, children: [{ type: 'text', text }] },
  ],
});

const whole = {
  title: 'Een deel',
  contributions: [{ speaker: { documentId: 'x', name: 'Iemand' }, affiliation: 'gemeente Ede' }],
};

/** A meeting of which nothing is to be said. */
const held = { title: 'Een bijeenkomst', heldOn: '2021-03-24', summary: 'Kort gezegd.' };

const inSubsession = (entry: object) => checkEntry({ type: 'subsession', entry: { ...whole, ...entry } });

const saying = (...lines: readonly string[]) => inSubsession({ recap: lines.map(paragraph) });

const codes = (findings: ReturnType<typeof checkEntry>) => findings.map(({ code }) => code);

test('of an entry in which all is well, nothing is said', () => {
  expect(saying('De wijk Zuid werkt aan veiligheid.')).toEqual([]);
});

describe.each([
  [
    'BSN_LIKE_NUMBER',
    ['Mijn BSN is 123456782.', '1234.56.782', 'burgerservicenummer: 123 456 782', 'nummer 111222333'],
  ],
  [
    'MOBILE_NUMBER',
    [
      '06-12345678',
      'bel 06 12 34 56 78',
      '+31 6 12345678',
      '0031612345678',
      '+31 (0)6 1234 5678',
      '(06) 123 456 78',
    ],
  ],
  [
    'PHONE_NUMBER',
    ['030-2345678', 'T 030 234 56 78', '(0344) 123456', '+31 30 234 5678', '+31(0)30-2345678'],
  ],
  [
    'PRIVATE_EMAIL',
    [
      'jan@gmail.com',
      'JAN.BAKKER@Hotmail.com',
      'stuur naar j@ziggo.nl.',
      'jan (at) kpnmail.nl',
      'x_y@live.nl,',
    ],
  ],
  ['PERSONAL_EMAIL', ['j.bakker@utrecht.nl', 'maryam.elrahmouni@utrecht.nl', 'p.de.vries@minbzk.nl']],
])('%s', (code, texts) => {
  test.each(texts)('is found in "%s"', (text) => {
    expect(codes(saying(`Zie ${text} voor meer.`))).toEqual([code]);
  });
});

test.each([
  'Het getal 123456789 voldoet niet.',
  'Zaaknummer 123456782, dossiernr. 111222333, RSIN 123456782 en KvK-nummer 123456782.',
  'Op https://www.voorbeeld.nl/stuk/123456782 en www.voorbeeld.nl/123456782 staat het.',
  'NL123456782B01 en NL91ABNA0417164300 en GM123456782',
  'Het kostte € 123.456.782, dus 123456782 euro voor 111222333 inwoners.',
  'Kenmerk 2021-123456782 en 123456782-01 en 7123456782 en 1234567820.',
  'Coördinaten 52.123456782 en 5,123456782.',
  'isbn 9789012345678, 000000000 en 12 123 456 782 stuks',
  'Bel 14 030, 0800-1234567, 0900 1234567 of 088 123 45 67.',
  'Op 24-03-2021 om 10.00-12.30 uur in zaal 06, van 2006 tot 2020.',
  'De gebieden 06, 12, 34, 56 en 78.',
  'Postbus 20011, 2500 EA Den Haag. Artikel 6:162 lid 1234567.',
  'info@utrecht.nl, team.veiligheid@gemeente.nl, gmail.com@utrecht.nl, redactie@notgmail.com, wijkteam-zuid@utrecht.nl',
])('nothing is found in "%s"', (text) => {
  expect(codes(saying(text))).toEqual([]);
});

test('an address and a number behind a link are found as well, in whichever field', () => {
  expect(codes(inSubsession({ recap: [link('mail Jan Klaassen', 'mailto:jan@gmail.com')] }))).toEqual([
    'PRIVATE_EMAIL',
  ]);
  expect(codes(inSubsession({ recap: [link('bel de gemeente', 'tel:+31612345678')] }))).toEqual([
    'MOBILE_NUMBER',
  ]);
  const agenda = [{}, { title: 'Uitleg', contributions: [{ affiliation: 'bel 06-12345678' }] }];
  const [finding] = checkEntry({ type: 'meeting', entry: { ...held, agenda } });
  expect(finding).toMatchObject({ code: 'MOBILE_NUMBER', field: 'agenda.1.contributions.0.affiliation' });
  expect(finding?.place).toBe('‘Programma van de dag’ nummer 2, ‘Bijdragen’ nummer 1, ‘Namens’');
});

test('a list that repeats the same address is one finding, and a list of many no more than three', () => {
  const repeated = saying('jan@gmail.com en nog eens jan@gmail.com', 'jan@gmail.com');
  expect(repeated).toHaveLength(1);
  const many = saying(...Array.from({ length: 50 }, (_, index) => `jan${index}@gmail.com`));
  expect(many).toHaveLength(3);
});

describe('a photo', () => {
  const photo = { documentId: 'p', url: '/uploads/p.jpg' };
  const meeting = (entry: Given['entry']) =>
    codes(checkEntry({ type: 'meeting', entry: { ...held, ...entry } }));

  test('has to be described, or said to be decorative', () => {
    expect(meeting({ photo })).toEqual(['PICTURE_WITHOUT_DESCRIPTION']);
    expect(meeting({ photo, photoDescription: '  ' })).toEqual(['PICTURE_WITHOUT_DESCRIPTION']);
    expect(meeting({ photo, photoDescription: 'Een kaart' })).toEqual([]);
    expect(meeting({ photo, photoIsDecorative: true })).toEqual([]);
    expect(meeting({ photo: null })).toEqual([]);
    expect(codes(checkEntry({ type: 'speaker', entry: { photo } }))).toEqual([]);
  });

  test('in a text has to be described by more than the name of its file', () => {
    const image = (alternativeText: unknown) => [
      { type: 'image', image: { url: '/uploads/kaart.jpg', name: 'kaart van de wijk', alternativeText } },
    ];
    for (const nothing of [null, undefined, ' ', 'IMG_1234.JPG', 'kaart van de wijk']) {
      expect(meeting({ introduction: image(nothing) })).toEqual(['PICTURE_IN_TEXT_WITHOUT_DESCRIPTION']);
    }
    expect(meeting({ introduction: image('Een kaart van Zuid.') })).toEqual([]);
  });
});

test('a heading that skips a level is found, and one that goes back up is not', () => {
  const levels = (...all: readonly number[]) => codes(inSubsession({ recap: all.map(heading) }));
  expect(levels(2, 4)).toEqual(['HEADING_SKIPS_LEVEL']);
  expect(levels(1, 2, 3, 5, 3, 5)).toEqual(['HEADING_SKIPS_LEVEL']);
  expect(levels(3, 3, 4, 2, 3)).toEqual([]);
  expect(levels(4)).toEqual([]);
});

test.each(['hier', 'Klik hier', 'Lees meer …', '„hier”', 'KLIK HIER!', '', ' '])(
  '"%s" as a link says nothing',
  (text) => {
    expect(codes(inSubsession({ recap: [link(text)] }))).toEqual(['LINK_TEXT_SAYS_NOTHING']);
  },
);

test.each(['hier staat het rapport', 'Rapport Leefbaarheid', 'Hierden', 'lees meer over Zuid'])(
  '"%s" as a link is fine',
  (text) => {
    expect(codes(inSubsession({ recap: [link(text)] }))).toEqual([]);
  },
);

test('a link that leads nowhere is found by what is known of it, and named by its text', () => {
  const links = new Map([
    ['https://weg.example.nl/', 'dead'],
    ['/bijeenkomsten/nergens/', 'missing'],
    ['/bijeenkomsten/concept/', 'unpublished'],
  ] as const);
  const recap = [...links.keys(), 'https://www.voorbeeld.nl/'].map((url) => link(`naar ${url}`, url));
  const found = checkEntry({ type: 'subsession', entry: { ...whole, recap }, links });
  expect(found.map(({ code, severity, params }) => [code, severity, params['text']])).toEqual([
    ['DEAD_PAGE', 'error', 'naar /bijeenkomsten/nergens/'],
    ['PAGE_NOT_PUBLISHED', 'warning', 'naar /bijeenkomsten/concept/'],
    ['DEAD_LINK', 'warning', 'naar https://weg.example.nl/'],
  ]);
});

test('a meeting that is held after its recap appeared is found; on the same day is fine', () => {
  const dated = (heldOn: string | null, recapPublishedOn: string | null) =>
    codes(checkEntry({ type: 'meeting', entry: { ...held, heldOn, recapPublishedOn } }));
  expect(dated('2021-04-30', '2021-04-29')).toEqual(['HELD_AFTER_PUBLICATION']);
  expect(dated('2021-04-29', '2021-04-29')).toEqual([]);
  expect(dated('2021-04-30', null)).toEqual([]);
  expect(dated(null, '2021-04-29')).toEqual(['MEETING_WITHOUT_DATE']);
});

test.each([
  ['0021-01-01', ['STRANGE_DATE']],
  ['1826-01-01', ['STRANGE_DATE']],
  ['1989-12-31', ['STRANGE_DATE']],
  ['1990-01-01', []],
  ['2028-11-29', []],
  ['2028-11-30', ['STRANGE_DATE']],
  ['2126-03-29', ['STRANGE_DATE']],
])('of a meeting on %s, seen on 29 November 2026, is said %j', (heldOn, expected) => {
  const found = checkEntry({ type: 'meeting', entry: { ...held, heldOn }, today: '2026-11-29' });
  expect(codes(found)).toEqual(expected);
  for (const { message } of found) expect(message).toMatch(/is \S+ \d+ \S+ \d{1,4}\. Klopt het jaar\?$/);
});

test('a meeting on whose page nothing would stand is found, until anything does', () => {
  const meeting = (entry: object) =>
    codes(checkEntry({ type: 'meeting', entry: { title: 'Leeg', heldOn: '2021-03-24', ...entry } }));
  expect(meeting({ introduction: [paragraph(' ')], agenda: [], subsessions: [], location: 'Ede' })).toEqual([
    'NOTHING_ON_PAGE',
  ]);
  expect(meeting({ heldOn: null })).toEqual(['NOTHING_ON_PAGE', 'MEETING_WITHOUT_DATE']);
  const somethings = [
    { summary: 'Kort gezegd.' },
    { introduction: [paragraph('Welkom.')] },
    { agenda: [{ title: 'Plenair' }] },
    { subsessions: [{ documentId: 'x' }] },
  ];
  for (const something of somethings) expect(meeting(something)).toEqual([]);
});

describe('a title or name', () => {
  test.each(['', ' ', '">', '🎉🎉', '2030', '...'])('of "%s" says nothing, and is not published', (name) => {
    expect(errorsIn({ type: 'speaker', entry: { name } })).toMatchObject([
      { code: 'NAME_WITHOUT_LETTER', field: 'name', severity: 'error' },
    ]);
    expect(refusalToDutch(errorsIn({ type: 'meeting', entry: { title: name } }), 'Publiceren')).toBe(
      'Publiceren kan nog niet. Verbeter eerst: geen enkele letter bij ‘Titel’.',
    );
  });

  test.each(['Ω', 'العربية', '5e bijeenkomst'])('of "%s" is fine', (name) => {
    expect(errorsIn({ type: 'municipality', entry: { name } })).toEqual([]);
  });

  test('of more than 150 signs is long', () => {
    expect(codes(inSubsession({ title: 'é'.repeat(150) }))).toEqual([]);
    expect(inSubsession({ title: 'é'.repeat(151) })).toMatchObject([
      { code: 'NAME_TOO_LONG', severity: 'warning', params: { count: 151 } },
    ]);
  });
});

test('a subsession of nobody, and somebody of no organisation, are found', () => {
  expect(codes(inSubsession({ contributions: [] }))).toEqual(['SUBSESSION_WITHOUT_SPEAKER']);
  expect(codes(inSubsession({ contributions: [{ affiliation: 'gemeente Ede', speaker: null }] }))).toEqual([
    'SUBSESSION_WITHOUT_SPEAKER',
  ]);
  const speaker = { documentId: 'x', name: 'Iemand' };
  expect(inSubsession({ contributions: [{ speaker, affiliation: ' ' }] })).toMatchObject([
    { code: 'SPEAKER_WITHOUT_ORGANISATION', field: 'contributions.0.affiliation', severity: 'warning' },
  ]);
  const meeting = { ...held, author: speaker, agenda: [{ contributions: [{ speaker }] }] };
  expect(checkEntry({ type: 'meeting', entry: meeting }).map(({ field }) => field)).toEqual([
    'agenda.0.contributions.0.affiliation',
    'authorAffiliation',
  ]);
});

test('a sentence of more than forty words is found, and forty are fine', () => {
  const sentence = (words: number) => `${'Woord '.repeat(words).trim()}.`;
  expect(codes(saying(`${sentence(40)} ${sentence(40)}`))).toEqual([]);
  expect(saying(`${sentence(41)} ${sentence(55)}`)).toMatchObject([
    { code: 'LONG_SENTENCE', field: 'recap', params: { count: 2, most: 55 } },
  ]);
  expect(codes(inSubsession({ title: sentence(20) }))).toEqual([]);
});

test('errors come first, and are what keeps an entry from being published', () => {
  const entry = { ...whole, recap: [link('hier'), paragraph('Bel 06-12345678 of mail jan@gmail.com.')] };
  const given: Given = { type: 'subsession', entry };
  expect(checkEntry(given).map(({ severity }) => severity)).toEqual(['error', 'error', 'warning']);
  const errors = errorsIn(given);
  expect(codes(errors)).toEqual(['PRIVATE_EMAIL', 'MOBILE_NUMBER']);
  expect(refusalToDutch(errors, 'Publiceren')).toBe(
    'Publiceren kan nog niet. Verbeter eerst: een privé-e-mailadres bij ‘Verslag’; een mobiel nummer bij ‘Verslag’.',
  );
});

test('a refusal quotes nothing, and names a few of many', () => {
  const recap = Array.from({ length: 9 }, (_, index) =>
    paragraph(`jan${index}@gmail.com 06-1234567${index}`),
  );
  const sentence = refusalToDutch(errorsIn({ type: 'subsession', entry: { recap } }), 'Publiceren');
  expect(sentence).not.toMatch(/jan|gmail|\d{5}/);
  expect(sentence).toMatch(/; en nog 2\.$/);
});
