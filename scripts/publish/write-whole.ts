/** Writes what no release holds, so that readers get all of it or what was there before. */
import { join } from 'node:path';
import { replaceFile, type Disk } from './disk.ts';
import { compressHere } from './files.ts';

/** Writes a file after its compressed forms, each in one step: with it all are there. */
export async function writeWhole(disk: Disk, folder: string, name: string, text: string): Promise<void> {
  const file = { file: name, bytes: new TextEncoder().encode(text) };
  for (const part of [...compressHere(file), file]) {
    await replaceFile(disk, join(folder, part.file), part.bytes);
  }
}
