/**
 * Measures what the documentation states: reading the CMS, a full build, and the weight of pages.
 * Compare the ratios within one run; the machine decides about the rest.
 */
import { ensureBuilt } from '../build/builds.ts';
import { readEnvironment } from '../env.ts';
import { folders } from '../folders.ts';
import { createProgress } from '../progress.mjs';
import { runMain } from '../run-main.ts';
import { completeEnvFile } from '../start/env-file.ts';
import { measureBuild } from './build.ts';
import { measureEdits } from './edit.ts';
import { measureFetch } from './fetch.ts';
import type { Scores } from './lighthouse.ts';
import type { Measurement } from './measurement.ts';
import { measurePages } from './pages.ts';

const show = ({ name, value, unit }: Measurement) =>
  `  ${Math.round(value).toLocaleString('en').padStart(9)} ${unit.padEnd(5)} ${name}`;

const showScores = ({ path, performance, accessibility, bestPractices, seo }: Scores) =>
  `  ${[performance, accessibility, bestPractices, seo].map((score) => String(score).padStart(4)).join('')}  ${path}`;

function report(title: string, measurements: readonly Measurement[]): void {
  console.log(`\n${title}\n${measurements.map(show).join('\n')}`);
}

await runMain(async () => {
  completeEnvFile();
  await ensureBuilt(['cms', 'site'], readEnvironment(), createProgress());
  const fetching = await measureFetch();
  report('Reading 1,000 meetings and 3,000 subsessions with all relations', fetching);
  const [stock, ours] = fetching;
  console.log(
    `  ${(((ours?.value ?? 0) / (stock?.value ?? 1)) * 100).toFixed(1).padStart(9)} %     of stock, reading ahead`,
  );
  report('One change in an archive of 20,000 pages', await measureEdits());
  report('A full build of 20,000 pages', await measureBuild(folders.bundle));
  const { weights, scores } = await measurePages(folders.bundle);
  report('What a reader downloads', weights);
  console.log(
    `\nLighthouse: performance, accessibility, best practices, SEO\n${scores.map(showScores).join('\n')}`,
  );
});
