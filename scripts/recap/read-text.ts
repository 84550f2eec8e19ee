/** The text of a recap's file, or the sentence that says why there is none. */
import { readFile } from 'node:fs/promises';
import { readRecapFile, UnreadableFile } from '@archive/recap-files';

export interface TextOrReason {
  readonly text?: string;
  readonly error?: string;
}

export async function readTextOf(file: string): Promise<TextOrReason> {
  const bytes = await readFile(file);
  try {
    return { text: await readRecapFile(new Uint8Array(bytes), file) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { error: error.message };
    throw error;
  }
}
