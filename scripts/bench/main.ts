/**
 * Measures what the documentation states, all of it or one section: `npm run bench -- build`.
 * Compare the ratios within one run; the machine decides about the rest.
 */
import { ensureBuilt, type BuildName } from '../build/builds.ts';
import { readEnvironment } from '../env.ts';
import { Failure } from '../failure.ts';
import { folders } from '../folders.ts';
import { createProgress } from '../progress.mjs';
import { runMain } from '../run-main.ts';
import { completeEnvFile } from '../start/env-file.ts';
import { measureBuild } from './build.ts';
import { measureChecks } from './checks.ts';
import { measureEdits } from './edit.ts';
import { measureFetch } from './fetch.ts';
import { CATEGORIES, shortcomingsOf, type Scores } from './lighthouse.ts';
import type { Measurement } from './measurement.ts';
import { measurePages } from './pages.ts';
import { describeScore, measureReader, scoreReader } from './reader.ts';
import { measureScale } from './scale.ts';
import { measureSearch } from './search.ts';

const show = ({ name, value, unit }: Measurement) =>
  `  ${(unit === '×' ? value.toFixed(2) : Math.round(value).toLocaleString('en')).padStart(9)} ${unit.padEnd(5)} ${name}`;

const showScores = ({ path, scores }: Scores) =>
  `  ${CATEGORIES.map((category) => String(scores[category] ?? '').padStart(4)).join('')}  ${path}`;

function report(title: string, measurements: readonly Measurement[]): void {
  console.log(`\n${title}\n${measurements.map(show).join('\n')}`);
}

interface Section {
  readonly needs: readonly BuildName[];
  readonly measure: () => Promise<void>;
}

const sections: Readonly<Record<string, Section>> = {
  fetch: {
    needs: ['cms'],
    async measure() {
      const fetching = await measureFetch();
      report('Reading 1,000 meetings and 3,000 subsessions with all relations', fetching);
      const [stock, ours] = fetching;
      console.log(
        `  ${(((ours?.value ?? 0) / (stock?.value ?? 1)) * 100).toFixed(1).padStart(9)} %     of stock, reading ahead`,
      );
    },
  },
  edit: {
    needs: ['cms', 'site'],
    measure: async () => report('One change in an archive of 20,000 pages', await measureEdits()),
  },
  build: {
    needs: ['site'],
    measure: async () => report('A full build of 20,000 entries, medians', await measureBuild()),
  },
  scale: {
    needs: ['site'],
    measure: async () => report('Ten times as many entries', await measureScale()),
  },
  search: {
    needs: ['site'],
    measure: async () => report('Searching 20,000 entries', await measureSearch()),
  },
  checks: {
    needs: ['cms'],
    measure: async () => report('Checking a recap among 4,000 speakers', await measureChecks()),
  },
  reader: {
    needs: [],
    async measure() {
      for (const { title, scores } of await scoreReader()) {
        console.log(`\n${title}: precision, recall\n${scores.map(describeScore).join('\n')}`);
      }
      report('Reading them', await measureReader());
    },
  },
  pages: {
    needs: ['cms', 'site'],
    async measure() {
      const { weights, scores } = await measurePages(folders.bundle);
      report('What a reader downloads', weights);
      console.log(
        `\nLighthouse: performance, accessibility, best practices, SEO\n${scores.map(showScores).join('\n')}`,
      );
      const shortcomings = shortcomingsOf(scores);
      if (shortcomings.length > 0)
        throw new Failure(
          `Lighthouse gives these pages less than they have to have:\n  ${shortcomings.join('\n  ')}`,
          'Mend what it names. Is only performance short, then measure again while the machine does nothing else.',
        );
    },
  },
};

/** @param name of one section; without, all of them. */
function choose(name: string | undefined): readonly Section[] {
  if (name === undefined) return Object.values(sections);
  const section = sections[name];
  if (section !== undefined) return [section];
  throw new Failure(
    `There is no section "${name}" to measure.`,
    `Choose one of ${Object.keys(sections).join(', ')}, such as "npm run bench -- build", or none for all.`,
  );
}

await runMain(async () => {
  const chosen = choose(process.argv[2]);
  completeEnvFile();
  const needs = [...new Set(chosen.flatMap((section) => section.needs))];
  await ensureBuilt(needs, readEnvironment(), createProgress());
  for (const { measure } of chosen) await measure();
});
