/** An address at work that is somebody's own: it begins with initials or with a first name. */
import { FIRST_NAMES } from '../../recap-reader/words/names.ts';
import type { Rule } from '../finding.ts';
import { emailsIn, isPrivate, type Address } from './emails.ts';
import { hitsPerText } from './hits-per-text.ts';

const firstNames = new Set([...FIRST_NAMES].map((name) => name.toLowerCase()));

function isOfPerson({ local }: Address): boolean {
  const [first = '', ...rest] = local.split(/[._]/);
  if (rest.every((part) => part === '')) return false;
  return first.length === 1 || firstNames.has(first);
}

export const personalEmail: Rule = {
  code: 'PERSONAL_EMAIL',
  severity: 'warning',
  find: (content) =>
    hitsPerText(content, (line) =>
      emailsIn(line)
        .filter((address) => !isPrivate(address) && isOfPerson(address))
        .map(({ local, domain }) => ({ address: `${local}@${domain}` })),
    ),
};
