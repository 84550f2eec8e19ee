/**
 * Groups that a heading or a sentence lists: items right below "Werksessies", or "We gingen aan drie tafels uiteen:
 * wonen, zorg en veiligheid."
 */
import type { Block } from '../../text/blocks.ts';
import type { RecapText } from '../../text/recap-text.ts';
import { PARALLEL } from '../../words/headings.ts';
import { isNeverOne, KIND, MAX, toSubsession, type Subsession } from './shape.ts';

const FEWEST = 3;
const ONE_KIND = new RegExp(`^${KIND}(?!\\p{L})`, 'iu');

const isTitle = ({ text }: Block) =>
  text.length <= 110 &&
  /^["“‘']?[\p{Lu}\p{N}]/u.test(text) &&
  !/[.;:]$|\.\s\p{Lu}/u.test(text) &&
  !isNeverOne(text);

/** Items of just a title, right below such a heading. */
function itemsBelow({ blocks }: RecapText): readonly Subsession[] {
  return blocks.flatMap((block, index) => {
    const isHead = block.kind === 'heading' && (PARALLEL.test(block.text) || ONE_KIND.test(block.text));
    if (!isHead) return [];
    const below = blocks.slice(index + 1, index + 1 + MAX);
    const end = below.findIndex(({ kind }) => kind !== 'listItem');
    const items = below.slice(0, end === -1 ? below.length : end);
    return items.length < FEWEST || !items.every(isTitle)
      ? []
      : items.map((item) => toSubsession(item.text, 0.78, item, item.end));
  });
}

const COUNT = '(twee|drie|vier|vijf|zes|zeven|acht|[2-9])';
const GROUPS =
  "(?:\\p{L}{0,14}tafels|\\p{L}{0,14}sessies|workshops|\\p{L}{0,10}groepen|onderwerpen|thema['’]?s)";
/** Up to what is listed, and that. */
const LISTS = new RegExp(
  `\\b${COUNT}\\s(?:\\p{Ll}+\\s){0,2}${GROUPS}(?!\\p{L})[^.!?:;]{0,90}(?::|,?\\s(?:o\\.a\\.|onder andere|te weten|namelijk|over))\\s([^.!?:;]{8,220})[.!]?$`,
  'iu',
);
/** What is done in groups; "drie thema's" alone may be those of anything. */
const IN_GROUPS =
  /\b(?:aan de slag|uiteen|in groepen|in groepjes|aan tafel|\p{L}{0,14}tafels|\p{L}{0,14}sessies|workshops)\b/iu;
const NUMBERS = ['twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht'];
const countOf = (word: string) => NUMBERS.indexOf(word.toLowerCase()) + 2 || Number(word);

function* sentencesIn({ text, start }: Block): Generator<{ readonly text: string; readonly start: number }> {
  // "o.a." ends no sentence.
  for (const match of text.matchAll(/(?:[^.!?]|\.(?=\p{L}|\s?\p{Ll})|(?<=\b[a-z]\.[a-z])\.)+[.!?]?/gu)) {
    const lead = match[0].length - match[0].trimStart().length;
    yield { text: match[0].trim(), start: start + match.index + lead };
  }
}

/** As many as the sentence counts, or fewer where it says that these are some of them. */
function sentencesThatList({ blocks }: RecapText): readonly Subsession[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [...sentencesIn(block)].flatMap((sentence): readonly Subsession[] => {
          const [whole, count = '', list = ''] = LISTS.exec(sentence.text) ?? [];
          if (whole === undefined || !IN_GROUPS.test(sentence.text)) return [];
          const titles = list
            .split(/,\s(?:en\s)?|\sen\s/u)
            .map((title) => title.replace(/^(?:de|het|een)\s/u, ''));
          const isSome = /\bo\.a\.|onder andere/iu.test(whole);
          const isAll = titles.length === countOf(count) || (isSome && titles.length < countOf(count));
          if (!isAll || titles.length < 2) return [];
          return titles.map((title) =>
            toSubsession(title, 0.74, { ...block, ...sentence }, sentence.start + sentence.text.length),
          );
        })
      : [],
  );
}

export const listedGroups = (recap: RecapText): readonly Subsession[] => [
  ...itemsBelow(recap),
  ...sentencesThatList(recap),
];
