import { MAX_FILE_BYTES } from '../src/uploads/limits.ts';

/** In the order in which a request passes them. */
export default [
  'strapi::logger',
  'global::dutch-errors',
  'global::conflicts',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': ["'self'"],
          // Strapi adds where previews come from.
          'frame-src': ["'self'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'media-src': ["'self'", 'data:', 'blob:'],
          // The admin is also used without TLS, on the machine itself.
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  // Only this server's own pages may ask it anything from a browser.
  { name: 'strapi::cors', config: { origin: [] } },
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '2mb',
      textLimit: '1mb',
      formLimit: '1mb',
      formidable: { maxFileSize: MAX_FILE_BYTES },
    },
  },
  'global::received-files',
  'global::clean-text',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
