/** Who sees a preview: whoever has a link that the CMS signed, until it ends, and nobody else. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ADMIN } from '../support/preview-server.ts';
import { readTree } from '../support/tree.ts';
import { see, startPreviewedCms } from './previewed-cms.ts';

const previewed = await startPreviewedCms();
const { cms, server, write, publishMeeting } = previewed;
afterAll(() => previewed[Symbol.asyncDispose]());

test('no index, cache, other site or frame but the admin’s gets a preview', async () => {
  const { documentId } = await write('meeting').create({ data: { title: 'Alleen hier' } });
  const { headers, html } = await see(server, { documentId });
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  expect(headers.get('content-security-policy')).toBe(
    `default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors ${ADMIN}`,
  );
  for (const absent of ['set-cookie', 'etag', 'last-modified', 'x-frame-options']) {
    expect(headers.has(absent), absent).toBe(false);
  }
  expect(html).toContain('<meta name="robots" content="noindex, nofollow">');
});

test.each([
  ['another entry', (link: string, other: string) => link.replace(/meeting\/\w+/, `meeting/${other}`)],
  ['another type', (link: string) => link.replace('/meeting/', '/subsession/')],
  ['another status', (link: string) => link.replace('status=draft', 'status=published')],
  ['another frame', (link: string) => link.replace('cms.example', 'evil.example')],
  ['a later end', (link: string) => link.replace(/tot=\d/, 'tot=9')],
  ['another signature', (link: string) => link.replace(/handtekening=.{4}/, 'handtekening=0000')],
  ['no signature', (link: string) => link.replace(/&handtekening=.*/, '')],
  ['more asked', (link: string) => `${link}&status=published`],
])('a link with %s is refused', async (_, forge) => {
  const [{ documentId }, other] = [
    await write('meeting').create({ data: { title: 'Verboden' } }),
    await write('meeting').create({ data: { title: 'Ook verboden' } }),
  ];
  const link = await server.linkTo({ documentId });
  const forged = forge(link, other.documentId);
  expect(forged).not.toBe(link);
  const response = await fetch(server.url + forged);
  expect(response.status).toBe(403);
  const html = await response.text();
  expect(html).toContain('Deze link klopt niet');
  expect(html).not.toMatch(/verboden/i);
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

test('a link that has ended says how to get a new one', async () => {
  const { documentId } = await write('meeting').create({ data: { title: 'Verlopen' } });
  const { status, heading, html, headers } = await see(server, { documentId, expires: Date.now() - 1000 });
  expect({ status, heading }).toEqual({ status: 401, heading: 'Deze link is verlopen' });
  expect(html).not.toContain('Verlopen</h1>');
  expect(headers.get('content-security-policy')).toContain(`frame-ancestors ${ADMIN}`);
});

test('a photo of a draft shows by a link of its own, and no other file does', async () => {
  const filepath = join(server.target, '..', 'foto.png');
  const bytes = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await writeFile(filepath, bytes);
  const file = { filepath, originalFilename: 'foto.png', mimetype: 'image/png', size: bytes.length };
  const [photo] = (await cms.strapi.plugin('upload').service('upload').upload({ data: {}, files: file })) as [
    { id: number; url: string },
  ];
  const meeting = await write('meeting').create({ data: { title: 'Met foto', photo: photo.id } });
  const before = await readTree(server.target);
  const { document } = await see(server, meeting);
  const src = document.querySelector('main img')?.getAttribute('src') ?? '';
  const image = await fetch(server.url + src);
  const inTheCms = await fetch(cms.url + photo.url);
  expect(Buffer.from(await image.arrayBuffer())).toEqual(Buffer.from(await inTheCms.arrayBuffer()));
  expect(image.headers.get('content-type')).toContain('image/png');
  expect(image.headers.get('cache-control')).toBe('no-store');
  expect(document.body.textContent).toContain(
    'zeg wat er op de foto te zien is, of kies dat zij decoratief is',
  );
  expect((await fetch(server.url + src.replace('foto', 'andere'))).status).toBe(403);
  expect((await fetch(server.url + src.replace(/&?handtekening=.*/, ''))).status).toBe(403);
  await server.publish();
  expect(await readTree(server.target)).toEqual(before);
});

/** What the admin answers when somebody with this role asks for the preview of an entry. */
async function askAs(role: string, uid: string, query: string) {
  const credentials = { email: `${role}@archief.example`, password: 'Geheim-12345' };
  const { id } = await cms.strapi.db.query('admin::role').findOne({ where: { code: role } });
  const users = cms.strapi.service('admin::user');
  if (!(await users.exists({ email: credentials.email }))) {
    await users.create({ ...credentials, firstname: role, isActive: true, roles: [id] });
  }
  const login = await fetch(`${cms.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  const { data } = (await login.json()) as { data: { token: string } };
  const response = await fetch(`${cms.url}/content-manager/preview/url/${uid}?${query}`, {
    headers: { authorization: `Bearer ${data.token}` },
  });
  const text = await response.text();
  return text === '' ? '' : ((JSON.parse(text) as { data: { url?: string } | null }).data?.url ?? '');
}

test('the admin gives editors a link that works, for every type that has pages', async () => {
  const { meeting } = await publishMeeting('Via het CMS');
  await write('meeting').update({ documentId: meeting.documentId, data: { title: 'Concept via het CMS' } });
  const query = `documentId=${meeting.documentId}`;
  for (const role of ['strapi-author', 'strapi-editor', 'strapi-super-admin']) {
    const response = await fetch(await askAs(role, 'api::meeting.meeting', query));
    expect(response.headers.get('content-security-policy')).toContain(`frame-ancestors ${cms.url}`);
    expect(await response.text()).toContain('>Concept via het CMS</h1>');
  }
  const admin = await fetch(`${cms.url}/admin/init`);
  expect(admin.headers.get('content-security-policy')).toContain(`frame-src 'self' ${server.url}`);
  const published = await askAs('strapi-author', 'api::meeting.meeting', `${query}&status=published`);
  expect(await (await fetch(published)).text()).toContain('>Via het CMS</h1>');
  const speaker = await write('speaker').create({ data: { name: 'Zonder concept' } });
  const link = await askAs('strapi-author', 'api::speaker.speaker', `documentId=${speaker.documentId}`);
  expect(await (await fetch(link)).text()).toContain('>Zonder concept</h1>');
  expect(await askAs('strapi-author', 'api::archive.archive', '')).toBe('');
});
