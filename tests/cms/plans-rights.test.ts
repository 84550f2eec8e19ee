/** Who may see what is planned, and who may plan. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { nextYear } from './next-year.ts';
import { everybody, personWith, type Person } from './people.ts';
import { make } from './whole-meeting.ts';

let cms: Cms;
let people: Readonly<Record<string, Person>>;

beforeAll(async () => {
  cms = await startCms();
  people = await everybody(cms);
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const wall = `${nextYear('01-01')}T10:00`;

const expected: Readonly<Record<string, readonly number[]>> = {
  Redacteur: [200, 403, 403, 403],
  Eindredacteur: [200, 200, 200, 200],
  Beheerder: [200, 200, 200, 200],
  'who did not log in': [401, 401, 401, 401],
  'a token that reads what is published': [401, 401, 401, 401],
  'a token that reads drafts': [401, 401, 401, 401],
};

test.each(Object.entries(expected))(
  '%s, reading, planning, moving and cancelling, is answered %j',
  async (who, statuses) => {
    const meeting = await make(cms, 'meeting', { title: `Voor ${who}` });
    const other = await make(cms, 'meeting', { title: `Ook voor ${who}` });
    const body = { act: 'publish', type: 'meeting', documentId: meeting, wall };
    const planned = await people['Beheerder']!('POST', '/desk/plans', body);
    const { id } = (planned.body.data as unknown as { plan: { id: number } }).plan;
    const ask = people[who]!;
    const answers = [
      await ask('GET', '/desk/plans'),
      await ask('POST', '/desk/plans', { ...body, documentId: other }),
      await ask('PUT', `/desk/plans/${id}`, { wall: `${nextYear('02-02')}T10:00` }),
      await ask('DELETE', `/desk/plans/${id}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual(statuses);
  },
);

test('who planned is told by name to who may see users, and to nobody else', async () => {
  const meeting = await make(cms, 'meeting', { title: 'Op naam' });
  const body = { act: 'publish', type: 'meeting', documentId: meeting, wall };
  await people['Eindredacteur']!('POST', '/desk/plans', body);
  const plannerFor = async (who: string) => {
    const { body: answer } = await people[who]!('GET', `/desk/plans?type=meeting&documentId=${meeting}`);
    return (answer.data as unknown as readonly { planner: string | null }[])[0]?.planner;
  };
  expect(await plannerFor('Beheerder')).toBe('strapi-editor');
  expect(await plannerFor('Redacteur')).toBeNull();
});

test('what does not exist, and what has no drafts, is not planned', async () => {
  const speaker = await make(cms, 'speaker', { name: 'Zonder concept' });
  const ask = people['Eindredacteur']!;
  const status = async (body: object) => (await ask('POST', '/desk/plans', body)).status;
  expect(await status({ act: 'publish', type: 'meeting', documentId: 'nergens', wall })).toBe(404);
  expect(await status({ act: 'publish', type: 'speaker', documentId: speaker, wall })).toBe(400);
  expect(await status({ act: 'delete', type: 'meeting', documentId: 'nergens', wall })).toBe(400);
  expect((await ask('DELETE', '/desk/plans/999999')).status).toBe(404);
  expect((await ask('PUT', '/desk/plans/niets', { wall })).status).toBe(404);
});

test('tokens find no plans in the content API', async () => {
  const { errors } = await cms.graphql('{ plans { documentId } }');
  expect(errors?.[0]?.message).toMatch(/Cannot query field "plans"/);
  const response = await personWith(cms, cms.tokens.site)('GET', '/api/plans');
  expect(response.status).toBe(404);
});
