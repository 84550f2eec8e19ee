/** What an editor is busy with, kept in this tab of the browser until it is closed. */
import type { Correction, Repeat, SheetPerson } from '@archive/content-types/recap-sheet';
import type { Choice, Choices, Existing, ReadAnswer, Undone } from '../../recap-desk/answers.ts';

export interface Checking extends Correction {
  /** The text that was read, to which the marks refer. */
  readonly text: string;
  /** What was left out of the texts and may still be taken in. */
  readonly repeats: readonly Repeat[];
  readonly choices: Choices;
  readonly existing: Existing | null;
  readonly mayMakeProgrammes: boolean;
  readonly isCorrected: boolean;
}

export interface Work {
  /** What was pasted or typed, or the text of a file that was read where nothing was. */
  readonly pasted: string;
  readonly isOfFile: boolean;
  /** A file was read although something was typed, which nobody read yet. */
  readonly isSetAside: boolean;
  /** Null until a text was read. */
  readonly checking: Checking | null;
}

const KEY = 'archief-terugblik-invoeren';

const NO_WORK: Work = { pasted: '', isOfFile: false, isSetAside: false, checking: null };

/** Whether reading a file would pass over what somebody typed. */
export const hasTyped = ({ pasted, isOfFile }: Work): boolean => pasted.trim() !== '' && !isOfFile;

/** What is left for another recap. */
export const nextWork = (work: Work): Work =>
  work.isSetAside ? { ...work, isSetAside: false, checking: null } : NO_WORK;

/** @param isFile what was read was a file, and not what stands in the box. */
export function withReading(work: Work, checking: Checking, isFile: boolean): Work {
  if (!isFile) return { ...work, isSetAside: false, checking };
  if (hasTyped(work)) return { ...work, isSetAside: true, checking };
  return { pasted: checking.text, isOfFile: true, isSetAside: false, checking };
}

/** A browser that keeps nothing, or has no room, is no reason to stop. */
export function keepWork(work: Work): void {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify(work));
  } catch {
    window.sessionStorage.removeItem(KEY);
  }
}

/** It may have been kept by an admin of before. */
const completed = (kept: Checking): Checking => ({
  ...kept,
  repeats: kept.repeats ?? [],
  mayMakeProgrammes: kept.mayMakeProgrammes ?? false,
  sheet: { ...kept.sheet, newProgramme: kept.sheet.newProgramme ?? null },
});

export function keptWork(): Work {
  try {
    const kept = window.sessionStorage.getItem(KEY);
    const { checking = null, ...work } = JSON.parse(kept ?? '{}') as Partial<Work>;
    return { ...NO_WORK, ...work, checking: checking && completed(checking) };
  } catch {
    return NO_WORK;
  }
}

export const startChecking = ({ proposal, ...more }: ReadAnswer): Checking => ({
  ...proposal,
  ...more,
  isCorrected: false,
});

/** What undoing removed is not in the archive any more, so that its speakers and programme are new here. */
export const withoutEntries = (checking: Checking, { removed }: Undone): Checking => {
  const { sheet, choices } = checking;
  const gone = new Map(removed.map(({ documentId, title }) => [documentId, title]));
  const people = sheet.people.map((person): SheetPerson =>
    person.link?.kind === 'known' && gone.has(person.link.id) ? { ...person, link: { kind: 'new' } } : person,
  );
  const programme = gone.get(sheet.programme ?? '');
  const again = programme === undefined ? {} : { programme: null, newProgramme: programme };
  const isThere = ({ id }: Choice) => !gone.has(id);
  return {
    ...checking,
    existing: null,
    sheet: { ...sheet, people, ...again },
    choices: {
      ...choices,
      speakers: choices.speakers.filter(isThere),
      programmes: choices.programmes.filter(isThere),
    },
  };
};
