/** What the desk is sent that is no recap, or more than one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Proposal, Sheet } from '@archive/content-types/recap-reader';
import { seed } from '@archive/scripts/seed/seed.ts';
import { aDocx, aPdf } from '../support/recap-files.ts';
import { startCms, type Cms } from './cms.ts';
import { addAccount, PASSWORD, personWith, type Person } from './people.ts';

let cms: Cms;
let token: string;
let redacteur: Person;

beforeAll(async () => {
  cms = await startCms();
  await seed(cms.strapi);
  const email = await addAccount(cms, 'strapi-author');
  const { body } = await personWith(cms, null)('POST', '/admin/login', { email, password: PASSWORD });
  token = String(body.data?.['token']);
  redacteur = personWith(cms, token);
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const text = `Terugblik derde bijeenkomst leerkring leefbaarheid en veiligheid

Op woensdagmiddag 1 juni 2022 kwam de leerkring online samen. De bijeenkomst werd geopend door Anna Terpstra (gemeente Breda).
`;

interface Answer {
  readonly data?: { readonly proposal: Proposal } | null;
  readonly error?: { readonly message: string };
}

type Part = readonly [content: Uint8Array | string, name: string];

/** Brings files as the admin does. */
async function upload(...files: readonly Part[]): Promise<Answer & { readonly status: number }> {
  const form = new FormData();
  for (const [content, name] of files) form.append('files', new Blob([content as BlobPart]), name);
  const response = await fetch(`${cms.url}/desk/recaps/read`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  return { status: response.status, ...((await response.json()) as Answer) };
}

const ONE_SENTENCE = /^[A-Z‘][^\n]{10,200}[.?]$/;
const paragraphs = text.split('\n').filter((line) => line !== '');

test.each([
  ['a Word document', 'terugblik.docx', aDocx(({ paragraph }) => paragraphs.map(paragraph).join(''))],
  [
    'a web page',
    'terugblik.html',
    `<!doctype html><body>${paragraphs.map((line) => `<p>${line}</p>`).join('')}`,
  ],
  ['Markdown', 'terugblik.md', text],
  ['plain text', 'TERUGBLIK.TXT', text],
])('%s is read', async (_, name, content) => {
  const { status, data } = await upload([content, name]);
  expect(status).toBe(200);
  expect(data?.proposal.sheet).toMatchObject({ number: 3, heldOn: '2022-06-01' });
});

const bytes = (...codes: readonly number[]) => new Uint8Array(codes);

test.each<readonly [name: string, files: readonly Part[]]>([
  ['nothing', []],
  ['an empty file', [['', 'leeg.txt']]],
  [
    'two files at once',
    [
      [text, 'een.txt'],
      [text, 'twee.txt'],
    ],
  ],
  ['a program', [[bytes(0x4d, 0x5a, 0x90, 0, 0, 0), 'terugblik.txt']]],
  ['a picture', [[bytes(0x89, 0x50, 0x4e, 0x47, 0, 1), 'foto.png']]],
  ['half a Word document', [[aDocx(() => '').subarray(0, 200), 'half.docx']]],
  ['an old Word document', [[bytes(0xd0, 0xcf, 0x11, 0xe0, 1), 'oud.doc']]],
  ['a PDF that is none', [['%PDF-1.7 en dan niets', 'stuk.pdf']]],
  ['a PDF without text', [[aPdf([]), 'scan.pdf']]],
  ['too much text', [[text.repeat(2000), 'lang.txt']]],
  ['too large a file', [[new Uint8Array(21 * 1024 * 1024).fill(97), 'groot.txt']]],
  ['a file that no server takes', [[new Uint8Array(51 * 1024 * 1024).fill(97), 'reus.txt']]],
])('%s gets one Dutch sentence', async (_, files) => {
  const { status, error } = await upload(...files);
  expect([400, 413]).toContain(status);
  expect(error?.message).toMatch(ONE_SENTENCE);
  expect(error?.message).toMatch(/\b(?:bestand|tekst|pdf|docx)\b/i);
});

test.each([
  ['no text', {}],
  ['a number', { text: 12 }],
  ['white space', { text: ' \n ' }],
  ['too long a text', { text: 'a'.repeat(300_001) }],
  ['more than a server takes', { text: 'a'.repeat(3_000_000) }],
  ['a list', []],
])('a body of %s gets one Dutch sentence', async (_, body) => {
  const { status, body: answer } = await redacteur('POST', '/desk/recaps/read', body);
  expect([400, 413]).toContain(status);
  expect(answer.error?.message).toMatch(ONE_SENTENCE);
  expect(answer.error?.message).toMatch(/tekst/i);
});

test('a text with characters that no database keeps is read without them', async () => {
  const { status, body } = await redacteur('POST', '/desk/recaps/read', {
    text: text.replace('leerkring', '\0leerkring\u0007'),
  });
  expect(status).toBe(200);
  const { proposal } = body.data as unknown as { proposal: Proposal };
  const made = await redacteur('POST', '/desk/recaps', { text: proposal.text, sheet: proposal.sheet });
  expect(made.status).toBe(200);
});

const aSheet = async (): Promise<Sheet> => {
  const { body } = await redacteur('POST', '/desk/recaps/read', { text: `${text} Nog iets.` });
  return (body.data as unknown as { proposal: Proposal }).proposal.sheet;
};

const person = (sheet: Sheet) => sheet.people[0]!;

test.each<readonly [string, RegExp, (sheet: Sheet) => unknown]>([
  ['no sheet', /Lees de tekst opnieuw/, () => undefined],
  [
    'a field that there is not',
    /Lees de tekst opnieuw/,
    (sheet) => ({ ...sheet, publishedAt: '2021-01-01' }),
  ],
  ['a date that there is not', /datums bestaat niet/, (sheet) => ({ ...sheet, heldOn: '2021-02-30' })],
  ['a date in words', /datums bestaat niet/, (sheet) => ({ ...sheet, recapPublishedOn: 'morgen' })],
  ['half a number', /geen getal van 1/, (sheet) => ({ ...sheet, number: 1.5 })],
  ['an endless title', /te lang/, (sheet) => ({ ...sheet, title: 'x'.repeat(2001) })],
  [
    'a role that there is not',
    /opnieuw/,
    (sheet) => ({ ...sheet, people: [{ ...person(sheet), role: 'koning' }] }),
  ],
  ['one person twice', /opnieuw/, (sheet) => ({ ...sheet, people: [person(sheet), person(sheet)] })],
  ['a query for an id', /opnieuw/, (sheet) => ({ ...sheet, programme: { $ne: null } })],
  [
    'a programme that there is not',
    /gekozen programma is intussen verwijderd/,
    (sheet) => ({ ...sheet, programme: 'weg' }),
  ],
  [
    'a municipality that there is not',
    /gekozen gemeente is/,
    (sheet) => ({ ...sheet, municipalities: ['weg'] }),
  ],
  [
    'a speaker that there is not',
    /gekozen spreker is/,
    (sheet) => ({ ...sheet, people: [{ ...person(sheet), link: { kind: 'known', id: 'weg' } }] }),
  ],
  [
    'thousands of people',
    /te veel/,
    (sheet) => ({
      ...sheet,
      people: Array.from({ length: 3000 }, (_, index) => ({ ...person(sheet), key: `p${index}` })),
    }),
  ],
])('a sheet with %s is refused in one sentence, and makes nothing', async (_, sentence, change) => {
  const before = await cms.strapi.db.query('api::meeting.meeting').count();
  const sheet = change(await aSheet());
  const { status, body } = await redacteur('POST', '/desk/recaps', { text: `${text} Nog iets.`, sheet });
  expect([status, body.error?.message]).toEqual([400, expect.stringMatching(sentence)]);
  expect(body.error?.message).toMatch(/[Ee]r is niets gemaakt\.$/);
  expect(await cms.strapi.db.query('api::meeting.meeting').count()).toBe(before);
});

test('a meeting that there is not is not found, whatever it is called', async () => {
  for (const id of ['weg', '%27%20OR%201=1', '..%2f..%2fadmin', '%00', 'x'.repeat(3000)]) {
    expect((await redacteur('GET', `/desk/recaps/${id}`)).status, id).toBe(404);
    expect((await redacteur('DELETE', `/desk/recaps/${id}`)).status, id).toBe(404);
  }
});

test('while the longest text is read, others are answered', async () => {
  const longest = `${text}\n`.repeat(2000).slice(0, 300_000);
  let slowest = 0;
  let isReading = true;
  const reading = redacteur('POST', '/desk/recaps/read', { text: longest }).finally(
    () => (isReading = false),
  );
  while (isReading) {
    const start = performance.now();
    await fetch(`${cms.url}/_health`);
    slowest = Math.max(slowest, performance.now() - start);
  }
  const { status, body } = await reading;
  expect(status, body.error?.message).toBe(200);
  // The reading itself takes some seconds on a slow machine.
  expect(slowest).toBeLessThan(1000);
});
