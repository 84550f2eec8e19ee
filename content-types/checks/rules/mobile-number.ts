/** A mobile number, which is somebody's own. */
import type { Rule } from '../finding.ts';
import { hitsPerText } from './hits-per-text.ts';

const NUMBER =
  /(?<![\p{L}\p{N}+_])(?<!\p{N}[ .,/:-])(?:(?:\+|00)\s?31[\s.-]?(?:\(0\)[\s.-]?)?|\(?0[\s.-]?)6\)?(?:[\s.-]{0,3}\d){8}(?![\p{L}\p{N}_])(?![.,/:-]\p{N})/gu;

export const mobileNumber: Rule = {
  code: 'MOBILE_NUMBER',
  severity: 'error',
  find: (content) =>
    hitsPerText(content, (line) => [...line.matchAll(NUMBER)].map(([number]) => ({ shown: number }))),
};
