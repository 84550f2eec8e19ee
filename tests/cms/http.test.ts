import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';

let cms: Cms;
let token: string;
beforeAll(async () => {
  cms = await startCms();
  const { id } = await cms.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-editor' } });
  const person = { email: 'eind@archief.example', password: 'Geheim-12345' };
  await cms.strapi
    .service('admin::user')
    .create({ ...person, firstname: 'Eind', isActive: true, roles: [id] });
  const login = await fetch(`${cms.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(person),
  });
  ({ token } = ((await login.json()) as { data: { token: string } }).data);
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
);
const HTML = Buffer.from('<!doctype html><html><body><script>alert(1)</script></body></html>');
const SVG = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
);

async function upload(name: string, type: string, content: Buffer) {
  const form = new FormData();
  form.set('files', new Blob([new Uint8Array(content)], { type }), name);
  const response = await fetch(`${cms.url}/upload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  return {
    status: response.status,
    body: (await response.json()) as { url: string; ext: string; mime: string }[],
  };
}

test.each([
  ['a photo', 'foto.png', 'image/png', PNG],
  ['a PDF', 'verslag.pdf', 'application/pdf', PDF],
  ['a list', 'lijst.csv', 'text/csv', Buffer.from('naam;gemeente\nNoor;Breda\n')],
])('%s can be uploaded, and is served as no more than it is', async (_, name, type, content) => {
  const { status, body } = await upload(name, type, content);
  expect(status).toBe(201);
  const response = await fetch(cms.url + (body[0]?.url ?? ''));
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-type')).toContain(type);
});

test.each([
  ['a web page', 'pagina.html', 'text/html', HTML],
  ['a web page called a photo', 'foto.png', 'image/png', HTML],
  ['a web page called a PDF', 'verslag.pdf', 'application/pdf', HTML],
  [
    'a web page called a letter',
    'brief.docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    HTML,
  ],
  ['a web page called text', 'tekst.html', 'text/plain', HTML],
  ['a drawing with script', 'tekening.svg', 'image/svg+xml', SVG],
  ['a drawing called a photo', 'foto.jpg', 'image/jpeg', SVG],
  ['a drawing of no type', 'tekening.svg', 'application/octet-stream', SVG],
  ['a program', 'programma.exe', 'application/octet-stream', Buffer.from('MZ\x90\x00')],
  ['a script', 'code.js', 'text/javascript', Buffer.from('alert(1)')],
])('%s is refused', async (_, name, type, content) => {
  const { status } = await upload(name, type, content);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
});

test('who sends too large a file is told how large one may be', async () => {
  const { status, body } = await upload('reus.txt', 'text/plain', Buffer.alloc(51 * 1024 * 1024, 'a'));
  expect(status).toBe(413);
  expect(body).toMatchObject({
    error: { message: 'Dit is te groot om te ontvangen: een bestand mag hoogstens 50 MB zijn.' },
  });
});

test('no other website may read from the CMS in somebody’s browser', async () => {
  for (const path of ['/graphql', '/api/meetings', '/admin/users/me']) {
    const response = await fetch(cms.url + path, { headers: { origin: 'https://elders.example' } });
    expect(response.headers.get('access-control-allow-origin'), path).toBeNull();
  }
});

test('the server does not say what it is made of', async () => {
  const { headers } = await fetch(`${cms.url}/api/meetings`);
  expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null]);
});

test('there is no page to try queries on', async () => {
  const response = await fetch(`${cms.url}/graphql`, { headers: { accept: 'text/html' } });
  expect(await response.text()).not.toMatch(/apollo|sandbox|playground/i);
});

