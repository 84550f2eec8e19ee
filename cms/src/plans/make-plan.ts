/** Plans something, moves it or cancels it, for who may do it at this moment too. */
import { sayDay, sayMoment } from '@archive/content-types/dutch-moment';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { mayDo, type Ability } from '../access/entry-rights.ts';
import { writeWithFeed } from '../feed/feed.ts';
import type { Subject } from '../publication/answers.ts';
import { readRows } from '../publish-set/entry-rows.ts';
import { readPublishSet } from '../publish-set/read-set.ts';
import type { Planned, PlannedAct } from './answers.ts';
import { createPlan, findPlan, movePlan, removePlan, type PlanRow } from './plan-rows.ts';
import { toPlans } from './read-plans.ts';
import { readWallClock } from './wall-clock.ts';

/** Who asks. */
export interface Person {
  readonly id: number;
  readonly ability: Ability;
}

const SETTLED = 'Dit is al gebeurd of geannuleerd. Er is niets veranderd.';

const TWICE =
  'Dit tijdstip komt die nacht twee keer voor, omdat de klok een uur teruggaat. Het gebeurt de eerste keer.';

/** Who plans further ahead mistyped the year. */
const YEARS_AHEAD = 5;

function lastMoment(): Date {
  const last = new Date();
  last.setFullYear(last.getFullYear() + YEARS_AHEAD);
  return last;
}

function instantOf(wall: string): { readonly at: string; readonly remarks: readonly string[] } {
  const reading = readWallClock(wall);
  if (reading.kind === 'unreadable') throw new errors.ValidationError('Vul een datum en een tijd in.');
  if (reading.kind === 'skipped') {
    throw new errors.ValidationError(
      'Dit tijdstip bestaat niet: die nacht gaat de klok van 02.00 naar 03.00 uur. Kies een ander tijdstip.',
    );
  }
  if (new Date(reading.at) <= new Date()) {
    throw new errors.ValidationError('Dit tijdstip is al voorbij. Kies een tijdstip in de toekomst.');
  }
  if (new Date(reading.at) > lastMoment()) {
    throw new errors.ValidationError(
      `Dit tijdstip is meer dan ${YEARS_AHEAD} jaar vooruit: kies een tijdstip voor ${sayDay(lastMoment().toISOString())}.`,
    );
  }
  return { at: reading.at, remarks: reading.kind === 'twice' ? [TWICE] : [] };
}

/** The draft of an entry that the person may publish. */
async function readEntry(strapi: Core.Strapi, { ability }: Person, { type, documentId }: Subject) {
  const draft = (await readRows(strapi, type, [documentId])).find(({ publishedAt }) => publishedAt === null);
  if (draft === undefined) throw new errors.NotFoundError('Dit bestaat niet meer. Ga terug naar de lijst.');
  if (!mayDo(strapi, ability, 'publish', `api::${type}.${type}`, draft)) throw new errors.ForbiddenError();
  return draft;
}

/** What has to be put right before the time comes. */
async function remarksOn(
  strapi: Core.Strapi,
  { ability }: Person,
  act: PlannedAct,
  subject: Subject,
): Promise<readonly string[]> {
  if (act === 'unpublish') return [];
  const set = await readPublishSet(strapi, ability, subject);
  const entries = set.entries.filter(
    ({ documentId }) => subject.type === 'meeting' || documentId === subject.documentId,
  );
  if (!set.mayPublish) throw new errors.ForbiddenError();
  const problems = entries.flatMap((entry) => entry.problems);
  return problems.length === 0 ? [] : ['Zorg dat dit voor die tijd goed is:', ...problems];
}

/** @param except the number of the plan that is moved. */
async function refuseDouble(
  strapi: Core.Strapi,
  act: PlannedAct,
  { type, documentId }: Subject,
  except?: number,
): Promise<void> {
  const other = except === undefined ? {} : { id: { $ne: except } };
  const same = await findPlan(strapi, { act, type, subject: documentId, state: 'planned', ...other });
  if (same === null) return;
  const moment = sayMoment(new Date(same.at).toISOString());
  throw new errors.ApplicationError(
    `Dit staat al gepland voor ${moment}. Verander dat, of annuleer het eerst.`,
  );
}

async function answer(
  strapi: Core.Strapi,
  { ability }: Person,
  row: PlanRow,
  remarks: readonly string[],
): Promise<Planned> {
  const [plan] = await toPlans(strapi, ability, [row]);
  if (plan === undefined) throw new Error('A row is one plan.');
  return { plan, remarks };
}

/** @throws {ApplicationError} with a sentence for editors. */
export async function makePlan(
  strapi: Core.Strapi,
  person: Person,
  act: PlannedAct,
  subject: Subject,
  wall: string,
): Promise<Planned> {
  const { title = null } = await readEntry(strapi, person, subject);
  const { at, remarks } = instantOf(wall);
  const problems = await remarksOn(strapi, person, act, subject);
  const { type, documentId } = subject;
  // In the one transaction that may write, so that two at once do not both plan it.
  const row = await writeWithFeed(strapi, async () => {
    await refuseDouble(strapi, act, subject);
    return createPlan(strapi, { act, type, subject: documentId, title, at, actor: person.id });
  });
  return answer(strapi, person, row, [...remarks, ...problems]);
}

/** The plan with a number, for who may do what it does. */
async function readOwn(strapi: Core.Strapi, person: Person, id: number): Promise<PlanRow> {
  const row = Number.isSafeInteger(id) ? await findPlan(strapi, { id }) : null;
  if (row === null) throw new errors.NotFoundError(SETTLED);
  if (!mayDo(strapi, person.ability, 'publish', `api::${row.type}.${row.type}`)) {
    throw new errors.ForbiddenError();
  }
  return row;
}

/** From then on it is done in the name of who moved it. @throws {ApplicationError} */
export async function changePlan(
  strapi: Core.Strapi,
  person: Person,
  id: number,
  wall: string,
): Promise<Planned> {
  const { act, type, subject: documentId } = await readOwn(strapi, person, id);
  const subject = { type, documentId };
  await readEntry(strapi, person, subject);
  const { at, remarks } = instantOf(wall);
  const problems = await remarksOn(strapi, person, act, subject);
  // What failed may have been planned anew meanwhile, as a plan of its own.
  const isMoved = await writeWithFeed(strapi, async () => {
    await refuseDouble(strapi, act, subject, id);
    return movePlan(strapi, id, at, person.id);
  });
  if (!isMoved) throw new errors.NotFoundError(SETTLED);
  const row = await findPlan(strapi, { id });
  if (row === null) throw new errors.NotFoundError(SETTLED);
  return answer(strapi, person, row, [...remarks, ...problems]);
}

/** Cancels what is planned, and takes away what failed. @throws {ApplicationError} */
export async function cancelPlan(strapi: Core.Strapi, person: Person, id: number): Promise<object> {
  await readOwn(strapi, person, id);
  if (!(await removePlan(strapi, id))) throw new errors.NotFoundError(SETTLED);
  return {};
}
