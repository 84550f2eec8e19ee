/**
 * Publishes an archive and keeps it published: everything at first, and from then on exactly what
 * a change reaches. Both are the same code; at first nothing is known yet.
 */
import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { Archive, entryKey, mediaKey, type Delta, type PageType, type Step } from '@archive/site/archive';
import type { FeedEntry } from '@archive/site/collect-changes';
import { refuse } from '@archive/site/collect';
import type { Subject } from '@archive/site/failure';
import type { Entries } from '@archive/site/entries';
import { filesOf, pathsAt, usesOf, type FileUse, type Place } from '@archive/site/media';
import { fileToPath, isPagePath, pathToFile } from '@archive/site/paths';
import type { Asset, Renderer } from '@archive/site/renderer';
import { entryOfPage } from '@archive/site/pages';
import { ViewGraph, type PageChanges } from '@archive/site/view-graph';
import { placesOfData } from '../data/places.ts';
import { wholeFileNames } from '../data/whole-files.ts';
import { Addresses } from './addresses.ts';
import { basePathOf } from './base-path.ts';
import { causeOf } from './cause.ts';
import { realDisk, type Disk } from './disk.ts';
import { isSibling, type SiteFile } from './files.ts';
import { inTurn, releaseTo, type Released } from './folder.ts';
import { Ledger } from './ledger.ts';
import { Links } from './links.ts';
import type { Medium } from './media/medium.ts';
import { refuseUnreadable } from './media/unreadable.ts';
import type { Prepared } from './prepare.ts';
import { redirectFiles } from './redirect-files.ts';
import { newestRelease } from './releases.ts';
import { PageRendering } from './render/render.ts';
import { refuseToShrink } from './shrink.ts';
import { listFiles } from './stage.ts';

export interface Setting {
  readonly renderer: Renderer;
  /** The folder that readers are served from. */
  readonly target: string;
  /** Where readers find it, such as https://leerkringen.example. */
  readonly siteUrl: string;
  /** Reads files of the media library. */
  readonly readMedia: (uses: readonly FileUse[]) => Promise<ReadonlyMap<FileUse, Medium>>;
  readonly disk?: Disk;
}

/** What is different in the CMS. */
export interface Change extends Delta {
  /** Files of the media library that may have other content now, by their path in the CMS. */
  readonly files: readonly string[];
  /** What it is for. */
  readonly changes: readonly FeedEntry[];
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
  /** Where the site keeps files of the media library. */
  readonly media: ReadonlyMap<FileUse, Place>;
  readonly addresses: Addresses;
  /** How many pages there are. */
  readonly pages: number;
  /** Who stands for each speaker that was merged into another. */
  readonly heirs: ReadonlyMap<string, string>;
  /** The last release of the folder. */
  readonly release: number;
}

export class Publisher {
  readonly #setting: Setting;
  #known: Known | undefined;
  #confirmed: string | undefined;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  /** What readers have; undefined before it published. */
  get published(): Pick<Known, 'archive' | 'addresses'> | undefined {
    return this.#known;
  }

  /** The number of the last release that this publisher knows of; null before it published. */
  get release(): number | null {
    return this.#known?.release ?? null;
  }

  /** Where the page of an entry is or ever was; where it is comes first. */
  pathsOf(type: PageType, documentId: string): readonly string[] {
    return this.#known?.addresses.allOf(entryKey(type, documentId)) ?? [];
  }

  /** Lets a removal happen that was held back. */
  confirm(id: string): void {
    this.#confirmed = id;
  }

  /**
   * Makes the folder hold the site of these entries, and nothing else.
   *
   * @param changes what it is for, when that is known.
   * @throws {Failure} when the content or the disk does not allow it, or it has to be confirmed. The
   * folder is then as it was.
   */
  async publishAll(entries: Entries, changes: readonly FeedEntry[] = []): Promise<Published> {
    const { target, siteUrl, disk = realDisk } = this.#setting;
    const state = await inTurn(target, disk, async () => ({
      addresses: Addresses.of(await Ledger.read(target)),
      release: await newestRelease(target),
    }));
    const nothing: Known = {
      archive: Archive.at(siteUrl),
      graph: new ViewGraph(),
      media: new Map(),
      pages: 0,
      heirs: new Map(),
      ...state,
    };
    return this.#publish(nothing, { entries, removed: [], files: [], changes }, true);
  }

