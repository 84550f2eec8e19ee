import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';

let cms: Cms;
let documentId: string;
beforeAll(async () => {
  cms = await startCms();
  const meetings = cms.documents('meeting');
  const municipality = await cms
    .documents('municipality')
    .create({ data: { name: 'Utrecht', cbsCode: 'GM0344' } });
  ({ documentId } = await meetings.create({
    data: { title: 'Openbaar', municipalities: [municipality.documentId] },
    status: 'published',
  }));
  await meetings.update({ documentId, data: { title: 'Geheim concept' } });
  await cms.documents('subsession').create({ data: { title: 'Geheime subsessie', meeting: documentId } });
  await meetings.create({ data: { title: 'Geheim nieuw', municipalities: [municipality.documentId] } });
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const attempts: readonly (readonly [string, string])[] = [
  ['the status argument', '{ meetings(status: DRAFT) { title subsessions { title } } }'],
  ['a connection', '{ meetings_connection(status: DRAFT) { nodes { title } pageInfo { total } } }'],
  ['an alias', '{ a: meetings { title } b: meetings(status: DRAFT) { title } }'],
  ['one entry', 'query($id: ID!) { meeting(documentId: $id, status: DRAFT) { title } }'],
  ['a filter of publication', '{ meetings(publicationFilter: NEVER_PUBLISHED) { title } }'],
  ['the old filter of publication', '{ meetings(hasPublishedVersion: false) { title } }'],
  ['a type without drafts', '{ municipalities(status: DRAFT) { name } }'],
  ['a filter on what is not published', '{ meetings(filters: { publishedAt: { null: true } }) { title } }'],
  [
    'a filter on the words of the draft',
    '{ meetings(filters: { title: { contains: "Geheim" } }) { title } }',
  ],
  [
    'a filter through a relation',
    '{ meetings(filters: { subsessions: { title: { contains: "Geheim" } } }) { title } }',
  ],
  ['a relation', '{ meetings { title subsessions { title meeting { title } } } }'],
  [
    'a relation with arguments',
    '{ meetings { subsessions(filters: { title: { notNull: true } }) { title } } }',
  ],
  ['a count', '{ meetings_connection(filters: { title: { contains: "Geheim" } }) { pageInfo { total } } }'],
  ['who made it', '{ meetings { createdBy { email } } }'],
  ['where a file is used', '{ meetings { photo { related { __typename } } } }'],
];

test.each(attempts)('the token of the site learns nothing of drafts through %s', async (_, query) => {
  const answer = await cms.graphql(query, { id: documentId });
  expect(JSON.stringify(answer.data ?? {})).not.toMatch(/Geheim|"total":[1-9]/i);
});

test.each([
  '?status=draft',
  '?publicationFilter=never-published',
  '?status=draft&populate=*',
  '?filters[publishedAt][$null]=true',
  '?filters[title][$contains]=Geheim',
])('the token of the site learns nothing of drafts through REST with %s', async (query) => {
  const response = await fetch(`${cms.url}/api/meetings${query}`, {
    headers: { authorization: `Bearer ${cms.tokens.site}` },
  });
  expect(await response.text()).not.toContain('Geheim');
});

test('when a meeting was entered stays the same, however often it is published again', async () => {
  const meetings = cms.documents('meeting');
  const enteredAt = async () => {
    const query = 'query($id: ID!) { meeting(documentId: $id) { createdAt } }';
    const { data } = await cms.graphql(query, { id });
    return (data as unknown as { meeting: { createdAt: string } }).meeting.createdAt;
  };
  const draft = await meetings.create({ data: { title: 'Ingevoerd' } });
  const { documentId: id } = draft;
  await meetings.publish({ documentId: id });
  const first = await enteredAt();
  expect(first).toBe(new Date((draft as unknown as { createdAt: string }).createdAt).toISOString());
  await meetings.update({ documentId: id, data: { location: 'Stadhuis' } });
  await meetings.publish({ documentId: id });
  await meetings.unpublish({ documentId: id });
  await meetings.publish({ documentId: id });
  expect(await enteredAt()).toBe(first);
  await meetings.delete({ documentId: id });
});

test('the token of the site reads what is published, through GraphQL and REST', async () => {
  const { data } = await cms.graphql('{ meetings { title } }');
  expect(data).toEqual({ meetings: [{ title: 'Openbaar' }] });
  const response = await fetch(`${cms.url}/api/meetings`, {
    headers: { authorization: `Bearer ${cms.tokens.site}` },
  });
  expect(await response.json()).toMatchObject({
    data: [{ title: 'Openbaar' }],
    meta: { pagination: { total: 1 } },
  });
});

test('a refusal says why', async () => {
  const { errors } = await cms.graphql('{ meetings(status: DRAFT) { title } }');
  expect(errors?.[0]?.message).toBe('This token reads published entries only.');
});

test('the token of previews reads drafts, with their relations', async () => {
  const query = '{ meetings(status: DRAFT, sort: "title") { title subsessions { title } } }';
  const { data } = await cms.graphql(query, {}, cms.tokens.preview);
  expect(data).toEqual({
    meetings: [
      { title: 'Geheim concept', subsessions: [{ title: 'Geheime subsessie' }] },
      { title: 'Geheim nieuw', subsessions: [] },
    ],
  });
});

test('a token that an administrator made with all rights still reads no drafts', async () => {
  const { accessKey } = await cms.strapi
    .service('admin::api-token')
    .create({ name: 'alles', description: '', type: 'full-access', kind: 'content-api', lifespan: null });
  const answer = await cms.graphql('{ meetings(status: DRAFT) { title } }', {}, accessKey);
  expect(JSON.stringify(answer)).not.toContain('Geheim');
});

test('without a token there is nothing to read', async () => {
  const answer = await cms.graphql('{ meetings { title } archive { name } }', {}, null);
  expect(JSON.stringify(answer)).not.toContain('Openbaar');
  for (const path of [
    'meetings',
    'subsessions',
    'speakers',
    'municipalities',
    'programmes',
    'archive',
    'upload/files',
    'users',
    'i18n/locales',
  ]) {
    const response = await fetch(`${cms.url}/api/${path}`);
    expect([401, 403, 404], path).toContain(response.status);
  }
});

test('a token that the CMS does not know is refused', async () => {
  expect((await cms.graphql('{ meetings { title } }', {}, 'a'.repeat(48))).status).toBe(401);
});

test.each(['site', 'preview'] as const)('the token %s cannot write', async (name) => {
  const write = (method: string, path: string) =>
    fetch(`${cms.url}/api/${path}`, {
      method,
      headers: { authorization: `Bearer ${cms.tokens[name]}`, 'content-type': 'application/json' },
      ...(method === 'DELETE' ? {} : { body: JSON.stringify({ data: { title: 'Gekaapt' } }) }),
    });
  const answers = await Promise.all([
    write('POST', 'meetings'),
    write('PUT', `meetings/${documentId}`),
    write('DELETE', `meetings/${documentId}`),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  const { errors } = await cms.graphql('mutation { deleteUploadFile(id: 1) { name } }', {}, cms.tokens[name]);
  expect(errors?.length).toBeGreaterThan(0);
});

test('a token that was replaced in the environment works no longer', async () => {
  const old = cms.tokens.site;
  process.env['CMS_TOKEN'] = 'a-new-token-for-the-site';
  await cms.restart();
  expect((await cms.graphql('{ meetings { title } }', {}, old)).status).toBe(401);
  expect((await cms.graphql('{ meetings { title } }', {}, 'a-new-token-for-the-site')).status).toBe(200);
});
