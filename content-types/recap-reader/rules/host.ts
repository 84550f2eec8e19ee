/** "Gastheer was de gemeente Breda; burgemeester X heette ons welkom": an office-holder is of the host. */
import { before, blockIndexAt, type RecapText } from '../text/recap-text.ts';
import { withMunicipality } from './municipal-affiliation.ts';
import type { MunicipalityIndex } from './municipality-index.ts';
import type { Mention } from './mention.ts';
import type { NameShape } from './name-shapes.ts';

const OFFICE =
  /^(?:loco-?)?(?:burgemeester|wethouder|gemeentesecretaris|stadsbouwmeester|raadslid|griffier)\b/iu;
/** "Bergen op Zoom vertelde", and "burgemeester Smit van Breda", of which the place is that of the office. */
export function isOfPlace(recap: RecapText, shape: NameShape, index: MunicipalityIndex): boolean {
  const place = /^\S+\svan\s(.+)$/u.exec(shape.name)?.[1];
  const [, word = ''] = /([\p{L}-]+)\s$/u.exec(before(recap, shape)) ?? [];
  const isOfOffice =
    place !== undefined && !shape.hasKnownFirstName && OFFICE.test(word) && index.isName(place);
  return index.isName(shape.name) || isOfOffice;
}

/** What may be the name of a municipality, and what follows. */
const NAME = String.raw`((?:['’]s-)?\p{Lu}[\p{L}'’-]+(?:\s(?:\p{Lu}[\p{L}-]+|aan|den|en|de|op|van))*)`;
const HOST = new RegExp(
  String.raw`\b(?:[Gg]astheer|[Gg]astvrouw|[Gg]astgemeente|te gast (?:bij|in)|ontvangen (?:door|in)|[Oo]ntving(?:en)? ons|stadhuis van|gemeentehuis van|raadzaal van)(?:\s(?:was|waren|is|deze|keer|ditmaal|de|het|in|gemeente|stadhuis|gemeentehuis|van)){0,6}\s${NAME}`,
  'gu',
);
const BODY = new RegExp(String.raw`\b[Gg]emeente\s${NAME}`, 'gu');

/** The names of municipalities that stand where a pattern says. */
const namesIn = ({ plain }: RecapText, pattern: RegExp, index: MunicipalityIndex): ReadonlySet<string> =>
  new Set(
    [...plain.matchAll(pattern)].flatMap(([, name = '']) => {
      const words = name.split(' ');
      const whole = words.map((_, at) => words.slice(0, words.length - at).join(' '));
      return whole.find((part) => index.isName(part)) ?? [];
    }),
  );

/** The one municipality that the text says was the host, or that is the only one it names. */
function hostOf(recap: RecapText, index: MunicipalityIndex): string | undefined {
  const hosts = namesIn(recap, HOST, index);
  if (hosts.size > 0) return hosts.size === 1 ? [...hosts][0] : undefined;
  const named = new Set(index.search(recap.plain, undefined).map(({ municipality }) => municipality));
  const bodies = namesIn(recap, BODY, index);
  return named.size === 1 && bodies.size === 1 ? [...bodies][0] : undefined;
}

/** "De Almeerse wethouder" is of elsewhere. */
const OF_ELSEWHERE = /\p{Lu}\p{Ll}+e\s\p{Ll}+\s$/u;

/** Whether somebody's office is named and its municipality is not. */
function isOfHost(recap: RecapText, mention: Mention): boolean {
  const { organisation, jobTitle } = mention.affiliation ?? {};
  const isInOffice = organisation === undefined && jobTitle !== undefined && OFFICE.test(jobTitle);
  return isInOffice && !OF_ELSEWHERE.test(before(recap, mention));
}

/** "Gemeente Breda" above a part of the text. */
const HEAD = /^Gemeente\s(\p{Lu}[\p{L}'’ -]{2,40}?)(?:$|[,:–(]|\s[–-]\s)/u;

/** How many blocks below its heading somebody is. */
const NEAR = 2;

/** The municipality that is the heading of the part that somebody gave. */
function headingOf(recap: RecapText, mention: Mention, index: MunicipalityIndex): string | undefined {
  if (mention.basis !== 'part' || mention.affiliation?.organisation !== undefined) return undefined;
  const at = blockIndexAt(recap, mention);
  const heading = recap.blocks.slice(Math.max(0, at - NEAR), at).findLast(({ kind }) => kind === 'heading');
  const name = HEAD.exec(heading?.text ?? '')?.[1];
  return name !== undefined && index.isName(name) ? name : undefined;
}

const ofMunicipality = (mention: Mention, name: string | undefined): Mention =>
  name === undefined
    ? mention
    : {
        ...mention,
        affiliation: { ...mention.affiliation, organisation: `gemeente ${name}`, certainty: 0.75 },
      };

/** Who is of which municipality, from what stands beside the name or above it, or from who was the host. */
export function withMunicipalities(
  recap: RecapText,
  mentions: readonly Mention[],
  index: MunicipalityIndex,
): readonly Mention[] {
  const named = mentions
    .map((mention) => withMunicipality(mention, index))
    .map((mention) => ofMunicipality(mention, headingOf(recap, mention, index)));
  // Few recaps leave it to the host, and the whole text is searched for that.
  if (!named.some((mention) => isOfHost(recap, mention))) return named;
  const host = hostOf(recap, index);
  return named.map((mention) => (isOfHost(recap, mention) ? ofMunicipality(mention, host) : mention));
}
