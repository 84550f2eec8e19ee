import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { loginAs } from './people.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const collection = (name: string) => `/content-manager/collection-types/api::${name}.${name}`;

test('a Redacteur writes drafts and cannot publish, unpublish or delete', async () => {
  const redacteur = await loginAs(cms, 'strapi-author');
  const created = await redacteur('POST', collection('meeting'), { title: 'Concept' });
  expect(created.status).toBe(201);
  const entry = `${collection('meeting')}/${created.body.data?.documentId}`;
  expect((await redacteur('PUT', entry, { title: 'Beter concept' })).status).toBe(200);
  expect((await redacteur('POST', `${entry}/actions/publish`, {})).status).toBe(403);
  expect((await redacteur('POST', `${entry}/actions/unpublish`, {})).status).toBe(403);
  expect((await redacteur('DELETE', entry)).status).toBe(403);
});

test('a Redacteur adds a speaker and corrects her own, but no one else’s', async () => {
  const [redacteur, eindredacteur] = [
    await loginAs(cms, 'strapi-author'),
    await loginAs(cms, 'strapi-editor'),
  ];
  const own = await redacteur('POST', collection('speaker'), { name: 'Eigen Spreker' });
  const other = await eindredacteur('POST', collection('speaker'), { name: 'Andere Spreker' });
  const update = (id: string | undefined) =>
    redacteur('PUT', `${collection('speaker')}/${id}`, { name: 'Verbeterd' });
  expect((await update(own.body.data?.documentId)).status).toBe(200);
  expect((await update(other.body.data?.documentId)).status).toBe(403);
});

test('an Eindredacteur publishes, withdraws and deletes', async () => {
  const eindredacteur = await loginAs(cms, 'strapi-editor');
  const created = await eindredacteur('POST', collection('meeting'), { title: 'Te publiceren' });
  const entry = `${collection('meeting')}/${created.body.data?.documentId}`;
  expect((await eindredacteur('POST', `${entry}/actions/publish`, { title: 'Te publiceren' })).status).toBe(
    200,
  );
  expect((await eindredacteur('POST', `${entry}/actions/unpublish`, {})).status).toBe(200);
  expect((await eindredacteur('DELETE', entry)).status).toBe(200);
});

test.each(['strapi-author', 'strapi-editor'])('%s cannot manage users, roles or tokens', async (code) => {
  const person = await loginAs(cms, code);
  const answers = await Promise.all(
    ['/admin/users', '/admin/roles', '/admin/api-tokens', '/admin/webhooks'].map((path) =>
      person('GET', path),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
});

test('the roles carry Dutch names, and a right that was added by hand is gone after a start', async () => {
  const roles = cms.strapi.db.query('admin::role');
  const names = (await roles.findMany({ orderBy: 'id' })).map(({ name }: { name: string }) => name);
  expect(names).toEqual(['Beheerder', 'Eindredacteur', 'Redacteur']);
  const author = await roles.findOne({ where: { code: 'strapi-author' } });
  await cms.strapi
    .service('admin::role')
    .addPermissions(author.id, [
      { action: 'plugin::content-manager.explorer.publish', subject: 'api::meeting.meeting' },
    ]);
  await cms.restart();
  const redacteur = await loginAs(cms, 'strapi-author');
  const created = await redacteur('POST', collection('meeting'), { title: 'Nog steeds concept' });
  const entry = `${collection('meeting')}/${created.body.data?.documentId}`;
  expect((await redacteur('POST', `${entry}/actions/publish`, {})).status).toBe(403);
});
