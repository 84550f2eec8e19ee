/** Who may see and publish a meeting with all that belongs to it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { everybody, loginAs, STRANGERS, type Person } from './people.ts';
import { makeMeeting, publishedTitles, publishSet, readSet, setPath } from './whole-meeting.ts';

let cms: Cms;
let people: Readonly<Record<string, Person>>;

beforeAll(async () => {
  cms = await startCms();
  people = await everybody(cms);
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const read = (documentId: string) => readSet(people['Beheerder']!, documentId);

const LOGGED_IN = ['Redacteur', 'Eindredacteur', 'Beheerder'];

test.each([
  ...LOGGED_IN.map((who) => [who, 'GET', 200] as const),
  ...LOGGED_IN.map((who) => [who, 'POST', who === 'Redacteur' ? 403 : 200] as const),
  ...STRANGERS.flatMap((who) => [[who, 'GET', 401] as const, [who, 'POST', 401] as const]),
])('%s, asking %s, is answered %i', async (who, method, expected) => {
  const { meeting } = await makeMeeting(cms, `Voor ${who} ${method}`);
  const { fingerprint } = await read(meeting);
  const { status, body } = await people[who]!(
    method,
    setPath(meeting),
    method === 'POST' ? { fingerprint } : undefined,
  );
  expect(status).toBe(expected);
  if (status === 403) expect(body.error?.message).toBe('Je mag dit niet doen. Vraag het een beheerder.');
  expect((await publishedTitles(cms, 'meeting')).includes(`Voor ${who} ${method}`)).toBe(
    method === 'POST' && expected === 200,
  );
});

test('a Redacteur sees the set, and that she may not publish it', async () => {
  const { meeting } = await makeMeeting(cms, 'Alleen kijken');
  const answer = await people['Redacteur']!('GET', setPath(meeting));
  expect(answer.body.data).toMatchObject({ mayPublish: false });
});

test('who may publish meetings but no subsessions, publishes no set', async () => {
  const role = await cms.strapi.service('admin::role').create({ name: 'Half', code: 'half' });
  const content = ['read', 'publish'].map((act) => `plugin::content-manager.explorer.${act}`);
  await cms.strapi
    .service('admin::role')
    .assignPermissions(role.id, [
      { action: 'api::publish-set.read', subject: null },
      { action: 'api::publish-set.publish', subject: null },
      ...content.map((action) => ({ action, subject: 'api::meeting.meeting' })),
      { action: content[0], subject: 'api::subsession.subsession' },
    ]);
  const half = await loginAs(cms, 'half');
  const { meeting } = await makeMeeting(cms, 'Half mag niet');
  const { fingerprint } = await read(meeting);
  expect((await half('GET', setPath(meeting))).body.data).toMatchObject({ mayPublish: false });
  const { status, body } = await publishSet(half, meeting, { fingerprint });
  expect([status, body.error?.message]).toEqual([403, 'Je mag dit niet doen. Vraag het een beheerder.']);
});
