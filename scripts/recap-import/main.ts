/**
 * `npm run recap:import -- [--dry-run] <file or folder>…`: makes drafts of old recaps in the CMS, and a
 * report of what was made and what an editor has to decide.
 *
 * Each recap is one request, which is carried out whole or not at all. A text that was imported before makes
 * nothing, so that a run that was cut off is simply repeated. The report is there after each.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseCms } from '../build/choose-cms.ts';
import { readEnvironment } from '../env.ts';
import { Failure } from '../failure.ts';
import { folders } from '../folders.ts';
import { createProgress } from '../progress.mjs';
import { findRecapFiles } from '../recap/find-files.ts';
import { importWithReport } from '../recap/import-with-report.ts';
import { describeImport } from '../recap/report.ts';
import { runMain } from '../run-main.ts';
import { completeEnvFile } from '../start/env-file.ts';

const REPORT = join(folders.root, 'recap-import.report.md');

function options() {
  try {
    const { values, positionals } = parseArgs({
      options: { 'dry-run': { type: 'boolean' } },
      allowPositionals: true,
    });
    return { isDryRun: values['dry-run'] ?? false, paths: positionals };
  } catch (error) {
    throw new Failure((error as Error).message, 'It takes "--dry-run", and files or folders.');
  }
}

await runMain(async () => {
  const { isDryRun, paths } = options();
  const files = await findRecapFiles(paths);
  if (files.length === 0) {
    throw new Failure(
      'Which recaps should be imported?',
      'Name files or folders: "npm run recap:import -- recaps/".',
    );
  }
  completeEnvFile();
  const env = readEnvironment();
  if (env.IMPORT_TOKEN === undefined) {
    throw new Failure(
      'There is no IMPORT_TOKEN.',
      'Set it in .env, to 16 random characters or more, and start the CMS again so that it knows it.',
    );
  }
  const url = await chooseCms(env, createProgress());
  const target = { url, token: env.IMPORT_TOKEN, isDryRun };
  const imports = await importWithReport(target, files, REPORT, (done) => console.log(describeImport(done)));
  console.log(`\nThe report is ${REPORT}. Nothing was published.`);
  return imports.some(({ error }) => error !== undefined) ? 1 : 0;
});
