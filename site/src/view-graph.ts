/**
 * Which pages a change reaches.
 *
 * While a page's view is computed, the archive tells what it reads. After a delta only pages that
 * read something touched are computed again, and of those only the ones whose view came out
 * different have to be rendered. A first computation is the same with nothing known yet.
 */
import { hash } from 'node:crypto';
import type { Archive } from './archive/archive.ts';
import { fixedPageIds, isPageId, pageOf, type PageId, type PlannedPage } from './views/pages.ts';

/** What a delta does to the pages. */
export interface PageChanges {
  /** Pages that are new or look different. */
  readonly changed: readonly PlannedPage[];
  /** Paths where there is no page any more. */
  readonly removed: readonly string[];
  /** Pages that have another address than they had; null for none any more. */
  readonly moves: ReadonlyMap<PageId, string | null>;
  /** How many views were computed to find out. */
  readonly computed: number;
  /** Whether any page shows what has this key. */
  readonly shows: (key: string) => boolean;
}

interface Node {
  /** Null while the archive shows no such page. */
  readonly look: { readonly path: string; readonly digest: string } | null;
  readonly reads: ReadonlySet<string>;
}

type Computed = ReadonlyMap<PageId, { readonly node: Node; readonly page: PlannedPage | null }>;

function compute(archive: Archive, id: PageId): { node: Node; page: PlannedPage | null } {
  const reads = new Set<string>();
  const tracked = pageOf(
    archive.readBy((key) => reads.add(key)),
    id,
  );
  if (tracked === null) return { node: { look: null, reads }, page: null };
  const { path, kind } = tracked;
  const digest = hash('sha256', JSON.stringify([path, kind, tracked.view()]), 'base64url');
  // Keeps the page and not its view, of which all together would not fit in memory.
  return { node: { look: { path, digest }, reads }, page: pageOf(archive, id) };
}

export class ViewGraph {
  readonly #nodes = new Map<PageId, Node>();
  readonly #readers = new Map<string, Set<PageId>>();

  #pageCount = 0;

  get pageCount(): number {
    return this.#pageCount;
  }

  /**
   * Computes what a delta may have changed. Nothing counts until `commit` is called, so that a
   * publish that fails is done over from where it began.
   */
  plan(archive: Archive, touched: ReadonlySet<string>): PageChanges & { readonly commit: () => void } {
    const ids = new Set(fixedPageIds.filter((id) => !this.#nodes.has(id)));
    for (const key of touched) {
      if (isPageId(key)) ids.add(key);
      for (const id of this.#readers.get(key) ?? []) ids.add(id);
    }
    const computed: Computed = new Map([...ids].map((id) => [id, compute(archive, id)]));
    const looks = [...computed.values()].flatMap(({ node }) => node.look ?? []);
    const paths = new Set(looks.map(({ path }) => path));
    const before = [...ids].flatMap((id) => this.#nodes.get(id)?.look ?? []);
    const known = new Set(before.map(({ digest }) => digest));
    return {
      changed: [...computed.values()].flatMap(({ node, page }) =>
        page === null || known.has(node.look?.digest ?? '') ? [] : [page],
      ),
      removed: before.map(({ path }) => path).filter((path) => !paths.has(path)),
      moves: new Map(
        [...computed].flatMap(([id, { node }]) => {
          const path = node.look?.path ?? null;
          return path === (this.#nodes.get(id)?.look?.path ?? null) ? [] : [[id, path] as const];
        }),
      ),
      computed: ids.size,
      shows: (key) =>
        [...computed.values()].some(({ node }) => node.reads.has(key)) ||
        [...(this.#readers.get(key) ?? [])].some((id) => !computed.has(id)),
      commit: () => this.#remember(computed),
    };
  }

  #remember(computed: Computed): void {
    for (const [id, { node }] of computed) {
      this.#forget(id);
      // What is absent and read nothing cannot appear before its own key is touched.
      if (node.look === null && node.reads.size === 0) continue;
      this.#nodes.set(id, node);
      if (node.look !== null) this.#pageCount += 1;
      for (const key of node.reads) {
        const readers = this.#readers.get(key);
        if (readers === undefined) this.#readers.set(key, new Set([id]));
        else readers.add(id);
      }
    }
  }

  #forget(id: PageId): void {
    const node = this.#nodes.get(id);
    if (node === undefined) return;
    this.#nodes.delete(id);
    if (node.look !== null) this.#pageCount -= 1;
    for (const key of node.reads) {
      const readers = this.#readers.get(key);
      readers?.delete(id);
      if (readers?.size === 0) this.#readers.delete(key);
    }
  }
}
