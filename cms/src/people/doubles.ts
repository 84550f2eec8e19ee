/** Who may be in the archive twice, without those of whom somebody said that they are not. */
import { findDoubles, reasonToDutch, type Double } from '@archive/content-types/people';
import type { Core } from '@strapi/strapi';
import { newestSequence } from '../feed/feed.ts';
import type { PossibleDoubles } from './answers.ts';
import { pairOf, readDistinctPairs } from './distinctions.ts';
import { readFacts, readSpeakers, toPerson } from './speakers.ts';

/** How many pairs are shown at once. */
const SHOWN = 50;

interface Found {
  /** The number of the change after which they were looked for. */
  readonly after: number;
  readonly doubles: readonly Double[];
}

/** Thousands of names take some tenths of a second, and the admin asks whenever a form is opened. */
const lastFound = new WeakMap<Core.Strapi, Found>();

async function findAll(strapi: Core.Strapi): Promise<readonly Double[]> {
  const after = await newestSequence(strapi);
  const known = lastFound.get(strapi);
  if (known?.after === after) return known.doubles;
  const doubles = findDoubles((await readSpeakers(strapi)).map(toPerson));
  lastFound.set(strapi, { after, doubles });
  return doubles;
}

/** @param of only those of this speaker. */
export async function readDoubles(strapi: Core.Strapi, of?: string): Promise<PossibleDoubles> {
  const distinct = await readDistinctPairs(strapi);
  const doubles = (await findAll(strapi)).filter(
    ({ one, other }) => (of === undefined || [one, other].includes(of)) && !distinct.has(pairOf(one, other)),
  );
  const shown = doubles.slice(0, SHOWN);
  const facts = await readFacts(strapi, new Set(shown.flatMap(({ one, other }) => [one, other])));
  return {
    total: doubles.length,
    doubles: shown.flatMap(({ one, other, certainty, reasons }) => {
      const [first, second] = [facts.get(one), facts.get(other)];
      // Somebody took one of them away a moment ago.
      if (first === undefined || second === undefined) return [];
      return [{ people: [first, second] as const, certainty, reasons: reasons.map(reasonToDutch) }];
    }),
  };
}
