/** What is told of the site and its releases to who may ask; see `addApi`. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { contentTypes } from '@archive/content-types';
import type { PageType } from '@archive/site/archive';
import { ContentFailure, Failure, NOT_FOR_EDITORS, type Subject } from '@archive/site/failure';
import { fileToPath, paths, pathToFile } from '@archive/site/paths';
import type { Follower } from './follower.ts';
import { newestRelease, readNewestRelease, type Cause, type ReleaseRecord } from './releases.ts';
import type { PublishService, Trouble } from './service.ts';
import { HeldBack } from './shrink.ts';

export interface Published {
  readonly service: PublishService;
  readonly follower: Follower;
  /** The folder that readers are served from. */
  readonly target: string;
}

/** How many paths of a release are told. */
const MAX_PATHS = 200;

/** How the site stands. Moments are in ISO 8601. */
export interface Status {
  /** The number of the last change of the feed that is live; null before the first publish. */
  readonly sequence: number | null;
  /** When it went live. */
  readonly since: string | null;
  readonly isPublishing: boolean;
  /** Why the last attempt failed. */
  readonly failure: {
    /** In Dutch. */
    readonly message: string;
    readonly since: string;
    /** The number of the last change that it is about; null when it is about none in particular. */
    readonly seen: number | null;
    /** What has to be corrected, in Dutch, and in which entries; empty when it is something else. */
    readonly problems: readonly { readonly message: string; readonly subjects: readonly Subject[] }[];
  } | null;
  /** A publish that waits to be confirmed, since it would remove many pages. */
  readonly waiting: {
    readonly id: string;
    readonly since: string;
    readonly pages: number;
    readonly removed: number;
    readonly examples: readonly string[];
    /** The paths of the pages that would go, the first of many. */
    readonly paths: readonly string[];
  } | null;
  /** The number of the last release. */
  readonly release: number | null;
  /** The release to which the site was put back, until something is published again. */
  readonly restored: { readonly to: number; readonly at: string } | null;
}

export async function statusOf({ service, follower, target }: Published): Promise<Status> {
  const { trouble, isPublishing, publishedAt } = service;
  const newest = await newestRelease(target);
  return {
    sequence: follower.sequence,
    since: publishedAt?.toISOString() ?? null,
    isPublishing,
    failure: trouble && failureOf(trouble),
    waiting: trouble && waitingOf(trouble),
    release: newest || null,
    // A release of the publisher's own is not a rollback, and may be a large record.
    restored: newest === follower.publisher.release ? null : await restorationOf(target),
  };
}

const failureOf = ({ error, since, seen }: Trouble) => ({
  message: error instanceof Failure ? error.forEditors : NOT_FOR_EDITORS,
  since: since.toISOString(),
  seen,
  problems:
    error instanceof ContentFailure
      ? error.problems.map(({ dutch, subjects }) => ({ message: dutch, subjects }))
      : [],
});

function waitingOf({ error, since }: Trouble): Status['waiting'] {
  if (!(error instanceof HeldBack)) return null;
  const { id, pages, removed, examples, paths } = error;
  return { id, since: since.toISOString(), pages, removed, examples, paths: paths.slice(0, MAX_PATHS) };
}

async function restorationOf(target: string): Promise<Status['restored']> {
  const newest = await readNewestRelease(target);
  return newest?.cause.kind === 'rollback' ? { to: newest.cause.to, at: newest.at } : null;
}

/** The live page of an entry, and since when it is as it is. */
export interface LivePage {
  readonly path: string | null;
  readonly since: string | null;
}

/** Where an entry is or ever was shown; the words of the archive itself are on its front page. */
function addressesOf({ publisher }: Follower, type: string, documentId: string): readonly string[] {
  if (!(type in contentTypes) || publisher.release === null) return [];
  return type === 'archive' ? [paths.home] : publisher.pathsOf(type as PageType, documentId);
}

/** After a release was put back, a page may be gone, at an older address, or there again. */
export async function livePageOf(
  { follower, target }: Published,
  type: string,
  documentId: string,
): Promise<LivePage> {
  for (const path of addressesOf(follower, type, documentId)) {
    try {
      const { mtime } = await stat(join(target, pathToFile(path)));
      return { path, since: mtime.toISOString() };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return { path: null, since: null };
}

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
  const lists = {
    added: pathsOf(added),
    changed: pathsOf(changed.map(({ file }) => file)),
    removed: pathsOf(removed.map(({ file }) => file)),
  };
  return {
    ...release,
    added: lists.added.slice(0, MAX_PATHS),
    changed: lists.changed.slice(0, MAX_PATHS),
    removed: lists.removed.slice(0, MAX_PATHS),
    addedCount: lists.added.length,
    changedCount: lists.changed.length,
    removedCount: lists.removed.length,
  };
}
