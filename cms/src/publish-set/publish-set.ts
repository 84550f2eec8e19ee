/**
 * Publishes a meeting with all that belongs to it: everything, or nothing.
 *
 * One transaction holds all of it, so that the change feed tells of it at once and the site shows it in one
 * release. What is published is read again inside it, where nobody else can write.
 */
import { toDutch as nameType } from '@archive/content-types';
import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Ability } from '../access/entry-rights.ts';
import { writeWithFeed } from '../feed/feed.ts';
import { toDutch } from '../middlewares/dutch-errors.ts';
import type { Subject } from '../publication/answers.ts';
import { pendingIn, type PublishSet, type SetEntry } from './answers.ts';
import { readPublishSet } from './read-set.ts';

const CHANGED =
  'Intussen is er iets veranderd of gepubliceerd. Er is nu niets gepubliceerd; bekijk opnieuw wat erbij hoort.';
const NOT_ALLOWED =
  'Je mag niet alles publiceren wat bij deze bijeenkomst hoort. Vraag het een eindredacteur.';

/** Refuses what cannot be published, with a sentence for each thing that is to be put right. */
function refuseProblems(entries: readonly SetEntry[]): void {
  const problems = entries.flatMap((entry) => entry.problems);
  if (problems.length > 0) {
    throw new errors.ValidationError(`Er is niets gepubliceerd. ${problems.join(' ')}`);
  }
}

async function publishEntry(strapi: Core.Strapi, { type, documentId, title }: SetEntry): Promise<void> {
  try {
    await strapi.documents(`api::${type}.${type}` as UID.ContentType).publish({ documentId });
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) throw error;
    throw new errors.ValidationError(
      `Er is niets gepubliceerd. ${nameType(type)} ‘${title}’: ${toDutch(error.message)}`,
    );
  }
}

async function publishAll(strapi: Core.Strapi, entries: readonly SetEntry[]): Promise<readonly SetEntry[]> {
  refuseProblems(entries);
  for (const entry of entries) await publishEntry(strapi, entry);
  return entries;
}

async function readAllowed(strapi: Core.Strapi, ability: Ability, subject: Subject): Promise<PublishSet> {
  const set = await readPublishSet(strapi, ability, subject);
  if (!set.mayPublish) throw new errors.ForbiddenError(NOT_ALLOWED);
  return set;
}

/**
 * @param fingerprint of the set as it was shown; null publishes whatever it is by now.
 * @returns what was published; nothing when all of it was already.
 * @throws {ApplicationError} with a sentence for editors, when nothing was published.
 */
export async function publishSet(
  strapi: Core.Strapi,
  ability: Ability,
  subject: Subject,
  fingerprint: string | null,
): Promise<readonly SetEntry[]> {
  return writeWithFeed(strapi, async () => {
    const set = await readAllowed(strapi, ability, subject);
    if (fingerprint !== null && fingerprint !== set.fingerprint) throw new errors.ApplicationError(CHANGED);
    return publishAll(strapi, pendingIn(set));
  });
}

/** Publishes one entry of a set alone. @throws {ApplicationError} as above. */
export async function publishPart(
  strapi: Core.Strapi,
  ability: Ability,
  subject: Subject,
): Promise<readonly SetEntry[]> {
  return writeWithFeed(strapi, async () => {
    const pending = pendingIn(await readAllowed(strapi, ability, subject));
    return publishAll(
      strapi,
      pending.filter(({ documentId }) => documentId === subject.documentId),
    );
  });
}
