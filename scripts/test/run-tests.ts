/** Runs vitest, which shows what it does as it goes, and reads its report. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folders } from '../folders.ts';
import { startProgram } from '../programs/program.mjs';
import { parseReport, type Outcome } from './report.ts';

export async function runTests(): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-tests-'));
  const report = join(folder, 'report.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const { ended } = startProgram(join(folders.root, 'node_modules', '.bin', 'vitest'), args, {
      cwd: folders.root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', STRAPI_TELEMETRY_DISABLED: 'true' },
    });
    const { code } = await ended;
    return parseReport(existsSync(report) ? await readFile(report, 'utf8') : null, code === 0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
