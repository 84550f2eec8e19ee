/**
 * From the CMS to the folder that readers get, once: collect, join, view, render, release.
 */
import { collectEntries } from '@archive/site/collect';
import { collectMedia } from '@archive/site/media';
import { loadRenderer } from '@archive/site/renderer';
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

/** A publisher from this CMS to this folder, which has published nothing yet. */
const createPublisher = async ({ cmsUrl, bundle, target }: Omit<Publication, 'token'>) =>
  new Publisher({
    renderer: await loadRenderer(bundle),
    target,
    readMedia: (files) => collectMedia(cmsUrl, files),
  });

/**
 * Publishes everything once. Equal content always gives equal bytes.
 *
 * @throws {Failure} when the CMS, its content or the disk does not allow it. The target is then as
 * it was.
 */
export async function publish(publication: Publication): Promise<Published> {
  const publisher = await createPublisher(publication);
  const { cmsUrl, token } = publication;
  return publisher.publishAll(await collectEntries({ url: cmsUrl, token, status: 'PUBLISHED' }));
}
