/**
 * From the CMS to the folder that readers get: collect, join, view, render, release.
 */
import type { FileUse } from '@archive/site/media';
import { loadRenderer } from '@archive/site/renderer';
import { realDisk } from './disk.ts';
import { inTurn } from './folder.ts';
import { Follower, type Followed } from './follower.ts';
import { collectMedia } from './media/collect-media.ts';
import { forgetOthers } from './media/encoded-before.ts';
import { Publisher } from './publisher.ts';
import type { Bucket } from './s3/bucket.ts';

export interface Publication {
  /** Where the CMS listens, such as http://127.0.0.1:1337. */
  readonly cmsUrl: string;
  /** The token named "site"; it reads published entries only. */
  readonly token: string;
  /** The folder in which `astro build` left its bundle. */
  readonly bundle: string;
  /** Where readers find it, such as https://leerkringen.example. */
  readonly siteUrl: string;
  /** The folder that readers are served from. */
  readonly target: string;
  /** Where else readers get it. */
  readonly bucket?: Bucket | undefined;
}

/** Makes what publishes from this CMS to this folder; it has published nothing yet. */
export async function createFollower(publication: Publication): Promise<Follower> {
  const { cmsUrl, token, bundle, siteUrl, target, bucket } = publication;
  const renderer = await loadRenderer(bundle);
  // Completes what a run that was killed had decided, whether or not the CMS answers.
  await inTurn(target, realDisk, () => forgetOthers(target));
  const readMedia = (uses: readonly FileUse[]) => collectMedia({ cmsUrl, target }, uses);
  const publisher = new Publisher({ renderer, siteUrl, target, readMedia });
  return new Follower({ url: cmsUrl, token }, publisher, bucket && (() => bucket.bring()));
}

/**
 * Publishes everything once. Equal content always gives equal bytes.
 *
 * @param confirmed the id of a removal that may happen.
 * @throws {Failure} when the CMS, its content or the disk does not allow it, and the target is then as
 * it was; or when the bucket does not, which the next publish then completes.
 */
export async function publish(publication: Publication, confirmed?: string): Promise<Followed> {
  const follower = await createFollower(publication);
  if (confirmed !== undefined) follower.publisher.confirm(confirmed);
  const published = await follower.follow();
  if (published === null) throw new Error('A first publish cannot be about nothing.');
  return published;
}
