/** Two editors in one entry: neither loses words without being told. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { addAccount, PASSWORD } from './people.ts';

interface Answer {
  readonly status: number;
  readonly body: {
    readonly data?: { readonly documentId: string; readonly updatedAt: string; readonly title: string };
    readonly error?: {
      readonly name: string;
      readonly message: string;
      readonly details: { readonly stale?: { readonly differences: readonly { label: string }[] } };
    };
  };
}

/** Saves as a form does that was opened at a version; without one as a program does. */
type Editor = (method: string, path: string, body: object, loaded?: string) => Promise<Answer>;

let cms: Cms;
let anna: Editor;
let bram: Editor;

async function editor(code: string): Promise<Editor> {
  const email = await addAccount(cms, code);
  const login = await fetch(`${cms.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const { data } = (await login.json()) as { data: { token: string } };
  return async (method, path, body, loaded) => {
    const response = await fetch(`${cms.url}/content-manager/${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${data.token}`,
        ...(loaded === undefined ? {} : { 'x-loaded-version': loaded }),
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };
}

beforeAll(async () => {
  cms = await startCms();
  [anna, bram] = [await editor('strapi-editor'), await editor('strapi-author')];
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const MEETINGS = 'collection-types/api::meeting.meeting';

async function aMeeting(title = 'Begin') {
  const { documentId, updatedAt } = (await anna('POST', MEETINGS, { title })).body.data!;
  return { place: `${MEETINGS}/${documentId}`, loaded: updatedAt, documentId };
}

const titleNow = async (documentId: string) =>
  (await cms.strapi.db.query('api::meeting.meeting').findOne({ where: { documentId, publishedAt: null } }))
    .title as string;

test('a save from an older version than what is stored is refused, with who saved when and what changed', async () => {
  const { place, loaded, documentId } = await aMeeting();
  expect((await anna('PUT', place, { title: 'Van Anna', location: 'Breda' }, loaded)).status).toBe(200);
  const { status, body } = await bram('PUT', place, { title: 'Van Bram' }, loaded);
  expect(status).toBe(409);
  expect(body.error?.message).toMatch(
    /^strapi-editor heeft dit op \S+dag \d+ \S+ \d{4} om \d\d\.\d\d uur opgeslagen, nadat je het hier had geopend\. Jouw tekst is nog niet bewaard en staat nog in het formulier\.$/,
  );
  // By this name the form keeps what was typed.
  expect(body.error?.name).toBe('ValidationError');
  expect(body.error?.details.stale?.differences.map(({ label }) => label)).toEqual(['Titel', 'Plaats']);
  expect(await titleNow(documentId)).toBe('Van Anna');
});

test('a save by a CMS whose clock is behind is newer all the same', async () => {
  const { place, loaded, documentId } = await aMeeting();
  await anna('PUT', place, { title: 'Van Anna' }, loaded);
  const past = new Date(new Date(loaded).getTime() - 60_000).toISOString();
  const versions = cms.strapi.db.query('api::entry-version.entry-version');
  const [newest] = await versions.findMany({
    where: { subject: documentId },
    orderBy: { id: 'desc' },
    limit: 1,
  });
  await versions.update({ where: { id: newest.id }, data: { version: past } });
  const { tableName } = cms.strapi.db.metadata.get('api::meeting.meeting');
  // SQLite keeps moments as numbers.
  const moment = cms.strapi.db.dialect.client === 'postgres' ? past : new Date(past).getTime();
  await cms.strapi.db.connection(tableName).where({ document_id: documentId }).update({ updated_at: moment });
  const refused = await bram('PUT', place, { title: 'Van Bram' }, loaded);
  expect(refused.status).toBe(409);
  expect(refused.body.error?.details.stale?.differences.map(({ label }) => label)).toEqual(['Titel']);
  expect(await titleNow(documentId)).toBe('Van Anna');
  expect((await bram('PUT', place, { title: 'Van Bram' }, past)).status).toBe(200);
});

test('who saved again without changing a word refuses nobody, whoever’s clock is ahead', async () => {
  const { place, loaded, documentId } = await aMeeting();
  const again = (await anna('PUT', place, { title: 'Begin' }, loaded)).body.data!.updatedAt;
  const ahead = new Date(Date.now() + 60_000).toISOString();
  await cms.strapi.db
    .query('api::entry-version.entry-version')
    .updateMany({ where: { subject: documentId }, data: { version: ahead } });
  expect((await bram('PUT', place, { title: 'Van Bram' }, again)).status).toBe(200);
});

test('who saves over it knowingly does, with the version that he was told', async () => {
  const { place, loaded, documentId } = await aMeeting();
  await anna('PUT', place, { title: 'Van Anna' }, loaded);
  const refused = await bram('PUT', place, { title: 'Van Bram' }, loaded);
  const { version } = refused.body.error!.details.stale as unknown as { version: string };
  expect((await bram('PUT', place, { title: 'Van Bram' }, version)).status).toBe(200);
  expect(await titleNow(documentId)).toBe('Van Bram');
});

test('one editor saves again and again, each time from what was answered', async () => {
  const { place, loaded } = await aMeeting();
  let version = loaded;
  for (const title of ['Een', 'Twee', 'Drie']) {
    const { status, body } = await anna('PUT', place, { title }, version);
    expect(status).toBe(200);
    version = body.data!.updatedAt;
  }
});

test('of ten saves from one version at the same moment, one is kept and nine are refused', async () => {
  const { place, loaded } = await aMeeting();
  const titles = Array.from({ length: 10 }, (_, index) => `Gelijk ${index}`);
  const answers = await Promise.all(
    titles.map((title, index) => [anna, bram][index % 2]!('PUT', place, { title }, loaded)),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([
    200,
    ...Array.from({ length: 9 }, () => 409),
  ]);
});

test('publishing from a form that is too old is refused, and publishes nothing', async () => {
  const { place, loaded, documentId } = await aMeeting();
  await bram('PUT', place, { title: 'Van Bram' }, loaded);
  const { status } = await anna('POST', `${place}/actions/publish`, { title: 'Van Anna' }, loaded);
  expect(status).toBe(409);
  const rows = await cms.strapi.db.query('api::meeting.meeting').findMany({ where: { documentId } });
  expect(
    rows.map(({ title, publishedAt }: { title: string; publishedAt: string | null }) => [title, publishedAt]),
  ).toEqual([['Van Bram', null]]);
});

test('publishing saves and publishes in one go, from what the form shows', async () => {
  const { place, loaded, documentId } = await aMeeting();
  expect((await anna('POST', `${place}/actions/publish`, { title: 'Samen' }, loaded)).status).toBe(200);
  const rows = await cms.strapi.db.query('api::meeting.meeting').findMany({ where: { documentId } });
  expect(rows.map(({ title }: { title: string }) => title)).toEqual(['Samen', 'Samen']);
});

test('throwing away changes that somebody else made meanwhile is refused', async () => {
  const { place, loaded, documentId } = await aMeeting();
  await anna('POST', `${place}/actions/publish`, { title: 'Begin' }, loaded);
  const shown = (await bram('PUT', place, { title: 'Van Bram' })).body.data!.updatedAt;
  await bram('PUT', place, { title: 'Van Bram, beter' });
  expect((await anna('POST', `${place}/actions/discard`, {}, shown)).status).toBe(409);
  expect(await titleNow(documentId)).toBe('Van Bram, beter');
});

test('what somebody else published without changing a word refuses nobody', async () => {
  const { place, loaded } = await aMeeting();
  await anna('POST', `${place}/actions/publish`, { title: 'Begin' }, loaded);
  expect((await bram('PUT', place, { title: 'Van Bram' }, loaded)).status).toBe(200);
});

test('a subsession that chose this meeting meanwhile refuses nobody', async () => {
  const { place, loaded, documentId } = await aMeeting();
  await bram('POST', 'collection-types/api::subsession.subsession', {
    title: 'Deelsessie',
    meeting: { connect: [{ documentId }] },
  });
  expect((await anna('PUT', place, { title: 'Van Anna' }, loaded)).status).toBe(200);
});

test('what is live at once, and what there is only one of, are guarded too', async () => {
  const speakers = 'collection-types/api::speaker.speaker';
  const speaker = (await anna('POST', speakers, { name: 'Spreker' })).body.data!;
  const place = `${speakers}/${speaker.documentId}`;
  await anna('PUT', place, { name: 'Eerst' }, speaker.updatedAt);
  expect((await anna('PUT', place, { name: 'Dan' }, speaker.updatedAt)).status).toBe(409);

  const single = 'single-types/api::archive.archive';
  await cms.documents('archive').create({ data: { name: 'Archief' } });
  const about = (await anna('PUT', single, { runBy: 'Gemeente' })).body.data!;
  await anna('PUT', single, { name: 'Archief, beter' }, about.updatedAt);
  const { status, body } = await anna('PUT', single, { name: 'Archief, anders' }, about.updatedAt);
  expect(status).toBe(409);
  expect(body.error?.message).toMatch(/^Je hebt dit zelf, in een ander venster, op /);
});

test('programs and old tabs that say no version are not refused, and nonsense counts as none', async () => {
  const { place, loaded } = await aMeeting();
  await anna('PUT', place, { title: 'Van Anna' }, loaded);
  expect((await bram('PUT', place, { title: 'Zonder' })).status).toBe(200);
  expect((await bram('PUT', place, { title: 'Onzin' }, 'gisteren')).status).toBe(200);
});
