/** Where the government registers what bodies it has: TOOI. */
import type { Link } from './view.ts';

/** A link to the register of the government; other addresses are shown as the text that they are. */
export function registerLink(tooiUri: string | null): Link | string | null {
  const isOfRegister = tooiUri?.startsWith('https://identifier.overheid.nl/') ?? false;
  const [, text] = /([^/]+)$/.exec(tooiUri ?? '') ?? [];
  return tooiUri !== null && isOfRegister && text !== undefined ? { href: tooiUri, text } : tooiUri;
}
