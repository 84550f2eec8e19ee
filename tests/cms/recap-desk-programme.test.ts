/** A recap of a programme that the archive does not have. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sheet } from '@archive/content-types/recap-reader';
import { answer } from '@archive/content-types/recap-sheet';
import { seed } from '@archive/scripts/seed/seed.ts';
import { startCms, type Cms } from './cms.ts';
import { loginAs, type Person } from './people.ts';
import { counts, create, enter, enteredIn, read, small, undo, undoneIn } from './recap-desk.ts';

let cms: Cms;
let redacteur: Person;
let eindredacteur: Person;

beforeAll(async () => {
  cms = await startCms();
  await seed(cms.strapi);
  redacteur = await loginAs(cms, 'strapi-author');
  eindredacteur = await loginAs(cms, 'strapi-editor');
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const recap = (number: number) =>
  small(number, 'Carla Dekker').replaceAll(
    'leerkring leefbaarheid en veiligheid',
    'leerkring Energiearmoede',
  );

const NAME = 'Leerkring Energiearmoede';

const withProgramme = (sheet: Sheet): Sheet => ({ ...sheet, newProgramme: NAME });

const programmeOf = async (documentId: string) => {
  const meeting = await cms.strapi.db
    .query('api::meeting.meeting')
    .findOne({ where: { documentId }, populate: ['programme'] });
  return meeting?.programme as { readonly name: string; readonly slug: string } | null;
};

test('it is asked about, and an answer makes it one of the drafts, undone with them', async () => {
  const before = await counts(cms);
  const { proposal, mayMakeProgrammes } = await read(eindredacteur, recap(1));
  expect(mayMakeProgrammes).toBe(true);
  const asked = proposal.questions.find(({ about }) => about === 'programme')!;
  const { sheet, questions } = answer(proposal, asked, { kind: 'new' });
  expect(questions).not.toContain(asked);
  expect(sheet.newProgramme).toBe(NAME);
  const entered = enteredIn(await create(eindredacteur, recap(1), sheet));
  expect(entered.programmes.map(({ title }) => title)).toEqual([NAME]);
  expect(await programmeOf(entered.meeting.documentId)).toMatchObject({
    name: NAME,
    slug: 'leerkring-energiearmoede',
  });
  const { removed, kept } = undoneIn(await undo(eindredacteur, entered));
  expect(kept).toEqual([]);
  expect(removed.map(({ type }) => type)).toContain('programme');
  expect(await counts(cms)).toEqual(before);
});

test('one that somebody made meanwhile is not made again', async () => {
  const other = await cms.documents('programme').create({ data: { name: NAME.toUpperCase() } });
  const entered = await enter(eindredacteur, recap(2), withProgramme);
  expect(entered.programmes).toEqual([]);
  expect(await programmeOf(entered.meeting.documentId)).toMatchObject({ name: NAME.toUpperCase() });
  await undo(eindredacteur, entered);
  await cms.documents('programme').delete(other);
});

test('one that another meeting is of by now stays, and that is told', async () => {
  const entered = await enter(eindredacteur, recap(3), withProgramme);
  const [programme] = entered.programmes;
  const other = await cms
    .documents('meeting')
    .create({ data: { title: 'Van iemand anders', programme: programme!.documentId } });
  const { kept } = undoneIn(await undo(eindredacteur, entered));
  expect(kept).toEqual([{ entry: programme, why: 'used' }]);
  await cms.documents('meeting').delete(other);
  await cms.documents('programme').delete(programme!);
});

test('who may not make programmes is not offered it, and is refused', async () => {
  const { proposal, mayMakeProgrammes } = await read(redacteur, recap(4));
  expect(mayMakeProgrammes).toBe(false);
  const before = await counts(cms);
  const { status } = await create(redacteur, recap(4), withProgramme(proposal.sheet));
  expect(status).toBe(403);
  expect(await counts(cms)).toEqual(before);
  const without = enteredIn(await create(redacteur, recap(4), proposal.sheet));
  expect(without).toMatchObject({ state: 'created', programmes: [] });
});
