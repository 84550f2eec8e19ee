/** Keeps the pictures for who shares a page in step with the site, in the background. */
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { BackgroundWork, runOnce } from '../publish/background.ts';
import type { Log } from '../publish/log.ts';
import { newestRelease } from '../publish/releases.ts';
import { drawnRelease, type Drawn } from './cards-folder.ts';

const program = {
  name: 'Drawing pictures to share',
  main: fileURLToPath(new URL('main.ts', import.meta.url)),
};

/** Draws what differs in a folder, in a process of its own. */
export const drawOnce = (target: string): Promise<Drawn> => runOnce(program, target);

export interface CardDrawerOptions {
  /** The folder that readers are served from. */
  readonly target: string;
  readonly log: Log;
  /** Called with the files that were drawn or removed. */
  readonly onDrawn?: (files: readonly string[]) => Promise<void>;
  /** How long it waits for more to change, in milliseconds. */
  readonly quiet?: number;
}

const QUIET = 3_000;

export const createCardDrawer = ({
  target,
  log,
  onDrawn,
  quiet = QUIET,
}: CardDrawerOptions): BackgroundWork<Drawn> =>
  new BackgroundWork({
    program,
    target,
    log,
    isBehind: async () => (await newestRelease(target)) !== (await drawnRelease(target)),
    waitForQuiet: (signal) => sleep(quiet, undefined, { signal }),
    onDone: async ({ release, files }) => {
      await onDrawn?.(files);
      if (files.length > 0) log.info({ release, drawn: files.length }, 'Drew pictures to share.');
    },
  });
