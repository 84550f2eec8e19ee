/** Finds links within the site that lead nowhere. */
import { ContentFailure, type Subject } from '@archive/site/failure';

/** The paths in the site that a page refers to, each once, without query and fragment. */
export const pathsIn = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/\s(?:href|src)="(\/(?!\/)[^"?#]*)/g)].flatMap(([, path]) => path ?? [])),
];

const MAX_SHOWN = 20;

export class Links {
  /** A page that has the link, by where it leads. */
  readonly #sources = new Map<string, string>();

  /** Remembers where the links of a page lead. */
  add(page: string, targets: readonly string[]): void {
    for (const target of targets) if (!this.#sources.has(target)) this.#sources.set(target, page);
  }

  /**
   * @param leads whether there is, or once was, something at a path. What was removed says so itself.
   * @param subjectsAt the entry whose page a path is, if any.
   * @throws {ContentFailure} naming the links that lead nowhere.
   */
  refuseBroken(leads: (path: string) => boolean, subjectsAt: (path: string) => readonly Subject[]): void {
    const broken = [...this.#sources]
      .filter(([path]) => !leads(path) && !leads(`${path}/`))
      .slice(0, MAX_SHOWN);
    if (broken.length === 0) return;
    const problems = broken.map(([to, from]) => ({
      english: `${from} refers to ${to}`,
      dutch: `Op de pagina ${from} staat een link naar ${to}, en die pagina bestaat niet.`,
      where: `${from} refers to ${to}`,
      subjects: subjectsAt(from),
    }));
    throw new ContentFailure(
      `Links lead nowhere:\n  ${problems.map(({ english }) => english).join('\n  ')}`,
      'Correct them in the admin and publish again. The site that readers have was left as it is.',
      problems.map(({ dutch }) => dutch).join('\n'),
      problems,
    );
  }
}
