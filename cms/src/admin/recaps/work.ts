/** What an editor is busy with, kept in this tab of the browser until it is closed. */
import type { Correction, Repeat, SheetPerson } from '@archive/content-types/recap-sheet';
import type { Choices, Existing, ReadAnswer, Undone } from '../../recap-desk/answers.ts';

export interface Checking extends Correction {
  /** The text that was read, to which the marks refer. */
  readonly text: string;
  /** What was left out of the texts and may still be taken in. */
  readonly repeats: readonly Repeat[];
  readonly choices: Choices;
  readonly existing: Existing | null;
  readonly isCorrected: boolean;
}

export interface Work {
  /** What was pasted. */
  readonly pasted: string;
  /** Null until a text was read. */
  readonly checking: Checking | null;
}

const KEY = 'archief-terugblik-invoeren';

export const NO_WORK: Work = { pasted: '', checking: null };

/** A browser that keeps nothing, or has no room, is no reason to stop. */
export function keepWork(work: Work): void {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify(work));
  } catch {
    window.sessionStorage.removeItem(KEY);
  }
}

export function keptWork(): Work {
  try {
    const kept = window.sessionStorage.getItem(KEY);
    const { pasted = '', checking = null } = JSON.parse(kept ?? '{}') as Partial<Work>;
    // It may have been kept by an admin of before.
    return { pasted, checking: checking && { ...checking, repeats: checking.repeats ?? [] } };
  } catch {
    return NO_WORK;
  }
}

export const startChecking = ({ proposal, choices, existing }: ReadAnswer): Checking => ({
  ...proposal,
  choices,
  existing,
  isCorrected: false,
});

/** What undoing removed is not in the archive any more, so that its speakers are new here. */
export const withoutEntries = (checking: Checking, { removed }: Undone): Checking => {
  const isGone = (id: string) => removed.some(({ documentId }) => documentId === id);
  const people = checking.sheet.people.map((person): SheetPerson =>
    person.link?.kind === 'known' && isGone(person.link.id) ? { ...person, link: { kind: 'new' } } : person,
  );
  const speakers = checking.choices.speakers.filter(({ id }) => !isGone(id));
  return {
    ...checking,
    existing: null,
    sheet: { ...checking.sheet, people },
    choices: { ...checking.choices, speakers },
  };
};
