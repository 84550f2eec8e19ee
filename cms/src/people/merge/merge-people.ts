/**
 * Makes two speakers one. Who stays is named wherever the other was; who goes is deleted, and lives on as an
 * alias and as an id by which the site leads her addresses on. All of it happens, or nothing.
 */
import { findDoubles } from '@archive/content-types/people';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { writeWithFeed, type Change } from '../../feed/feed.ts';
import { recordOwnWrite } from '../../history/record-history.ts';
import type { Comparison, MergeOrder, Merged, Shown } from '../answers.ts';
import { readMentions, type Mention } from '../mentions.ts';
import {
  linesOf,
  readFacts,
  readSpeakers,
  readWhole,
  SPEAKER,
  toPerson,
  type WholeRow,
} from '../speakers.ts';
import { CHOICES, differing, pictureOf, textOf, toWritten, type Row } from './choices.ts';
import { writeMerge } from './merges.ts';
import { moveMentions, subjectOf } from './move-mentions.ts';
import type { MergeRecord } from './record.ts';

/** @throws {NotFoundError} when they are not two that there are. */
async function readBoth(
  strapi: Core.Strapi,
  one: string,
  other: string,
): Promise<readonly [WholeRow, WholeRow]> {
  const [first, second] = [await readWhole(strapi, one), await readWhole(strapi, other)];
  if (first === null || second === null || one === other) {
    throw new errors.NotFoundError('Een van deze sprekers bestaat niet meer. Ga terug naar de lijst.');
  }
  return [first, second];
}

const signOf = (...rows: readonly WholeRow[]) =>
  rows
    .map(({ documentId, updatedAt }) => `${documentId} ${updatedAt}`)
    .toSorted()
    .join(' ');

/** What is there to choose between two speakers. */
export async function compare(strapi: Core.Strapi, one: string, other: string): Promise<Comparison> {
  const [first, second] = await readBoth(strapi, one, other);
  const facts = await readFacts(strapi, [one, other]);
  const [firstFacts, secondFacts] = [facts.get(one), facts.get(other)];
  if (firstFacts === undefined || secondFacts === undefined) throw new errors.NotFoundError();
  const people = await readSpeakers(strapi, { documentId: { $in: [one, other] } });
  const shownOf = (name: string, row: Row): Shown | null => {
    const text = textOf(name, row);
    return text === null ? null : { text, picture: pictureOf(name, row) };
  };
  return {
    people: [firstFacts, secondFacts],
    choices: differing(first, second).map(({ name, label }) => ({
      name,
      label,
      values: [shownOf(name, first), shownOf(name, second)],
    })),
    isUnlike: findDoubles(people.map(toPerson)).length === 0,
    sign: signOf(first, second),
  };
}

const nameOf = (fields: Row, kept: WholeRow): string =>
  typeof fields['name'] === 'string' ? fields['name'] : kept.name;

/** Every name that either had, but for the one that is kept. */
function aliasesOf(name: string, kept: WholeRow, gone: WholeRow): string | null {
  const names = [kept.name, ...linesOf(kept.aliases), gone.name, ...linesOf(gone.aliases)];
  const others = [...new Set(names)].filter((other) => other !== name);
  return others.length === 0 ? null : others.join('\n');
}

/** What is written to who stays: only what becomes different. */
function fieldsAfter(kept: WholeRow, gone: WholeRow, chosen: MergeOrder['chosen']): Row {
  const taken = CHOICES.filter(({ name }) => {
    const isEmpty = textOf(name, kept) === null && textOf(name, gone) !== null;
    return name in chosen ? chosen[name] === gone.documentId : isEmpty;
  }).flatMap(({ fields }) => fields.map((field) => [field, toWritten(field, gone)] as const));
  const changed: Row = Object.fromEntries(taken.filter(([field, value]) => toWritten(field, kept) !== value));
  return {
    ...changed,
    aliases: aliasesOf(nameOf(changed, kept), kept, gone),
    formerIds: [...new Set([...(kept.formerIds ?? []), gone.documentId, ...(gone.formerIds ?? [])])],
  };
}

/** All that is written of a speaker. */
const writtenOf = (row: WholeRow): Row => ({
  ...Object.fromEntries(
    CHOICES.flatMap(({ fields }) => fields.map((field) => [field, toWritten(field, row)])),
  ),
  aliases: row.aliases,
  formerIds: row.formerIds,
});

type Subject = Pick<Mention, 'type' | 'documentId'>;

/** What the change feed is told of these entries, each once. */
export const relatedTo = (entries: readonly Subject[]): readonly Change[] =>
  [...new Map(entries.map((entry) => [subjectOf(entry), entry])).values()].map(({ type, documentId }) => ({
    type,
    subject: documentId,
    action: 'relate',
  }));

/** @throws {ApplicationError} when one of the two is not what was looked at any more. */
export async function mergePeople(strapi: Core.Strapi, order: MergeOrder, actor: number): Promise<Merged> {
  return writeWithFeed(strapi, async (append) => {
    const [kept, gone] = await readBoth(strapi, order.kept, order.gone);
    if (signOf(kept, gone) !== order.sign) {
      throw new errors.ApplicationError(
        'Een van beide is intussen gewijzigd. Er is niets samengevoegd; bekijk ze opnieuw.',
      );
    }
    const after = fieldsAfter(kept, gone, order.chosen);
    const mentions = await readMentions(strapi, [kept.id, gone.id]);
    const related = relatedTo(mentions.filter(({ speaker }) => speaker === gone.id));
    const moves = await recordOwnWrite(strapi, related, () =>
      moveMentions(strapi, mentions, kept.id, gone.id),
    );
    const documents = strapi.documents(SPEAKER);
    // Its address has to be free before who stays may take it.
    await documents.delete({ documentId: gone.documentId });
    await append(related);
    await documents.update({ documentId: kept.documentId, data: { ...after, updatedBy: actor } as never });
    const written = writtenOf(kept);
    const record: MergeRecord = {
      ...moves,
      gone: writtenOf(gone),
      createdAt: gone.createdAt,
      createdBy: gone.createdBy?.id ?? null,
      before: Object.fromEntries(Object.keys(after).map((field) => [field, written[field]])),
      after,
    };
    const name = nameOf(after, kept);
    const id = await writeMerge(strapi, {
      kept: kept.documentId,
      keptName: name,
      gone: gone.documentId,
      goneName: gone.name,
      actor,
      record,
    });
    return { id, name, entries: related.length };
  });
}
