/**
 * Publishes an archive and keeps it published: everything at first, and from then on exactly what
 * a change reaches. Both are the same code; at first nothing is known yet.
 */
import { readFile } from 'node:fs/promises';
import { Archive, mediaKey, type Delta } from '@archive/site/archive';
import { refuse } from '@archive/site/collect';
import type { Entries } from '@archive/site/entries';
import { filesOf, type Medium } from '@archive/site/media';
import { pathToFile } from '@archive/site/paths';
import type { Renderer } from '@archive/site/renderer';
import type { PageId } from '@archive/site/pages';
import { ViewGraph, type PageChanges } from '@archive/site/view-graph';
import { realDisk, type Disk } from './disk.ts';
import type { SiteFile } from './files.ts';
import { releaseTo, type Released } from './folder.ts';
import { redirectFiles, type Ledger } from './ledger.ts';

export interface Setting {
  readonly renderer: Renderer;
  /** The folder that readers are served from. */
  readonly target: string;
  /** The addresses that the folder ever had. */
  readonly ledger: Ledger;
  /** Reads files of the media library by their path in the CMS. */
  readonly readMedia: (files: readonly string[]) => Promise<ReadonlyMap<string, Medium>>;
  readonly disk?: Disk;
}

/** What is different in the CMS. */
export interface Change extends Delta {
  /** Files of the media library that may have other content now, by their path in the CMS. */
  readonly files: readonly string[];
}

export interface Published extends Released {
  /** How many pages the site has. */
  readonly pages: number;
  /** How many of them were rendered for this. */
  readonly rendered: number;
}

/** What is published, to compare the next change with. */
interface Known {
  readonly archive: Archive;
  readonly graph: ViewGraph;
  /** Where the site keeps files of the media library, by their path in the CMS. */
  readonly media: ReadonlyMap<string, string>;
  /** The address of every page. */
  readonly paths: ReadonlyMap<PageId, string>;
}

export class Publisher {
  readonly #setting: Setting;
  #known: Known | undefined;
  #ledger: Ledger;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#ledger = setting.ledger;
  }

  /** Makes the folder hold the site of these entries, and nothing else. */
  async publishAll(entries: Entries): Promise<Published> {
    const nothing: Known = {
      archive: Archive.empty,
      graph: new ViewGraph(),
      media: new Map(),
      paths: new Map(),
    };
    return this.#publish(nothing, { entries, removed: [], files: [] }, true);
  }

  /**
   * Publishes a change to what was published last.
   *
   * @throws {Failure} when the content, the CMS or the disk does not allow it. The change is then
   * not published, and has to come again with the next.
   */
  async publishChange(change: Change): Promise<Published> {
    if (this.#known === undefined) throw new Error('Publish everything before a change.');
    return this.#publish(this.#known, change, false);
  }

  async #publish(known: Known, change: Change, isFirst: boolean): Promise<Published> {
    const { renderer, target, disk = realDisk } = this.#setting;
    const joined = known.archive.with(change);
    refuse(joined.problems);
    const fetched = await this.#fetchMedia(known, joined, change.files);
    const placed = new Map([
      ...known.media,
      ...[...fetched].map(([file, { path }]) => [file, path] as const),
    ]);
    const { archive, touched } = joined.archive.withMedia(placed);
    const plan = known.graph.plan(archive, new Set([...joined.touched, ...touched]));

    const media = new Map([...placed].filter(([file]) => plan.shows(mediaKey(file))));
    const kept = new Set(media.values());
    const gone = [...known.media.values(), ...placed.values()].filter((path) => !kept.has(path));
    const fresh = [...fetched.values()].filter(({ path }) => kept.has(path));
    const paths = isFirst || plan.moves.size > 0 ? movedPaths(known.paths, plan.moves) : known.paths;
    const { ledger, lines } = this.#ledger.with(movedPaths(new Map(), plan.moves));
    const redirects = paths === known.paths ? [] : redirectFiles(ledger.redirects(paths));
    const released = await releaseTo(
      target,
      {
        files: filesToWrite(renderer, [...fresh.map(toSiteFile), ...redirects], plan, isFirst),
        removed: isFirst ? 'others' : [...plan.removed, ...gone].map(pathToFile),
        lines,
        onDecided: () => {
          this.#ledger = ledger;
          plan.commit();
          this.#known = { archive, graph: known.graph, media, paths };
        },
      },
      disk,
    );
    return { ...released, pages: known.graph.pageCount, rendered: plan.changed.length };
  }

  /** Reads the files that pages will show and that are not known, and those that changed. */
  async #fetchMedia(
    { media }: Known,
    { archive, touched }: { archive: Archive; touched: ReadonlySet<string> },
    changed: readonly string[],
  ): Promise<ReadonlyMap<string, Medium>> {
    const wanted = filesOf(archive, touched).filter((file) => !media.has(file));
    const again = changed.filter((file) => media.has(file));
    return this.#setting.readMedia([...new Set([...wanted, ...again])]);
  }
}

const movedPaths = (before: ReadonlyMap<PageId, string>, moves: PageChanges['moves']) =>
  new Map([...new Map([...before, ...moves])].filter((move): move is [PageId, string] => move[1] !== null));

const toSiteFile = ({ path, bytes }: Medium): SiteFile => ({ file: pathToFile(path), bytes });

/** Every file of the release, one at a time, so that a large site does not have to fit in memory. */
async function* filesToWrite(
  renderer: Renderer,
  others: readonly SiteFile[],
  { changed }: PageChanges,
  withAssets: boolean,
): AsyncGenerator<SiteFile> {
  for (const { path, file } of withAssets ? await renderer.assets() : []) {
    yield { file: pathToFile(path), bytes: await readFile(file) };
  }
  // Two files of the media library may hold the same, and are one file here.
  yield* new Map(others.map((other) => [other.file, other])).values();
  for (const { path, kind, view } of changed) {
    const html = await renderer.render(path, kind, view());
    yield { file: pathToFile(path), bytes: new TextEncoder().encode(html) };
  }
}
