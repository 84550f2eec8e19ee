/**
 * Reads a file that an editor dropped or an operator named, and never lets it do harm: in a thread of its
 * own, with limits on size, memory and time.
 */
import { Worker } from 'node:worker_threads';
import { MAX_BYTES, MAX_MEMORY, MAX_TIME } from './limits.ts';
import { UnreadableFile } from './unreadable.ts';
import type { Answer, Task } from './worker.ts';

export { UnreadableFile, type Reason } from './unreadable.ts';

/** What the name of a file that can be read ends in. */
export const READABLE = /\.(?:docx|odt|pdf|html?|md|markdown|txt)$/i;

function firstAnswer(worker: Worker, time: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ reason: 'tooSlow' }), time);
    const settle = (answer: Answer) => {
      clearTimeout(timer);
      resolve(answer);
    };
    worker.once('message', settle);
    worker.once('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return settle({ reason: 'unpacksTooLarge' });
      clearTimeout(timer);
      reject(error);
    });
    worker.once('exit', () => settle({ reason: 'broken' }));
  });
}

/**
 * The text of a file, marked as Markdown where the file knows of headings, items and tables.
 *
 * @param time after which reading is given up, in milliseconds.
 * @throws {UnreadableFile} with one sentence for editors.
 */
export async function readRecapFile(bytes: Uint8Array, name: string, time = MAX_TIME): Promise<string> {
  if (bytes.length > MAX_BYTES) throw new UnreadableFile('tooLarge', name);
  const workerData: Task = { bytes, name };
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY },
  });
  try {
    const answer = await firstAnswer(worker, time);
    if ('reason' in answer) throw new UnreadableFile(answer.reason, name);
    return answer.text;
  } finally {
    await worker.terminate();
  }
}
