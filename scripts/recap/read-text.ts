/** The text of a recap's file, or the sentence that says why there is none. */
import { readFile } from 'node:fs/promises';
import { readRecapFile, UnreadableFile } from '@archive/recap-files';

export interface TextOrReason {
  readonly text?: string;
  readonly error?: string;
}

export async function readTextOf(file: string): Promise<TextOrReason> {
  try {
    return { text: await readRecapFile(new Uint8Array(await readFile(file)), file) };
  } catch (error) {
    const isOfTheFile = error instanceof UnreadableFile || (error instanceof Error && 'syscall' in error);
    if (isOfTheFile) return { error: error.message };
    throw error;
  }
}
