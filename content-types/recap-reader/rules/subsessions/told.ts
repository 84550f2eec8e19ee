/** Subsessions that sentences tell of: "een subsessie over …". */
import { createOverlap } from '../../find.ts';
import { blockIndexAt, type RecapText } from '../../text/recap-text.ts';
import type { Mention } from '../mention.ts';
import { bodyEnd, isWhole, KIND, toSubsession, type Subsession } from './shape.ts';

const TOLD = new RegExp(
  `\\b${KIND}\\s(?:[^.!?\\n]{0,90}?\\s)??(?:over|rond(?:om)?|met als thema|met de titel|getiteld|genaamd)\\s(?:het programma\\s|het thema\\s|de\\s(?=\\())?["'“‘(]?`,
  'giu',
);
const TOLD_END =
  /["”’]|\s(?:die|dat|waarin|waarbij|en werd|werd|wordt|verzorgd|begeleid|gegeven|onder leiding|o\.l\.v\.|door|van\s\p{Lu}\p{Ll}+\s\p{Lu}|namens)\b|[.](?!\d)|[;!?\n]|,(?!\s?\d)/iu;

/** "een workshop Data in de wijk, gegeven door": a title with a capital right behind the word. */
const NAMED = new RegExp(`\\b(?:[Ee]en|[Dd]e|[Dd]eze|[Ii]n|[Bb]ij)\\s${KIND}\\s["'“‘(]?(?=\\p{Lu})`, 'gu');

/** "een sessie over handhaving, begeleid door": any session, when it says who led it. */
const LED =
  /\b(?:een|de)\s(?:\p{L}+\s)?sessie\s(?:over|rond(?:om)?)\s["'“‘]?(?=[^.!?\n]{3,120}\b(?:begeleid|verzorgd|gegeven|geleid|onder leiding)\b)/giu;

/** "De volgende kennissessie gaat over X", "zal nog een werksessie organiseren" are still to come. */
const NEXT = /\b(?:volgende|komende|eerstvolgende|vorige|zal|zullen)\s(?:\p{L}+\s){0,2}$/iu;

/** What is told of, up to who gave it; undefined for a word too few, and for what the whole recap is called. */
function titleAt(recap: RecapText, start: number): string | undefined {
  const rest = recap.plain.slice(start, start + 200);
  const title = rest.slice(0, TOLD_END.exec(rest)?.index ?? 0).trim();
  const isBelow = start > (recap.blocks[0]?.end ?? 0);
  return title.length < 4 || /\b(?:19|20)\d\d$/.test(title) || (isBelow && isWhole(recap, title))
    ? undefined
    : title;
}

/** "Er was een subsessie over X die werd begeleid door Y." A heading above that says X is its title. */
export function told(recap: RecapText, people: readonly Mention[]): readonly Subsession[] {
  const { plain, blocks } = recap;
  const isPerson = createOverlap(people);
  return [...plain.matchAll(TOLD), ...plain.matchAll(NAMED), ...plain.matchAll(LED)].flatMap(
    (match): readonly Subsession[] => {
      if (NEXT.test(plain.slice(Math.max(0, match.index - 30), match.index))) return [];
      const start = match.index + match[0].replace(/\($/, '').length;
      const title = titleAt(recap, start);
      if (title === undefined || isPerson({ start, end: start + 1 })) return [];
      const index = blockIndexAt(recap, { start: match.index, end: match.index });
      const heading = blocks[index - 1];
      if (index > 1 && heading?.kind === 'heading' && sharesAWord(heading.text, title)) {
        return [toSubsession(heading.text, 0.95, heading, bodyEnd(blocks, index - 1))];
      }
      const end = Math.max(start + title.length, blocks[index]?.end ?? 0);
      return [
        {
          value: { title, text: { start: sentenceStart(plain, match.index), end } },
          certainty: 0.8,
          start,
          end: start + title.length,
        },
      ];
    },
  );
}

const longWords = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
/** Whether a heading and what a sentence says below it are about the same. */
const sharesAWord = (heading: string, title: string) =>
  longWords(heading).some((word) => longWords(title).includes(word));

const sentenceStart = (plain: string, at: number) => {
  const slice = plain.slice(Math.max(0, at - 400), at);
  const from = Math.max(slice.lastIndexOf('. '), slice.lastIndexOf('\n'), slice.lastIndexOf('? '));
  return at - slice.length + (from === -1 ? 0 : from + 2);
};
