/**
 * The frame around every script: what it started is stopped however it ends, and an error becomes
 * a message and an exit code.
 */
import { describeError } from './failure.ts';
import { stopPrograms } from './programs/program.mjs';
import { exitCodes, onStopRequest } from './programs/stop-request.mjs';

export interface Scope {
  /** Aborted when somebody asks us to stop. */
  readonly stopping: AbortSignal;
  /** Closed, last first, when the script ends. */
  readonly closing: AsyncDisposableStack;
}

/**
 * @param main returns the exit code; nothing means success. A server waits for `stopping` and
 * returns, so that being stopped is a success; what is stopped halfway is not.
 */
export async function runMain(main: (scope: Scope) => Promise<number | void>): Promise<never> {
  const controller = new AbortController();
  const closing = new AsyncDisposableStack();
  closing.defer(() => stopPrograms());
  const stopped = new Promise<number>((resolve) => {
    onStopRequest((signal) => {
      controller.abort();
      // One turn later, so that a server that only waited to be stopped ends first, as a success.
      setImmediate(() => resolve(exitCodes[signal] ?? 1));
    });
  });
  let code: number;
  try {
    code = (await Promise.race([main({ stopping: controller.signal, closing }), stopped])) ?? 0;
  } catch (error) {
    code = controller.signal.aborted ? 1 : fail(error);
  }
  await closing.disposeAsync();
  process.exit(code);
}

function fail(error: unknown): number {
  console.error(`\n${describeError(error)}`);
  return 1;
}
