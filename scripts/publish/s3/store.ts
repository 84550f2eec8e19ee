/** The few things that are asked of an S3 bucket, through the AWS SDK. */
import { explain } from './explain.ts';
import type { SiteObject } from './objects.ts';

export interface BucketSetting {
  readonly name: string;
  /** Without, it is at AWS. */
  readonly endpoint?: string | undefined;
}

export interface Store {
  readonly name: string;
  /** The entity tag of every object, by its key. */
  list(): Promise<Map<string, string>>;
  put(key: string, object: SiteObject): Promise<void>;
  remove(key: string): Promise<void>;
}

const CONNECTION_TIMEOUT = 5_000;
const REQUEST_TIMEOUT = 60_000;

/**
 * Connects to a bucket. Credentials and region are found where the AWS SDK always looks.
 *
 * Everything that it does throws a Failure when the bucket cannot be reached or does not allow it.
 */
export async function connect(setting: BucketSetting): Promise<Store> {
  // Loaded here, so that who publishes to a folder alone does not wait for it.
  const sdk = await import('@aws-sdk/client-s3');
  const { name: Bucket, endpoint } = setting;
  const client = new sdk.S3Client({
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT,
      requestTimeout: REQUEST_TIMEOUT,
      throwOnRequestTimeout: true,
    },
    ...(endpoint === undefined ? {} : ownServer(endpoint)),
  });
  const send = <Answer>(ask: () => Promise<Answer>) =>
    ask().catch((error: unknown) => {
      throw explain(error, setting);
    });
  return {
    name: Bucket,
    list: () =>
      send(async () => {
        const etags = new Map<string, string>();
        for await (const { Contents = [] } of sdk.paginateListObjectsV2({ client }, { Bucket })) {
          for (const { Key, ETag = '' } of Contents) if (Key) etags.set(Key, ETag.replaceAll('"', ''));
        }
        return etags;
      }),
    put: (Key, { bytes, contentType, cacheControl, redirect }) =>
      send(async () => {
        const object = { Bucket, Key, Body: bytes, ContentType: contentType, CacheControl: cacheControl };
        const input = redirect === undefined ? object : { ...object, WebsiteRedirectLocation: redirect };
        await client.send(new sdk.PutObjectCommand(input));
      }),
    // One at a time: other servers than AWS ask for different digests of a list of keys.
    remove: (Key) =>
      send(async () => {
        await client.send(new sdk.DeleteObjectCommand({ Bucket, Key }));
      }),
  };
}

/** Few servers of one's own have a name for each bucket, or regions. */
const ownServer = (endpoint: string) => ({
  endpoint,
  forcePathStyle: true,
  ...(process.env['AWS_REGION'] ? {} : { region: 'us-east-1' }),
});
