/** What is told of the site and its releases to who may ask; see `addApi`. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { contentTypes } from '@archive/content-types';
import type { PageType } from '@archive/site/archive';
import { Failure, NOT_FOR_EDITORS } from '@archive/site/failure';
import { fileToPath, pathToFile } from '@archive/site/paths';
import type { Follower } from './follower.ts';
import type { Cause, ReleaseRecord } from './releases.ts';
import type { PublishService } from './service.ts';
import { HeldBack } from './shrink.ts';

export interface Published {
  readonly service: PublishService;
  readonly follower: Follower;
  /** The folder that readers are served from. */
  readonly target: string;
}

/** How the site stands. Moments are in ISO 8601. */
export interface Status {
  /** The number of the last change of the feed that is live; null before the first publish. */
  readonly sequence: number | null;
  /** When it went live. */
  readonly since: string | null;
  readonly isPublishing: boolean;
  /** Why the last attempt failed, in Dutch. */
  readonly failure: { readonly message: string; readonly since: string } | null;
  /** A publish that waits to be confirmed, since it would remove many pages. */
  readonly waiting: {
    readonly id: string;
    readonly since: string;
    readonly pages: number;
    readonly removed: number;
    readonly examples: readonly string[];
  } | null;
  /** The number of the last release. */
  readonly release: number | null;
}

export function statusOf({ service, follower }: Published): Status {
  const { trouble, isPublishing, publishedAt } = service;
  const since = trouble?.since.toISOString() ?? '';
  const error = trouble?.error;
  return {
    sequence: follower.sequence,
    since: publishedAt?.toISOString() ?? null,
    isPublishing,
    failure: trouble && {
      message: error instanceof Failure ? error.forEditors : NOT_FOR_EDITORS,
      since,
    },
    waiting:
      error instanceof HeldBack
        ? { id: error.id, since, pages: error.pages, removed: error.removed, examples: error.examples }
        : null,
    release: follower.publisher.release,
  };
}

/** The live page of an entry, and since when it is as it is. */
export interface LivePage {
  readonly path: string | null;
  readonly since: string | null;
}

const hasPages = (type: string): type is PageType => type in contentTypes && type !== 'archive';

export async function livePageOf(
  { follower, target }: Published,
  type: string,
  documentId: string,
): Promise<LivePage> {
  const path = hasPages(type) ? follower.publisher.pathOf(type, documentId) : null;
  if (path === null) return { path, since: null };
  const { mtime } = await stat(join(target, pathToFile(path)));
  return { path, since: mtime.toISOString() };
}

/** How many paths of a release are told. */
const MAX_PATHS = 200;

/** A release as people see it: the paths of its pages, the first of many. */
export interface ReleaseView {
  readonly number: number;
  readonly at: string;
  readonly seconds: number;
  readonly cause: Cause;
  /** How many pages the site had with it. */
  readonly pages: number;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly addedCount: number;
  readonly changedCount: number;
  readonly removedCount: number;
}

const pathsOf = (files: readonly string[]) => files.filter((file) => file.endsWith('.html')).map(fileToPath);

export function viewRelease({ added, changed, removed, ...release }: ReleaseRecord): ReleaseView {
  const paths = {
    added: pathsOf(added),
    changed: pathsOf(changed.map(({ file }) => file)),
    removed: pathsOf(removed.map(({ file }) => file)),
  };
  return {
    ...release,
    added: paths.added.slice(0, MAX_PATHS),
    changed: paths.changed.slice(0, MAX_PATHS),
    removed: paths.removed.slice(0, MAX_PATHS),
    addedCount: paths.added.length,
    changedCount: paths.changed.length,
    removedCount: paths.removed.length,
  };
}
