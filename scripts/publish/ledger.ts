/**
 * Every address that was ever published, and what it was the page of.
 *
 * An address that is asked again after its page moved leads to where that page is now, and after its
 * page went says so, or leads to the page of who was merged with the one it was about. Both follow from the present address of what it belonged to last, so that no
 * redirect ever leads to another. Where another page has come to stand, that page is what is there.
 *
 * The file stands beside the folder, with a line for each address and one more when it passes to
 * another page. Lines are only added, by the release that makes them true.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentTypes } from '@archive/content-types';
import { heirOfPage, type PageId } from '@archive/site/pages';
import { paths } from '@archive/site/paths';
import { withoutBasePath, type BasePath } from './base-path.ts';
import type { SiteFile } from './files.ts';

/** Where an address leads that has no page any more; null for nowhere. */
export type Redirects = ReadonlyMap<string, string | null>;

/** What stands in the folder for servers: Netlify's format, which others read as well, and nginx's. */
export const REDIRECT_FILES = { netlify: '_redirects', nginx: '_redirects.nginx.conf' } as const;

/** Where the ledger of a folder is kept. */
export const ledgerOf = (target: string) => `${target}.addresses.tsv`;

export class Ledger {
  /** To which page an address belonged last. */
  readonly #owners: ReadonlyMap<string, PageId>;

  private constructor(owners: ReadonlyMap<string, PageId>) {
    this.#owners = owners;
  }

  static readonly empty = new Ledger(new Map());

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
    return new Ledger(
      new Map(
        lines.flatMap((line) => {
          const [path, id] = line.split('\t');
          return path?.startsWith('/') && id ? [[path, id] as const] : [];
        }),
      ),
    );
  }

  /** Every address at which there ever was a page. */
  get addresses(): readonly string[] {
    return [...this.#owners.keys()];
  }

  /** Whether there is, or ever was, a page at an address. */
  has(path: string): boolean {
    return this.#owners.has(path);
  }

  /** Every address that belonged to a page last, which other pages may have had before. */
  addressesOf(id: PageId): readonly string[] {
    return this.addresses.filter((path) => this.#owners.get(path) === id);
  }

  /** The ledger once these pages have these addresses, and what has to be added to its file. */
  with(pages: ReadonlyMap<PageId, string>): { readonly ledger: Ledger; readonly lines: string } {
    const passed = [...pages].filter(([id, path]) => this.#owners.get(path) !== id);
    if (passed.length === 0) return { ledger: this, lines: '' };
    const owners = new Map([...this.#owners, ...passed.map(([id, path]) => [path, id] as const)]);
    // Begins with a new line: the one before it may have been cut short.
    return {
      ledger: new Ledger(owners),
      lines: `\n${passed.map(([id, path]) => `${path}\t${id}\n`).join('')}`,
    };
  }

  /**
   * Where addresses of the past lead, and the identifiers of entries.
   *
   * @param pages the address that each page has now.
   * @param heirs who stands for each speaker that was merged into another.
   */
  redirects(pages: ReadonlyMap<PageId, string>, heirs: ReadonlyMap<string, string> = new Map()): Redirects {
    const placeOf = (id: PageId) => pages.get(id) ?? pages.get(heirOfPage(id, heirs) ?? '') ?? null;
    const gone = [...this.#owners].filter(([path, id]) => pages.get(id) !== path);
    const ids = new Set([...this.#owners.values(), ...pages.keys()]);
    return new Map([
      ...gone.map(([path, id]) => [path, placeOf(id)] as const),
      ...[...ids].flatMap((id) => {
        const identifier = identifierOf(id);
        return identifier === null ? [] : [[identifier, placeOf(id)] as const];
      }),
    ]);
  }
}

/** The redirects of a site at the root of its host; none when the folder has no such file. */
export async function readRedirects(folder: string): Promise<Redirects> {
  try {
    return parseRedirects(await readFile(join(folder, REDIRECT_FILES.netlify), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}

/** The address that stays of the entry that a page is about; null for other pages. */
function identifierOf(id: PageId): string | null {
  const [, type, documentId] = /^(\w+):(\w[\w-]*)$/.exec(id) ?? [];
  return type !== undefined && documentId !== undefined && type in contentTypes
    ? paths.identifier(type, documentId)
    : null;
}

/** The redirects as servers read them; equal redirects give equal bytes. */
export function redirectFiles(redirects: Redirects, basePath: BasePath = ''): readonly SiteFile[] {
  const sorted = [...redirects]
    .map(([from, to]) => [basePath + from, to && basePath + to] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const toFile = (file: string, lines: readonly string[]): SiteFile => ({
    file,
    bytes: new TextEncoder().encode(lines.map((line) => `${line}\n`).join('')),
  });
  return [
    toFile(
      REDIRECT_FILES.netlify,
      sorted.map(([from, to]) =>
        to === null ? `${from} ${basePath}${paths.notFound} 410` : `${from} ${to} 301`,
      ),
    ),
    toFile(REDIRECT_FILES.nginx, [
      'map $uri $archive_moved {',
      ...sorted.flatMap(([from, to]) => (to === null ? [] : [`  ${from} ${to};`])),
      '}',
      'map $uri $archive_gone {',
      ...sorted.flatMap(([from, to]) => (to === null ? [`  ${from} 1;`] : [])),
      '}',
    ]),
  ];
}

/** Reads what stands in the folder for servers: "/from/ /to/ 301" or "/from/ /404.html 410", a line each. */
export const parseRedirects = (text: string, basePath: BasePath = ''): Redirects =>
  new Map(
    text.split('\n').flatMap((line) => {
      const [from, to, status] = line.split(' ');
      if (!from || !to) return [];
      const target = status === '410' ? null : withoutBasePath(to, basePath);
      return [[withoutBasePath(from, basePath), target] as const];
    }),
  );
