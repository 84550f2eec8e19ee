/**
 * What the publisher says while it runs: a line of JSON for each event, or a readable line where a
 * person looks on. Entries are named by their ids: no log holds what somebody wrote, or who.
 */
import { ContentFailure, Failure } from '@archive/site/failure';
import { pino, type Logger } from 'pino';
import pretty from 'pino-pretty';
import { describeError } from '../failure.ts';

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** @param destination gets every line; standard output without it. */
export function createLog(destination?: { write(line: string): void }): Log {
  const options = { base: null };
  if (destination !== undefined) return pino(options, destination);
  if (!process.stdout.isTTY) return pino(options);
  return pino(options, pretty({ translateTime: 'HH:MM:ss', singleLine: true, sync: true }));
}

/** What a log may keep of an error. */
export function toLog(error: unknown): { readonly text: string; readonly facts: object } {
  if (error instanceof ContentFailure) {
    const text = 'Content has to be corrected before it can be published; the page Publicatie says how.';
    return { text, facts: { where: error.problems.map(({ where }) => where) } };
  }
  if (error instanceof Failure) return { text: error.message.replace('\n', ' '), facts: {} };
  return { text: describeError(error), facts: {} };
}
