/** What an address may be: refused when it is saved, by whatever way, and told where it is there already. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TypeName } from '@archive/content-types';
import { ADDRESS_SIGNS } from '@archive/content-types/address';
import { startCms, type Cms } from './cms.ts';
import { loginAs, type Person } from './people.ts';

let cms: Cms;
let editor: Person;
beforeAll(async () => {
  cms = await startCms();
  editor = await loginAs(cms, 'strapi-super-admin');
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const collection = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;
const rows = (type: string) => cms.strapi.db.query(`api::${type}.${type}`);

const RESERVED = /^‘Adres van de pagina’ kan niet ‘.+’ zijn, .*: kies een ander adres\.$/;
const LONG = '‘Adres van de pagina’ mag hoogstens 120 tekens lang zijn.';

const BAD: readonly (readonly [slug: string, sentence: string | RegExp])[] = [
  ['..', ADDRESS_SIGNS],
  ['.', ADDRESS_SIGNS],
  ['feed.xml', ADDRESS_SIGNS],
  ['Wonen', ADDRESS_SIGNS],
  ['wonen_zuid', ADDRESS_SIGNS],
  ['-', ADDRESS_SIGNS],
  ['wonen--zuid', ADDRESS_SIGNS],
  ['wonen/zuid', ADDRESS_SIGNS],
  ['één', ADDRESS_SIGNS],
  [' ', ADDRESS_SIGNS],
  ['x'.repeat(121), LONG],
  ['pagina', RESERVED],
  ['jaar', RESERVED],
  ['letter', RESERVED],
];

const entryOf: Readonly<Record<Exclude<TypeName, 'archive'>, object>> = {
  meeting: { title: 'Een bijeenkomst' },
  subsession: { title: 'Een deel' },
  speaker: { name: 'Noor de Wit' },
  programme: { name: 'Leerkring wonen' },
  municipality: { name: 'Breda', cbsCode: 'GM0758' },
};

describe.each(BAD)('the address "%s"', (slug, sentence) => {
  test.each(Object.entries(entryOf))('is refused below its field for a %s', async (type, entry) => {
    const before = await rows(type).count();
    const { status, body } = await editor('POST', collection(type), { ...entry, slug });
    expect([status, body.error]).toMatchObject([400, { message: expect.stringMatching(sentence) }]);
    expect(body.error).toMatchObject({
      details: { errors: [{ path: ['slug'], message: body.error?.message }] },
    });
    expect(await rows(type).count()).toBe(before);
  });
});

test('it is refused for a change and for what is published at once as well', async () => {
  const meetings = cms.documents('meeting');
  const { documentId } = await meetings.create({ data: { title: 'Met een goed adres' } });
  await expect(meetings.update({ documentId, data: { slug: '..' } })).rejects.toThrow(ADDRESS_SIGNS);
  const data = { title: 'Meteen op de site', slug: '..' };
  await expect(meetings.create({ data, status: 'published' })).rejects.toThrow(ADDRESS_SIGNS);
  await expect(meetings.clone({ documentId, data: { slug: '..' } })).rejects.toThrow(ADDRESS_SIGNS);
});

test('what has a bad address already can be saved, is told, is not published, and can be mended', async () => {
  const { documentId } = await cms.documents('meeting').create({ data: { title: 'Van vroeger' } });
  await rows('meeting').updateMany({ where: { documentId }, data: { slug: '..' } });
  const path = `${collection('meeting')}/${documentId}`;
  expect((await editor('PUT', path, { title: 'Van toen', slug: '..' })).status).toBe(200);

  const { body } = await editor('GET', `/desk/checks/meeting/${documentId}`);
  const told = { code: 'ADDRESS_NOT_ALLOWED', severity: 'error', field: 'slug', message: ADDRESS_SIGNS };
  expect(body.data?.['findings']).toContainEqual(expect.objectContaining(told));
  const refused = await editor('POST', `${path}/actions/publish`, { title: 'Van toen', slug: '..' });
  expect([refused.status, refused.body.error?.message]).toEqual([
    400,
    'Publiceren kan nog niet. Verbeter eerst: een adres dat niet kan bij ‘Adres van de pagina’.',
  ]);

  const good = { title: 'Van toen', slug: 'van-toen' };
  expect((await editor('POST', `${path}/actions/publish`, good)).status).toBe(200);
});
