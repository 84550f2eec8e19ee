/**
 * Which pages a change reaches.
 *
 * While a page's view is computed, the archive tells what it reads. After a delta only pages that
 * read something touched are computed again, and of those only the ones whose view came out
 * different have to be rendered. A first computation is the same with nothing known yet.
 */
import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Archive } from './archive/archive.ts';
import { Numbers } from './numbers.ts';
import { isPagePath } from './paths.ts';
import { fixedPageIds, pageIdsOf, plannedOf, type PageId, type Planned } from './views/pages.ts';
import { whole } from './whole.ts';

/** What a delta does to the pages. */
export interface PageChanges {
  /** Pages that are new or look different. */
  readonly changed: readonly Planned[];
  /** Paths where there is no page any more. */
  readonly removed: readonly string[];
  /** Pages that have another address than they had; null for none any more. */
  readonly moves: ReadonlyMap<PageId, string | null>;
  /** How many pages there are with these changes, without documents. */
  readonly pageCount: number;
  /** How many views were computed to find out. */
  readonly computed: number;
  /** Whether any page shows what has this key. */
  readonly shows: (key: string) => boolean;
}

interface Node {
  /** Null while the archive shows no such page. */
  readonly path: string | null;
  /** Of what the page shows. */
  readonly digest: string;
  /** The numbers of the keys that it read. */
  readonly reads: readonly number[];
}

/** Of so many pages the views are kept until they are rendered; all views of an archive would not fit in memory. */
const FEW = 2_000;

type Computed = ReadonlyMap<PageId, { readonly node: Node; readonly page: Planned | null }>;

const pathsOf = (nodes: readonly Node[]): readonly string[] => nodes.flatMap(({ path }) => path ?? []);

const countPages = (paths: readonly string[]) => paths.filter(isPagePath).length;

export class ViewGraph {
  readonly #nodes = new Map<PageId, Node>();
  /**
   * Keys as numbers. A page reads dozens of keys that many others read too; as strings they would
   * take more memory than the archive itself.
   */
  readonly #keys = new Numbers();
  /**
   * The pages that read a key, by its number, and some that did before: taking a page out of all its
   * lists would cost more than passing it over.
   */
  readonly #readers: PageId[][] = [];
  /** What the page before read. Its citations read the same, each after the other. */
  #lastReads: readonly number[] = [];

  #pageCount = 0;

  /**
   * Computes what a delta may have changed. Nothing counts until `commit` is called, so that a
   * publish that fails is done over from where it began.
   */
  plan(archive: Archive, touched: ReadonlySet<string>): PageChanges & { readonly commit: () => void } {
    const ids = new Set(fixedPageIds.filter((id) => !this.#nodes.has(id)));
    for (const key of touched) {
      for (const id of pageIdsOf(key)) ids.add(id);
      for (const id of this.#readersOf(this.#keys.find(key))) ids.add(id);
    }
    const isKept = ids.size <= FEW;
    const computed: Computed = new Map([...ids].map((id) => [id, this.#compute(archive, id, isKept)]));
    const paths = pathsOf([...computed.values()].map(({ node }) => node));
    const before = [...ids].flatMap((id) => this.#nodes.get(id) ?? []);
    const known = new Set(before.map(({ digest }) => digest));
    const pageCount = this.#pageCount + countPages(paths) - countPages(pathsOf(before));
    const present = new Set(paths);
    return {
      changed: [...computed.values()].flatMap(({ node, page }) =>
        page === null || known.has(node.digest) ? [] : [page],
      ),
      removed: pathsOf(before).filter((path) => !present.has(path)),
      moves: new Map(
        [...computed].flatMap(([id, { node }]) =>
          node.path === (this.#nodes.get(id)?.path ?? null) ? [] : [[id, node.path] as const],
        ),
      ),
      pageCount,
      computed: ids.size,
      shows: this.#shownBy(computed),
      commit: () => {
        this.#remember(computed);
        this.#pageCount = pageCount;
      },
    };
  }

  /** @param isKept whether the page comes with its view, or computes it once more when it is rendered. */
  #compute(archive: Archive, id: PageId, isKept: boolean): { node: Node; page: Planned | null } {
    const read = new Set<number>();
    const tracked = plannedOf(
      archive.readBy((key) => read.add(this.#keys.of(key))),
      id,
    );
    if (tracked === null) return { node: { path: null, digest: '', reads: [...read] }, page: null };
    const { path, kind } = tracked;
    const view = tracked.view();
    const digest = hash(
      'sha256',
      typeof view === 'string' ? `${path}\n${view}` : JSON.stringify([path, kind, view]),
      'binary',
    );
    const page = isKept ? ({ id, path, kind, view: () => view } as Planned) : plannedOf(archive, id);
    const reads = [...read];
    if (!isDeepStrictEqual(reads, this.#lastReads)) this.#lastReads = reads;
    return { node: { path: whole(path), digest, reads: this.#lastReads }, page };
  }

  #readersOf(key: number | undefined): readonly PageId[] {
    if (key === undefined) return [];
    const noted = this.#readers[key] ?? [];
    const readers = noted.filter((id) => this.#nodes.get(id)?.reads.includes(key));
    if (readers.length < noted.length) this.#readers[key] = [...new Set(readers)];
    return readers;
  }

  /** Tells whether any page reads a key once these are computed. */
  #shownBy(computed: Computed): (key: string) => boolean {
    const read = new Set<number>();
    for (const { node } of computed.values()) for (const key of node.reads) read.add(key);
    return (key) => {
      const number = this.#keys.find(key);
      if (number === undefined) return false;
      return read.has(number) || this.#readersOf(number).some((id) => !computed.has(id));
    };
  }

  #remember(computed: Computed): void {
    for (const [id, { node }] of computed) {
      const before = this.#nodes.get(id);
      // What is absent and read nothing cannot appear before its own key is touched.
      if (node.path === null && node.reads.length === 0) this.#nodes.delete(id);
      else this.#nodes.set(id, node);
      const known = new Set(before?.reads);
      for (const key of node.reads.filter((read) => !known.has(read))) {
        const readers = this.#readers[key];
        if (readers === undefined) this.#readers[key] = [id];
        else readers.push(id);
      }
    }
    if (computed.size > FEW) this.#trim();
  }

  /** A list that grew has room for more, and there are very many lists. */
  #trim(): void {
    // Passes over the numbers of keys that no page read in the end.
    this.#readers.forEach((readers, key) => {
      this.#readers[key] = readers.slice();
    });
  }
}
