/**
 * Every address that was ever published, and what it was the page of.
 *
 * The file stands beside the folder, with a line for each address and one more when it passes to
 * another page. Lines are only added, by the release that makes them true.
 */
import { readFile } from 'node:fs/promises';
import { LayeredMap } from '@archive/site/layered-map';
import type { PageId } from '@archive/site/pages';

/** Where the ledger of a folder is kept. */
export const ledgerOf = (target: string) => `${target}.addresses.tsv`;

export class Ledger {
  /** To which page an address belonged last. */
  readonly #owners: LayeredMap<PageId>;
  /** The pages of which another got an address. */
  readonly #displaced: ReadonlySet<PageId>;

  private constructor(owners: LayeredMap<PageId>, displaced: ReadonlySet<PageId> = new Set()) {
    this.#owners = owners;
    this.#displaced = displaced;
  }

  static readonly empty = new Ledger(LayeredMap.of());

  /** Reads the ledger of a folder; one that does not exist yet is empty. */
  static async read(target: string): Promise<Ledger> {
    try {
      return Ledger.parse(await readFile(ledgerOf(target), 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Ledger.empty;
      throw error;
    }
  }

  /** A line that was cut short does not count. */
  static parse(text: string): Ledger {
    const lines = text.split('\n').slice(0, -1);
    const owners = new Map<string, PageId>();
    const displaced = new Set<PageId>();
    for (const line of lines) {
      const [path, id] = line.split('\t');
      if (!path?.startsWith('/') || !id) continue;
      const before = owners.get(path);
      if (before !== undefined) displaced.add(before);
      owners.set(path, id);
    }
    return new Ledger(LayeredMap.of(owners), displaced);
  }

  /** Every address at which there ever was a page, with the page that it belonged to last. */
  [Symbol.iterator](): Iterator<readonly [path: string, id: PageId]> {
    return this.#owners[Symbol.iterator]();
  }

  /** Every page that there ever was. */
  get pages(): ReadonlySet<PageId> {
    return new Set([...[...this.#owners].map(([, id]) => id), ...this.#displaced]);
  }

  /** The page that an address belonged to last; undefined when there never was one. */
  ownerOf(path: string): PageId | undefined {
    return this.#owners.get(path);
  }

  /** Whether there is, or ever was, a page at an address. */
  has(path: string): boolean {
    return this.#owners.has(path);
  }

  /** The ledger once these pages have these addresses, and what has to be added to its file. */
  with(pages: ReadonlyMap<PageId, string>): { readonly ledger: Ledger; readonly lines: string } {
    const passed = [...pages].filter(([id, path]) => this.#owners.get(path) !== id);
    if (passed.length === 0) return { ledger: this, lines: '' };
    const owners = this.#owners.with(new Map(passed.map(([id, path]) => [path, id])));
    const displaced = passed.flatMap(([, path]) => this.#owners.get(path) ?? []);
    // Begins with a new line: the one before it may have been cut short.
    return {
      ledger: new Ledger(
        owners,
        displaced.length === 0 ? this.#displaced : new Set([...this.#displaced, ...displaced]),
      ),
      lines: `\n${passed.map(([id, path]) => `${path}\t${id}\n`).join('')}`,
    };
  }
}
