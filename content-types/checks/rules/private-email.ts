/** An address that somebody has at home. */
import type { Rule } from '../finding.ts';
import { emailsIn, isPrivate } from './emails.ts';
import { hitsPerText } from './hits-per-text.ts';

export const privateEmail: Rule = {
  code: 'PRIVATE_EMAIL',
  severity: 'error',
  find: (content) =>
    hitsPerText(content, (line) =>
      emailsIn(line)
        .filter(isPrivate)
        .map(({ local, domain }) => ({ address: `${local}@${domain}` })),
    ),
};
