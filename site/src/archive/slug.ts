import { hash } from 'node:crypto';

/** Names of folders have a limit, and addresses should be shorter still. */
const LONGEST = 80;

/** Letters without a Latin form are named by their number. */
const toNumber = (letter: string) => `u${(letter.codePointAt(0) ?? 0).toString(16)}`;

/**
 * A word of an editor as it stands in an address: "Zorg & welzijn" becomes zorg-welzijn. What has no
 * letter or digit at all comes out as "overig".
 */
export function toSlug(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?![a-z0-9])[\p{L}\p{N}]/gu, toNumber)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= LONGEST) return slug || 'overig';
  return `${slug.slice(0, LONGEST)}-${hash('sha256', slug, 'hex').slice(0, 8)}`;
}
