/**
 * The mails that are still to be sent, kept in the database so that a mail server that is away, or a
 * restart, loses none. They are written in the transaction of what they tell of.
 */
import type { Core } from '@strapi/strapi';
import { readCmsEnv } from '../env.ts';

const UID = 'api::letter.letter';

/** What the CMS's event hub says when a letter was queued. */
export const QUEUED = 'mail.queued';

export type Occasion = 'asked' | 'returned' | 'published';

export interface Letter {
  readonly id: number;
  readonly recipient: number;
  readonly review: number;
  readonly occasion: Occasion;
  readonly attempts: number;
  readonly dueAt: string;
}

/** How long after each failure the next attempt is made, in ms; after the last one it is given up. */
const PAUSES = [60_000, 5 * 60_000, 30 * 60_000, 4 * 60 * 60_000];

const rows = (strapi: Core.Strapi) => strapi.db.query(UID);

const sendsMail = (): boolean => readCmsEnv().SMTP_URL !== undefined;

/** Does nothing where no mail server is configured. */
export async function queueLetters(
  strapi: Core.Strapi,
  review: number,
  occasion: Occasion,
  recipients: readonly number[],
): Promise<void> {
  if (!sendsMail()) return;
  await strapi.db.transaction(async ({ onCommit }) => {
    for (const recipient of recipients) {
      const dueAt = new Date().toISOString();
      await rows(strapi).create({ data: { recipient, review, occasion, attempts: 0, dueAt } });
    }
    onCommit(() => void strapi.eventHub.emit(QUEUED));
  });
}

interface User {
  readonly id: number;
}

/** The ids of the Eindredacteuren who can log in, but for one. */
export async function editorsExcept(strapi: Core.Strapi, id: number): Promise<readonly number[]> {
  const where = { isActive: true, blocked: { $ne: true }, roles: { code: 'strapi-editor' }, id: { $ne: id } };
  const users = (await strapi.db.query('admin::user').findMany({ where, select: ['id'] })) as readonly User[];
  return users.map((user) => user.id);
}

/** Those that are due, and when the next one is, in ms since 1970. */
export async function dueLetters(
  strapi: Core.Strapi,
): Promise<{ readonly due: readonly Letter[]; readonly next: number | null }> {
  const found = (await rows(strapi).findMany({
    orderBy: { dueAt: 'asc' },
    limit: 50,
  })) as readonly Letter[];
  const isDue = ({ dueAt }: Letter) => new Date(dueAt).getTime() <= Date.now();
  const next = found.find((letter) => !isDue(letter));
  return { due: found.filter(isDue), next: next === undefined ? null : new Date(next.dueAt).getTime() };
}

export const dropLetter = (strapi: Core.Strapi, { id }: Letter): Promise<unknown> =>
  rows(strapi).delete({ where: { id } });

/** Tries again later; false when it was tried often enough, and is given up. */
export async function postponeLetter(strapi: Core.Strapi, letter: Letter): Promise<boolean> {
  const pause = PAUSES[letter.attempts];
  if (pause === undefined) {
    await dropLetter(strapi, letter);
    return false;
  }
  const dueAt = new Date(Date.now() + pause).toISOString();
  await rows(strapi).update({ where: { id: letter.id }, data: { attempts: letter.attempts + 1, dueAt } });
  return true;
}
