/**
 * How long a full build of a large archive takes: by the publisher, by `astro build` alone and by Hugo,
 * from the same facts to the same pages, in turn, so that all meet the same neighbours.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createArchive } from '@archive/site/archive';
import { planPages } from '@archive/site/pages';
import { ensureBuilt, forgetBuild } from '../build/builds.ts';
import { readEnvironment } from '../env.ts';
import { createProgress } from '../progress.mjs';
import { buildWithAstro, type AstroBuilt } from './astro-static/build.ts';
import type { Built } from './build-process.ts';
import { largeEntries, TWENTY_THOUSAND } from './content.ts';
import { writeHugoSite } from './hugo/hugo-site.ts';
import { buildWithHugo, findHugo } from './hugo/hugo.ts';
import { median, timed, type Measurement } from './measurement.ts';
import { runModule, type Cost } from './run-program.ts';
import { comparePages, type Comparison } from './same-pages.ts';
import { scratchFolder } from './scratch.ts';

const ROUNDS = 3;

/** What all of them take on disk, in bytes. */
const FOUR_SITES = 3e9;

type OurRun = Cost & Built;

interface Rounds {
  readonly plain: OurRun[];
  readonly whole: OurRun[];
  /** The same over what stands there already. */
  readonly again: OurRun[];
  readonly astro: AstroBuilt[];
  readonly hugo: Cost[];
}

async function empty(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  return folder;
}

async function build(way: 'plain' | 'whole', folder: string): Promise<OurRun> {
  const run = await runModule(join(import.meta.dirname, 'build-process.ts'), [way, join(folder, 'dist')]);
  return { ...run, ...(run.answer as Built) };
}

/** Writes the site for Hugo, from one page of ours. */
async function prepareHugo(source: string, ours: string): Promise<void> {
  const pages = planPages(createArchive(largeEntries(TWENTY_THOUSAND), new Map()));
  await writeHugoSite(source, pages, ours);
}

/** A comparison of times is worth nothing when what was made is not the same. */
function refuseOther(name: string, { pages, ...same }: Comparison, by: 'sameBytes' | 'sameText'): void {
  if (same[by] < pages) throw new Error(`${name}: only ${same[by]} of ${pages} pages are the same as ours.`);
  console.log(`  ${name}: ${pages} pages, of which ${JSON.stringify(same)}`);
}

async function runRounds(folder: string, withHugo: boolean): Promise<Rounds> {
  const at = (name: string) => join(folder, name);
  const rounds: Rounds = { plain: [], whole: [], again: [], astro: [], hugo: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.plain.push(await build('plain', await empty(at('plain'))));
    const ours = at('plain/dist');
    if (withHugo) {
      if (round === 0) await prepareHugo(at('hugo'), ours);
      await rm(at('hugo-site'), { recursive: true, force: true });
      rounds.hugo.push(await buildWithHugo(at('hugo'), at('hugo-site')));
    }
    const astro = await buildWithAstro(at('astro'));
    rounds.astro.push(astro);
    rounds.whole.push(await build('whole', await empty(at('whole'))));
    rounds.again.push(await build('whole', at('whole')));
    if (round > 0) continue;
    refuseOther('the publisher', await comparePages(ours, at('whole/dist')), 'sameBytes');
    refuseOther('astro build', await comparePages(ours, astro.site), 'sameBytes');
    if (withHugo) refuseOther('Hugo', await comparePages(ours, at('hugo-site')), 'sameText');
  }
  return rounds;
}

const ms = (name: string, value: number): Measurement => ({ name, value, unit: 'ms' });

/** One ratio of medians, by the clock and by what the processors did. */
function compare(name: string, theirs: readonly Cost[], ours: readonly Cost[]): readonly Measurement[] {
  const ratioOf = (part: (cost: Cost) => number) => median(theirs.map(part)) / median(ours.map(part));
  return [
    { name: `${name}, by the clock`, value: ratioOf((cost) => cost.ms), unit: '×' },
    { name: `${name}, in processor time`, value: ratioOf((cost) => cost.cpu), unit: '×' },
  ];
}

const timesOf = (name: string, runs: readonly Cost[]) => [
  ms(name, median(runs.map((run) => run.ms))),
  ms(`${name}, processor time`, median(runs.map((run) => run.cpu))),
];

function summarise({ plain, whole, again, astro, hugo }: Rounds, bundling: number): readonly Measurement[] {
  const pages = median(plain.map((run) => run.pages));
  const generating = median(astro.map((run) => run.generating));
  const bundledToo = median(plain.map((run) => run.ms)) + bundling;
  return [
    ...timesOf('our program, plain files', plain),
    ms('of which from the entries to the last byte', pages),
    ms('bundling our templates, when they changed', bundling),
    ...timesOf('our program as it publishes, with brotli, gzip and checked links', whole),
    { name: 'its most memory', value: median(whole.map(({ memory }) => memory)) / 1e6, unit: 'MB' },
    ...timesOf('the same over equal content', again),
    ...timesOf('astro build in static output', astro),
    ms('of which from the entries to the last byte', generating),
    ...(hugo.length === 0 ? [] : timesOf('Hugo', hugo)),
    ...compare('astro build to ours', astro, plain),
    {
      name: 'astro build to ours with its bundling, by the clock',
      value: median(astro.map((run) => run.ms)) / bundledToo,
      unit: '×',
    },
    { name: 'astro build to ours, from the entries to the last byte', value: generating / pages, unit: '×' },
    ...compare('astro build to ours as it publishes', astro, whole),
    ...(hugo.length === 0 ? [] : compare('Hugo to ours', hugo, plain)),
    ...(hugo.length === 0 ? [] : compare('Hugo to ours as it publishes', hugo, whole)),
  ];
}

/** Says which Hugo it is that we measure against, or why there is none. */
const hasHugo = (): Promise<boolean> =>
  findHugo().then(
    (version) => {
      console.log(`\nMeasuring against Hugo ${version}.`);
      return true;
    },
    (error: unknown) => {
      console.log(`\nHugo is left out: it is not here, and cannot be installed (${String(error)}).`);
      return false;
    },
  );

/** @returns medians of three rounds. */
export async function measureBuild(): Promise<readonly Measurement[]> {
  const withHugo = await hasHugo();
  await using scratch = await scratchFolder(FOUR_SITES);
  forgetBuild('site');
  const [, bundling] = await timed('bundle', () =>
    ensureBuilt(['site'], readEnvironment(), createProgress()),
  );
  return summarise(await runRounds(scratch.path, withHugo), bundling.value);
}
