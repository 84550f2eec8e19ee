/** "Gastheer was de gemeente Breda; burgemeester X heette ons welkom": an office-holder is of the host. */
import { before, blockIndexAt, type RecapText } from '../text/recap-text.ts';
import { withMunicipality } from './municipal-affiliation.ts';
import type { MunicipalityIndex } from './municipality-index.ts';
import type { Mention } from './people.ts';

const OFFICE =
  /^(?:loco-?)?(?:burgemeester|wethouder|gemeentesecretaris|stadsbouwmeester|raadslid|griffier)\b/iu;
const HOST =
  /\b(?:[Gg]astheer|[Gg]astvrouw|[Gg]astgemeente|te gast (?:bij|in)|ontvangen (?:door|in)|[Oo]ntving(?:en)? ons|stadhuis van|gemeentehuis van|raadzaal van)(?:\s(?:was|waren|is|deze|keer|ditmaal|de|het|in|gemeente|stadhuis|gemeentehuis|van)){0,6}\s((?:['’]s-)?\p{Lu}[\p{L}'’-]+(?:\s(?:\p{Lu}[\p{L}-]+|aan|den|en|de|op|van))*)/gu;

const BODY = /\b[Gg]emeente\s((?:['’]s-)?\p{Lu}[\p{L}'’-]+(?:\s(?:\p{Lu}[\p{L}-]+|aan|den|en|de|op|van))*)/gu;

/** The names of municipalities that stand where a pattern says. */
const namesIn = ({ plain }: RecapText, pattern: RegExp, index: MunicipalityIndex): ReadonlySet<string> =>
  new Set(
    [...plain.matchAll(pattern)].flatMap(([, name = '']) => {
      const words = name.split(' ');
      const whole = words.map((_, at) => words.slice(0, words.length - at).join(' '));
      return whole.find((part) => index.isName(part)) ?? [];
    }),
  );

/** The one municipality that the text says was the host, or is the only one that it names. */
function hostOf(recap: RecapText, index: MunicipalityIndex): string | undefined {
  const hosts = namesIn(recap, HOST, index);
  const named = new Set(index.search(recap.plain, undefined).map(({ municipality }) => municipality));
  const [only, ...others] = hosts.size > 0 || named.size > 1 ? hosts : namesIn(recap, BODY, index);
  return others.length === 0 ? only : undefined;
}

/** "De Almeerse wethouder" is of elsewhere. */
const OF_ELSEWHERE = /\p{Lu}\p{Ll}+e\s\p{Ll}+\s$/u;

/** Those whose office is named and whose organisation is not. */
const ofHost = (recap: RecapText, mention: Mention, host: string): Mention => {
  const { organisation, jobTitle } = mention.affiliation ?? {};
  if (OF_ELSEWHERE.test(before(recap, mention))) return mention;
  if (organisation !== undefined || jobTitle === undefined || !OFFICE.test(jobTitle)) return mention;
  return { ...mention, affiliation: { jobTitle, organisation: `gemeente ${host}`, certainty: 0.75 } };
};

/** "Gemeente Breda" above a part of the text. */
const HEAD = /^Gemeente\s(\p{Lu}[\p{L}'’ -]{2,40}?)(?:$|[,:–(]|\s[–-]\s)/u;

/** Who gave the part below a heading that is a municipality is of that. */
function ofHeading(recap: RecapText, mention: Mention, index: MunicipalityIndex): Mention {
  if (mention.basis !== 'part' || mention.affiliation?.organisation !== undefined) return mention;
  const at = blockIndexAt(recap, mention);
  const heading = recap.blocks.slice(Math.max(0, at - NEAR), at).findLast(({ kind }) => kind === 'heading');
  const name = HEAD.exec(heading?.text ?? '')?.[1];
  if (name === undefined || !index.isName(name)) return mention;
  return {
    ...mention,
    affiliation: { ...mention.affiliation, organisation: `gemeente ${name}`, certainty: 0.75 },
  };
}

/** How many blocks below its heading somebody is. */
const NEAR = 2;

/** Who is of which municipality, from what stands beside the name or from who was the host. */
export function withMunicipalities(
  recap: RecapText,
  mentions: readonly Mention[],
  index: MunicipalityIndex,
): readonly Mention[] {
  const named = mentions
    .map((mention) => withMunicipality(mention, index))
    .map((mention) => ofHeading(recap, mention, index));
  const host = hostOf(recap, index);
  return host === undefined ? named : named.map((mention) => ofHost(recap, mention, host));
}
