/**
 * Reads the text of a recap without keeping anybody waiting: at once where that takes some tens of
 * milliseconds, and in a thread of its own, with a limit on its time, where the text is long.
 */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { propose, readRecap, type Known, type Proposal } from '@archive/content-types/recap-reader';
import type { Task } from './reading-thread.ts';

/** What the reader reads; see its own limit. */
export const MAX_TEXT = 300_000;

/** Half a megabyte of it would take a second. */
const READ_AT_ONCE = 20_000;

/** In milliseconds, starting the thread included. */
const MAX_TIME = 25_000;

/** Reading took longer than anybody waits for. */
export class TooSlow extends Error {}

/** No text has control characters, and PostgreSQL keeps no text that has a zero in it. */
export const withoutControls = (text: string) => text.replace(/(?![\t\n\r])\p{Cc}/gu, ' ');

async function readInThread(task: Task): Promise<Proposal> {
  const worker = new Worker(path.join(__dirname, 'reading-thread.js'), { workerData: task });
  const timeout = new AbortController();
  try {
    return await new Promise<Proposal>((resolve, reject) => {
      const timer = setTimeout(() => reject(new TooSlow()), MAX_TIME);
      timeout.signal.addEventListener('abort', () => clearTimeout(timer));
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  } finally {
    timeout.abort();
    await worker.terminate();
  }
}

/**
 * @param text without what no text has.
 * @param earlier what the programme's earlier recaps say.
 * @throws {TooSlow}
 */
export async function readText(text: string, known: Known, earlier: readonly string[]): Promise<Proposal> {
  return text.length <= READ_AT_ONCE
    ? propose(readRecap(text, known, earlier), known)
    : readInThread({ text, known, earlier });
}
