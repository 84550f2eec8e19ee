/** A number on land. Those that only organisations have, such as 088, 0800 and 14 030, are fine. */
import type { Rule } from '../finding.ts';
import { hitsPerText } from './hits-per-text.ts';

const NUMBER =
  /(?<![\p{L}\p{N}+_])(?<!\p{N}[ .,/:-])(?:(?:\+|00)\s?31[\s.-]?(?:\(0\)[\s.-]?)?|\(?0)[1-57]\d{1,2}\)?(?:[\s.-]{0,3}\d){6,7}(?![\p{L}\p{N}_])(?![.,/:-]\p{N})/gu;

/** What follows the country, or the nought before the area. */
const isWhole = (number: string) => number.replace(/\(0\)|^(?:\+|00)\s?31|^\(?0|\D/g, '').length === 9;

export const phoneNumber: Rule = {
  code: 'PHONE_NUMBER',
  severity: 'warning',
  find: (content) =>
    hitsPerText(content, (line) =>
      [...line.matchAll(NUMBER)].filter(([number]) => isWhole(number)).map(([number]) => ({ shown: number })),
    ),
};
