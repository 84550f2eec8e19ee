/** Reads of an index what a query needs, each file once. */
import {
  BLOCK,
  ENTRY_FILE,
  fromDistances,
  KINDS,
  readPostings,
  type BlockFile,
  type Facet,
  type FacetFile,
  type IndexEntry,
  type Kind,
  type Postings,
  type WordsFile,
} from './format.ts';

/** Gives the content of a file of the index by its name. */
export type ReadFile = (name: string) => Promise<unknown>;

/** A page that was found. */
export interface FoundPage {
  readonly path: string;
  readonly title: string;
  readonly kind: Kind;
  /** In Dutch; empty when it has none. */
  readonly date: string;
  /** The meeting of a subsession; empty for all others. */
  readonly context: string;
}

/** How heavy a word is on each page, by number; 0 where it is not. */
export type Weights = Float32Array;

/** What pages can be narrowed to, each by what it is known by, with its words and its pages. */
export type Values = ReadonlyMap<string, { readonly words: string; readonly pages: readonly number[] }>;

/** In how many files is looked for words with one beginning. */
const MAX_FILES = 2;

export class IndexReader {
  readonly #read: ReadFile;
  readonly #files = new Map<string, Promise<unknown>>();
  readonly entry: IndexEntry;
  readonly #kinds: Uint8Array;
  readonly #years: Uint16Array;

  private constructor(read: ReadFile, entry: IndexEntry) {
    this.#read = read;
    this.entry = entry;
    this.#kinds = new Uint8Array(entry.pages);
    this.#years = new Uint16Array(entry.pages);
    for (const [first, kind, year] of entry.runs) {
      this.#kinds.fill(kind, first);
      this.#years.fill(year, first);
    }
  }

  static async open(read: ReadFile): Promise<IndexReader> {
    return new IndexReader(read, (await read(ENTRY_FILE)) as IndexEntry);
  }

  /** Reads the index in a folder of the site. */
  static openAt(folder: string): Promise<IndexReader> {
    return IndexReader.open(async (name) => {
      const response = await fetch(folder + name);
      if (!response.ok) throw new Error(`${name} cannot be read (${response.status}).`);
      return response.json();
    });
  }

  async #file(name: string): Promise<unknown> {
    const known = this.#files.get(name);
    if (known !== undefined) return known;
    const read = this.#read(name);
    this.#files.set(name, read);
    // What could not be read is asked for again the next time.
    read.catch(() => this.#files.delete(name));
    return read;
  }

  /** The files that may hold words with a beginning, the first of many. */
  #filesWith(beginning: string, isWhole: boolean): readonly string[] {
    const { words } = this.entry;
    const next = words.findIndex(([first]) => first > beginning);
    const start = Math.max(0, (next === -1 ? words.length : next) - 1);
    const found = words
      .slice(start, start + (isWhole ? 1 : MAX_FILES))
      .filter(([first], index) => index === 0 || first.startsWith(beginning));
    return found.map(([, file]) => file);
  }

  /** The pages with exactly this stem; undefined when there are none. */
  async #postings(stem: string): Promise<Postings | undefined> {
    const [file] = this.#filesWith(stem, true);
    if (file === undefined) return undefined;
    const words = (await this.#file(file)) as WordsFile;
    return Object.hasOwn(words, stem) ? words[stem] : undefined;
  }

  /** Whether a stem is on any page. */
  async has(stem: string): Promise<boolean> {
    return (await this.#postings(stem)) !== undefined;
  }

  /** The stems that begin like this, as far as they stand close together. */
  async stemsWith(beginning: string): Promise<readonly string[]> {
    const files = await Promise.all(this.#filesWith(beginning, false).map((file) => this.#file(file)));
    return files.flatMap((words) =>
      Object.keys(words as WordsFile).filter((stem) => stem.startsWith(beginning)),
    );
  }

  /** @param into gets them too, as far as they are heavier than what it has. */
  async weights(
    stem: string,
    worth = 1,
    into: Weights = new Float32Array(this.entry.pages),
  ): Promise<Weights> {
    for (const [page, weight] of readPostings((await this.#postings(stem)) ?? []))
      into[page] = Math.max(into[page] ?? 0, weight * worth);
    return into;
  }

  async page(number: number): Promise<FoundPage> {
    const file = this.entry.blocks[Math.floor(number / BLOCK)] ?? '';
    const [path, title, date, context] = ((await this.#file(file)) as BlockFile)[number % BLOCK] ?? [
      '',
      '',
      '',
      '',
    ];
    return { path, title, date, context, kind: this.kindOf(number) };
  }

  kindOf(number: number): Kind {
    return KINDS[this.#kinds[number] ?? 0] ?? 'meeting';
  }

  /** 0 when it has none. */
  yearOf(number: number): number {
    return this.#years[number] ?? 0;
  }

  /** The values of a facet by their keys. */
  async facet(facet: Facet): Promise<Values> {
    const values = (await this.#file(this.entry.facets[facet])) as FacetFile;
    return new Map(
      values.map(([key, words, distances]) => [key, { words, pages: fromDistances(distances) }]),
    );
  }
}
