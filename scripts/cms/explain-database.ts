import { Failure } from '../failure.ts';

interface DatabaseError {
  readonly code?: string;
  readonly message?: string;
}

type Explanation = (message: string) => Failure;

const refused: Explanation = (message) =>
  new Failure(
    `The database of DATABASE_URL cannot be used: ${message}.`,
    'Check the address, user and password in it, and that the database runs. Nothing was changed.',
  );

const full: Explanation = () =>
  new Failure('The disk of the database is full.', 'Make room and start again. What was saved is kept.');

const readOnly: Explanation = (message) =>
  new Failure(
    `The database cannot be written: ${message}.`,
    'Give this user the right to write in cms/.data/ (or the folder of CMS_DATA), and start again.',
  );

const damaged: Explanation = (message) =>
  new Failure(
    `The database is damaged: ${message}.`,
    'Put back the last backup of cms/.data/ (or the folder of CMS_DATA), and start again.',
  );

/** By the codes of PostgreSQL, of a network and of SQLite. */
const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  ECONNREFUSED: refused,
  ENOTFOUND: refused,
  EAI_AGAIN: refused,
  ETIMEDOUT: refused,
  ECONNRESET: refused,
  '28000': refused,
  '28P01': refused,
  '3D000': refused,
  '53100': full,
  SQLITE_FULL: full,
  SQLITE_READONLY: readOnly,
  SQLITE_CANTOPEN: readOnly,
  SQLITE_CORRUPT: damaged,
  SQLITE_NOTADB: damaged,
};

/** A database that cannot be had is no mistake of ours: says so in one sentence. */
export function explainDatabase(error: unknown): unknown {
  const { code = '', message = '' } = error as DatabaseError;
  // SQLite's messages begin with the whole statement.
  const reason = message.split(' - ').at(-1) || code;
  return EXPLANATIONS[code]?.(reason) ?? error;
}
