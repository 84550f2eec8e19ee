/**
 * The kinds of test, cheapest first, one kind after the other: what fails early fails cheaply, and
 * two kinds never fight for the same two cores.
 */
import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { whyNoCeph } from './tests/bucket/ceph.ts';
import { postgresPrograms } from './tests/cms/postgres.ts';

type Options = NonNullable<TestProjectInlineConfiguration['test']>;

/** A test that talks to a program of ours waits for it to start, also on a machine that is busy with something else. */
const MINUTE = 60_000;
const patient: Options = {
  testTimeout: 3 * MINUTE,
  hookTimeout: 5 * MINUTE,
  expect: { poll: { timeout: MINUTE } },
};

/** Each file boots a Strapi of its own. Loading its modules takes longest, so files share them. */
const strapi: Options = { ...patient, isolate: false };

/** What asks nothing of PostgreSQL that it does not ask of SQLite: rights, forms, files and what stands in front. */
const ONE_DATABASE = [
  'tests/cms/{admin-view,desk-guards,http,link-*,port-taken,publication,recap-desk-hostile,recap-import,roles,statistics}.test.ts',
  'tests/cms/*-{rights,routes}.test.ts',
];

const kinds: Readonly<Record<string, Options>> = {
  pure: { testTimeout: MINUTE },
  contract: { testTimeout: MINUTE },
  cms: strapi,
  publish: { ...patient, globalSetup: 'tests/publish/build-site.ts' },
  browser: {
    ...strapi,
    globalSetup: [
      'tests/publish/build-site.ts',
      'tests/browser/build-cms.ts',
      'tests/browser/find-chromium.ts',
    ],
  },
  start: { testTimeout: 15 * MINUTE, hookTimeout: 15 * MINUTE },
};

const postgres: typeof kinds = {
  postgres: {
    ...strapi,
    include: ['tests/cms/**/*.test.ts'],
    exclude: ONE_DATABASE,
    globalSetup: 'tests/cms/postgres.ts',
  },
};
const hasPostgres = postgresPrograms() !== undefined;
if (!hasPostgres) console.log('This machine has no PostgreSQL: the tests of the CMS run on SQLite alone.');

const bucket: typeof kinds = {
  bucket: { ...patient, globalSetup: ['tests/publish/build-site.ts', 'tests/bucket/ceph.ts'] },
};
const noCeph = whyNoCeph();
if (noCeph !== undefined) console.log(`The tests of the bucket are left out: ${noCeph}.`);

/** A file waits half of the time, for a disk, a database or a browser; on two cores three keep both busy. */
const AT_ONCE = Math.max(3, availableParallelism() - 1);

/** The bucket's server and an installation mostly wait, so that each has a core beside the other, after all else. */
const LAST = 99;
const turnOf = (name: string, index: number) => (['start', 'bucket'].includes(name) ? LAST : index + 1);

const LONG =
  /\/(?:sequences|killed|readers|view-graph|dutch|stale-saves|publication|lighthouse)[\w-]*\.test\.ts$/;

/** On a new machine nobody knows which files take long, and one that begins last leaves the others idle. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const byProject = Map.groupBy(await super.sort(files), ({ project }) => project.name);
    const isLong = ({ moduleId }: TestSpecification) => Number(LONG.test(moduleId));
    return [...byProject.values()].flatMap((ofOne) => ofOne.toSorted((a, b) => isLong(b) - isLong(a)));
  }
}

const projects = Object.entries({
  ...kinds,
  ...(hasPostgres ? postgres : {}),
  ...(noCeph ? {} : bucket),
}).map(([name, options], index) => ({
  test: {
    include: [`tests/${name}/**/*.test.ts`],
    maxWorkers: AT_ONCE,
    ...options,
    name,
    pool: 'forks' as const,
    // The first of all would be put last.
    sequence: { groupOrder: turnOf(name, index) },
  },
}));

export default defineConfig({
  test: { projects, env: { TZ: 'Europe/Amsterdam' }, sequence: { sequencer: LongestFirst } },
});
