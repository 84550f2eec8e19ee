/** Where a link in an editor's text leads, and so how it may be shown. */
export type LinkKind = 'internal' | 'external' | 'contact' | 'unusable';

const ORIGIN = 'https://archive.invalid';

/**
 * Only addresses that a reader expects behind a link are usable. Schemes such as javascript: are
 * not, and neither is "www.utrecht.nl": without a scheme it would lead to a page below this one.
 */
export function linkKindOf(url: string): LinkKind {
  const parsed = URL.parse(url, ORIGIN);
  if (parsed === null) return 'unusable';
  if (parsed.protocol === 'mailto:' || parsed.protocol === 'tel:') return 'contact';
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return 'unusable';
  if (parsed.origin !== ORIGIN) return 'external';
  return /^[/#]/.test(url) ? 'internal' : 'unusable';
}
