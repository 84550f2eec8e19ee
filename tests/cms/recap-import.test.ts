import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFiles } from '@archive/scripts/recap/import-files.ts';
import { importWithReport } from '@archive/scripts/recap/import-with-report.ts';
import { reportOf } from '@archive/scripts/recap/report.ts';
import { seed } from '@archive/scripts/seed/seed.ts';
import { aDocx } from '../support/recap-files.ts';
import { startCms, type Cms } from './cms.ts';
import { loginAs, personWith, type Person } from './people.ts';

const IMPORT_TOKEN = 'a-token-for-imports-in-a-test';
let cms: Cms;
let folder: string;

beforeAll(async () => {
  cms = await startCms({ IMPORT_TOKEN });
  await seed(cms.strapi);
  folder = await mkdtemp(join(tmpdir(), 'recaps-'));
});
afterAll(() => cms?.[Symbol.asyncDispose]());

/** A recap as it lies in a folder. */
async function aFile(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

const recap = (
  ordinal: string,
  day: number,
) => `Terugblik ${ordinal} bijeenkomst leerkring leefbaarheid en veiligheid

Op woensdagmiddag ${day} juni 2021 kwam de leerkring leefbaarheid en veiligheid online samen. De bijeenkomst werd geopend door Simon Bakker (VNG). Daarna vertelde Jornt van Zuylen over de leeragenda.

Jongeren in de wijk

In deze deelsessie over jongeren, die werd begeleid door Anna Terpstra (gemeente Breda), ging het over straatcoaches. De gemeente Tilburg doet dat ook.
`;

const bring = (files: readonly string[], isDryRun = false, token = IMPORT_TOKEN) =>
  importFiles({ url: cms.url, token, isDryRun }, files, () => undefined);

interface Draft {
  readonly documentId: string;
  readonly title: string;
  readonly programme: { readonly name: string };
  readonly municipalities: readonly { readonly name: string }[];
  readonly meeting: { readonly documentId: string };
  readonly recap: unknown;
}

const drafts = (type: string) =>
  cms.strapi.db
    .query(`api::${type}.${type}`)
    .findMany({ where: { publishedAt: null }, populate: true }) as Promise<readonly Draft[]>;
const counts = async () =>
  Promise.all(
    ['meeting', 'subsession', 'speaker', 'programme'].map((type) =>
      cms.strapi.db.query(`api::${type}.${type}`).count(),
    ),
  );

test('a dry run says what it would make, and makes nothing', async () => {
  const before = await counts();
  const [done] = await bring([await aFile('zesde.txt', recap('zesde', 9))], true);
  expect(done?.answer).toMatchObject({ state: 'proposed', newSpeakers: ['Anna Terpstra'] });
  expect(await counts()).toEqual(before);
});

test('a recap becomes drafts that link to what the archive has, and nothing is published', async () => {
  const published = () =>
    cms.strapi.db.query('api::meeting.meeting').count({ where: { publishedAt: { $notNull: true } } });
  const before = await published();
  const [done] = await bring([await aFile('zesde.txt', recap('zesde', 9))]);
  expect(done?.answer).toMatchObject({
    state: 'created',
    subsessions: ['Jongeren in de wijk'],
    newSpeakers: ['Anna Terpstra'],
  });
  expect(done?.answer?.questions).toContainEqual({
    kind: 'person',
    value: 'Jornt van Zuylen',
    maybe: 'Jornt van Zuijlen',
  });
  const meeting = (await drafts('meeting')).find(({ documentId }) => documentId === done?.answer?.meeting)!;
  expect(meeting).toMatchObject({
    title: 'Terugblik zesde bijeenkomst leerkring leefbaarheid en veiligheid',
    number: 6,
    heldOn: '2021-06-09',
    partOfDay: 'middag',
    form: 'online',
  });
  expect(meeting.programme.name).toBe('Leerkring leefbaarheid en veiligheid');
  expect(meeting.municipalities.map(({ name }) => name).toSorted()).toEqual(['Breda', 'Tilburg']);
  const [subsession] = (await drafts('subsession')).filter(({ title }) => title === 'Jongeren in de wijk');
  expect(subsession!.meeting.documentId).toBe(meeting.documentId);
  expect(JSON.stringify(subsession!.recap)).toContain('straatcoaches');
  expect(await published()).toBe(before);
});

test('what is imported again makes nothing, also from another kind of file', async () => {
  const before = await counts();
  const lines = recap('zesde', 9)
    .split('\n')
    .filter((line) => line !== '');
  const files = [
    await aFile('zesde.txt', recap('zesde', 9)),
    await aFile('kopie.txt', recap('zesde', 9).replaceAll('\n', '\r\n')),
    await aFile(
      'zesde.docx',
      aDocx(({ paragraph }) => lines.map(paragraph).join('')),
    ),
  ];
  const states = (await bring(files)).map(({ answer }) => answer?.state);
  expect(states).toEqual(['known', 'known', 'known']);
  expect(await counts()).toEqual(before);
});

test('a file that cannot be read is reported, and the others are imported', async () => {
  const done = await bring([
    await aFile('oud.docx', '{\\rtf1 oud}'),
    await aFile('zevende.txt', recap('zevende', 23)),
  ]);
  expect(done.map(({ answer, error }) => answer?.state ?? error)).toEqual([
    expect.stringContaining('rtf-bestand'),
    'created',
  ]);
  expect(reportOf(done)).toContain('1 made, 0 known, 0 proposed, 1 not read. Nothing was published.');
  expect(reportOf(done)).toContain('person "Jornt van Zuylen", perhaps "Jornt van Zuijlen"');
});

test('an import that fails halfway leaves nothing, and the next one makes all of it', async () => {
  const file = await aFile('achtste.txt', recap('achtste', 30));
  const before = await counts();
  let isBroken = true;
  cms.strapi.documents.use((context, next) => {
    if (isBroken && context.uid === 'api::subsession.subsession' && context.action === 'create')
      throw new Error('cut off');
    return next();
  });
  await expect(bring([file])).rejects.toThrow(/what was imported is not imported twice/);
  expect(await counts()).toEqual(before);
  isBroken = false;
  expect((await bring([file])).map(({ answer }) => answer?.state)).toEqual(['created']);
});

test('what was deleted since is made anew', async () => {
  const file = await aFile('tiende.txt', recap('tiende', 7));
  const [first] = await bring([file]);
  const { documentId } = (await drafts('subsession')).find(
    ({ meeting }) => meeting?.documentId === first?.answer?.meeting,
  )!;
  await cms.documents('subsession').delete({ documentId });
  await cms.documents('meeting').delete({ documentId: first!.answer!.meeting! });
  const [again] = await bring([file]);
  expect(again?.answer).toMatchObject({ state: 'created', newSpeakers: [] });
  expect(again?.answer?.meeting).not.toBe(first?.answer?.meeting);
  expect((await bring([file])).map(({ answer }) => answer?.state)).toEqual(['known']);
});

const BOILERPLATE =
  'Het ministerie werkt in het kader van het programma samen met gemeenten aan een aanpak van kwetsbare gebieden.';

test('what an earlier recap of the programme says already is left out, and named', async () => {
  const files = [
    await aFile('elfde.txt', recap('elfde', 14).replace('\n\nJongeren', `\n\n${BOILERPLATE}\n\nJongeren`)),
    await aFile('twaalfde.txt', recap('twaalfde', 21).replace('\n\nOp', `\n\n${BOILERPLATE}\n\nOp`)),
  ];
  const done = await bring(files);
  expect(done.map(({ answer }) => answer?.repeats)).toEqual([[], [BOILERPLATE]]);
  const all = (await drafts('meeting')) as readonly (Draft & { readonly introduction: unknown })[];
  const introductions = done.map(({ answer }) =>
    JSON.stringify(all.find(({ documentId }) => documentId === answer?.meeting)?.introduction),
  );
  expect(introductions.map((text) => text.includes(BOILERPLATE))).toEqual([true, false]);
  for (const text of introductions) expect(text).toContain('woensdagmiddag');
  expect(reportOf(done)).toContain(`- left out, since earlier recaps say the same: ${BOILERPLATE}`);
  // What was made of a text is no earlier recap of the same text.
  expect((await bring(files)).map(({ answer }) => answer?.repeats)).toEqual([[], [BOILERPLATE]]);
});

/** Ends each reading in a thread at once, as one that takes too long. */
function withoutPatience(): Disposable {
  const real = globalThis.setTimeout;
  const hasty = (run: () => void, time?: number, ...rest: []) =>
    real(run, time === 25_000 ? 0 : time, ...rest);
  globalThis.setTimeout = hasty as typeof setTimeout;
  return { [Symbol.dispose]: () => void (globalThis.setTimeout = real) };
}

test('a text that is too long, takes too long or is none is reported, and the others are imported', async () => {
  using hurry = new DisposableStack();
  hurry.use(withoutPatience());
  const files = [
    await aFile('te-lang.txt', recap('dertiende', 1).repeat(800)),
    await aFile('te-traag.txt', recap('dertiende', 1).repeat(60)),
    await aFile('te-veel.txt', `a${'\u0001'.repeat(250_000)}`),
    await aFile('leeg.txt', ' '),
    join(folder, 'weg.txt'),
    await aFile('dertiende.txt', recap('dertiende', 28)),
  ];
  const done = await bring(files);
  expect(done.map(({ answer, error }) => answer?.state ?? error)).toEqual([
    expect.stringMatching(/^Its text has \d{6} characters, and may have 300000\. Split it\.$/),
    'Reading this text takes too long. Split it.',
    expect.stringMatching(/.+/),
    expect.stringMatching(/.+/),
    expect.stringContaining('ENOENT'),
    'created',
  ]);
  expect((await drafts('meeting')).filter(({ title }) => title.includes('dertiende'))).toHaveLength(1);
});

test('a run that is cut off leaves a report, and the next one names again what is to be decided', async () => {
  const files = [
    await aFile('veertiende.txt', recap('veertiende', 5)),
    await aFile('wacht.txt', recap('15e', 6)),
  ];
  const report = join(folder, 'report.md');
  const target = { url: cms.url, token: IMPORT_TOKEN, isDryRun: false };
  const told = () => readFile(report, 'utf8');
  const cutOff = importWithReport(target, files, report, ({ file }) => {
    if (file === files[0]) throw new Error('cut off');
  });
  await expect(cutOff).rejects.toThrow('cut off');
  const question = 'person "Jornt van Zuylen", perhaps "Jornt van Zuijlen"';
  expect(await told()).toContain('Cut off: 1 of 2 files were looked at. Run the same command again.');
  expect(await told()).toContain(question);
  await importWithReport(target, files, report, () => undefined);
  expect(await told()).not.toContain('Cut off');
  expect(await told()).toContain('1 made, 1 known, 0 proposed, 0 not read.');
  expect((await told()).split(question)).toHaveLength(3);
});

test.each([
  ['the token for imports', 200],
  ['nobody', 401],
  ['the token that reads what is published', 403],
  ['the token that reads drafts', 403],
  ['a token that there is not', 401],
  ['an Eindredacteur who logged in', 401],
  ['a Beheerder who logged in', 401],
] as const)('%s, importing, is answered %i', async (who, status) => {
  const before = await counts();
  const ask = (await importers())[who]!;
  const body = { text: recap('negende', 2), isDryRun: true };
  expect((await ask('POST', '/api/recap-imports', body)).status).toBe(status);
  expect((await ask('POST', '/api/recap-imports', { ...body, text: 1 })).status).toBe(
    status === 200 ? 400 : status,
  );
  expect(await counts()).toEqual(before);
});

const importers = async (): Promise<Readonly<Record<string, Person>>> => ({
  'the token for imports': personWith(cms, IMPORT_TOKEN),
  nobody: personWith(cms, null),
  'the token that reads what is published': personWith(cms, cms.tokens.site),
  'the token that reads drafts': personWith(cms, cms.tokens.preview),
  'a token that there is not': personWith(cms, 'a-token-that-there-is-not'),
  'an Eindredacteur who logged in': await loginAs(cms, 'strapi-editor'),
  'a Beheerder who logged in': await loginAs(cms, 'strapi-super-admin'),
});

test('who may not import is told which token to check, and the token for imports may do nothing else', async () => {
  const file = await aFile('negende.txt', recap('negende', 2));
  await expect(bring([file], false, cms.tokens.site)).rejects.toThrow(/Check that IMPORT_TOKEN/);
  const read = await fetch(`${cms.url}/api/meetings`, {
    headers: { authorization: `Bearer ${IMPORT_TOKEN}` },
  });
  expect([401, 403, 404]).toContain(read.status);
  const { errors } = await cms.graphql('{ meetings { title } }', {}, IMPORT_TOKEN);
  expect(errors?.length).toBeGreaterThan(0);
});
