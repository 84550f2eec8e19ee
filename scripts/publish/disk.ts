/** The part of the disk that a release writes to; a test gives one that fails where it wants. */
import { linkSync, renameSync, writeFileSync } from 'node:fs';
import { appendFile, mkdir, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface Disk {
  /** Makes the folders above it too. */
  mkdir(folder: string): Promise<void>;
  writeFile(file: string, bytes: Uint8Array | string): Promise<void>;
  appendFile(file: string, text: string): Promise<void>;
  /** Replaces what is there, in one step. */
  rename(from: string, to: string): Promise<void>;
  /** Gives a file a second name; fails when that is taken. */
  link(from: string, to: string): Promise<void>;
  /** Removes a file, or a folder with all in it; nothing when it is absent. */
  remove(path: string): Promise<void>;
  /** Removes a folder that is empty; fails when it is not. */
  removeEmpty(folder: string): Promise<void>;
}

/**
 * What a release does thousands of times. With files of some kilobytes, handing that to another thread costs
 * more than doing it.
 */
const atOnce =
  <Content>(work: (file: string, content: Content) => void) =>
  (file: string, content: Content): Promise<void> =>
    new Promise((resolve) => {
      work(file, content);
      resolve();
    });

export const realDisk: Disk = {
  mkdir: async (folder) => {
    await mkdir(folder, { recursive: true });
  },
  writeFile: atOnce<Uint8Array | string>(writeFileSync),
  rename: atOnce<string>(renameSync),
  link: atOnce<string>(linkSync),
  appendFile,
  remove: (path) => rm(path, { recursive: true, force: true }),
  removeEmpty: rmdir,
};

/** Writes a file so that who reads it gets all of it, or what was there before. */
export async function replaceFile(disk: Disk, file: string, content: Uint8Array | string): Promise<void> {
  const unfinished = join(dirname(file), `.${basename(file)}.unfinished`);
  await disk.writeFile(unfinished, content);
  await disk.rename(unfinished, file);
}
