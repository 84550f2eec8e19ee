/**
 * Puts a prepared release in place, also when it is interrupted.
 *
 * Once everything is prepared, what is to be done is written down, in one step. From then on the
 * release will happen: a run that is killed is completed by the next. Before that it has not
 * happened, and what it had prepared is thrown away.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { eachOf } from './batches.ts';
import { replaceFile, type Disk } from './disk.ts';
import { ledgerOf } from './ledger.ts';
import { dropOld, writeRecord, type ReleaseRecord } from './releases.ts';

/** A file that was prepared under a name of its own, and where it goes, from the root of the site. */
export interface Move {
  readonly prepared: string;
  readonly file: string;
}

/** What a release does to the folder, one list after the other. */
export interface Journal {
  readonly added: readonly Move[];
  readonly changed: readonly Move[];
  /** From the root of the site. */
  readonly removed: readonly string[];
  /** What is added to the ledger; empty for nothing. */
  readonly lines: string;
  readonly record: ReleaseRecord;
}

/** The folder in which a release is prepared. */
export const incomingOf = (target: string) => `${target}.incoming`;

/** Where it is written down, from the moment that the release will happen until it has. */
export const journalIn = (incoming: string) => join(incoming, '.journal.json');

/** Decides that a prepared release happens. */
export const writeJournal = (disk: Disk, incoming: string, journal: Journal): Promise<void> =>
  replaceFile(disk, journalIn(incoming), JSON.stringify(journal));

/** Does what a journal says, or what is left of it. */
export async function carryOut(
  disk: Disk,
  incoming: string,
  target: string,
  { added, changed, removed, lines, record }: Journal,
): Promise<void> {
  const moveOne = ({ prepared, file }: Move) => move(disk, join(incoming, prepared), join(target, file));
  if (lines !== '') await disk.appendFile(ledgerOf(target), lines);
  await writeRecord(disk, target, record);
  for (const moves of [added, changed]) await eachOf(moves, moveOne);
  for (const file of removed) await removeFile(disk, target, file);
  await dropOld(disk, target, record.number);
  await disk.remove(journalIn(incoming));
  await disk.remove(incoming);
}

const isAbsent = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

async function move(disk: Disk, from: string, to: string): Promise<void> {
  try {
    await disk.rename(from, to);
  } catch (error) {
    if (!isAbsent(error)) throw error;
    // Its folder is new, or it went into place before an interruption.
    await disk.mkdir(dirname(to));
    await disk.rename(from, to).catch((again: unknown) => {
      if (!isAbsent(again)) throw again;
    });
  }
}

/** Removes a file, and the folders that are empty without it. */
async function removeFile(disk: Disk, target: string, file: string): Promise<void> {
  await disk.remove(join(target, file));
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    try {
      await disk.removeEmpty(join(target, folder));
    } catch (error) {
      // It still holds something, and then so do the folders above it; or it went before.
      if ((error as NodeJS.ErrnoException).code === 'ENOTEMPTY') return;
      if (!isAbsent(error)) throw error;
    }
  }
}

/**
 * Completes what a run that was killed had decided, or throws away what it had only prepared. Only
 * for who holds the lock of the folder.
 */
export async function recover(disk: Disk, target: string): Promise<void> {
  const incoming = incomingOf(target);
  const journal = await readJournal(incoming);
  if (journal === undefined) await disk.remove(incoming);
  else await carryOut(disk, incoming, target, journal);
}

async function readJournal(incoming: string): Promise<Journal | undefined> {
  try {
    return JSON.parse(await readFile(journalIn(incoming), 'utf8')) as Journal;
  } catch (error) {
    // After a power cut it may be empty. Whoever starts then publishes everything, which mends the rest.
    if (isAbsent(error) || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
