import type { Environment } from '../../env.ts';
import { Failure } from '../../failure.ts';
import { basePathOf } from '../base-path.ts';
import { Bucket } from './bucket.ts';
import { connect } from './store.ts';

/**
 * The bucket of a folder that the environment names; undefined without one, and nothing is loaded then.
 *
 * @throws {Failure} when the site is to stand below a path.
 */
export async function openBucket(
  {
    S3_BUCKET,
    S3_ENDPOINT,
    siteUrl,
    all,
  }: Pick<Environment, 'S3_BUCKET' | 'S3_ENDPOINT' | 'siteUrl' | 'all'>,
  folder: string,
): Promise<Bucket | undefined> {
  if (S3_BUCKET === undefined) return undefined;
  if (basePathOf(siteUrl) !== '')
    throw new Failure(
      `SITE_URL has a path, ${basePathOf(siteUrl)}, and a bucket is the root of its website.`,
      'Leave the path out of SITE_URL, or S3_BUCKET. Nothing was brought.',
    );
  // The SDK looks in the environment of the process, where what .env says is not.
  for (const [name, value] of Object.entries(all)) {
    if (name.startsWith('AWS_')) process.env[name] ??= value;
  }
  return new Bucket(await connect({ name: S3_BUCKET, endpoint: S3_ENDPOINT }), folder);
}
