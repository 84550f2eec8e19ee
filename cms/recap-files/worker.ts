/** The thread in which one file is read; whoever started it may end it. */
import { parentPort, workerData } from 'node:worker_threads';
import { fileToText } from './file-to-text.ts';
import { UnreadableFile, type Reason } from './unreadable.ts';

export interface Task {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export type Answer = { readonly text: string } | { readonly reason: Reason };

const { bytes, name } = workerData as Task;

async function answer(): Promise<Answer> {
  try {
    return { text: await fileToText(bytes, name) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { reason: error.reason };
    throw error;
  }
}

parentPort?.postMessage(await answer());
