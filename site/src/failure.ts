/**
 * The world is wrong: a CMS that does not answer, content that does not fit, a full disk.
 *
 * Shown to the operator as one paragraph, without a stack. What is wrong with our own code is an
 * ordinary Error instead.
 */
export class Failure extends Error {
  override readonly name = 'Failure';

  /**
   * @param what what happened and why, in one or more full sentences.
   * @param remedy what to do, and what was left untouched.
   */
  constructor(what: string, remedy: string) {
    super(`${what}\n${remedy}`);
  }
}
