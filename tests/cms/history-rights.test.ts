/** Who may see who changed what, and put it back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { collection, createAs, historyFor, restoreAs, saveAs } from './histories.ts';
import { everybody, loginAs, oneOf, type Person, STRANGERS } from './people.ts';

let cms: Cms;
let people: Readonly<Record<string, Person>>;
beforeAll(async () => {
  cms = await startCms();
  people = await everybody(cms);
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const redacteur = oneOf(() => people, 'Redacteur');
const eindredacteur = oneOf(() => people, 'Eindredacteur');

const allowed = [
  ...STRANGERS.flatMap((who) => [
    [who, 'GET', '', 401] as const,
    [who, 'GET', '/:version', 401] as const,
    [who, 'POST', '/:version/restore', 401] as const,
  ]),
  ...['Redacteur', 'Eindredacteur', 'Beheerder'].flatMap((who) => [
    [who, 'GET', '', 200] as const,
    [who, 'GET', '/:version', 200] as const,
    [who, 'POST', '/:version/restore', 200] as const,
  ]),
];

test.each(allowed)('%s, asking %s %s of a meeting, is answered %i', async (who, method, path, status) => {
  const meeting = await createAs(redacteur, { title: 'Wie mag dit' });
  const [version] = (await historyFor(eindredacteur, meeting)).versions;
  const place = `/desk/history/meeting/${meeting}${path.replace(':version', String(version!.id))}`;
  expect((await people[who]!(method, place, method === 'POST' ? {} : undefined)).status).toBe(status);
});

test('a Redacteur sees the history of someone else’s speaker, and cannot put it back', async () => {
  const created = await eindredacteur('POST', collection('speaker'), { name: 'Van een ander' });
  const speaker = created.body.data!.documentId!;
  await saveAs(eindredacteur, speaker, { name: 'Beter' }, 'speaker');
  const history = await historyFor(redacteur, speaker, 'speaker');
  expect(history.mayRestore).toBe(false);
  expect((await restoreAs(redacteur, speaker, history.versions.at(-1)!, 'speaker')).status).toBe(403);
});

test('who may not read a type is told nothing of its entries', async () => {
  const role = await cms.strapi.service('admin::role').create({ name: 'Alleen de balie', code: 'balie' });
  await cms.strapi
    .service('admin::role')
    .assignPermissions(role.id, [{ action: 'api::desk.use', subject: null }]);
  const viewer = await loginAs(cms, 'balie');
  const meeting = await createAs(redacteur, { title: 'Geheim' });
  expect((await viewer('GET', `/desk/history/meeting/${meeting}`)).status).toBe(403);
});

test('what does not exist is not found, and a version of another entry is not given', async () => {
  const [meeting, other] = [
    await createAs(redacteur, { title: 'Een' }),
    await createAs(redacteur, { title: 'Ander' }),
  ];
  const [version] = (await historyFor(eindredacteur, other)).versions;
  for (const path of [
    'niets/abc',
    'meeting/bestaat-niet',
    `meeting/${meeting}/${version!.id}`,
    `meeting/${meeting}/1e3`,
    `meeting/${meeting}/999999999999`,
  ]) {
    expect((await eindredacteur('GET', `/desk/history/${path}`)).status, path).toBe(404);
  }
  const { error } = (await eindredacteur('GET', '/desk/history/niets/abc')).body;
  expect(error?.message).toBe('Dit bestaat niet meer. Ga terug naar de lijst.');
});

test('the history is in neither GraphQL nor the content manager', async () => {
  const { errors } = await cms.graphql('{ entryVersions { type } }');
  expect(errors?.[0]?.message).toContain('Cannot query field');
  const types = (await people['Beheerder']!('GET', '/content-manager/content-types')).body
    .data as unknown as readonly { uid: string; isDisplayed: boolean }[];
  expect(types.find(({ uid }) => uid.includes('entry-version'))?.isDisplayed).toBe(false);
});
