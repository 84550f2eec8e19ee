/** Holds back a publish that would remove a large part of the site until somebody confirms it. */
import { hash } from 'node:crypto';
import { Failure } from '@archive/site/failure';

/** Which part of the pages may go without a question, of sites from how many pages. */
const LARGEST_PART = 0.1;
const FEWEST_PAGES = 20;

const EXAMPLES = 5;

/** A publish that waits for somebody to confirm it. */
export class HeldBack extends Failure {
  override readonly name = 'HeldBack';
  /** What to confirm: tells this removal from all others. */
  readonly id: string;
  /** How many pages the site has. */
  readonly pages: number;
  /** How many would go. */
  readonly removed: number;
  /** The paths of those. */
  readonly paths: readonly string[];
  /** Some of them. */
  readonly examples: readonly string[];

  constructor(pages: number, removed: readonly string[]) {
    const id = idOf(removed);
    const paths = removed.toSorted();
    const examples = paths.slice(0, EXAMPLES);
    super(
      `This publish would remove ${removed.length} of the ${pages} pages, such as ${examples.join(', ')}.`,
      `If that is right, run "npm run build -- --confirm ${id}", or confirm it in the admin. Until then the site stays as it is.`,
      `Hiermee zouden ${removed.length} van de ${pages} pagina’s verdwijnen, zoals ${examples.join(', ')}. De site blijft zoals hij is tot een beheerder dit bevestigt, op de pagina Publicatie.`,
    );
    this.id = id;
    this.pages = pages;
    this.removed = removed.length;
    this.paths = paths;
    this.examples = examples;
  }
}

const idOf = (removed: readonly string[]) =>
  hash('sha256', removed.toSorted().join('\n'), 'hex').slice(0, 12);

/**
 * @param pages how many pages the site has.
 * @param removed the paths of those that would go; a page that only moves is not among them.
 * @param confirmed the id of a removal that somebody confirmed.
 * @throws {HeldBack} when they are too many to go without a question.
 */
export function refuseToShrink(pages: number, removed: readonly string[], confirmed?: string): void {
  if (pages < FEWEST_PAGES || removed.length <= pages * LARGEST_PART) return;
  if (confirmed !== idOf(removed)) throw new HeldBack(pages, removed);
}
