import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readRecapFile } from '@archive/recap-files';
import { aDocx, anOdt, aPdf } from '../support/recap-files.ts';

const complaint = (bytes: Uint8Array, name = 'terugblik.docx', time?: number) =>
  readRecapFile(bytes, name, time).then(
    (text) => `read: ${text.slice(0, 60)}`,
    (error: unknown) => (error as Error).message,
  );

test('a Word document keeps its headings, which arrive as numbered lines, and its header table', async () => {
  const text = await readRecapFile(
    aDocx(({ numbered, paragraph, table }) =>
      [
        table([[['Datum', '12 mei 2022']], [['Aanwezig'], ['Anna Smit (gemeente Breda)', 'Kees Bos (VNG)']]]),
        numbered('Opening'),
        paragraph('Anna opent de vergadering.'),
        numbered('Warmtevisie'),
        paragraph('Kees vertelt.'),
      ].join(''),
    ),
    'verslag.docx',
  );
  expect(text).toBe(
    [
      'Datum: 12 mei 2022',
      '| Aanwezig | Anna Smit (gemeente Breda); Kees Bos (VNG) |',
      '### Opening',
      'Anna opent de vergadering.',
      '### Warmtevisie',
      'Kees vertelt.',
    ].join('\n\n'),
  );
});

test('a tab in a Word document sets columns apart', async () => {
  const text = await readRecapFile(
    aDocx(({ paragraph }) => paragraph('Dhr. K. Bos \t VNG')),
    'verslag.docx',
  );
  expect(text).toBe('Dhr. K. Bos\tVNG');
});

