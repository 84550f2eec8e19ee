/**
 * What has to be built before anything runs: the CMS with its admin, and the site's pages.
 *
 * A build leaves the digest of its sources in what it made, last of all. Equal digests mean that
 * there is nothing to do; one that was interrupted has no digest, and is done again.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../env.ts';
import { Failure } from '../failure.ts';
import { folders } from '../folders.ts';
import type { Progress } from '../progress.mjs';
import { startProgram } from '../programs/program.mjs';
import { digestOf } from './sources.ts';

interface Build {
  /** What to call it while somebody waits. */
  readonly name: string;
  readonly cwd: string;
  /** A program of the packages in that folder, with what it is told. */
  readonly command: readonly [string, ...string[]];
  readonly sources: readonly string[];
  readonly output: string;
}

const builds = {
  cms: {
    name: 'the CMS',
    cwd: folders.cms,
    command: ['strapi', 'build'],
    sources: ['cms/src', 'cms/config', 'content-types'],
    output: join(folders.cms, 'dist'),
  },
  site: {
    name: 'the pages',
    cwd: folders.site,
    command: ['astro', 'build'],
    sources: ['site', 'content-types'],
    output: folders.bundle,
  },
} as const satisfies Readonly<Record<string, Build>>;

export type BuildName = keyof typeof builds;

const stampOf = ({ output }: Build) => join(output, '.sources');

/** Makes the next `ensureBuilt` build it again, whatever it finds. */
export const forgetBuild = (name: BuildName): void => rmSync(stampOf(builds[name]), { force: true });

const isBuilt = (build: Build) =>
  existsSync(stampOf(build)) && readFileSync(stampOf(build), 'utf8') === digestOf(build.sources);

async function run(build: Build, env: Environment): Promise<void> {
  const digest = digestOf(build.sources);
  rmSync(stampOf(build), { force: true });
  const [program, ...args] = build.command;
  const lines: string[] = [];
  const { ended } = startProgram(join(build.cwd, 'node_modules', '.bin', program), args, {
    cwd: build.cwd,
    env: {
      ...env.all,
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    onLine: (line) => lines.push(line),
  });
  const { code } = await ended;
  if (code !== 0) throw explain(build, lines);
  writeFileSync(stampOf(build), digest);
}

function explain(build: Build, lines: readonly string[]): Failure {
  const said = lines.filter((line) => line.trim() !== '');
  if (said.some((line) => line.includes('ENOSPC'))) {
    return new Failure(
      `The disk is full, so ${build.name} could not be built.`,
      'Make room (about 1 GB) and try again.',
    );
  }
  return new Failure(
    `${said.slice(-30).join('\n')}\n\nBuilding ${build.name} failed ("${build.command.join(' ')}").`,
    'What it said last stands above. Solve that and try again.',
  );
}

/** Builds what is not built from the sources as they are; says nothing when all is. */
export async function ensureBuilt(
  names: readonly BuildName[],
  env: Environment,
  progress: Progress,
): Promise<void> {
  const stale = names.map((name): Build => builds[name]).filter((build) => !isBuilt(build));
  if (stale.length === 0) return;
  const list = stale.map(({ name }) => name).join(' and ');
  await progress.step(`Building ${list}`, async () => {
    await Promise.all(stale.map((build) => run(build, env)));
  });
}
