/**
 * From the CMS to the folder that readers get: collect, join, view, render, release.
 */
import { collectMedia } from '@archive/site/media';
import { loadRenderer } from '@archive/site/renderer';
import { realDisk } from './disk.ts';
import { inTurn } from './folder.ts';
import { Follower } from './follower.ts';
import { Publisher, type Published } from './publisher.ts';

export interface Publication {
  /** Where the CMS listens, such as http://127.0.0.1:1337. */
  readonly cmsUrl: string;
  /** The token named "site"; it reads published entries only. */
  readonly token: string;
  /** The folder in which `astro build` left its bundle. */
  readonly bundle: string;
  /** The folder that readers are served from. */
  readonly target: string;
}

/** Makes what publishes from this CMS to this folder; it has published nothing yet. */
export async function createFollower({ cmsUrl, token, bundle, target }: Publication): Promise<Follower> {
  const renderer = await loadRenderer(bundle);
  // Completes what a run that was killed had decided, whether or not the CMS answers.
  await inTurn(target, realDisk, () => Promise.resolve());
  const readMedia = (files: readonly string[]) => collectMedia(cmsUrl, files);
  return new Follower({ url: cmsUrl, token }, new Publisher({ renderer, target, readMedia }));
}

/**
 * Publishes everything once. Equal content always gives equal bytes.
 *
 * @param confirmed the id of a removal that may happen.
 * @throws {Failure} when the CMS, its content or the disk does not allow it. The target is then as
 * it was.
 */
export async function publish(publication: Publication, confirmed?: string): Promise<Published> {
  const follower = await createFollower(publication);
  if (confirmed !== undefined) follower.publisher.confirm(confirmed);
  const published = await follower.follow();
  if (published === null) throw new Error('A first publish cannot be about nothing.');
  return published;
}
