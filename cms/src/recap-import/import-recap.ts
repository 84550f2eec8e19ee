/**
 * Makes drafts of one recap by a program: what the reader is not sure of is left out, and told.
 */
import {
  newSpeakersOf,
  UNTITLED,
  type Proposal,
  type SheetQuestion,
} from '@archive/content-types/recap-reader';
import type { Core } from '@strapi/strapi';
import { writeWithFeed } from '../feed/feed.ts';
import { createDrafts, findExisting, keyOf } from './drafts.ts';
import { readProposal } from './read-proposal.ts';

interface Question {
  readonly kind: string;
  readonly value: string;
  /** What the archive has that it may be. */
  readonly maybe?: string;
}

export interface Imported {
  /** Made, found to be there already, or only proposed. */
  readonly state: 'created' | 'known' | 'proposed';
  readonly title: string;
  /** The documentId of the meeting. */
  readonly meeting?: string;
  readonly subsessions: readonly string[];
  readonly newSpeakers: readonly string[];
  /** What was left out, since earlier recaps of the programme say it. */
  readonly repeats: readonly string[];
  /** What an editor has to decide. */
  readonly questions: readonly Question[];
}

function toQuestion(question: SheetQuestion): Question {
  const { about, field, name: value } = question;
  if (about !== 'link' && about !== 'programme') return { kind: about === 'value' ? field : about, value };
  const [first] = question.candidates;
  return { kind: about === 'link' ? 'person' : about, value, ...(first && { maybe: first.name }) };
}

const factsOf = ({ sheet, repeats, questions }: Proposal) => ({
  title: sheet.title || UNTITLED,
  subsessions: sheet.subsessions.map(({ title }) => title),
  newSpeakers: newSpeakersOf(sheet).map(({ name }) => name),
  repeats: repeats.map(({ text }) => text),
  questions: questions.map(toQuestion),
});

/** @param isDryRun says what would be made, and makes nothing. */
export async function importRecap(strapi: Core.Strapi, text: string, isDryRun: boolean): Promise<Imported> {
  const { proposal } = await readProposal(strapi, text);
  const { sheet } = proposal;
  const facts = factsOf(proposal);
  const key = keyOf(proposal.text);
  return writeWithFeed(strapi, async (): Promise<Imported> => {
    const existing = await findExisting(strapi, key, sheet);
    if (existing !== undefined)
      return { ...facts, state: 'known', meeting: existing.documentId, newSpeakers: [] };
    if (isDryRun) return { ...facts, state: 'proposed' };
    return { ...facts, state: 'created', meeting: await createDrafts(strapi, sheet, key, null) };
  });
}
