/** What the refusals of a bucket mean. Their own texts may hold keys and are never repeated. */
import { Failure } from '@archive/site/failure';
import type { BucketSetting } from './store.ts';

const FOR_EDITORS =
  'De site is bijgewerkt, maar kon niet naar de opslag worden gebracht waar lezers haar ophalen. Dat wordt vanzelf opnieuw geprobeerd; de reden staat in het logboek van de publicatie.';

const UNTOUCHED = 'The folder of the site is up to date; the next publish brings the rest to the bucket.';

interface SdkError {
  readonly name: string;
  readonly message: string;
  /** Of the operating system, when the connection failed. */
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

interface Reason {
  readonly fits: (error: SdkError) => boolean;
  /** What follows the name of the bucket. */
  readonly what: (error: SdkError) => string;
  readonly remedy: string;
}

const statusOf = ({ $metadata }: SdkError) => $metadata?.httpStatusCode;

/** The first that fits is the reason. */
const REASONS: readonly Reason[] = [
  {
    fits: ({ name }) => name === 'NoSuchBucket',
    what: () => 'does not exist',
    remedy: 'Make it, or correct S3_BUCKET.',
  },
  {
    fits: ({ name }) => name === 'CredentialsProviderError',
    what: () => 'cannot be written without credentials, and none were found',
    remedy: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give this machine a role.',
  },
  {
    fits: ({ name, message }) =>
      message === 'Region is missing' || /^(?:PermanentRedirect|AuthorizationHeaderMalformed)$/.test(name),
    what: () => 'is in another region, or none was given',
    remedy: 'Set AWS_REGION to its region.',
  },
  {
    fits: (error) => [401, 403].includes(statusOf(error) ?? 0),
    what: ({ name }) => `refuses these credentials (${name})`,
    remedy:
      'Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. They must be allowed to list, put and delete objects.',
  },
  {
    fits: (error) => statusOf(error) !== undefined,
    what: (error) => `answered ${statusOf(error)} (${error.name})`,
    remedy: 'Look at its server.',
  },
  {
    // Of the system, or of TLS; other codes of Node tell of our own mistakes.
    fits: ({ name, code = 'ERR_' }) => !/^ERR_(?!TLS)/.test(code) || name === 'TimeoutError',
    what: ({ name, code }) => `does not answer (${code ?? name})`,
    remedy: 'Check S3_ENDPOINT and the network.',
  },
];

/** The Failure that an error of the SDK stands for; what is wrong with our own code stays what it is. */
export function explain(error: unknown, { name, endpoint = 'AWS' }: BucketSetting): unknown {
  const sdkError = error as SdkError;
  const reason = REASONS.find(({ fits }) => fits(sdkError));
  if (reason === undefined) return error;
  const what = `The bucket "${name}" at ${endpoint} ${reason.what(sdkError)}.`;
  return new Failure(what, `${reason.remedy} ${UNTOUCHED}`, FOR_EDITORS);
}
