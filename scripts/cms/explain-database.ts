import { Failure } from '../failure.ts';

/** PostgreSQL's own codes for a wrong password, user or database, and those of a network. */
const REFUSALS = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'ECONNRESET',
  '28000',
  '28P01',
  '3D000',
];

/** A database that cannot be had is no mistake of ours: says so in one sentence. */
export function explainDatabase(error: unknown): unknown {
  const { code = '', message = '' } = error as { readonly code?: string; readonly message?: string };
  if (!REFUSALS.includes(code)) return error;
  return new Failure(
    `The database of DATABASE_URL cannot be used: ${message || code}.`,
    'Check the address, user and password in it, and that the database runs. Nothing was changed.',
  );
}
