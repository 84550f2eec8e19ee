/** What every answer says besides its content. */
import type { FastifyHelmetOptions } from '@fastify/helmet';

/** Where files carry a digest in their name: what the bundle made, and what editors uploaded. */
const HASHED = /^\/(?:assets|media)\//;

/** @param path of the file, from the root of the site. */
export const cacheControlOf = (path: string): string =>
  HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';

/** Says of XML what the library says of all other text. */
export const withCharset = (type: string): string =>
  /[/+]xml$/.test(type) ? `${type}; charset=utf-8` : type;

const nobody = ["'none'"];
const ourselves = ["'self'"];

/** No script, nothing from elsewhere, nowhere in a frame. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: nobody,
    styleSrc: ourselves,
    imgSrc: ourselves,
    fontSrc: ourselves,
    scriptSrc: nobody,
    // No page asks anything, but tools that judge a page from inside want its robots.txt.
    connectSrc: ourselves,
    formAction: ourselves,
    baseUri: nobody,
    frameAncestors: nobody,
  },
};

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
