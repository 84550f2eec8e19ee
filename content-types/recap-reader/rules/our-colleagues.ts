/**
 * "Onze collega's Anna Smit en Kees Bos" are of whoever writes: what the text calls "onze" and is an
 * organisation, such as "onze developer.overheid.nl Meetup", when there is only one.
 */
import { before, type RecapText } from '../text/recap-text.ts';
import { WELL_KNOWN } from '../words/bodies.ts';
import type { Mention } from './mention.ts';

const OURS = /\b(?:onze|ons)\s((?:[a-z][a-z\d-]+\.)+[a-z]{2,}|\p{Lu}[\p{L}\d]+(?:\s\p{Lu}[\p{L}\d]+)?)/gu;
const COLLEAGUES = /\b[Oo]nze\scollega(['’]?s)?\s$/u;
const LINK = /^\s?(?:,|en|&)\s$/u;

const isOrganisation = (name: string) => name.includes('.') || WELL_KNOWN.has(name);

function ourOrganisation({ plain }: RecapText): string | undefined {
  const names = new Set(
    [...plain.matchAll(OURS)].flatMap(([, name = '']) => (isOrganisation(name) ? [name] : [])),
  );
  return names.size === 1 ? [...names][0] : undefined;
}

/** @param mentions in the order of the text. */
export function withOurColleagues(recap: RecapText, mentions: readonly Mention[]): readonly Mention[] {
  const organisation = ourOrganisation(recap);
  if (organisation === undefined) return mentions;
  let goesOnFrom: number | undefined;
  return mentions.map((mention) => {
    const lead = COLLEAGUES.exec(before(recap, mention));
    const isNext = goesOnFrom !== undefined && LINK.test(recap.plain.slice(goesOnFrom, mention.start));
    goesOnFrom = isNext || lead?.[1] !== undefined ? mention.end : undefined;
    const isOurs = (isNext || lead !== null) && mention.affiliation?.organisation === undefined;
    return isOurs
      ? { ...mention, affiliation: { ...mention.affiliation, organisation, certainty: 0.75 } }
      : mention;
  });
}
