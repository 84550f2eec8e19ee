/** An address of before there was a rule, which the site cannot make a page of. */
import { addressProblem } from '../../address.ts';
import type { Rule } from '../finding.ts';

export const addressNotAllowed: Rule = {
  code: 'ADDRESS_NOT_ALLOWED',
  severity: 'error',
  // Where nothing is filled in the CMS makes one.
  find: ({ entry: { slug } }) =>
    typeof slug === 'string' && slug !== '' && addressProblem(slug) !== null
      ? [{ field: 'slug', params: { slug } }]
      : [],
};