  /**
   * Publishes a change to what was published last.
   *
   * @throws {Overtaken} when somebody else released into the folder since.
   * @throws {Failure} when the content, the CMS or the disk does not allow it. The change is then
   * not published, and has to come again with the next.
   */
  async publishChange(change: Change): Promise<Published> {
    if (this.#known === undefined) throw new Error('Publish everything before a change.');
    return this.#publish(this.#known, change, false);
  }

  async #publish(known: Known, change: Change, isFirst: boolean): Promise<Published> {
    const joined = known.archive.with(change);
    refuse(joined.problems());
    return this.#publishJoined(known, joined, change, isFirst).catch((error: unknown) =>
      refuseUnreadable(error, joined.archive),
    );
  }

  async #publishJoined(known: Known, joined: Step, change: Change, isFirst: boolean): Promise<Published> {
    const { renderer, target, siteUrl, disk = realDisk } = this.#setting;
    const basePath = basePathOf(siteUrl);
    const fetched = await this.#fetchMedia(known, joined, change.files);
    const placed = new Map([
      ...known.media,
      ...[...fetched].map(([use, { place }]) => [use, place] as const),
    ]);
    const { archive, touched } = joined.archive.withMedia(placed);
    await using rendering = new PageRendering({ renderer, archive, target, basePath });
    if (isFirst) rendering.expect(archive.meetings.length + archive.subsessions.length);
    const plan = known.graph.plan(archive, new Set([...joined.touched(), ...touched]));

    const media = new Map([...placed].filter(([use]) => plan.shows(mediaKey(use))));
    const kept = new Set([...media.values()].map(({ path }) => path));
    const gone = [...known.media.values(), ...placed.values()].filter(({ path }) => !kept.has(path));
    const fresh = [...fetched.values()].filter(({ place }) => kept.has(place.path));
    const heirs = archive.heirs();
    const { addresses, lines, redirects } = await this.#moveTo(known, plan.moves, heirs, isFirst);
    const assets = await renderer.assets();
    const others = new Set([...kept, ...assets.map(({ path }) => path), ...dataPaths]);
    const content = filesToWrite({
      rendering,
      assets: isFirst ? assets : [],
      others: [...redirects, ...(isFirst ? await placesOfData(target, siteUrl) : [])],
      media: fresh,
      pages: plan.changed,
      leads: (path) => addresses.has(path) || others.has(path),
      subjectsAt: (path) => entryOfPage(addresses.pageAt(path) ?? ''),
    });
    const released = await releaseTo(
      target,
      {
        files: content,
        removed: isFirst ? 'others' : [...plan.removed, ...gone.flatMap(pathsAt)].map(pathToFile),
        cause: causeOf(change.changes, known.archive, archive),
        pages: plan.pageCount,
        lines,
        follows: known.release,
        onDecided: (release) => {
          plan.commit();
          this.#confirmed = undefined;
          this.#known = {
            archive,
            graph: known.graph,
            media,
            addresses,
            pages: plan.pageCount,
            heirs,
            release,
          };
        },
      },
      disk,
    );
    return {
      ...released,
      pages: plan.pageCount,
      rendered: plan.changed.filter(({ kind }) => kind !== 'document').length,
    };
  }

  /**
   * The addresses once pages moved, what that adds to the ledger, and the files that tell servers.
   *
   * @throws {HeldBack} when too many pages would go.
   */
  async #moveTo(known: Known, moves: PageChanges['moves'], heirs: Known['heirs'], isFirst: boolean) {
    const { target, siteUrl } = this.#setting;
    const isStill = !isFirst && moves.size === 0 && isDeepStrictEqual(heirs, known.heirs);
    if (isStill) return { addresses: known.addresses, lines: '', redirects: [] };
    const { addresses, lines } = known.addresses.with(moves, heirs);
    const left = isFirst ? await pagesIn(target) : pathsLeft(known.addresses, moves);
    const lost = left.filter((path) => addresses.leadsNowhere(path));
    refuseToShrink(isFirst ? left.length : known.pages, lost, this.#confirmed);
    const isSame = !isFirst && addresses.redirectsAs(known.addresses);
    return {
      addresses,
      lines,
      redirects: isSame ? [] : redirectFiles(addresses.redirects(), basePathOf(siteUrl)),
    };
  }

  /** Reads the files that pages will show and that are not known, and those that changed. */
  async #fetchMedia(
    { media }: Known,
    { archive, touched }: Step,
    changed: readonly string[],
  ): Promise<ReadonlyMap<FileUse, Medium>> {
    const wanted = filesOf(archive, touched()).filter((use) => !media.has(use));
    const again = changed.flatMap(usesOf).filter((use) => media.has(use));
    return this.#setting.readMedia([...new Set([...wanted, ...again])]);
  }
}

/** The paths of the pages that moved or went. */
const pathsLeft = (addresses: Addresses, moves: PageChanges['moves']): readonly string[] =>
  [...moves.keys()].flatMap((id) => addresses.pathOf(id) ?? []).filter(isPagePath);

/** Where pages find the whole files of data. */
const dataPaths = [...wholeFileNames].map(fileToPath);

/** The paths of the pages that a folder holds. */
async function pagesIn(target: string): Promise<readonly string[]> {
  const files = await listFiles(target);
  return files.filter((file) => file.endsWith('.html') && !isSibling(file)).map(fileToPath);
}

/** A style sheet finds its fonts beside it, wherever the site stands. */
async function readAsset({ path, file }: Asset): Promise<SiteFile> {
  const bytes = await readFile(file);
  if (!path.endsWith('.css')) return { file: pathToFile(path), bytes };
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return { file: pathToFile(path), bytes: Buffer.from(bytes.toString().replaceAll(`url(${folder}`, 'url(')) };
}

interface ToWrite {
  readonly rendering: PageRendering;
  readonly assets: readonly Asset[];
  readonly others: readonly SiteFile[];
  readonly media: readonly Medium[];
  readonly pages: PageChanges['changed'];
  /** Whether there is, or once was, something at a path. */
  readonly leads: (path: string) => boolean;
  /** The entry whose page a path is, if any. */
  readonly subjectsAt: (path: string) => readonly Subject[];
}

/** Every file of the release, one at a time, so that a large site does not have to fit in memory. */
async function* filesToWrite(work: ToWrite): AsyncGenerator<SiteFile | Prepared> {
  for (const asset of work.assets) yield readAsset(asset);
  yield* work.others;
  const links = new Links();
  yield* work.rendering.render(work.pages, links);
  links.refuseBroken(work.leads, work.subjectsAt);
  // Encoding takes longest, and is in vain when anything else is wrong. Two files of the media library may
  // hold the same, and are one here.
  for (const { files } of new Map(work.media.map((medium) => [medium.place.path, medium])).values()) {
    yield* files();
  }
}
