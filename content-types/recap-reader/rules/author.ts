/** Who wrote the recap: what the head or a label says, or whose photo stands with "Over de schrijver". */
import { best, type Find } from '../find.ts';
import type { RecapText } from '../text/recap-text.ts';
import type { Mention } from './mention.ts';

const PART =
  "(?:\\p{Lu}[\\p{L}'’.-]*|\\(\\p{Lu}[\\p{L}'’.-]*\\)(?=\\s\\p{L})|(?:van|v\\.d\\.|de|der|den|el|ten|ter|te|het|'t|in)(?![\\p{L}]))";
const NAME = `((?:${PART})(?:\\s${PART}){1,5})`;
const LABEL = new RegExp(
  `^(?:(?:auteur|schrijver|verslag(?:legging|gever|legger)?|tekst(?: en (?:foto['’]?s|fotografie|beeld))?|notulist|notulen|author)\\s{0,2}(?::|door\\s)|(?:door|geschreven door|verslag door|blog door|by)(?:\\s{0,2}:|\\s))\\s{0,12}${NAME}`,
  'u',
);
/** "Gepubliceerd op 8 december 2020 door Anna Smit" */
const PUBLISHED_BY = new RegExp(
  `^(?:gepubliceerd|geplaatst|geschreven)\\b[^.!?]{0,40}\\sdoor\\s${NAME}`,
  'u',
);
/** "Rotterdam, 19 september 2019. Verslag: Anna Smit" */
const INSIDE = new RegExp(`[.|·•–]\\s(?:[Tt]ekst|[Vv]erslag|[Aa]uteur)\\s?:\\s?${NAME}`, 'u');
/** "Deze terugblik is geschreven door Anna Smit, adviseur bij Halt." */
const WRITTEN_BY = new RegExp(
  `\\b(?:terugblik|verslag|blog|artikel|tekst|stuk)\\s(?:is|werd)\\s(?:geschreven|gemaakt|opgesteld)\\sdoor\\s${NAME}`,
  'u',
);
/** Behind a date: "4 december 2020 · Anna Smit, adviseur bij Halt" */
export const BYLINE = `\\s?[|·•–-]\\s(?:[Dd]oor\\s)?${NAME}(?:,\\s[^.!?]{2,80})?$`;
const BESIDE_DATE = new RegExp(`^\\d{1,2}\\s\\p{L}{3,9}\\s\\d{4}${BYLINE}`, 'u');
/** "Door Anna Smit (gemeente Ede)" tells who led a session, "Door Anna Smit, 3 mei 2021" who wrote this. */
const NOT_A_BYLINE = /^\s{0,8}(?:\(|en\s|&|,\s?(?!\s?(?:op\s)?(?:\p{L}{2,4}dag\s)?\d))/u;
export const GREETING = /^(?:met )?(?:\p{L}+ ){0,2}groet(?:en|jes)?\s?,?$/iu;
const ABOUT_THE_AUTHOR = /^over de (?:schrijver|auteur)/iu;

/** "anna-de-boer" is how blogs name their authors' files. */
function toName(slug: string): string {
  const PARTICLE = /^(?:van|de|den|der|het|ten|ter|te|el)$/;
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(slug)) return slug;
  return slug
    .split('-')
    .map((word, index) =>
      index > 0 && PARTICLE.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

function fromHead({ head }: RecapText): readonly Find<string>[] {
  return ['author', 'auteur', 'authors', 'door'].flatMap((key) => {
    const entry = head.get(key);
    const first =
      entry?.value
        .replace(/^\[|\]$/g, '')
        .split(',')[0]
        ?.trim()
        .replace(/^["']|["']$/g, '') ?? '';
    return entry === undefined || first === '' ? [] : [{ ...entry, value: toName(first), certainty: 0.95 }];
  });
}

const BY = [LABEL, PUBLISHED_BY, INSIDE, BESIDE_DATE, WRITTEN_BY];

function fromLabels({ blocks }: RecapText): readonly Find<string>[] {
  return blocks.flatMap((block) => {
    const line = block.text.charAt(0).toLowerCase() + block.text.slice(1);
    const [whole = '', value] = BY.map((pattern) => pattern.exec(line)).find(Boolean) ?? [];
    if (value === undefined || block.text.length > 140) return [];
    const isLed = value.includes('(') || NOT_A_BYLINE.test(line.slice(whole.length));
    if (line.startsWith('door') && isLed) return [];
    const start = block.start + block.text.indexOf(value);
    return [{ value, certainty: 0.85, start, end: start + value.length }];
  });
}

/** The one in the caption is the writer, when the page says something of its writer at all. */
function fromCaption(
  { blocks }: RecapText,
  captions: readonly Find<string>[],
  people: readonly Mention[],
): readonly Find<string>[] {
  if (!blocks.some(({ text }) => ABOUT_THE_AUTHOR.test(text))) return [];
  return captions.slice(0, 1).flatMap(({ start }) => {
    const person = people.find((mention) => mention.start === start);
    return person === undefined ? [] : [{ value: person.name, certainty: 0.75, start, end: person.end }];
  });
}

/** Whoever signs a letter wrote it: the name below "Hartelijke groet". */
function fromSignature({ blocks }: RecapText, people: readonly Mention[]): readonly Find<string>[] {
  return blocks.flatMap(({ text, end }, index) => {
    const next = blocks[index + 1];
    if (next === undefined || !GREETING.test(text)) return [];
    const person = people.find(({ start }) => start === next.start && start >= end);
    return person === undefined
      ? []
      : [{ value: person.name, certainty: 0.8, start: person.start, end: person.end }];
  });
}

export function findAuthor(
  recap: RecapText,
  captions: readonly Find<string>[],
  people: readonly Mention[],
): Find<string> | undefined {
  return best([
    ...fromHead(recap),
    ...fromLabels(recap),
    ...fromSignature(recap, people),
    ...fromCaption(recap, captions, people),
  ]);
}
