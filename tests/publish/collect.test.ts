import { expect, test } from 'vitest';
import { collectEntries } from '@archive/site/collect';
import { aMeeting, exampleContent, toAnswers } from '../support/answers.ts';
import { startFakeCms, type FakeCms, type Fault } from '../support/fake-cms.ts';

const collect = (cms: Pick<FakeCms, 'url'>, timeout = 5_000) =>
  collectEntries({ url: cms.url, token: 'token', status: 'PUBLISHED', timeout });

/** The message of the Failure, with the changing port left out. */
async function failureOf(cms: FakeCms, timeout?: number): Promise<string> {
  const error = await collect(cms, timeout).then(
    () => undefined,
    (reason: unknown) => reason as Error,
  );
  expect(error?.name).toBe('Failure');
  return (error?.message ?? '').replaceAll(cms.url, 'http://cms');
}

test('everything that the CMS has arrives, page after page', async () => {
  const meetings = Array.from({ length: 1201 }, (_, index) => aMeeting({ slug: `nummer-${index}` }));
  await using cms = await startFakeCms(toAnswers({ ...exampleContent, meeting: meetings }));
  const entries = await collect(cms);
  expect(entries.meeting).toHaveLength(1201);
  expect(entries.speaker).toHaveLength(6);
});

test('an empty CMS is no failure', async () => {
  await using cms = await startFakeCms(toAnswers({}));
  expect((await collect(cms)).meeting).toEqual([]);
});

const faults: readonly (readonly [string, Fault, string])[] = [
  ['refuses the token', { kind: 'status', status: 401 }, 'does not accept the token (HTTP 401)'],
  ['breaks down', { kind: 'status', status: 500 }, 'answered the question for'],
  [
    'reports an error under HTTP 200',
    { kind: 'errors', message: 'Forbidden access' },
    'with an error: Forbidden access',
  ],
  [
    'gives fewer entries than it has',
    { kind: 'short', type: 'speaker' },
    'The CMS promised 6 speakers and gave 5.',
  ],
  ['gives null instead of a list', { kind: 'null', type: 'meeting' }, 'The CMS gave no list of meetings'],
  ['answers with a web page', { kind: 'html' }, 'http://cms/graphql'],
  ['hangs up', { kind: 'hang-up' }, 'The CMS at http://cms/graphql cannot be reached'],
];

test.each(faults)('a CMS that %s ends in one clear failure', async (_, fault, expected) => {
  await using cms = await startFakeCms(toAnswers(exampleContent));
  cms.fault = fault;
  const message = await failureOf(cms);
  expect(message).toContain(expected);
  expect(message).toContain('The site that readers have was left as it is.');
});

test('a CMS that never answers is given up', async () => {
  await using cms = await startFakeCms(toAnswers(exampleContent));
  cms.fault = { kind: 'silence' };
  expect(await failureOf(cms, 100)).toContain('did not answer the question for archives within 0.1 seconds');
});

test('a CMS that is not there is named, with what to do', async () => {
  const cms = await startFakeCms(toAnswers({}));
  await cms[Symbol.asyncDispose]();
  expect(await failureOf(cms)).toContain('Start it, or correct CMS_URL');
});

test('all content that does not fit is reported at once, by entry, field and value', async () => {
  await using cms = await startFakeCms(
    toAnswers({ meeting: [aMeeting({ heldOn: 'gisteren' })], speaker: [{ name: '', slug: 'leeg' }] }),
  );
  expect(await failureOf(cms)).toMatchInlineSnapshot(`
    "The content of the CMS cannot be published:
      speaker (documentId leeg), field name (Naam): expected some text; got ""
      meeting "Eerste bijeenkomst" (documentId eerste-bijeenkomst), field heldOn (Datum van de bijeenkomst): expected a date such as 2021-03-24; got "gisteren"
    Correct it in the admin and publish again. The site that readers have was left as it is."
  `);
});
