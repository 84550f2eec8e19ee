/** What the database refuses is told without what people wrote, and what it cannot keep never gets there. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { loginAs, type Person } from './people.ts';
import { make } from './whole-meeting.ts';

let cms: Cms;
let redacteur: Person;
beforeAll(async () => {
  cms = await startCms();
  redacteur = await loginAs(cms, 'strapi-author');
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const SECRET = 'noor@gemeente.example';

const failureOf = (write: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(write).then(
    () => undefined,
    (error: unknown) => error,
  );

test('a query that fails does not say what it was to write', async () => {
  await make(cms, 'speaker', { name: 'Is er al' });
  const speakers = cms.strapi.db.query('api::speaker.speaker');
  const { id } = await speakers.findOne({ where: { name: 'Is er al' } });
  const failures = [
    await failureOf(cms.strapi.db.connection('speakers').insert({ id, name: SECRET })),
    await failureOf(cms.strapi.db.connection('speakers').where({ nowhere: SECRET })),
  ];
  if (inject('postgres') !== undefined)
    failures.push(await failureOf(make(cms, 'speaker', { name: `${SECRET}\0` })));
  for (const failure of failures) {
    expect(failure).toBeInstanceOf(Error);
    const { message, stack } = failure as Error;
    expect(message).toContain('speakers');
    expect(`${message} ${stack}`).not.toContain(SECRET);
  }
});

test('a text with a character that no database keeps is saved without it', async () => {
  const path = '/content-manager/collection-types/api::meeting.meeting';
  const children = [{ type: 'text', text: 'Het \0verslag' }];
  const { status, body } = await redacteur('POST', path, {
    title: 'Geplakt\0',
    introduction: [{ type: 'paragraph', children }],
    agenda: [{ title: '\0Plenair' }],
  });
  expect(status).toBe(201);
  const saved = await redacteur('GET', `${path}/${body.data?.documentId}`);
  expect(saved.body.data).toMatchObject({
    title: 'Geplakt',
    introduction: [{ children: [{ text: 'Het verslag' }] }],
    agenda: [{ title: 'Plenair' }],
  });
});

test('what fails inside the CMS is told in Dutch, and not in its own words', async () => {
  cms.strapi.documents.use((context, next) => {
    const { data } = context.params as { readonly data?: { readonly title?: string } };
    if (data?.title === 'Gaat stuk') throw new Error(SECRET);
    return next();
  });
  const path = '/content-manager/collection-types/api::meeting.meeting';
  const { status, body } = await redacteur('POST', path, { title: 'Gaat stuk' });
  expect([status, body.error?.message]).toEqual([
    500,
    'Er ging iets mis in het CMS. Probeer het opnieuw. Blijft het misgaan, vraag het dan een beheerder.',
  ]);
});
