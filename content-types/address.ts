/**
 * What the last part of a page's address may be: one rule for what editors save, what the checks say and
 * what the site accepts.
 */
import { LETTER_SEGMENT, PART_SEGMENT, YEAR_SEGMENT } from './lexicon.ts';

/** What forms call the field that holds it. */
export const ADDRESS_LABEL = 'Adres van de pagina';

/** With its extension and a temporary suffix it must fit in a file name of 255 bytes. */
export const MAX_SLUG_LENGTH = 120;

/** What no entry may be called in an address, because the site has other pages there. */
export const RESERVED_SLUGS: readonly string[] = [PART_SEGMENT, YEAR_SEGMENT, LETTER_SEGMENT];

/**
 * A title in the letters of which Dutch makes an address: "Coördinatie in België & thema’s" becomes
 * "coordinatie in belgie en themas". Letters of other scripts stay what they are.
 */
export const toPlainDutch = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/(?<=\p{L})['’](?=s(?!\p{L}))/gu, '')
    .replaceAll('&', ' en ');

/** Of what an address is made, for who typed another sign. */
export const ADDRESS_SIGNS = `‘${ADDRESS_LABEL}’ mag alleen kleine letters zonder accent, cijfers en losse streepjes daartussen bevatten, zoals ‘vijfde-bijeenkomst’.`;

/** One Dutch sentence that names the field and says what is allowed; null for a slug that can be one. */
export function addressProblem(slug: string): string | null {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return ADDRESS_SIGNS;
  if (slug.length > MAX_SLUG_LENGTH)
    return `‘${ADDRESS_LABEL}’ mag hoogstens ${MAX_SLUG_LENGTH} tekens lang zijn.`;
  if (RESERVED_SLUGS.includes(slug))
    return `‘${ADDRESS_LABEL}’ kan niet ‘${slug}’ zijn, omdat de site dat adres zelf gebruikt: kies een ander adres.`;
  return null;
}
