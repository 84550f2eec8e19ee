/**
 * Everything that our scripts take from the environment, checked in one place.
 *
 * The real environment wins over the file `.env`, which `npm start` writes. Every program that we
 * start gets the result, so that none of them reads the file again.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { Failure } from './failure.ts';
import { folders } from './folders.ts';

const port = z.coerce.number().int().min(1).max(65535);

const scriptsEnv = z.object({
  SITE_HOST: z.string().default('127.0.0.1').describe('Address on which the site is served.'),
  SITE_PORT: port.default(4321).describe('Port of the site.'),
  PUBLISHER_HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Address on which the publisher listens to the CMS.'),
  PUBLISHER_PORT: port.default(4322).describe('Port of the publisher.'),
  CMS_URL: z.url().describe('Where the CMS answers that the site is built from.'),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'expected the name of a bucket')
    .optional()
    .describe('S3 bucket that is kept equal to the published site. Without it: the folder is all there is.'),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Address of the S3 server that has the bucket. Without it: AWS.'),
  CHROMIUM_PATH: z
    .string()
    .optional()
    .describe('Browser for the tests. Without it: one is looked for, or fetched.'),
  DEBUG: z.string().optional().describe('Set to anything to see where a failure came from.'),
});

interface Variables extends z.ZodObject {
  readonly shape: Readonly<Record<string, z.ZodType>>;
}

// TypeScript refuses to import from the CMS, which Strapi wants as CommonJS; Node does it.
const { cmsEnv } = (await import(new URL('../cms/src/env.ts', import.meta.url).href)) as {
  cmsEnv: Variables;
};

/** Every variable of the project, with what it is for. */
export const variables: Readonly<Record<string, z.ZodType>> = { ...scriptsEnv.shape, ...cmsEnv.shape };

/** Whether nothing works without it. */
export const isRequired = (variable: z.ZodType): boolean => !variable.safeParse(undefined).success;

export const envFile = join(folders.root, '.env');

const readEnvFile = (): NodeJS.Dict<string> =>
  existsSync(envFile) ? parseEnv(readFileSync(envFile, 'utf8')) : {};

export type Environment = z.infer<typeof scriptsEnv> & {
  readonly CMS_PORT: number;
  readonly CMS_HOST: string;
  readonly CMS_TOKEN: string;
  readonly PREVIEW_TOKEN: string;
  readonly IMPORT_TOKEN?: string | undefined;
  readonly SITE_URL?: string | undefined;
  readonly PUBLISHER_SECRET: string;
  /** Everything as text, for the programs that we start. */
  readonly all: NodeJS.ProcessEnv;
  /** Where our own CMS answers when it runs. */
  readonly localCmsUrl: string;
  /** Where readers find the site, without a slash at the end. */
  readonly siteUrl: string;
};

const reachable = (host: string) => (['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host);

/** The address of a program that listens there, for use on this machine. */
export const urlOf = (host: string, portNumber: number): string =>
  `http://${reachable(host).includes(':') ? `[${host}]` : reachable(host)}:${portNumber}`;

/**
 * What is empty counts as not set: CI passes variables that nobody gave a value so.
 *
 * @throws {Failure} naming every variable that is missing or wrong, and what it is for.
 */
export function readEnvironment(
  real: NodeJS.ProcessEnv = process.env,
  file: NodeJS.Dict<string> = readEnvFile(),
): Environment {
  const all = Object.fromEntries(Object.entries({ ...file, ...real }).filter(([, value]) => value !== ''));
  const schema = z.object({ ...scriptsEnv.shape, ...cmsEnv.shape });
  const result = schema.safeParse(all);
  if (!result.success) throw new Failure(...complain(result.error));
  const values = result.data as Omit<Environment, 'all' | 'localCmsUrl' | 'siteUrl'>;
  return {
    ...values,
    all,
    localCmsUrl: urlOf(values.CMS_HOST, values.CMS_PORT),
    siteUrl: (values.SITE_URL ?? urlOf(values.SITE_HOST, values.SITE_PORT)).replace(/\/$/, ''),
  };
}

function complain({ issues }: z.ZodError): [string, string] {
  const lines = issues.map(({ path, message }) => {
    const name = String(path[0]);
    return `  ${name}: ${message} (${variables[name]?.description ?? ''})`;
  });
  return [
    `The environment is not right:\n${lines.join('\n')}`,
    'Correct it in the environment or in .env. A line removed from .env is made again by "npm start".',
  ];
}
