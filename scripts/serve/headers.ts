/** What every answer says besides its content. */
import { extname } from 'node:path';
import { pathToFile, paths } from '@archive/site/paths';
import type { FastifyHelmetOptions } from '@fastify/helmet';
import mime from 'mime';

/** Where files carry a digest in their name: what the bundle made, what editors uploaded, the search index. */
const HASHED = /^\/(?:(?:assets|media)\/|zoeken\/index\/[0-9a-f]{12}\.json)/;

/** Whether what is at a path never changes. */
export const isHashed = (path: string): boolean => HASHED.test(path);

/** @param path of the file, from the root of the site. */
export const cacheControlOf = (path: string): string =>
  isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache';

/** Says of all text in which letters it is written, where the library has not. */
export const withCharset = (type: string): string =>
  /^text\/[^;]+$|[/+](?:xml|json|x-ndjson)$/.test(type) ? `${type}; charset=utf-8` : type;

/** What libraries say of what they do not know. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/** What the libraries do not know: an entry a line, in JSON. */
const OWN_TYPES: Readonly<Record<string, string>> = { '.ndjson': 'application/x-ndjson' };

export const ownTypeOf = (path: string): string | undefined => OWN_TYPES[extname(path)];

/** What our own server says that a file is, for servers that have to be told. */
export const contentTypeOf = (path: string): string =>
  withCharset(ownTypeOf(path) ?? mime.getType(path) ?? UNKNOWN_TYPE);

const nobody = ["'none'"];
const ourselves = ["'self'"];

/** Data that says which of our pages may be fetched ahead. Browsers that do not know it allow nothing for it. */
const prefetching = ["'inline-speculation-rules'"];

/** No script, nothing from elsewhere, nowhere in a frame. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: nobody,
    styleSrc: ourselves,
    imgSrc: ourselves,
    fontSrc: ourselves,
    scriptSrc: prefetching,
    // No page asks anything, but tools that judge a page from inside want its robots.txt.
    connectSrc: ourselves,
    formAction: ourselves,
    baseUri: nobody,
    frameAncestors: nobody,
  },
};

/** The pages with a script, which is ours and asks only us; as they are and compressed. */
const PAGES_WITH_SCRIPT = [paths.search, paths.meetings, paths.notFound].flatMap((path) =>
  ['', '.br', '.gz'].map((form) => `/${pathToFile(path)}${form}`),
);

/** @param path of the file, from the root of the site. */
export const contentSecurityPolicyOf = (path: string): string =>
  Object.entries({
    ...contentSecurityPolicy.directives,
    ...(PAGES_WITH_SCRIPT.includes(path) ? { scriptSrc: [...ourselves, ...prefetching] } : {}),
  })
    .map(
      ([name, sources]) =>
        `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${sources.join(' ')}`,
    )
    .join(';');

export const securityHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy,
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  xFrameOptions: { action: 'deny' },
  // Whoever adds TLS in front decides how strictly browsers should insist on it.
  strictTransportSecurity: false,
};

/** Devices and features that no page of ours asks for. */
export const PERMISSIONS_POLICY =
  'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()';
