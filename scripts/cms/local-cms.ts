/** Our own CMS, started and stopped by the script that needs it. */
import { join } from 'node:path';
import { urlOf, type Environment } from '../env.ts';
import { Failure } from '../failure.ts';
import { folders } from '../folders.ts';
import { startProgram } from '../programs/program.mjs';
import type { Credentials } from '../seed/first-editor.ts';
import type { CmsMessage } from './messages.ts';

export interface LocalCms {
  readonly url: string;
  /** The first editor, when this start made one. */
  readonly editor: Credentials | undefined;
  /** Rejects when the CMS ends by itself. */
  readonly failed: Promise<never>;
  readonly stop: () => Promise<void>;
}

export interface Start {
  readonly env: Environment;
  /** 0 for any that is free. */
  readonly port: number;
  /** Where to call when something changes; nowhere without it. */
  readonly publisherUrl?: string;
  /** Where readers find the site, unless the environment says. */
  readonly siteUrl?: string;
  /** Gets every line that the CMS prints. */
  readonly say: (line: string) => void;
}

const PROGRAM = join(folders.root, 'scripts', 'cms', 'cms-process.ts');

/** What goes to the screen of somebody who did not ask for more. */
const QUIET = 'warn';

function run({ env, port, publisherUrl, siteUrl, say }: Start, args: readonly string[]) {
  const variables = {
    LOG_LEVEL: QUIET,
    ...(siteUrl === undefined ? {} : { SITE_URL: siteUrl }),
    ...env.all,
    NODE_ENV: 'production',
    CMS_PORT: String(port),
    ...(publisherUrl === undefined ? {} : { PUBLISHER_URL: publisherUrl }),
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
  return startProgram(process.execPath, [...process.execArgv, PROGRAM, ...args], {
    cwd: folders.cms,
    env: variables,
    onLine: say,
    hasChannel: true,
  });
}

type Program = ReturnType<typeof run>;

/** The first thing that the CMS says; rejects when it ends without a word. */
async function firstMessage({ child, ended }: Program): Promise<CmsMessage> {
  const message = new Promise<CmsMessage>((resolve) =>
    child.once('message', (text) => resolve(text as CmsMessage)),
  );
  const silence = ended.then(({ code, signal }): never => {
    throw stopped(code, signal);
  });
  const first = await Promise.race([message, silence]);
  if (first.kind === 'failed') throw new Failure('The CMS did not start.', first.message);
  return first;
}

const stopped = (code: number | null, signal: string) =>
  new Failure(
    `The CMS stopped by itself (${signal || `exit code ${code}`}).`,
    'What it said last stands above. Solve that and start again; its content is kept.',
  );

/** Resolves when the CMS listens; a database without content is filled first. */
export async function startLocalCms(start: Start): Promise<LocalCms> {
  const program = run(start, []);
  const message = await firstMessage(program);
  if (message.kind !== 'ready') throw new Error(`The CMS said "${message.kind}" instead of ready.`);
  const failed = program.ended.then(({ code, signal }): never => {
    throw stopped(code, signal);
  });
  failed.catch(() => undefined); // Only of interest to who races with it.
  return {
    url: urlOf(start.env.CMS_HOST, message.port),
    editor: message.editor,
    failed,
    stop: () => program.stop(),
  };
}

/** Fills a database without content, and makes the first editor where there is nobody. */
export async function seedDatabase(start: Omit<Start, 'port'>): Promise<Credentials | undefined> {
  const program = run({ ...start, port: 0 }, ['--seed-only']);
  const message = await firstMessage(program);
  await program.ended;
  return message.kind === 'seeded' ? message.editor : undefined;
}
