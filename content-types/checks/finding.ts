/** What a check found in an entry, and what a rule is: one code, one way to look. */
import type { Content } from './content.ts';

/** An error keeps an entry from being published; a warning is good to know. */
export type Severity = 'error' | 'warning';

/** Codes are permanent; wording may improve. */
export type Code =
  | 'ADDRESS_NOT_ALLOWED'
  | 'NAME_WITHOUT_LETTER'
  | 'NAME_TOO_LONG'
  | 'NOTHING_ON_PAGE'
  | 'MEETING_WITHOUT_DATE'
  | 'STRANGE_DATE'
  | 'PICTURE_WITHOUT_DESCRIPTION'
  | 'PICTURE_IN_TEXT_WITHOUT_DESCRIPTION'
  | 'HEADING_SKIPS_LEVEL'
  | 'LINK_TEXT_SAYS_NOTHING'
  | 'HELD_AFTER_PUBLICATION'
  | 'SUBSESSION_WITHOUT_SPEAKER'
  | 'SPEAKER_WITHOUT_ORGANISATION'
  | 'SPEAKER_NOT_LINKED'
  | 'MUNICIPALITY_NOT_LINKED'
  | 'MOBILE_NUMBER'
  | 'PHONE_NUMBER'
  | 'PRIVATE_EMAIL'
  | 'PERSONAL_EMAIL'
  | 'BSN_LIKE_NUMBER'
  | 'LONG_SENTENCE'
  | 'DEAD_LINK'
  | 'DEAD_PAGE'
  | 'PAGE_NOT_PUBLISHED';

export type Params = Readonly<Record<string, string | number>>;

/** Where something is, and what the words about it need. */
export interface Hit {
  /** The path of the field that is to be corrected, such as agenda.2.text. */
  readonly field: string;
  readonly params?: Params;
}

export interface Rule {
  readonly code: Code;
  readonly severity: Severity;
  readonly find: (content: Content) => readonly Hit[];
}

/** A step to a field: its label, and which of a list, from 1. */
export interface Step {
  readonly label: string;
  readonly number?: number;
}

export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly field: string;
  /** The way to the field, as the form names it. */
  readonly steps: readonly Step[];
  /** The same in one line: "‘Programma van de dag’ nummer 2, ‘Tekst’". */
  readonly place: string;
  readonly params: Params;
  /** Plain Dutch: what is wrong, and what to do about it. */
  readonly message: string;
}
