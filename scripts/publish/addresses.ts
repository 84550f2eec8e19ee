/**
 * Which address each page has, and where addresses lead that have no page.
 *
 * An address that is asked again after its page moved leads to where that page is now, and after its
 * page went says so, or leads to the page of who was merged with the one it was about. Both follow from
 * the present address of what it belonged to last, so that no redirect ever leads to another. Where
 * another page has come to stand, that page is what is there.
 *
 * It never changes; `with` gives the next one, which costs what moved and a look at every redirect.
 */
import { contentTypes } from '@archive/content-types';
import { LayeredMap } from '@archive/site/layered-map';
import { heirOfPage, type PageId } from '@archive/site/pages';
import { paths } from '@archive/site/paths';
import { whole } from '@archive/site/whole';
import type { Ledger } from './ledger.ts';

/** Where an address leads that has no page. */
interface Lead {
  /** The page that it belonged to last, or whose identifier it is. */
  readonly id: PageId;
  /** The address of the page that is to be found there; null for none. */
  readonly to: string | null;
}

interface Parts {
  readonly ledger: Ledger;
  /** The address that each page has. */
  readonly present: LayeredMap<string>;
  readonly leads: LayeredMap<Lead>;
}

export class Addresses {
  readonly #ledger: Ledger;
  readonly #present: LayeredMap<string>;
  readonly #leads: LayeredMap<Lead>;

  private constructor({ ledger, present, leads }: Parts) {
    this.#ledger = ledger;
    this.#present = present;
    this.#leads = leads;
  }

  /** Those of a site without pages, which may have had some. */
  static of(ledger: Ledger): Addresses {
    const leads = new Map([...ledger].map(([path, id]) => [path, { id, to: null }]));
    for (const id of ledger.pages) {
      const identifier = identifierOf(id);
      if (identifier !== null) leads.set(identifier, { id, to: null });
    }
    return new Addresses({ ledger, present: LayeredMap.of(), leads: LayeredMap.of(leads) });
  }

  /** The address of a page; undefined when there is no such page. */
  pathOf(id: PageId): string | undefined {
    return this.#present.get(id);
  }

  /** Where a page is, and then where it ever was last. */
  allOf(id: PageId): readonly string[] {
    const former = [...this.#ledger].flatMap(([path, owner]) => (owner === id ? [path] : []));
    return [...new Set([this.pathOf(id) ?? [], former].flat())];
  }

  /** The page that is at an address; undefined when there is none. */
  pageAt(path: string): PageId | undefined {
    const owner = this.#ledger.ownerOf(path);
    return owner !== undefined && this.#present.get(owner) === path ? owner : undefined;
  }

  /** Whether there is, or ever was, a page at an address. */
  has(path: string): boolean {
    return this.#ledger.has(path);
  }

  /** Whether who asks for an address comes to no page. */
  leadsNowhere(path: string): boolean {
    return this.pageAt(path) === undefined && (this.#leads.get(path)?.to ?? null) === null;
  }

  /** Where addresses of the past lead, and the identifiers of entries; null for nowhere. */
  *redirects(): Generator<readonly [from: string, to: string | null]> {
    for (const [from, { to }] of this.#leads) yield [from, to];
  }

  /** Whether another site redirects as this one does. */
  redirectsAs(other: Addresses): boolean {
    return this.#leads === other.#leads;
  }

  /**
   * The addresses once pages moved, and what that adds to the ledger's file.
   *
   * @param moves the pages that have another address than they had; null for none any more.
   * @param heirs who stands for each speaker that was merged into another.
   */
  with(
    moves: ReadonlyMap<PageId, string | null>,
    heirs: ReadonlyMap<string, string> = new Map(),
  ): { readonly addresses: Addresses; readonly lines: string } {
    const arrivals = new Map(
      [...moves].flatMap(([id, path]) => (path === null ? [] : [[id, path] as const])),
    );
    const { ledger, lines } = this.#ledger.with(arrivals);
    const present = this.#present.with(moves);
    const placeOf = (id: PageId) => present.get(id) ?? present.get(heirOfPage(id, heirs) ?? '') ?? null;
    const changes = new Map<string, Lead | null>();
    const lead = (from: string, id: PageId) => {
      const [before, to] = [this.#leads.get(from), placeOf(id)];
      if (before?.id !== id || before.to !== to) changes.set(from, { id, to });
    };

    for (const [from, { id }] of this.#leads) if (moves.has(id) || !present.has(id)) lead(from, id);
    for (const [id, path] of moves) {
      const left = this.#present.get(id);
      if (left !== undefined && left !== path) lead(left, ledger.ownerOf(left) ?? id);
      const identifier = identifierOf(id);
      if (identifier !== null) lead(identifier, id);
    }
    for (const path of arrivals.values()) {
      if (this.#leads.has(path)) changes.set(path, null);
      else changes.delete(path);
    }
    return { addresses: new Addresses({ ledger, present, leads: this.#leads.with(changes) }), lines };
  }
}

/** The address that stays of the entry that a page is about; null for other pages. */
function identifierOf(id: PageId): string | null {
  const [, type, documentId] = /^(\w+):(\w[\w-]*)$/.exec(id) ?? [];
  return type !== undefined && documentId !== undefined && type in contentTypes
    ? whole(paths.identifier(type, documentId))
    : null;
}
