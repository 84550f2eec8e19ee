/**
 * The folder that readers are served from.
 *
 * A release is prepared beside it, completely; only then are files moved into place, each in one
 * step: first what is new, then what changed, then what goes. A failure while preparing leaves
 * the folder as it was, and no reader meets half a file.
 */
import { Failure } from '@archive/site/failure';
import { realDisk, type Disk } from './disk.ts';
import type { SiteFile } from './files.ts';
import { keepAddresses } from './keep-addresses.ts';
import { carryOut, incomingOf, recover, writeJournal } from './journal.ts';
import { withLock } from './lock.ts';
import { newestRelease, planRestoration, type Cause } from './releases.ts';
import { stage, type Content } from './stage.ts';

export interface Released {
  /** The number of the last release of the folder: this one, unless nothing differed. */
  readonly release: number;
  /** How many files it touched, compressed siblings included. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export interface Release extends Content {
  readonly cause: Cause;
  /** How many pages the site has with it. */
  readonly pages: number;
  /** What this release adds to the ledger of the folder. */
  readonly lines?: string;
  /** The number of the release that these changes are to; without, the folder may hold anything. */
  readonly follows?: number;
  /** Called when the release will happen, whatever goes wrong from then on, with the number of the last. */
  readonly onDecided?: (release: number) => void;
}

/** Somebody else released into the folder meanwhile. */
export class Overtaken extends Failure {
  override readonly name = 'Overtaken';

  constructor() {
    super('Another process published to this folder at the same moment.', 'Publish again.');
  }
}

/**
 * Releases into a folder, when nobody else does.
 *
 * @param target the folder; made when absent. What stands beside it under names that begin with its
 * own and a dot belongs to it.
 * @throws {Overtaken} when the last release is not the one that this follows.
 * @throws {Failure} when the disk is full or may not be written.
 */
export const releaseTo = (target: string, release: Release, disk: Disk = realDisk): Promise<Released> =>
  inTurn(target, disk, () => releaseNow(target, release, disk));

/**
 * Makes the folder what a release left, as a release of its own. The ledger of addresses stays, and
 * addresses that came later say that their page is gone.
 *
 * @param actor the id of the admin user who wants it.
 * @throws {Failure} when that release is not among the last ones.
 */
export const restore = (
  target: string,
  number: number,
  actor: number | null = null,
  disk: Disk = realDisk,
): Promise<Released> =>
  inTurn(target, disk, async () => {
    const { files, removed, pages } = await keepAddresses(target, await planRestoration(target, number));
    const cause: Cause = { kind: 'rollback', to: number, actor };
    return releaseNow(target, { files: readEach(files), removed, pages, cause }, disk);
  });

async function* readEach(
  files: readonly { readonly file: string; readonly read: () => Promise<Uint8Array> }[],
): AsyncGenerator<SiteFile> {
  for (const { file, read } of files) yield { file, bytes: await read() };
}

/** Does something with the folder while nobody else does, and after what was begun is completed. */
export async function inTurn<Result>(
  target: string,
  disk: Disk,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await withLock(target, async () => {
      await recover(disk, target);
      return work();
    });
  } catch (error) {
    // What was decided is completed by the next run; what was not has not happened.
    throw explain(error, target);
  }
}

async function releaseNow(target: string, release: Release, disk: Disk): Promise<Released> {
  const began = performance.now();
  const { cause, pages, lines = '', follows, onDecided } = release;
  const newest = await newestRelease(target);
  if (follows !== undefined && follows !== newest) throw new Overtaken();
  const incoming = incomingOf(target);
  const { added, changed, removed, record } = await stage(disk, target, incoming, release);
  const isEmpty = added.length + changed.length + removed.length === 0 && lines === '';
  const number = isEmpty ? newest : newest + 1;
  if (isEmpty) {
    onDecided?.(number);
    await disk.remove(incoming);
  } else {
    const journal = {
      added,
      changed,
      removed,
      lines,
      record: {
        number,
        at: new Date().toISOString(),
        seconds: (performance.now() - began) / 1000,
        cause,
        pages,
        ...record,
      },
    };
    await writeJournal(disk, incoming, journal);
    onDecided?.(number);
    await carryOut(disk, incoming, target, journal);
  }
  return { release: number, added: added.length, changed: changed.length, removed: removed.length };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room',
  EACCES: 'it may not be written; give this user the right to',
  EPERM: 'it may not be written; give this user the right to',
  EROFS: 'the disk is read-only; choose another',
};

function explain(error: unknown, target: string): unknown {
  const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
  if (reason === undefined) return error;
  return new Failure(
    `The site cannot be written to ${target}: ${reason}.`,
    'Then publish again. Pages that were already replaced are whole; the rest is as it was.',
  );
}
