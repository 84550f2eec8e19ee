/** What the admin may ask and do about people who are in the archive twice, and who may. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { everybody, loginAs, oneOf, type Person, STRANGERS } from './people.ts';

const closing = new AsyncDisposableStack();
let cms: Cms;
let people: Readonly<Record<string, Person>>;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  cms = closing.use(await startCms());
  people = await everybody(cms);
  const add = async (data: object) => (await cms.documents('speaker').create({ data })).documentId;
  ids = {
    one: await add({ name: 'Jornt van Zuijlen', organisation: 'VNG' }),
    other: await add({ name: 'Jornt van Zuylen', organisation: 'VNG', jobTitle: 'adviseur' }),
    third: await add({ name: 'Maryam el Rahmouni' }),
  };
});
afterAll(() => closing.disposeAsync());

const eindredacteur = oneOf(() => people, 'Eindredacteur');

const READING = ['doubles', 'doubles/:one', 'distinctions', 'pairs/:one/:third', 'merges'].map(
  (path) => ['GET', path, 200] as const,
);
/** Nobody is merged without saying who; what there is to undo has a number. */
const ACTING = [
  ['POST', 'distinctions/:one/:third', 200],
  ['POST', 'distinctions/:one/:third/forget', 200],
  ['POST', 'merges', 400],
  ['POST', 'merges/1/undo', 404],
] as const;
const MAY = ['Eindredacteur', 'Beheerder'];

const allowed = [...READING, ...ACTING].flatMap(([method, path, status]) => [
  ...MAY.map((who) => [who, method, path, status] as const),
  ['Redacteur', method, path, 403] as const,
  ...STRANGERS.map((who) => [who, method, path, 401] as const),
]);

const ask = (who: Person, method: string, path: string) => {
  const place = path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? name);
  return who(method, `/desk/people/${place}`, method === 'POST' ? {} : undefined);
};

test.each(allowed)('%s, asking %s %s, is answered %i', async (who, method, path, status) => {
  const answer = await ask(people[who]!, method, path);
  expect(answer.status).toBe(status);
  if (status === 403) expect(answer.body.error?.message).toMatch(/^Je mag dit niet doen/);
});

interface Doubles {
  readonly total: number;
  readonly doubles: readonly {
    readonly certainty: string;
    readonly reasons: readonly string[];
    readonly people: readonly object[];
  }[];
}

const doublesIn = async (path: string) =>
  (await ask(eindredacteur, 'GET', path)).body.data as unknown as Doubles;

test('a pair is told with its reasons, and with what helps to tell whether they are one', async () => {
  const meeting = await cms.documents('meeting').create({
    data: {
      title: 'Een',
      author: ids['one'],
      agenda: [{ kind: 'plenair', contributions: [{ speaker: ids['one'] }, { speaker: ids['other'] }] }],
    },
    status: 'published',
  });
  await cms.documents('subsession').create({
    data: { title: 'Twee', meeting: meeting.documentId, contributions: [{ speaker: ids['other'] }] },
  });
  const { total, doubles } = await doublesIn('doubles');
  expect(total).toBe(1);
  expect(doubles[0]).toMatchObject({
    certainty: 'sure',
    reasons: ['zelfde naam, andere spelling', 'zelfde organisatie'],
    people: [
      { name: 'Jornt van Zuijlen', slug: 'jornt-van-zuijlen', counts: { meeting: 1, subsession: 0 } },
      { name: 'Jornt van Zuylen', jobTitle: 'adviseur', counts: { meeting: 1, subsession: 1 } },
    ],
  });
});

test('a speaker has her own doubles, and who has none has none', async () => {
  expect((await doublesIn('doubles/:other')).total).toBe(1);
  expect((await doublesIn('doubles/:third')).total).toBe(0);
  expect((await doublesIn('doubles/nobody')).total).toBe(0);
});

test('who are said to be two people are not told again, until that is taken back', async () => {
  expect((await ask(eindredacteur, 'POST', 'distinctions/:other/:one')).status).toBe(200);
  expect((await ask(eindredacteur, 'POST', 'distinctions/:one/:other')).status).toBe(200);
  expect((await doublesIn('doubles')).total).toBe(0);
  const { data } = (await ask(eindredacteur, 'GET', 'distinctions')).body;
  expect(data).toMatchObject([{ by: 'strapi-editor', people: [{}, {}] }]);
  await ask(eindredacteur, 'POST', 'distinctions/:one/:other/forget');
  expect((await doublesIn('doubles')).total).toBe(1);
});

test('a new speaker who is there already is told at once', async () => {
  const { documentId } = await cms.documents('speaker').create({ data: { name: 'Rahmouni, Maryam' } });
  expect((await doublesIn('doubles/:third')).total).toBe(1);
  await cms.documents('speaker').delete({ documentId });
  expect((await doublesIn('doubles/:third')).total).toBe(0);
});

test('who is not there, or is the same, is answered in Dutch', async () => {
  for (const path of ['distinctions/:one/nobody', 'distinctions/:one/:one']) {
    const answer = await ask(eindredacteur, 'POST', path);
    expect(answer.status).toBe(404);
    expect(answer.body.error?.message).toMatch(/bestaat niet meer/);
  }
});

test('who may only change what she made is not let near the others', async () => {
  const roles = cms.strapi.service('admin::role');
  const role = await roles.create({ name: 'Alleen eigen', code: 'eigen' });
  const speaker = (action: string, conditions: readonly string[] = []) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject: 'api::speaker.speaker',
    properties: { fields: ['name'] },
    conditions,
  });
  await roles.assignPermissions(role.id, [
    { action: 'api::people.merge', subject: null },
    speaker('read'),
    speaker('update', ['admin::is-creator']),
    speaker('delete', ['admin::is-creator']),
  ]);
  const person = await loginAs(cms, 'eigen');
  expect((await ask(person, 'GET', 'doubles')).status).toBe(200);
  expect((await ask(person, 'POST', 'distinctions/:one/:other')).status).toBe(403);
  expect((await ask(person, 'GET', 'pairs/:one/:other')).status).toBe(403);
  const order = { kept: ids['one'], gone: ids['other'], chosen: {}, sign: '' };
  expect((await person('POST', '/desk/people/merges', order)).status).toBe(403);
});

test('GraphQL knows nothing of what was said and done', async () => {
  for (const name of ['distinctions', 'merges']) {
    const { errors } = await cms.graphql(`{ ${name} { documentId } }`);
    expect(errors?.[0]?.message).toContain(`Cannot query field "${name}"`);
  }
});
