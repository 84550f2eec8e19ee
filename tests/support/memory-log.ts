/** A log whose events a test can read. */
import { createLog, type Log } from '@archive/scripts/publish/log.ts';

export interface LoggedEvent {
  readonly msg: string;
  readonly [fact: string]: unknown;
}

export function memoryLog(): { readonly log: Log; readonly events: readonly LoggedEvent[] } {
  const events: LoggedEvent[] = [];
  return { log: createLog({ write: (line) => void events.push(JSON.parse(line) as LoggedEvent) }), events };
}
