import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFiles } from '@archive/scripts/recap/import-files.ts';
import { reportOf } from '@archive/scripts/recap/report.ts';
import { seed } from '@archive/scripts/seed/seed.ts';
import { aDocx } from '../support/recap-files.ts';
import { startCms, type Cms } from './cms.ts';

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

test('only the token for imports may import, and it may do nothing else', async () => {
  const file = await aFile('negende.txt', recap('negende', 2));
  await expect(bring([file], false, cms.tokens.site)).rejects.toThrow(/Check that IMPORT_TOKEN/);
  const read = await fetch(`${cms.url}/api/meetings`, {
    headers: { authorization: `Bearer ${IMPORT_TOKEN}` },
  });
  expect([401, 403, 404]).toContain(read.status);
  const { errors } = await cms.graphql('{ meetings { title } }', {}, IMPORT_TOKEN);
  expect(errors?.length).toBeGreaterThan(0);
});
