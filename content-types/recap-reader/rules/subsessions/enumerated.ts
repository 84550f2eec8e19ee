/** Several with who gave each in one sentence: "X door Anna Smit, Y door Kees Bos en Z door Els de Wit". */
import { lowerBound } from '../../find.ts';
import type { RecapText } from '../../text/recap-text.ts';
import type { Mention } from '../mention.ts';
import { isNeverOne, type Subsession } from './shape.ts';

/** What stands between the name before, or the beginning, and this one. */
const GIVEN = /(?:^|[:,;.]|\sen)\s{0,3}["“‘']?(\p{Lu}[^:;.!?"“”]{2,90}?)["”’']?\s{1,200}door\s$/u;

/** "De dag begon met een welkom" is no title. */
const IS_SENTENCE = /\s(?:begon|begint|werd|werden|wordt|worden|was|waren|is|zijn|kwam|volgde)\s/u;

export function enumerated({ blocks, plain }: RecapText, people: readonly Mention[]): readonly Subsession[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    let from = block.start;
    const given = people
      .slice(lowerBound(people, block.start), lowerBound(people, block.end))
      .flatMap((person): readonly Subsession[] => {
        const lead = plain.slice(from, person.start);
        const offset = from;
        from = person.end;
        const match = GIVEN.exec(lead);
        const title = match?.[1]?.trim() ?? '';
        if (match === null || isNeverOne(title) || IS_SENTENCE.test(title)) return [];
        const start = offset + match.index + match[0].indexOf(title);
        const text = { start, end: person.end };
        return [{ value: { title, text }, certainty: 0.75, start, end: start + title.length }];
      });
    return given.length < 2 ? [] : given;
  });
}
