/**
 * How a script ends when something is wrong: a Failure as one paragraph, our own mistakes with
 * their stack.
 */
import { Failure } from '@archive/site/failure';

export { Failure };

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room and try again.',
  EROFS: 'The disk is read-only. Put the project on one that can be written, and try again.',
  EACCES: 'Permission denied. Give this user the right to write in the folder of the project, and try again.',
};

interface SystemError extends Error {
  readonly code: string;
}

const isSystemError = (error: unknown): error is SystemError => error instanceof Error && 'code' in error;

/** What to show to the person who started a script. */
export function describeError(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (process.env['DEBUG']) return stack;
  if (error instanceof Failure) return error.message;
  const reason = isSystemError(error) ? REASONS[error.code] : undefined;
  return reason === undefined ? stack : `${reason} (${(error as SystemError).message})`;
}
