/** What somebody said of two speakers who were taken for one: that they are two people. */
import type { Core } from '@strapi/strapi';
import { readUserNames } from '../access/user-names.ts';
import type { Distinction } from './answers.ts';
import { readFacts } from './speakers.ts';

const DISTINCTION = 'api::distinction.distinction';

/** How many are shown. */
const SHOWN = 100;

interface Row {
  readonly id: number;
  readonly pair: string;
  readonly actor: number | null;
  readonly createdAt: string;
}

const rows = (strapi: Core.Strapi) => strapi.db.query(DISTINCTION);

/** The same for both orders. */
export const pairOf = (one: string, other: string): string => [one, other].toSorted().join(' ');

export const readDistinctPairs = async (strapi: Core.Strapi): Promise<ReadonlySet<string>> =>
  new Set(((await rows(strapi).findMany({ select: ['pair'] })) as readonly Row[]).map(({ pair }) => pair));

/** Saying it twice changes nothing. */
export async function distinguish(
  strapi: Core.Strapi,
  one: string,
  other: string,
  actor: number,
): Promise<void> {
  const pair = pairOf(one, other);
  await strapi.db.transaction(async () => {
    if ((await rows(strapi).findOne({ where: { pair } })) === null)
      await rows(strapi).create({ data: { pair, actor } });
  });
}

export const forgetDistinction = (strapi: Core.Strapi, one: string, other: string): Promise<unknown> =>
  rows(strapi).deleteMany({ where: { pair: pairOf(one, other) } });

/** The newest first, of people who are both still there. */
export async function readDistinctions(strapi: Core.Strapi): Promise<readonly Distinction[]> {
  const found = (await rows(strapi).findMany({ orderBy: { id: 'desc' }, limit: SHOWN })) as readonly Row[];
  const facts = await readFacts(strapi, new Set(found.flatMap(({ pair }) => pair.split(' '))));
  const names = await readUserNames(
    strapi,
    found.map(({ actor }) => actor),
  );
  return found.flatMap(({ pair, actor, createdAt }) => {
    const [one, other] = pair
      .split(' ')
      .flatMap((id) => facts.get(id) ?? [])
      .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
    if (one === undefined || other === undefined) return [];
    return [{ people: [one, other] as const, at: createdAt, by: names.get(actor ?? 0) ?? null }];
  });
}
