/**
 * Which pages a change reaches.
 *
 * While a page's view is computed, the archive tells what it reads. After a delta only pages that
 * read something touched are computed again, and of those only the ones whose view came out
 * different have to be rendered. A first computation is the same with nothing known yet.
 */
import { hash } from 'node:crypto';
import type { Archive } from './archive/archive.ts';
import { fixedPageIds, isEntryPage, pageOf, type PageId, type PlannedPage } from './views/pages.ts';

/** What a delta does to the pages. */
export interface PageChanges {
  /** Pages that are new or look different. */
  readonly changed: readonly PlannedPage[];
  /** Paths where there is no page any more. */
  readonly removed: readonly string[];
  /** How many views were computed to find out. */
  readonly computed: number;
  /** Whether any page shows what has this key. */
  readonly shows: (key: string) => boolean;
}

interface Node {
  readonly path: string;
  readonly digest: string;
  readonly reads: ReadonlySet<string>;
}

/** Pages that were computed; null for one that the archive does not show. */
type Computed = ReadonlyMap<PageId, { readonly node: Node; readonly page: PlannedPage } | null>;

function compute(archive: Archive, id: PageId): { node: Node; page: PlannedPage } | null {
  const reads = new Set<string>();
  const tracked = pageOf(
    archive.readBy((key) => reads.add(key)),
    id,
  );
  const page = pageOf(archive, id);
  if (tracked === null || page === null) return null;
  const { path, kind } = page;
  const digest = hash('sha256', JSON.stringify([path, kind, tracked.view()]), 'base64url');
  // Keeps the page and not its view, of which all together would not fit in memory.
  return { node: { path, digest, reads }, page };
}

export class ViewGraph {
  readonly #nodes = new Map<PageId, Node>();
  readonly #readers = new Map<string, Set<PageId>>();

  get pageCount(): number {
    return this.#nodes.size;
  }

  /**
   * Computes what a delta may have changed. Nothing counts until `commit` is called, so that a
   * publish that fails is done over from where it began.
   */
  plan(archive: Archive, touched: ReadonlySet<string>): PageChanges & { readonly commit: () => void } {
    const ids = new Set(fixedPageIds.filter((id) => !this.#nodes.has(id)));
    for (const key of touched) {
      if (isEntryPage(key)) ids.add(key);
      for (const id of this.#readers.get(key) ?? []) ids.add(id);
    }
    const computed: Computed = new Map([...ids].map((id) => [id, compute(archive, id)]));
    const now = [...computed.values()].filter((result) => result !== null);
    const paths = new Set(now.map(({ node }) => node.path));
    const before = [...ids].flatMap((id) => this.#nodes.get(id) ?? []);
    const known = new Set(before.map(({ digest }) => digest));
    return {
      changed: now.filter(({ node }) => !known.has(node.digest)).map(({ page }) => page),
      removed: before.map(({ path }) => path).filter((path) => !paths.has(path)),
      computed: ids.size,
      shows: (key) =>
        now.some(({ node }) => node.reads.has(key)) ||
        [...(this.#readers.get(key) ?? [])].some((id) => !computed.has(id)),
      commit: () => this.#remember(computed),
    };
  }

  #remember(computed: Computed): void {
    for (const [id, result] of computed) {
      for (const key of this.#nodes.get(id)?.reads ?? []) {
        const readers = this.#readers.get(key);
        readers?.delete(id);
        if (readers?.size === 0) this.#readers.delete(key);
      }
      if (result === null) {
        this.#nodes.delete(id);
        continue;
      }
      this.#nodes.set(id, result.node);
      for (const key of result.node.reads) {
        const readers = this.#readers.get(key);
        if (readers === undefined) this.#readers.set(key, new Set([id]));
        else readers.add(id);
      }
    }
  }
}
