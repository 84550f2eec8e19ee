/** Looks up in the index which meetings have all that was chosen. Read once somebody chooses. */
import { IndexReader } from '../reader.ts';
import type { Chosen, Filter } from './address.ts';
import { narrow, type Narrowed } from './narrow.ts';
import { ResultList } from './result-list.ts';

interface Found {
  readonly count: number;
  /** See `narrow`. */
  readonly counts: Narrowed['counts'];
  /** Puts them on the page. */
  readonly show: () => void;
}

export class Chooser {
  readonly #reader: IndexReader;
  readonly #results: ResultList;
  /** Every meeting, newest first. */
  readonly #meetings: readonly number[];

  private constructor(reader: IndexReader, results: ResultList) {
    this.#reader = reader;
    this.#results = results;
    this.#meetings = Array.from({ length: reader.entry.pages }, (_, page) => page).filter(
      (page) => reader.kindOf(page) === 'meeting',
    );
  }

  /** @param root holds the elements of Found.astro; `folder` is where the index is. */
  static async open(root: HTMLElement, folder: string): Promise<Chooser> {
    return new Chooser(await IndexReader.openAt(folder), new ResultList(root, folder));
  }

  async choose(chosen: Chosen, counted: ReadonlySet<Filter>): Promise<Found> {
    const { pages, counts } = await narrow(this.#reader, this.#meetings, chosen, counted);
    const first = await this.#results.first(this.#reader, pages);
    const show = () => this.#results.show(this.#reader, pages, first, () => false)();
    return { count: pages.length, counts, show };
  }
}
