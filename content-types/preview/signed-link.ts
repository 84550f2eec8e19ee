/**
 * Links that work for a while, and only as they were made. The CMS makes them for editors, the
 * publisher answers them.
 *
 * The signature covers the path and everything that is asked, and when the link ends. Its key is
 * derived from PUBLISHER_SECRET for this purpose alone.
 */

/** For how long a link to a preview works, in milliseconds. */
export const PREVIEW_LIFETIME = 3_600_000;

const EXPIRES = 'tot';
const SIGNATURE = 'handtekening';

type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const toBytes = (text: string) => new TextEncoder().encode(text);

async function keyFrom(secret: string): Promise<Key> {
  const base = await crypto.subtle.importKey('raw', toBytes(secret), 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: toBytes('previews') },
    base,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign', 'verify'],
  );
}

const keys = new Map<string, Promise<Key>>();

function keyOf(secret: string): Promise<Key> {
  const key = keys.get(secret) ?? keyFrom(secret);
  keys.set(secret, key);
  return key;
}

const signedText = (path: string, query: URLSearchParams) => toBytes(`${path}?${query}`);

/**
 * Signs a path with what is asked of it.
 *
 * @param expires when the link ends, in milliseconds since 1970.
 */
export async function signLink(
  secret: string,
  path: string,
  asked: Readonly<Record<string, string>>,
  expires: number,
): Promise<string> {
  const query = new URLSearchParams({ ...asked, [EXPIRES]: String(Math.floor(expires / 1000)) });
  const bytes = await crypto.subtle.sign('HMAC', await keyOf(secret), signedText(path, query));
  query.append(
    SIGNATURE,
    Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join(''),
  );
  return `${path}?${query}`;
}

export interface ReadLink {
  readonly state: 'valid' | 'expired' | 'forged';
  readonly path: string;
  readonly asked: URLSearchParams;
  /** When it ends, in milliseconds since 1970. */
  readonly expires: number;
}

const ORIGIN = 'http://preview.invalid';

/** Judges a link, in a time that tells nothing of the signature that it should have. */
export async function readLink(secret: string, link: string, now: number): Promise<ReadLink> {
  const { pathname: path, searchParams: asked } = URL.parse(link, ORIGIN) ?? new URL(ORIGIN);
  const signature = /^[0-9a-f]{64}$/.exec(asked.get(SIGNATURE) ?? '')?.[0] ?? '';
  asked.delete(SIGNATURE);
  const expires = Number(asked.get(EXPIRES)) * 1000;
  const bytes = Uint8Array.from(signature.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
  const isGenuine = await crypto.subtle.verify('HMAC', await keyOf(secret), bytes, signedText(path, asked));
  const state = isGenuine ? (now < expires ? 'valid' : 'expired') : 'forged';
  return { state, path, asked, expires };
}
