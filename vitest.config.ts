/**
 * The kinds of test, cheapest first, one kind after the other: what fails early fails cheaply, and
 * two kinds never fight for the same two cores.
 */
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { whyNoCeph } from './tests/bucket/ceph.ts';
import { postgresPrograms } from './tests/cms/postgres.ts';

type Options = NonNullable<TestProjectInlineConfiguration['test']>;

/** A test that talks to a program of ours waits for it to start, also on a busy machine. */
const MINUTE = 60_000;
const patient: Options = { testTimeout: MINUTE, hookTimeout: 3 * MINUTE };

/** Each file boots a Strapi of its own. */
const cms: Options = { ...patient, include: ['tests/cms/**/*.test.ts'], maxWorkers: 2 };

const kinds: Readonly<Record<string, Options>> = {
  pure: {},
  contract: {},
  cms,
  publish: { ...patient, globalSetup: 'tests/publish/build-site.ts' },
  browser: {
    ...patient,
    globalSetup: [
      'tests/publish/build-site.ts',
      'tests/browser/build-cms.ts',
      'tests/browser/find-chromium.ts',
    ],
    maxWorkers: 1,
  },
  start: { testTimeout: 15 * MINUTE, hookTimeout: 15 * MINUTE, maxWorkers: 1 },
};

const postgres: typeof kinds = { postgres: { ...cms, globalSetup: 'tests/cms/postgres.ts' } };
const hasPostgres = postgresPrograms() !== undefined;
if (!hasPostgres) console.log('This machine has no PostgreSQL: the tests of the CMS run on SQLite alone.');

const bucket: typeof kinds = {
  bucket: { ...patient, globalSetup: ['tests/publish/build-site.ts', 'tests/bucket/ceph.ts'] },
};
const noCeph = whyNoCeph();
if (noCeph !== undefined) console.log(`The tests of the bucket are left out: ${noCeph}.`);

const projects = Object.entries({
  ...kinds,
  ...(hasPostgres ? postgres : {}),
  ...(noCeph ? {} : bucket),
}).map(([name, options], groupOrder) => ({
  test: {
    include: [`tests/${name}/**/*.test.ts`],
    ...options,
    name,
    pool: 'forks' as const,
    sequence: { groupOrder },
  },
}));

export default defineConfig({ test: { projects, env: { TZ: 'Europe/Amsterdam' } } });
