/**
 * Nine digits that a burgerservicenummer can have: they pass the eleven test. One in eleven numbers does, so
 * a number that says what else it is, or that is part of a longer one, is none.
 */
import type { Rule } from '../finding.ts';
import { hitsPerText } from './hits-per-text.ts';

const NUMBER =
  /(?<![\p{L}\p{N}+€_])(?<![\p{N}][.,/:-])(?:\d{9}|\d{4}[. ]\d{2}[. ]\d{3}|\d{3}[. ]\d{3}[. ]\d{3})(?![\p{L}\p{N}_])(?![.,/:-]\p{N})/gu;

/** What a number is said to be that is none of a person. */
const OTHER_NUMBER =
  /(?:zaak|dossier|kenmerk|rsin|kvk|k\.v\.k|factuur|order|bestel|project|document|isbn|issn|iban|rekening|artikel|serie|fiscaal)[\p{L}-]{0,12}[\s:.#°]{0,4}(?:is\s|nr\.?\s?)?$/iu;
const OTHER_BEFORE = /(?:€|\beuro|\+\s?31|\p{N})\s?$/iu;
const OTHER_AFTER = /^\s(?:euro|inwoners|mensen|keer|\p{N})/iu;
const SAYS_SO = /(?:\bbsn|burgerservicenummer|sofi-?nummer)[^\p{N}]{0,30}$/iu;

const WINDOW = 40;

/** The last digit counts once and is taken off; the others count from nine to two. */
function passesElevenTest(digits: string): boolean {
  const sum = Array.from(digits).reduce(
    (total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at),
    0,
  );
  return sum % 11 === 0 && !digits.startsWith('00');
}

const isGrouped = (number: string) => /^\d{3}\D/.test(number);

function isLikeBsn(line: string, number: string, index: number): boolean {
  const before = line.slice(Math.max(0, index - WINDOW), index);
  const after = line.slice(index + number.length, index + number.length + WINDOW);
  if (!passesElevenTest(number.replace(/\D/g, ''))) return false;
  if (SAYS_SO.test(before)) return true;
  // In groups of three it is rather an amount.
  return (
    !isGrouped(number) && !OTHER_NUMBER.test(before) && !OTHER_BEFORE.test(before) && !OTHER_AFTER.test(after)
  );
}

export const bsnLikeNumber: Rule = {
  code: 'BSN_LIKE_NUMBER',
  severity: 'error',
  find: (content) =>
    hitsPerText(content, (line) =>
      [...line.matchAll(NUMBER)]
        .filter(({ 0: number, index }) => isLikeBsn(line, number, index))
        .map(([number]) => ({ end: number.slice(-3) })),
    ),
};
