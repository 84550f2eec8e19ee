/** `npm run site:releases`: the releases that can be put back, newest first. */
import { folders } from '../folders.ts';
import { readReleases, type Cause } from '../publish/releases.ts';
import { viewRelease } from '../publish/status.ts';
import { runMain } from '../run-main.ts';

const MAX_TITLES = 3;

function describe(cause: Cause): string {
  if (cause.kind === 'everything') return 'everything was read';
  if (cause.kind === 'rollback') return `release ${cause.to} was put back`;
  const titles = cause.entries.map(({ type, title }) => `${type} "${title}"`);
  const others = titles.length - MAX_TITLES;
  return titles.slice(0, MAX_TITLES).join(', ') + (others > 0 ? ` and ${others} more` : '') || 'changes';
}

await runMain(async () => {
  const releases = await readReleases(folders.dist);
  if (releases.length === 0) console.log('Nothing was published yet.');
  for (const release of releases.map(viewRelease)) {
    const { number, at, addedCount, changedCount, removedCount, cause } = release;
    const moment = new Date(at).toLocaleString('sv-SE');
    const counts = `+${addedCount} ~${changedCount} -${removedCount}`;
    console.log(`${String(number).padStart(6)}  ${moment}  ${counts.padEnd(16)}  ${describe(cause)}`);
  }
});
