/** The thread in which one long text is read; whoever started it may end it. */
import { parentPort, workerData } from 'node:worker_threads';
import { propose, readRecap, type Known } from '@archive/content-types/recap-reader';

export interface Task {
  readonly text: string;
  readonly known: Known;
  readonly earlier: readonly string[];
}

const { text, known, earlier } = workerData as Task;
parentPort?.postMessage(propose(readRecap(text, known, earlier), known));