test('content types cannot be changed from the admin', async () => {
  const response = await fetch(`${cms.url}/content-type-builder/content-types`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect([403, 404, 405]).toContain(response.status);
});

test('the archive has one language, Dutch', async () => {
  const locales = await cms.strapi.db.query('plugin::i18n.locale').findMany();
  expect(locales.map(({ code }: { code: string }) => code)).toEqual(['nl']);
});

test('nothing calls home', () => {
  expect(cms.strapi.telemetry.isDisabled).toBe(true);
  expect(existsSync(fileURLToPath(new URL('../../cms/license.txt', import.meta.url)))).toBe(false);
});

test('the admin says in Dutch what is wrong', async () => {
  const post = (path: string, body: object) =>
    fetch(cms.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
  const messageOf = async (response: Response) =>
    ((await response.json()) as { error: { message: string } }).error.message;
  const login = await post('/admin/login', { email: 'eind@archief.example', password: 'verkeerd' });
  expect(await messageOf(login)).toBe('Het e-mailadres of het wachtwoord klopt niet.');
  const long = { name: 'x'.repeat(2001) };
  const speaker = await post('/content-manager/collection-types/api::speaker.speaker', long);
  expect(await messageOf(speaker)).toBe('Dit mag hoogstens 2000 tekens lang zijn.');
  const numbered = { title: 'Met een nummer', number: 99_999_999_999 };
  const numberless = await post('/content-manager/collection-types/api::meeting.meeting', numbered);
  expect(await messageOf(numberless)).toBe('Dit mag hoogstens 9999 zijn.');
  const strangers = await fetch(`${cms.url}/content-manager/collection-types/api::meeting.meeting`);
  expect(await messageOf(strangers)).toBe('Je bent niet (meer) ingelogd. Log opnieuw in.');
  const dayless = await post('/content-manager/collection-types/api::meeting.meeting', {
    title: 'Zonder dag',
    heldOn: '9999-99-99',
  });
  expect(await messageOf(dayless)).toMatch(/^Dit is geen datum\. /);
  const partless = await post('/content-manager/collection-types/api::meeting.meeting', {
    title: 'Zonder dagdeel',
    partOfDay: 'nacht',
  });
  expect(await messageOf(partless)).toBe('Kies een van de mogelijkheden.');
  const nameless = await post('/content-manager/collection-types/api::speaker.speaker', {});
  expect(await messageOf(nameless)).toBe('Vul dit veld in.');
  const children = [{ type: 'link', url: 'nergens', children: [{ type: 'text', text: 'hier' }] }];
  const meeting = { title: 'Met een link', introduction: [{ type: 'paragraph', children }] };
  const linked = await post('/content-manager/collection-types/api::meeting.meeting', meeting);
  expect(await messageOf(linked)).toMatch(/^Vul als link een adres in/);
  const absent = await post('/content-manager/collection-types/api::meeting.meeting/weg/actions/publish', {});
  expect(await messageOf(absent)).toMatch(/^Dit bestaat niet meer/);
  const stranger = { email: 'vreemd@archief.example', password: 'verkeerd' };
  for (let attempt = 1; attempt <= 5; attempt += 1) await post('/admin/login', stranger);
  expect(await messageOf(await post('/admin/login', stranger))).toMatch(/^Dit is te vaak geprobeerd/);
});

test.each([
  ['by somebody who is not signed in', '/upload', 'files', false, 'text/plain'],
  ['to an address that takes none', '/admin/login', 'bijlage', false, 'text/plain'],
  ['under another name', '/upload', 'bijlage', true, 'text/plain'],
  ['as something that it is not', '/upload', 'files', true, 'application/pdf'],
])('of a file that is sent %s, nothing stays', async (_, path, name, isSignedIn, type) => {
  const content = randomUUID();
  const form = new FormData();
  for (const file of ['een', 'twee']) form.append(name, new Blob([content], { type }), file);
  const { status } = await fetch(cms.url + path, {
    method: 'POST',
    headers: isSignedIn ? { authorization: `Bearer ${token}` } : {},
    body: form,
  });
  expect(status).toBeGreaterThanOrEqual(400);
  const files = (await readdir(tmpdir(), { withFileTypes: true })).filter((entry) => entry.isFile());
  const contents = files.map((file) => readFile(join(file.parentPath, file.name), 'utf8').catch(() => ''));
  expect(await Promise.all(contents)).not.toContain(content);
});
