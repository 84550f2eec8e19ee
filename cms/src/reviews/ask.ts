/** Asking for publication, also where it was asked already: the first who asks keeps the question. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { nameIn, readUserNames } from '../access/user-names.ts';
import type { Subject } from '../history/versions.ts';
import { editorsExcept, queueLetters } from '../mail/letters.ts';
import { LONGEST_NOTE } from './answers.ts';
import { addAsker, askReview, changeQuestion, openReview } from './reviews.ts';

/** What somebody else has to say about it too, below what is there. */
async function appended(strapi: Core.Strapi, question: string, user: number, note: string): Promise<string> {
  const name = nameIn(await readUserNames(strapi, [user]), user) ?? '';
  const both = [question, `${name}: ${note}`].filter(Boolean).join('\n\n');
  if (both.length <= LONGEST_NOTE) return both;
  throw new errors.ValidationError(
    `Samen met wat er al staat is je toelichting te lang: samen mogen ze ${LONGEST_NOTE} tekens hebben.`,
  );
}

/**
 * Call it in the one transaction that may write. Who asked changes her own note; of somebody else the note is
 * added, and she hears the answer too.
 *
 * @throws {ValidationError}
 */
export async function askOrAdd(
  strapi: Core.Strapi,
  subject: Subject,
  user: number,
  note: string,
): Promise<void> {
  const open = await openReview(strapi, subject);
  if (open === null) {
    const id = await askReview(strapi, subject, user, note);
    await queueLetters(strapi, id, 'asked', await editorsExcept(strapi, user));
  } else if (open.asker === user) {
    await changeQuestion(strapi, open, note);
  } else {
    const question = open.question ?? '';
    await addAsker(strapi, open, user, note === '' ? question : await appended(strapi, question, user, note));
  }
}
