/** No file of the media library is deleted by a person while an entry shows it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { loginAs, type Person } from './people.ts';
import { make } from './whole-meeting.ts';

let cms: Cms;
let eindredacteur: Person;
beforeAll(async () => {
  cms = await startCms();
  eindredacteur = await loginAs(cms, 'strapi-editor');
});
afterAll(() => cms?.[Symbol.asyncDispose]());

interface StoredFile {
  readonly id: number;
  readonly url: string;
}

const files = () => cms.strapi.db.query('plugin::upload.file');

/** A file with bytes of its own, that anybody may fetch. */
async function upload(name: string, folder: number | null = null): Promise<StoredFile> {
  const form = new FormData();
  form.set('files', new Blob([`Tekst van ${name}.`], { type: 'text/plain' }), name);
  const { accessKey } = await cms.strapi.service('admin::api-token').create({
    name: `voor ${name}`,
    description: '',
    type: 'full-access',
    kind: 'content-api',
    lifespan: null,
  });
  const answer = await fetch(`${cms.url}/api/upload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${accessKey}` },
    body: form,
  });
  const [{ id, url }] = (await answer.json()) as [StoredFile];
  if (folder !== null) {
    const { path } = await cms.strapi.db.query('plugin::upload.folder').findOne({ where: { id: folder } });
    await files().update({ where: { id }, data: { folder, folderPath: path } });
  }
  return { id, url };
}

async function makeFolder(name: string, parent: number | null = null): Promise<number> {
  const { body } = await eindredacteur('POST', '/upload/folders', { name, parent });
  return (body.data as unknown as { id: number }).id;
}

const isThere = async ({ id, url }: StoredFile) =>
  (await files().findOne({ where: { id } })) !== null && (await fetch(cms.url + url)).status === 200;

async function asked(method: string, path: string, body?: unknown) {
  const answer = await eindredacteur(method, path, body);
  return [answer.status, answer.body.error?.message];
}

const removeOne = ({ id }: StoredFile) => asked('DELETE', `/upload/files/${id}`);

const removeMany = (fileIds: readonly number[], folderIds: readonly number[] = []) =>
  asked('POST', '/upload/actions/bulk-delete', { fileIds, folderIds });

const attached = ({ id }: StoredFile) => ({ attachments: [{ file: id, title: 'Bijlage' }] });

const refusal = (name: string, where: string) =>
  `‘${name}’ wordt nog gebruikt en kan niet worden verwijderd: ${where}.`;

test('a file that a published meeting offers stays, and the person reads where and what to do', async () => {
  const file = await upload('kaart.txt');
  const documentId = await make(cms, 'meeting', { title: 'Met kaart', ...attached(file) }, 'published');
  expect(await removeOne(file)).toEqual([
    400,
    `${refusal('kaart.txt', 'bijeenkomst ‘Met kaart’')} Haal het bestand daar eerst weg en publiceer dat.`,
  ]);
  expect(await isThere(file)).toBe(true);
  await cms.documents('meeting').update({ documentId, data: { attachments: [] } });
  expect((await removeOne(file))[0], 'as long as readers can get it').toBe(400);
  await cms.documents('meeting').publish({ documentId });
  expect(await removeOne(file)).toEqual([200, undefined]);
  expect(await isThere(file)).toBe(false);
});

test('a photo of a draft stays too', async () => {
  const file = await upload('foto.txt');
  await make(cms, 'meeting', { title: 'Concept met foto', photo: file.id });
  expect(await removeOne(file)).toEqual([
    400,
    `${refusal('foto.txt', 'bijeenkomst ‘Concept met foto’')} Haal het bestand daar eerst weg.`,
  ]);
  expect(await isThere(file)).toBe(true);
});

test('a picture in the middle of a text stays, whatever host its address names', async () => {
  for (const [host, title] of [
    ['', 'Zonder host'],
    ['https://cms.example', 'Met host'],
  ] as const) {
    const file = await upload(`plaat ${title}.txt`);
    const image = { url: host + file.url, alternativeText: 'Een plaat', name: 'plaat', width: 1, height: 1 };
    const whole = { hash: 'p', ext: '.png', mime: 'image/png', size: 1, provider: 'local' };
    const stamps = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' };
    const children = [{ type: 'text', text: '' }];
    const recap = [{ type: 'image', image: { ...image, ...whole, ...stamps }, children }];
    await make(cms, 'subsession', { title, recap });
    expect((await removeOne(file))[1]).toContain(`subsessie ‘${title}’`);
    expect(await isThere(file)).toBe(true);
  }
});

test('of several at once, and of loose ones with a folder, none goes when one is used', async () => {
  const [free, used] = [await upload('vrij.txt'), await upload('nodig.txt')];
  await make(cms, 'meeting', { title: 'Heeft nodig', ...attached(used) });
  const sentence = `${refusal('nodig.txt', 'bijeenkomst ‘Heeft nodig’')} Haal het bestand daar eerst weg. Er is niets verwijderd.`;
  expect(await removeMany([free.id, used.id])).toEqual([400, sentence]);

  const folder = await makeFolder('Jaar');
  const inner = await makeFolder('Maand', folder);
  const deep = await upload('diep.txt', inner);
  await make(cms, 'meeting', { title: 'Heeft diep nodig', ...attached(deep) });
  const [status, message] = await removeMany([free.id], [folder]);
  expect(status).toBe(400);
  expect(message).toContain(refusal('diep.txt', 'bijeenkomst ‘Heeft diep nodig’'));
  for (const file of [free, used, deep]) expect(await isThere(file)).toBe(true);
  const folders = cms.strapi.db.query('plugin::upload.folder');
  expect(await folders.count({ where: { id: { $in: [folder, inner] } } })).toBe(2);
});

test('what nothing shows is deleted: one, several, and a folder with what is in it', async () => {
  const one = await upload('een.txt');
  expect(await removeOne(one)).toEqual([200, undefined]);
  const folder = await makeFolder('Leeg te maken');
  const loose = [await upload('twee.txt'), await upload('drie.txt')];
  const inside = await upload('vier.txt', folder);
  const ids = loose.map(({ id }) => id);
  expect(await removeMany(ids, [folder])).toEqual([200, undefined]);
  for (const file of [one, ...loose, inside]) expect(await isThere(file)).toBe(false);
});

test('a program deletes what it wants, and what is no list is refused by Strapi itself', async () => {
  const file = await upload('programma.txt');
  await make(cms, 'meeting', { title: 'Voor een programma', ...attached(file) });
  expect((await asked('POST', '/upload/actions/bulk-delete', { fileIds: 'alle' }))[0]).toBe(400);
  const service = cms.strapi.plugin('upload').service('upload');
  await service.remove(await service.findOne(file.id));
  expect(await isThere(file)).toBe(false);
});
