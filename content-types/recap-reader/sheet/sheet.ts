/**
 * What a recap becomes, as an editor checks and corrects it: plain values for a form, without a place in the
 * text. What was not sure is not in it, but beside it as a question.
 */
import type { choices } from '../../lexicon.ts';
import type { Place } from '../find.ts';

type IdOf<List extends keyof typeof choices> = keyof (typeof choices)[List];

/** Stands for the meeting itself, where no part of its day is named: the first one that is plenary. */
export const PLENARY = 'meeting';

export interface SheetPerson {
  readonly key: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly organisation: string;
  readonly role: IdOf<'role'> | null;
  /** In which this person contributed: `PLENARY`, and the keys of parts of the day and of subsessions. */
  readonly parts: readonly string[];
  /** Which of the archive's speakers it is; `open` is left out of what is made. */
  readonly link:
    { readonly kind: 'known'; readonly id: string } | { readonly kind: 'new' } | { readonly kind: 'open' };
}

export interface SheetSubsession {
  readonly key: string;
  readonly title: string;
  /** Paragraphs, with a blank line between them; a heading begins with `## `. */
  readonly recap: string;
  /** By its id. */
  readonly municipality: string | null;
  readonly areas: readonly string[];
  readonly themes: readonly string[];
}

export interface SheetPart {
  readonly key: string;
  readonly kind: IdOf<'agendaKind'>;
  readonly title: string;
}

export interface Sheet {
  readonly title: string;
  /** By its id. */
  readonly programme: string | null;
  /** The name of one to be made, where `programme` is none. */
  readonly newProgramme: string | null;
  readonly number: number | null;
  readonly heldOn: string | null;
  readonly partOfDay: IdOf<'partOfDay'> | null;
  readonly form: IdOf<'form'> | null;
  readonly location: string;
  readonly recapPublishedOn: string | null;
  /** Paragraphs, with a blank line between them; a heading begins with `## `. */
  readonly introduction: string;
  readonly photoCaption: string;
  /** By their ids. */
  readonly municipalities: readonly string[];
  readonly themes: readonly string[];
  readonly agenda: readonly SheetPart[];
  readonly people: readonly SheetPerson[];
  /** The key of one of the people. */
  readonly author: string | null;
  readonly authorAffiliation: string;
  readonly subsessions: readonly SheetSubsession[];
}

/** What the archive has that something may be. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
}

interface Asked {
  /** The field that it is about. */
  readonly field: string;
  /** What the text says. */
  readonly name: string;
}

/** What an editor has to decide; what stays undecided is left out. */
export type SheetQuestion = Asked &
  (
    | { readonly about: 'link' | 'programme'; readonly candidates: readonly Candidate[] }
    | { readonly about: 'value'; readonly values: Partial<Sheet> }
    | { readonly about: 'municipality'; readonly id: string }
    | { readonly about: 'person'; readonly person: SheetPerson }
    | { readonly about: 'subsession'; readonly subsession: SheetSubsession }
  );

/** A stretch of the text that a field of the sheet, or a question, came from. */
export interface Mark extends Place {
  readonly field: string;
  readonly isSure: boolean;
}

/** A paragraph that was left out, since earlier recaps of the programme say the same. */
export interface Repeat {
  readonly key: string;
  readonly text: string;
}

export interface Proposal {
  /** What the marks refer to. */
  readonly text: string;
  readonly sheet: Sheet;
  readonly repeats: readonly Repeat[];
  readonly questions: readonly SheetQuestion[];
  /** In the order of the text. */
  readonly marks: readonly Mark[];
}

/** The fields of things of which there are several. */
export const fieldOf = (
  kind: 'person' | 'municipality' | 'subsession' | 'agenda' | 'repeat',
  key: string,
): string => `${kind}:${key}`;
