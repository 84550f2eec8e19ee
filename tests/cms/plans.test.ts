/** What is planned is done once, wholly or not at all, by who may; also after the CMS was away. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { loginAs, type Person } from './people.ts';
import { lastSunday, nextYear } from './next-year.ts';
import { planning } from './planning.ts';
import { make, makeMeeting, publishedTitles } from './whole-meeting.ts';

let cms: Cms;
let eindredacteur: Person;

beforeAll(async () => {
  cms = await startCms();
  eindredacteur = await loginAs(cms, 'strapi-editor');
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const { plans, plan, told, planAndWait, settled } = planning(() => ({ cms, planner: eindredacteur }));

test('a time on the wall is kept as an instant, and told back', async () => {
  const meeting = await make(cms, 'meeting', { title: 'Zomer' });
  const { status, body } = await plan(meeting, `${nextYear('07-01')}T10:00`);
  expect(status).toBe(200);
  expect(body.data).toMatchObject({
    plan: {
      at: `${nextYear('07-01')}T08:00:00.000Z`,
      wall: `${nextYear('07-01')}T10:00`,
      state: 'planned',
      title: 'Zomer',
    },
    remarks: [],
  });
});

test.each([
  [
    `${lastSunday(3)}T02:30`,
    'Dit tijdstip bestaat niet: die nacht gaat de klok van 02.00 naar 03.00 uur. Kies een ander tijdstip.',
  ],
  ['2020-01-01T10:00', 'Dit tijdstip is al voorbij. Kies een tijdstip in de toekomst.'],
  [`${nextYear('02-30')}T10:00`, 'Vul een datum en een tijd in.'],
  ['T10:00', 'Vul een datum en een tijd in.'],
])('%s is refused with a sentence', async (wall, sentence) => {
  const meeting = await make(cms, 'meeting', { title: `Op ${wall}` });
  const { status, body } = await plan(meeting, wall);
  expect([status, body.error?.message]).toEqual([400, sentence]);
  expect(await told(meeting)).toEqual([]);
});

test('a plan is for the next five years, and a year that was mistyped is refused', async () => {
  const meeting = await make(cms, 'meeting', { title: 'Over een eeuw' });
  const thisYear = new Date().getFullYear();
  const { status, body } = await plan(meeting, `${thisYear + 100}-03-29T10:00`);
  expect([status, body.error?.message]).toEqual([
    400,
    expect.stringMatching(
      new RegExp(
        `^Dit tijdstip is meer dan 5 jaar vooruit: kies een tijdstip voor \\S+ \\d+ \\S+ ${thisYear + 5}\\.$`,
      ),
    ),
  ]);
  expect(await told(meeting)).toEqual([]);
  expect((await plan(meeting, `${thisYear + 4}-12-31T10:00`)).status).toBe(200);
});

test('a time that comes twice is taken the first time, and that is said', async () => {
  const meeting = await make(cms, 'meeting', { title: 'Twee keer' });
  const { body } = await plan(meeting, `${lastSunday(10)}T02:30`);
  expect(body.data).toMatchObject({
    plan: { at: `${lastSunday(10)}T00:30:00.000Z` },
    remarks: [
      'Dit tijdstip komt die nacht twee keer voor, omdat de klok een uur teruggaat. Het gebeurt de eerste keer.',
    ],
  });
});

test('what is not filled in yet is told while planning', async () => {
  const meeting = await make(cms, 'meeting', { title: 'Nog niet af', themes: [{ name: null }] });
  expect((await plan(meeting, `${nextYear('01-01')}T10:00`)).body.data).toMatchObject({
    remarks: [
      'Zorg dat dit voor die tijd goed is:',
      'Bijeenkomst ‘Nog niet af’, veld ‘Thema’s’ (nummer 1): nog niet ingevuld.',
    ],
  });
});

test('a meeting is published with all that belongs to it, in the name of who planned it', async () => {
  const { meeting, one } = await makeMeeting(cms, 'Op tijd');
  const { id } = (await eindredacteur('GET', '/admin/users/me')).body.data as { id: number };
  await planAndWait(meeting);
  expect(await settled(meeting)).toMatchObject({ state: 'done', message: null });
  expect(await publishedTitles(cms, 'subsession')).toEqual(
    expect.arrayContaining(['Op tijd een', 'Op tijd twee']),
  );
  const change = await cms.strapi.db
    .query('api::change.change')
    .findOne({ where: { action: 'publish', subject: one } });
  expect(change.actor).toBe(id);
});

test('a subsession is published alone, and withdrawn again', async () => {
  const { one } = await makeMeeting(cms, 'Alleen deel');
  await planAndWait(one, { type: 'subsession' });
  expect((await settled(one, 'subsession')).state).toBe('done');
  expect(await publishedTitles(cms, 'meeting')).not.toContain('Alleen deel');
  expect(await publishedTitles(cms, 'subsession')).toContain('Alleen deel een');
  await planAndWait(one, { type: 'subsession', act: 'unpublish' });
  await settled(one, 'subsession');
  expect(await publishedTitles(cms, 'subsession')).not.toContain('Alleen deel een');
});

test('what cannot be published fails with the reason, and nothing of it is published', async () => {
  const { meeting, two } = await makeMeeting(cms, 'Mislukt');
  await cms.documents('subsession').update({ documentId: two, data: { areas: [{ name: null }] } });
  await planAndWait(meeting);
  expect(await settled(meeting)).toMatchObject({
    state: 'failed',
    message:
      'Er is niets gepubliceerd. Subsessie ‘Mislukt twee’, veld ‘Gebieden’ (nummer 1): nog niet ingevuld.',
  });
  expect(await publishedTitles(cms, 'meeting')).not.toContain('Mislukt');
});

test('what breaks halfway left nothing behind, and says so without details of the machine', async () => {
  const { meeting } = await makeMeeting(cms, 'Halverwege');
  let published = 0;
  const fault = { isOn: true };
  cms.strapi.documents.use((context, next) => {
    if (fault.isOn && context.action === 'publish' && (published += 1) === 3) throw new Error('Disk full.');
    return next();
  });
  await planAndWait(meeting);
  const { state, message } = await settled(meeting);
  fault.isOn = false;
  expect([state, message]).toEqual([
    'failed',
    'Er ging iets mis in het CMS. Vraag een beheerder om in het logboek te kijken.',
  ]);
  expect(await publishedTitles(cms, 'meeting')).not.toContain('Halverwege');
  expect(await publishedTitles(cms, 'subsession')).not.toContain('Halverwege een');
});

test.each([
  [
    'lost the right',
    { roles: 'strapi-author' },
    'Wie dit plande mag dit niet meer doen. Laat het iemand plannen die dat wel mag.',
  ],
  [
    'was blocked',
    { blocked: true },
    'Het account van wie dit plande is er niet meer, of is niet actief. Laat het iemand anders plannen.',
  ],
  [
    'was removed',
    null,
    'Het account van wie dit plande is er niet meer, of is niet actief. Laat het iemand anders plannen.',
  ],
] as const)('when who planned it %s, it fails with a sentence', async (what, change, sentence) => {
  const who = await loginAs(cms, 'strapi-editor');
  const { id } = (await who('GET', '/admin/users/me')).body.data as { id: number };
  const meeting = await make(cms, 'meeting', { title: `Wie plande ${what}` });
  const users = cms.strapi.db.query('admin::user');
  const meanwhile = async () => {
    if (change === null) await users.delete({ where: { id } });
    else if ('roles' in change) {
      const role = await cms.strapi.db.query('admin::role').findOne({ where: { code: change.roles } });
      await users.update({ where: { id }, data: { roles: [role.id] } });
    } else await users.update({ where: { id }, data: change });
  };
  await planAndWait(meeting, { who, meanwhile });
  expect(await settled(meeting)).toMatchObject({ state: 'failed', message: sentence });
  expect(await publishedTitles(cms, 'meeting')).not.toContain(`Wie plande ${what}`);
});

test('what was deleted meanwhile fails, and is still called what it was called', async () => {
  const meeting = await make(cms, 'meeting', { title: 'Verdwenen' });
  await planAndWait(meeting, {
    meanwhile: () => cms.documents('meeting').delete({ documentId: meeting }),
  });
  expect(await settled(meeting)).toMatchObject({ state: 'failed', title: 'Verdwenen' });
});

test('what is there already, or gone already, is done and says so', async () => {
  const meeting = await make(cms, 'meeting', { title: 'Al live' }, 'published');
  await planAndWait(meeting);
  expect(await settled(meeting)).toMatchObject({
    state: 'done',
    message: 'Alles stond al op de site zoals het was.',
  });
  await cms.documents('meeting').unpublish({ documentId: meeting });
  await planAndWait(meeting, { act: 'unpublish' });
  await settled(meeting);
  expect((await told(meeting)).map(({ message }) => message)).toContain('Dit was al van de site gehaald.');
});

test('two that see the same plan at once do it once', async () => {
  const meeting = await make(cms, 'meeting', { title: 'Eén keer' });
  await planAndWait(meeting, { look: false });
  await Promise.all(Array.from({ length: 5 }, () => cms.strapi.eventHub.emit('plans.changed')));
  await settled(meeting);
  const rows = await cms.strapi.db
    .query('api::change.change')
    .count({ where: { action: 'publish', subject: meeting } });
  expect(rows).toBe(1);
});

test('what another CMS on the same database is doing is left to it', async () => {
  const meeting = await make(cms, 'meeting', { title: 'Doet een ander' });
  await planAndWait(meeting, { look: false });
  const { promise, resolve } = Promise.withResolvers<void>();
  // Made outside the transaction, so that it is not part of it.
  const looking = promise.then(() => cms.strapi.eventHub.emit('plans.changed'));
  await cms.strapi.db.transaction(async () => {
    await plans().updateMany({ where: { subject: meeting }, data: { state: 'done', settledAt: new Date() } });
    resolve();
    await new Promise((done) => setTimeout(done, 300));
  });
  await looking;
  await planAndWait(await make(cms, 'meeting', { title: 'Daarna' }));
  await expect.poll(() => publishedTitles(cms, 'meeting')).toContain('Daarna');
  expect(await publishedTitles(cms, 'meeting')).not.toContain('Doet een ander');
});

test('what was due while the CMS was away is done at its next start, and is said to be late', async () => {
  const meeting = await make(cms, 'meeting', { title: 'Te laat' });
  const later = await make(cms, 'meeting', { title: 'Nog niet' });
  await plan(later, `${nextYear('01-01')}T10:00`);
  await planAndWait(meeting, { late: 3 * 60 * 60 * 1000, look: false });
  await cms.restart();
  eindredacteur = await loginAs(cms, 'strapi-editor');
  expect(await settled(meeting)).toMatchObject({
    state: 'done',
    message: 'Dit gebeurde 3 uur te laat, omdat het CMS toen niet draaide.',
  });
  expect((await told(later))[0]?.state).toBe('planned');
});
