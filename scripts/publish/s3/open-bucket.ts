import type { Environment } from '../../env.ts';
import { Bucket } from './bucket.ts';
import { connect } from './store.ts';

/** The bucket of a folder that the environment names; undefined without one, and nothing is loaded then. */
export async function openBucket(
  { S3_BUCKET, S3_ENDPOINT, all }: Pick<Environment, 'S3_BUCKET' | 'S3_ENDPOINT' | 'all'>,
  folder: string,
): Promise<Bucket | undefined> {
  if (S3_BUCKET === undefined) return undefined;
  // The SDK looks in the environment of the process, where what .env says is not.
  for (const [name, value] of Object.entries(all)) {
    if (name.startsWith('AWS_')) process.env[name] ??= value;
  }
  return new Bucket(await connect({ name: S3_BUCKET, endpoint: S3_ENDPOINT }), folder);
}
