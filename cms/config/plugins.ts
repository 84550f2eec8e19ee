import { limitCost } from '../src/graphql/query-cost.ts';
import { MAX_PAGE } from '../src/graphql/page-limit.ts';
import { MAX_FILE_BYTES } from '../src/uploads/limits.ts';

/** Deep enough for meetings → agenda → contributions → speaker → municipality, through connections. */
const MAX_DEPTH = 10;

const IMAGES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'];

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';
const DOCUMENTS = [
  'application/pdf',
  `${OFFICE}.wordprocessingml.document`,
  `${OFFICE}.spreadsheetml.sheet`,
  `${OFFICE}.presentationml.presentation`,
  `${OPEN_DOCUMENT}.text`,
  `${OPEN_DOCUMENT}.spreadsheet`,
  `${OPEN_DOCUMENT}.presentation`,
  'text/csv',
  'text/plain',
];

// The plugin for languages reads its first language from here and nowhere else.
process.env['STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE'] ??= 'nl';

export default () => {
  const isProduction = process.env['NODE_ENV'] === 'production';
  return {
    // The contract is in code; see content-types/.
    'content-type-builder': { enabled: false },
    graphql: {
      enabled: true,
      config: {
        landingPage: false,
        depthLimit: MAX_DEPTH,
        // One more than a page may hold; see page-limit.ts.
        defaultLimit: MAX_PAGE + 1,
        maxLimit: MAX_PAGE + 1,
        apolloServer: {
          introspection: !isProduction,
          validationRules: [limitCost],
          // No other website may ask; the site asks from a server.
          cors: false,
        },
      },
    },
    upload: {
      config: {
        sizeLimit: MAX_FILE_BYTES,
        // The site makes the sizes that it shows.
        breakpoints: {},
        security: { allowedTypes: [...IMAGES, ...DOCUMENTS] },
      },
    },
  };
};
