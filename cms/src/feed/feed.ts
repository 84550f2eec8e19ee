/**
 * The change feed: every change of what the site shows, numbered in the order of the commits.
 *
 * A reader keeps a cursor, the number of the last row it saw with that row's random mark. Where
 * the cursor's row is gone or has another mark, because it was pruned or the database was put
 * back or replaced, the reader is told so and reads everything again.
 */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

const UID = 'api::change.change';

/** What the CMS's event hub says after a commit that appended to the feed. */
export const APPENDED = 'feed.appended';

/** How many changes are kept. A reader that was away for longer reads everything. */
const KEPT = 100_000;

/** PostgreSQL's number for the right to write: "feed" in ASCII. */
const WRITER_LOCK = 0x66656564;

export interface Change {
  /** The name of a content type, or "file". */
  readonly type: string;
  /** The documentId of an entry, or the path of a file in the CMS. */
  readonly subject: string;
  readonly action: string;
}

export interface NumberedChange extends Change {
  readonly sequence: number;
  readonly at: string;
  /** The id of the admin user who did it; null for a program. */
  readonly actor: number | null;
}

interface Row extends Change {
  readonly id: number;
  readonly createdAt: string;
  readonly actor: number | null;
  readonly mark: string;
}

export interface Changes {
  /** What to ask after the next time. */
  readonly cursor: string;
  /** Whether these are all changes since the cursor that was given; if not, read everything. */
  readonly isContinuous: boolean;
  /** Whether more changes follow the last of these. */
  readonly hasMore: boolean;
  /** Oldest first. */
  readonly changes: readonly NumberedChange[];
}

const rows = (strapi: Core.Strapi) => strapi.db.query(UID);

const cursorOf = ({ id, mark }: Row) => `${id}-${mark}`;

interface RequestState {
  readonly user?: { readonly id?: unknown };
  readonly route?: { readonly info?: { readonly type?: string } };
}

/** The id of the admin user whose request this is; null for a program. */
export function currentActor(strapi: Core.Strapi): number | null {
  const state = strapi.requestContext.get()?.state as RequestState | undefined;
  const id = state?.route?.info?.type === 'admin' ? state.user?.id : undefined;
  return typeof id === 'number' ? id : null;
}

/**
 * Runs a write in a transaction in which nobody else writes.
 *
 * On PostgreSQL transactions may commit in another order than they took their numbers, and a
 * reader of the feed would pass over the slow one for ever. So one transaction writes at a time, and
 * the lock is taken before any row is, which leaves nothing to deadlock on. SQLite has one writer anyway.
 */
export async function writeAlone<Result>(strapi: Core.Strapi, write: () => Promise<Result>): Promise<Result> {
  return await strapi.db.transaction(async ({ trx }) => {
    if (strapi.db.dialect.client === 'postgres') {
      await trx.raw('SELECT pg_advisory_xact_lock(?)', [WRITER_LOCK]);
    }
    return write();
  });
}

/** Runs such a write and lets it append to the feed; when either fails, neither happened. */
export async function writeWithFeed<Result>(
  strapi: Core.Strapi,
  write: (append: (changes: readonly Change[]) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  return await strapi.db.transaction(({ onCommit }) => {
    onCommit(() => void strapi.eventHub.emit(APPENDED));
    return writeAlone(strapi, () =>
      write(async (changes) => {
        for (const change of changes) {
          await rows(strapi).create({
            data: { ...change, actor: currentActor(strapi), mark: randomUUID() },
          });
        }
      }),
    );
  });
}

/** Gives an empty feed its first cursor, and drops what nobody needs any more. */
export async function openFeed(strapi: Core.Strapi): Promise<void> {
  const [newest] = await readRows(strapi, { orderBy: { id: 'desc' }, limit: 1 });
  if (newest === undefined) {
    await rows(strapi).create({ data: { action: 'start', mark: randomUUID() } });
    return;
  }
  await rows(strapi).deleteMany({ where: { id: { $lte: newest.id - KEPT } } });
}

/** Whether a change can have this number; PostgreSQL fails for one beyond its integers. */
const isNumber = (sequence: number) => sequence < 2 ** 31;

const readRows = (strapi: Core.Strapi, query: object): Promise<readonly Row[]> =>
  rows(strapi).findMany(query) as Promise<readonly Row[]>;

/** The number of the last change. */
export async function newestSequence(strapi: Core.Strapi): Promise<number> {
  const [newest] = await readRows(strapi, { orderBy: { id: 'desc' }, limit: 1 });
  return newest?.id ?? 0;
}

async function rowAt(strapi: Core.Strapi, cursor: string | null): Promise<Row | undefined> {
  const [, id, mark] = /^(\d{1,15})-(.{1,64})$/.exec(cursor ?? '') ?? [];
  if (id === undefined || !isNumber(Number(id))) return undefined;
  const [row] = await readRows(strapi, { where: { id: Number(id), mark }, limit: 1 });
  return row;
}

/** @param limit the most changes to give at once. */
export async function readChanges(
  strapi: Core.Strapi,
  after: string | null,
  limit: number,
): Promise<Changes> {
  const start = await rowAt(strapi, after);
  if (start === undefined) {
    const [newest] = await readRows(strapi, { orderBy: { id: 'desc' }, limit: 1 });
    if (newest === undefined) throw new Error('The change feed has no first row.');
    return { cursor: cursorOf(newest), isContinuous: false, hasMore: false, changes: [] };
  }
  const found = await readRows(strapi, {
    where: { id: { $gt: start.id } },
    orderBy: { id: 'asc' },
    limit: limit + 1,
  });
  const given = found.slice(0, limit);
  return {
    cursor: cursorOf(given.at(-1) ?? start),
    isContinuous: true,
    hasMore: found.length > limit,
    changes: given.map(toChange),
  };
}

const toChange = ({ id, type, subject, action, actor, createdAt }: Row): NumberedChange => ({
  sequence: id,
  type,
  subject,
  action,
  actor,
  at: createdAt,
});

/** How many changes of one entry are looked through. */
const LOOKED_THROUGH = 50;

/** The last changes of one entry after a number, newest first. */
export async function changesOf(
  strapi: Core.Strapi,
  { type, subject }: Pick<Change, 'type' | 'subject'>,
  after: number,
): Promise<readonly NumberedChange[]> {
  if (!isNumber(after)) return [];
  const where = { id: { $gt: after }, type, subject };
  return (await readRows(strapi, { where, orderBy: { id: 'desc' }, limit: LOOKED_THROUGH })).map(toChange);
}

/** The change with a number, if it is kept. The start of the feed is none. */
export async function changeAt(strapi: Core.Strapi, sequence: number): Promise<NumberedChange | null> {
  if (!isNumber(sequence)) return null;
  const [row] = await readRows(strapi, { where: { id: sequence, type: { $notNull: true } }, limit: 1 });
  return row === undefined ? null : toChange(row);
}

/** The write that had the other side of a relation changed, which is told right before it. */
export async function causeOf(strapi: Core.Strapi, sequence: number): Promise<NumberedChange | null> {
  const where = { id: { $lt: sequence }, type: { $notNull: true }, action: { $ne: 'relate' } };
  const [row] = await readRows(strapi, { where, orderBy: { id: 'desc' }, limit: 1 });
  return row === undefined ? null : toChange(row);
}
