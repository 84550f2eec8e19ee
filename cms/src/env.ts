/**
 * Everything that the CMS takes from its environment, checked in one place.
 */
import { z } from 'zod';

const secret = z.string().min(16, 'expected at least 16 characters');

export const cmsEnv = z.object({
  CMS_HOST: z.string().default('127.0.0.1').describe('Address on which the CMS listens.'),
  CMS_PORT: z.coerce.number().int().min(0).max(65535).default(1337).describe('Port of the CMS.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe(
      'PostgreSQL to keep the content in, such as postgres://user:password@host/database. Without it: SQLite.',
    ),
  CMS_DATA: z
    .string()
    .default('.data')
    .describe('Folder for the uploads and the SQLite database, from the folder of the CMS.'),
  LOG_LEVEL: z
    .enum(['error', 'warn', 'info', 'http', 'debug'])
    .default('info')
    .describe('How much the CMS tells: error, warn, info, http or debug.'),
  CMS_TOKEN: secret.describe('Token with which the site is built; reads what is published.'),
  PREVIEW_TOKEN: secret.describe('Token with which previews are made; reads drafts too.'),
  IMPORT_TOKEN: secret
    .optional()
    .describe(
      'Token with which old recaps are imported as drafts; reads and publishes nothing. Without it: none are.',
    ),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'expected an address that begins with https:// or http://' })
    .refine((url) => !/[?#]/.test(url), 'expected an address without ? and #')
    .overwrite((url) => url.replace(/\/$/, ''))
    .optional()
    .describe(
      'Public address of the site, such as https://leerkringen.example.nl, to which the admin links and which feeds, calendars and citations name. With a path, such as https://example.nl/archief, the site stands below that. Without it: the one that `npm start` serves.',
    ),
  PUBLISHER_URL: z
    .url()
    .optional()
    .describe(
      'Where the publisher listens, to be told of changes and asked how the site stands. Without it: it looks every minute.',
    ),
  PUBLISHER_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}=*$/, 'expected whsec_ and at least 24 bytes in base64')
    .describe('Proves to the publisher that a call is from the CMS.'),
  PREVIEW_URL: z
    .url()
    .refine((url) => new URL(url).pathname === '/', 'expected an address without a path')
    .optional()
    .describe(
      'Where the browsers of editors reach the publisher, for previews. Without it: the address of PUBLISHER_URL.',
    ),
  DISPATCH_URL: z
    .url()
    .optional()
    .describe(
      'Where CI is told of changes, such as https://api.github.com/repos/owner/name/dispatches. Without it: it is not told.',
    ),
  DISPATCH_TOKEN: secret.optional().describe('Lets the CMS start that workflow, and nothing else.'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe(
      'Mail server that tells editors of questions about publication, such as smtps://user:password@mail.example.nl. Without it: no mail is sent.',
    ),
  MAIL_FROM: z.email().optional().describe('Address that those mails are from. Needed with SMTP_URL.'),
  ADMIN_URL: z
    .url()
    .optional()
    .describe('Public address of the admin, such as https://cms.example.nl/admin, to which mails link.'),
  APP_KEYS: secret.describe('Signs the sessions of the admin.'),
  ADMIN_JWT_SECRET: secret.describe('Signs the logins of editors.'),
  API_TOKEN_SALT: secret.describe('Salts the stored API tokens.'),
  TRANSFER_TOKEN_SALT: secret.describe('Salts the stored transfer tokens.'),
  ENCRYPTION_KEY: z
    .string()
    .min(32, 'expected at least 32 characters')
    .describe('Encrypts what the CMS keeps secret in its database.'),
});

export type CmsEnv = z.infer<typeof cmsEnv>;

/** @throws {Error} naming every variable that is missing or wrong, and what it is for. */
export function readCmsEnv(environment: NodeJS.ProcessEnv = process.env): CmsEnv {
  const result = cmsEnv.safeParse(environment);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    const purpose = cmsEnv.shape[name as keyof typeof cmsEnv.shape].description;
    return `  ${name}: ${message} (${purpose})`;
  });
  throw new Error(`The CMS cannot start, because its environment is not complete:\n${lines.join('\n')}`);
}
