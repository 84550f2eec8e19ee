/** The list of what was found, some at a time. */
import type { IsFound } from '../excerpt.ts';
import type { FoundPage, IndexReader } from '../reader.ts';
import { addExcerpt, toResult } from './results.ts';

/** How many results are shown at a time. */
const AT_A_TIME = 10;

export class ResultList {
  readonly #list: HTMLElement;
  readonly #more: HTMLButtonElement;
  /** What stands before the paths of the index to make them addresses: nothing, where the site has its host for itself. */
  readonly #base: string;

  /** @param root holds the elements of Found.astro. @param index where the index is, two folders below the site. */
  constructor(root: HTMLElement, index: string) {
    this.#base = new URL('../..', new URL(index, document.baseURI)).pathname.replace(/\/$/, '');
    this.#list = root.querySelector('[data-part=results]') as HTMLElement;
    this.#more = root.querySelector('[data-part=more]') as HTMLButtonElement;
  }

  get links(): readonly HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }

  clear(): void {
    this.#list.replaceChildren();
    this.#more.hidden = true;
  }

  /** What is shown first, read from the index. */
  first(reader: IndexReader, pages: readonly number[]): Promise<readonly FoundPage[]> {
    return Promise.all(pages.slice(0, AT_A_TIME).map((page) => reader.page(page)));
  }

  /** Shows the first of some pages, and offers the others; what it returns adds the excerpts. */
  show(
    reader: IndexReader,
    pages: readonly number[],
    first: readonly FoundPage[],
    isFound: IsFound,
  ): () => void {
    this.#list.replaceChildren();
    const addAll = this.#append(first, isFound);
    this.#offerMore(reader, pages, first.length, isFound);
    return addAll;
  }

  #append(found: readonly FoundPage[], isFound: IsFound): () => void {
    const results = found.map((page) => ({
      page,
      result: toResult({ ...page, path: this.#base + page.path }, isFound),
    }));
    this.#list.append(...results.map(({ result }) => result));
    return () => {
      for (const { page, result } of results) void addExcerpt(result, this.#base + page.path, isFound);
    };
  }

  #offerMore(reader: IndexReader, pages: readonly number[], shown: number, isFound: IsFound): void {
    this.#more.hidden = shown >= pages.length;
    this.#more.onclick = async () => {
      const next = pages.slice(shown, shown + AT_A_TIME);
      const addAll = this.#append(await Promise.all(next.map((page) => reader.page(page))), isFound);
      this.links[shown]?.focus();
      addAll();
      this.#offerMore(reader, pages, shown + next.length, isFound);
    };
  }
}
