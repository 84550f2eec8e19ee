/** A copy of the project as somebody clones it, and its npm scripts run in there as they run them. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isMadeLater } from '@archive/scripts/publish/stage.ts';
import { readTree } from '../support/tree.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the tests themselves run with must not make up for what a newcomer lacks. */
const OURS =
  /^(npm_|pnpm_|VITEST|NODE_|TEST$|CI$|CMS_|SITE_|PUBLISHER_|PREVIEW_|DISPATCH_|DATABASE_URL$|TZ$)/;

const strangersEnv = () => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name))),
  PATH: (process.env['PATH'] ?? '')
    .split(':')
    .filter((folder) => !folder.includes('node_modules'))
    .join(':'),
});

export interface Run {
  readonly child: ChildProcess;
  /** Everything that it printed so far. */
  output(): string;
  /** Waits for a line; rejects when it ends without. */
  says(text: string): Promise<void>;
  readonly ended: Promise<number | null>;
}

export interface Clone extends AsyncDisposable {
  readonly folder: string;
  /** `npm run …` as a group of its own, like a job in a terminal. */
  npm(args: readonly string[], env?: NodeJS.ProcessEnv): Run;
  /** Any other program, in the same way. */
  run(program: string, args: readonly string[], env?: NodeJS.ProcessEnv): Run;
  /** The programs that run in it. */
  programs(): readonly string[];
  /** Another machine where the same is installed, and nothing was published. Linux only. */
  installedElsewhere(): Promise<Clone>;
}

const newFolder = async () => realpathSync(await mkdtemp(join(tmpdir(), 'archive-clone-')));

/** What git has, and what is not committed yet. */
export async function cloneProject(): Promise<Clone> {
  const folder = await newFolder();
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of listed.split('\0')) {
    if (file === '' || !existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(root, file), join(folder, file));
  }
  return cloneIn(folder);
}

function cloneIn(folder: string): Clone {
  const started: Run[] = [];
  const run: Clone['run'] = (program, args, env = {}) => {
    const begun = start(folder, program, args, env);
    started.push(begun);
    return begun;
  };
  return {
    folder,
    npm: (args, env) => run('npm', args, env),
    run,
    programs: () => programsIn(folder),
    async installedElsewhere() {
      const elsewhere = await newFolder();
      execFileSync('cp', ['--archive', '--link', `${folder}/.`, elsewhere]);
      for (const name of readdirSync(join(elsewhere, 'site'))) {
        if (/^dist(?:\.|$)/.test(name)) await rm(join(elsewhere, 'site', name), { recursive: true });
      }
      return cloneIn(elsewhere);
    },
    async [Symbol.asyncDispose]() {
      for (const { child } of started) if (isRunning(child)) signalGroup(child, 'SIGTERM');
      await Promise.all(started.map(({ ended }) => ended));
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function start(folder: string, program: string, args: readonly string[], env: NodeJS.ProcessEnv): Run {
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...strangersEnv(), ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return {
    child,
    output: () => output,
    ended,
    async says(text) {
      while (!output.includes(text)) {
        if (!isRunning(child)) throw new Error(`It ended without saying "${text}":\n${output}`);
        await delay(100);
      }
    },
  };
}

/** A digest of every file of its site but what is made of it a moment later. */
export async function publishedDigests({ folder }: Clone): Promise<ReadonlyMap<string, string>> {
  const files = [...(await readTree(join(folder, 'site', 'dist')))].filter(([file]) => !isMadeLater(file));
  return new Map(files.map(([file, bytes]) => [file, hash('sha256', bytes)]));
}

const isRunning = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;

/** What a terminal does at Ctrl-C: everybody in the foreground hears of it. */
export function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid !== undefined) process.kill(-pid, signal);
}

/** Linux alone tells where a program runs; elsewhere the ports must do. */
function programsIn(folder: string): readonly string[] {
  if (!existsSync('/proc/self/cwd')) return [];
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
    } catch {
      return false; // It ended meanwhile, or is somebody else's.
    }
  });
}