test('a title of two lines in a PDF is one', async () => {
  const pdf = aPdf([
    [
      ['Verslag van een', 60, 20],
      ['lange dag', 84, 20],
      ['Op 3 mei 2021 spraken we over wonen.', 130],
      ['Daarna gingen we op huis aan.', 144],
    ],
  ]);
  expect(await readRecapFile(pdf, 'verslag.pdf')).toMatch(/^# Verslag van een lange dag\n\n/);
});

test('a bold line in a PDF stands apart, as in Word, and a bold sentence is one', async () => {
  const pdf = aPdf([
    [
      ['Verslag', 60, 20],
      ['Verbinden in de wijk', 100, 11, 'bold'],
      ['Op 3 mei 2021 spraken we over wonen, met wie er woont en werkt.', 114],
      ['Wie niet bij de buurt hoort, hoort ook', 150, 11, 'bold'],
      ['niet bij het gesprek.', 164, 11, 'bold'],
      ['Daarna gingen we op huis aan, ieder met een map vol plannen.', 178],
      ['Punt van orde', 206, 14, 'bold'],
      ['Er is koffie en', 234],
      ['thee voor wie blijft.', 248, 11, 'bold'],
    ],
  ]);
  expect(await readRecapFile(pdf, 'verslag.pdf')).toBe(
    [
      '# Verslag',
      '**Verbinden in de wijk**',
      'Op 3 mei 2021 spraken we over wonen, met wie er woont en werkt.',
      '**Wie niet bij de buurt hoort, hoort ook niet bij het gesprek.**',
      'Daarna gingen we op huis aan, ieder met een map vol plannen.',
      '## Punt van orde',
      'Er is koffie en **thee voor wie blijft.**',
    ].join('\n\n'),
  );
});

test('a PDF that is bold throughout has no bold lines', async () => {
  const pdf = aPdf([
    [
      ['Een regel.', 60, 11, 'bold'],
      ['Nog een regel.', 100, 11, 'bold'],
      ['Slot.', 140],
    ],
  ]);
  expect(await readRecapFile(pdf, 'verslag.pdf')).toBe('Een regel.\n\nNog een regel.\n\nSlot.');
});

test('who ends a line before it is full begins another, also in columns and lists', async () => {
  const full = 'Op deze regel staat zo veel dat er geen woord meer bij kan: hij is vol.';
  const item = (text: string, top: number) => [text, top, 11, 'regular', 90] as const;
  const column = (left: number, texts: readonly string[]) =>
    texts.map((text, index) => [text, 300 + index * 14, 11, 'regular', left] as const);
  const pdf = aPdf([
    [
      [full, 60],
      ['en gaat dus door op de volgende.', 74],
      ['Anna de Vries, gemeente Breda', 88],
      ['Bram Jansen, gemeente Tilburg', 102],
      item('koffie voor wie er is', 130),
      item('thee', 144),
      item('een lange regel over water uit de kraan, waar ook al niets meer bij', 158),
      item('kan', 172),
      ...column(60, [
        'De linker kolom is smal maar',
        'wel vol, en telt',
        'vijf regels of',
        'meer. Hij loopt',
        'door tot hier.',
      ]),
      ...column(320, [
        'De rechter kolom is dat ook',
        'en zij begint',
        'opnieuw als er',
        'boven al iets',
        'stond.',
      ]),
    ],
  ]);
  expect(await readRecapFile(pdf, 'verslag.pdf')).toBe(
    [
      `${full} en gaat dus door op de volgende.`,
      'Anna de Vries, gemeente Breda',
      'Bram Jansen, gemeente Tilburg',
      '- koffie voor wie er is\n- thee\n- een lange regel over water uit de kraan, waar ook al niets meer bij kan',
      'De linker kolom is smal maar wel vol, en telt vijf regels of meer. Hij loopt door tot hier.',
      'De rechter kolom is dat ook en zij begint opnieuw als er boven al iets stond.',
    ].join('\n\n'),
  );
});

test('an OpenDocument text keeps headings, lists and tables, and leaves out remarks', async () => {
  const text = await readRecapFile(
    anOdt(
      [
        '<text:h text:outline-level="1">Terugblik</text:h>',
        '<text:p>Op 3 mei<text:s/>2021 &amp; later.<office:annotation><text:p>klopt dit?</text:p></office:annotation></text:p>',
        '<text:list><text:list-item><text:p>Utrecht</text:p></text:list-item><text:list-item><text:p>Breda</text:p></text:list-item></text:list>',
        '<table:table><table:table-row><table:table-cell><text:p>Locatie</text:p></table:table-cell><table:table-cell><text:p>Zwolle</text:p></table:table-cell></table:table-row></table:table>',
      ].join(''),
    ),
    'terugblik.odt',
  );
  expect(text).toBe('# Terugblik\n\nOp 3 mei 2021 & later.\n\n- Utrecht\n- Breda\n\n| Locatie | Zwolle |');
});

test('a PDF loses its page numbers, headers and broken words, and keeps its paragraphs', async () => {
  const header = ['Leerkring wonen', 20] as const;
  const pdf = aPdf([
    [
      header,
      ['Verslag van de dag', 60, 20],
      ['Op 3 mei 2021 spraken we over leef-', 100],
      ['baarheid in Noord-Brabant en over', 114],
      ['Eerste punt', 170, 14],
      ['De eerste alinea gaat over de grens', 200],
      ['pagina 1 van 2', 780],
    ],
    [header, ['van de bladzijde heen.', 60], ['Een nieuwe alinea.', 100], ['pagina 2 van 2', 780]],
  ]);
  expect(await readRecapFile(pdf, 'verslag.pdf')).toBe(
    [
      '# Verslag van de dag',
      'Op 3 mei 2021 spraken we over leefbaarheid in Noord-Brabant en over',
      '## Eerste punt',
      'De eerste alinea gaat over de grens van de bladzijde heen.',
      'Een nieuwe alinea.',
    ].join('\n\n'),
  );
});

test('a web page is read without its menu, and says when it was published', async () => {
  const html =
    '<!DOCTYPE html><head><title>x</title><meta property="article:published_time" content="2021-05-04T10:00"></head><nav>Menu</nav><main><h1>Terugblik</h1><p>Met <b>Anna</b> Smit<script>alert(1)</script></p></main><footer>©</footer>';
  expect(await readRecapFile(strToU8(html), 'pagina')).toBe(
    '---\npublished: 2021-05-04\n---\n\n# Terugblik\n\nMet **Anna** Smit',
  );
});

test('a numbered list of one item is a heading of Word, and one sign alone is a list', async () => {
  const html = '<ol><li>Opening</li></ol><p>Welkom.</p><ul><li>Koffie</li></ul><p>Tot ziens.</p>';
  expect(await readRecapFile(strToU8(`<!DOCTYPE html>${html}`), 'pagina.html')).toBe(
    '### Opening\n\nWelkom.\n\n- Koffie\n\nTot ziens.',
  );
});

test('text is read in the encoding that it is in', async () => {
  const windows = new Uint8Array([0x64, 0x72, 0x69, 0x65, 0xeb, 0x6e, 0x93, 0x61, 0x94]);
  expect(await readRecapFile(windows, 'a.txt')).toBe('drieën“a”');
  expect(await readRecapFile(strToU8('\ufeffdrieën'), 'a.txt')).toBe('drieën');
  expect(await readRecapFile(new Uint8Array(Buffer.from('\ufeffdrieën', 'utf16le')), 'a.txt')).toBe('drieën');
});

test('what a file is, its content says and not its name', async () => {
  expect(await readRecapFile(aPdf([[['Hallo wereld', 60]]]), 'verslag.txt')).toContain('Hallo wereld');
});

test.each([
  ['an empty file', new Uint8Array(), '‘terugblik.docx’ is leeg: kies een ander bestand, of plak de tekst.'],
  ['a file of nothing but spaces', strToU8(' \n '), /bevat geen tekst/],
  ['an old Word document', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /oud Word-bestand/],
  ['rich text', strToU8('{\\rtf1 hallo}'), /rtf-bestand/],
  [
    'a picture',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
    /^‘terugblik\.docx’ heet wel zo, maar is van binnen geen Word-document\. Open het in/,
  ],
  ['half a Word document', aDocx(({ paragraph }) => paragraph('x')).slice(0, 300), /beschadigd/],
  ['a zip file of something else', zipSync({ 'a.txt': strToU8('a') }), /beschadigd/],
  ['half a PDF', aPdf([[['x', 60]]]).slice(0, 100), /beschadigd|alleen afbeeldingen/],
  ['a scan', aPdf([[]]), /alleen afbeeldingen/],
  ['a PDF of a thousand pages', aPdf(Array.from({ length: 1000 }, () => [])), /te veel pagina/],
  ['a large file', new Uint8Array(21 * 1024 * 1024), /te groot/],
])('%s gets one sentence', async (_, bytes, sentence) => {
  expect(await complaint(bytes)).toMatch(sentence);
});

test.each([
  ['foto.odt', /^‘foto\.odt’ heet wel zo, maar is van binnen geen OpenDocument-tekst\./],
  ['map/foto.PDF', /^‘foto\.PDF’ heet wel zo, maar is van binnen geen pdf\./],
  ['foto.txt', /^‘foto\.txt’ is een soort bestand dat niet gelezen kan worden\. Kies een \.docx,/],
])('a picture that is called %s is told from what it says to be', async (name, sentence) => {
  expect(await complaint(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), name)).toMatch(sentence);
});

test('a zip bomb is refused before it goes off', { timeout: 60_000 }, async () => {
  const bomb = aDocx(({ paragraph }) => paragraph('x'), {
    'word/bomb.xml': new Uint8Array(70 * 1024 * 1024),
  });
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await complaint(bomb)).toMatch(/bij het uitpakken te groot/);
});

test('a protected PDF asks for one without a password', async () => {
  const protectedPdf = aPdf(
    [[['x', 60]]],
    `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
  );
  expect(await complaint(protectedPdf, 'a.pdf')).toMatch(/met een wachtwoord beveiligd/);
});

test('a file that takes too long is given up, and its thread ended', async () => {
  expect(await complaint(aPdf([[['x', 60]]]), 'a.pdf', 1)).toMatch(/duurde te lang/);
});
