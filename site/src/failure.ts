/**
 * The world is wrong: a CMS that does not answer, content that does not fit, a full disk.
 *
 * Shown to the operator as one paragraph, without a stack. What is wrong with our own code is an
 * ordinary Error instead.
 */
export class Failure extends Error {
  override readonly name: string = 'Failure';
  readonly forEditors: string;

  /**
   * @param what what happened and why, in one or more full sentences.
   * @param remedy what to do, and what was left untouched.
   * @param forEditors the same in Dutch, when editors can do something about it.
   */
  constructor(what: string, remedy: string, forEditors = NOT_FOR_EDITORS) {
    super(`${what}\n${remedy}`);
    this.forEditors = forEditors;
  }
}

/** What editors are told of what only an operator can mend. */
export const NOT_FOR_EDITORS =
  'De site kan nu niet worden bijgewerkt. Er gaat niets verloren; de reden staat in het logboek van de publicatie.';

/** An entry that somebody can open in the admin. */
export interface Subject {
  /** The name of a content type. */
  readonly type: string;
  readonly documentId: string;
}

/** Something wrong in the content. */
export interface Problem {
  /** One line for the operator. */
  readonly english: string;
  /** One line for editors. */
  readonly dutch: string;
  /** Which entry and field, by their ids: what a log may keep. */
  readonly where: string;
  /** The entries in which it can be corrected. */
  readonly subjects: readonly Subject[];
}

/** The content has to be corrected. */
export class ContentFailure extends Failure {
  readonly problems: readonly Problem[];

  constructor(what: string, remedy: string, forEditors: string, problems: readonly Problem[]) {
    super(what, remedy, forEditors);
    this.problems = problems;
  }
}
