/** A plan is moved and cancelled as long as it was not done, and then stands once and at its new time. */
import { sayDay } from '@archive/content-types/dutch-moment';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { nextYear } from './next-year.ts';
import { loginAs, type Person } from './people.ts';
import { planning, type Told } from './planning.ts';
import { make } from './whole-meeting.ts';

let cms: Cms;
let eindredacteur: Person;

beforeAll(async () => {
  cms = await startCms();
  eindredacteur = await loginAs(cms, 'strapi-editor');
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const SUMMER = `${nextYear('06-06')}T10:00:00.000Z`;

const { plans, plan, told, planAndWait, settled } = planning(() => ({ cms, planner: eindredacteur }));

test('a plan is moved and cancelled, and what was done can be neither', async () => {
  const meeting = await make(cms, 'meeting', { title: 'Verzet' });
  const { body } = await plan(meeting, `${nextYear('01-01')}T10:00`);
  const { id } = (body.data as unknown as { plan: Told }).plan;
  const again = await plan(meeting, `${nextYear('02-02')}T10:00`);
  expect([again.status, again.body.error?.message]).toEqual([
    400,
    `Dit staat al gepland voor ${sayDay(nextYear('01-01'))}, 10.00 uur. Verander dat, of annuleer het eerst.`,
  ]);
  expect(
    (await eindredacteur('PUT', `/desk/plans/${id}`, { wall: `${nextYear('03-03')}T11:00` })).status,
  ).toBe(200);
  expect((await told(meeting))[0]?.at).toBe(`${nextYear('03-03')}T10:00:00.000Z`);
  expect((await eindredacteur('DELETE', `/desk/plans/${id}`)).status).toBe(200);
  expect(await told(meeting)).toEqual([]);
  await planAndWait(meeting);
  const { id: done } = await settled(meeting);
  for (const [method, data] of [
    ['PUT', { wall: `${nextYear('03-03')}T11:00` }],
    ['DELETE', undefined],
  ] as const) {
    const answer = await eindredacteur(method, `/desk/plans/${done}`, data);
    expect([answer.status, answer.body.error?.message]).toEqual([
      404,
      'Dit is al gebeurd of geannuleerd. Er is niets veranderd.',
    ]);
  }
});

test('what failed is not planned again beside a plan that was made since', async () => {
  const meeting = await make(cms, 'meeting', { title: 'Opnieuw', themes: [{ name: null }] });
  await planAndWait(meeting);
  const { id, state } = await settled(meeting);
  expect(state).toBe('failed');
  const { body } = await plan(meeting, `${nextYear('04-04')}T10:00`);
  const made = (body.data as unknown as { plan: Told }).plan.id;
  const move = (number: number) =>
    eindredacteur('PUT', `/desk/plans/${number}`, { wall: `${nextYear('05-05')}T11:00` });
  const again = await move(id);
  expect([again.status, again.body.error?.message]).toEqual([
    400,
    `Dit staat al gepland voor ${sayDay(nextYear('04-04'))}, 10.00 uur. Verander dat, of annuleer het eerst.`,
  ]);
  expect((await told(meeting)).map((one) => one.state).toSorted()).toEqual(['failed', 'planned']);
  expect((await move(made)).status, 'a plan is no double of itself').toBe(200);
  await eindredacteur('DELETE', `/desk/plans/${made}`);
  expect((await move(id)).status, 'once there is no other').toBe(200);
});

test('what is moved while it fails is done at its new time', async () => {
  const meeting = await make(cms, 'meeting', { title: 'Net verzet' });
  await planAndWait(meeting, { look: false });
  const { promise, resolve } = Promise.withResolvers<void>();
  // Made outside the transaction that fails; it waits for the database until that one is undone.
  const moved = promise.then(() =>
    plans().updateMany({ where: { subject: meeting }, data: { at: new Date(SUMMER) } }),
  );
  const fault = { isOn: true };
  cms.strapi.documents.use(async (context, next) => {
    if (!fault.isOn || context.action !== 'publish') return next();
    fault.isOn = false;
    resolve();
    await new Promise((done) => setTimeout(done, 300));
    throw new Error('Disk full.');
  });
  await cms.strapi.eventHub.emit('plans.changed');
  await moved;
  const other = await make(cms, 'meeting', { title: 'Na het verzetten' });
  await planAndWait(other);
  await settled(other);
  expect(await told(meeting)).toMatchObject([{ state: 'planned', at: SUMMER }]);
});
