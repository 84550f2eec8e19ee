/** Where a link in an editor's text leads, and so how it may be shown. */
export type LinkKind = 'internal' | 'external' | 'contact' | 'unsafe';

const ORIGIN = 'https://archive.invalid';

/**
 * Only addresses that a reader expects behind a link count as safe. Schemes such as javascript:
 * do not, and neither does an address that cannot be read at all.
 */
export function linkKindOf(url: string): LinkKind {
  const parsed = URL.parse(url, ORIGIN);
  if (parsed === null) return 'unsafe';
  if (parsed.protocol === 'mailto:' || parsed.protocol === 'tel:') return 'contact';
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return 'unsafe';
  return parsed.origin === ORIGIN ? 'internal' : 'external';
}
