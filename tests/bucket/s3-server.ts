/** The S3 server, behind a wire that tells what went over it and can be cut. */
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  CreateBucketCommand,
  GetObjectCommand,
  paginateListObjectsV2,
  PutBucketPolicyCommand,
  PutBucketWebsiteCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { inject } from 'vitest';
import { ACCOUNT, WEBSITES } from './ceph.ts';

/** The publisher's mark in a bucket. */
export const MARK = '.leerkringarchief';

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly text: string;
}

export interface S3Server extends AsyncDisposable {
  readonly url: string;
  /** What was asked and answered well, in that order, such as "PUT sprekers/index.html". */
  readonly answered: string[];
  /** How many more requests get through before the wire is cut. */
  patience: number;
  /** Whether what is asked still arrives on a wire that is cut, and only its answer is lost. */
  isDeaf: boolean;
  /** What arrives waits for this. */
  pause: Promise<void>;
  /** The address of the server without the wire. */
  readonly directUrl: string;
  /** Asks past the wire. */
  readonly client: S3Client;
  /** Makes an empty bucket that is served as a website, and returns its name. */
  createBucket(): Promise<string>;
  /** What every object of a bucket holds, but for the mark. */
  contents(bucket: string): Promise<ReadonlyMap<string, string>>;
  /** What a reader of the website of a bucket gets. */
  read(bucket: string, path: string): Promise<Answer>;
}

const keyOf = (url: string) => decodeURIComponent(url.split('?')[0] ?? '').replace(/^\/[^/]*\/?/, '');

async function createBucket(client: S3Client): Promise<string> {
  const Bucket = `archief-${crypto.randomUUID()}`;
  await client.send(new CreateBucketCommand({ Bucket }));
  const WebsiteConfiguration = {
    IndexDocument: { Suffix: 'index.html' },
    ErrorDocument: { Key: '404.html' },
  };
  await client.send(new PutBucketWebsiteCommand({ Bucket, WebsiteConfiguration }));
  // Who may not list is not told that a page does not exist.
  const Statement = {
    Effect: 'Allow',
    Principal: '*',
    Action: ['s3:GetObject', 's3:ListBucket'],
    Resource: [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`],
  };
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [Statement] });
  await client.send(new PutBucketPolicyCommand({ Bucket, Policy }));
  return Bucket;
}

async function contentsOf(client: S3Client, Bucket: string): Promise<ReadonlyMap<string, string>> {
  const keys: string[] = [];
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket })) {
    keys.push(...Contents.flatMap(({ Key }) => (Key === undefined || Key === MARK ? [] : [Key])));
  }
  const get = async (Key: string) => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    return [Key, (await Body?.transformToString('latin1')) ?? ''] as const;
  };
  return new Map(await Promise.all(keys.map(get)));
}

async function read(port: number, bucket: string, path: string): Promise<Answer> {
  const headers = { host: `${bucket}.${WEBSITES}` };
  const asked = request({ host: '127.0.0.1', port, path, headers, agent: false }).end();
  // The gateway sends more than it announced with a redirect, after the answer is complete.
  asked.on('error', () => undefined);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 0, location: answer.headers.location, text: await text(answer) };
}

/** For tests whose project has Ceph. */
export async function s3Server(): Promise<S3Server> {
  const port = inject('s3');
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    server.patience -= 1;
    const isCut = server.patience < 0;
    if (isCut && !server.isDeaf) return void incoming.socket.destroy();
    await server.pause;
    const { method, url = '', headers } = incoming;
    const asked = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      if (isCut) return void incoming.socket.destroy();
      if ((answer.statusCode ?? 500) < 400) server.answered.push(`${method} ${keyOf(url)}`);
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
      return undefined;
    });
    asked.on('error', () => incoming.socket.destroy());
    incoming.pipe(asked);
    return undefined;
  };
  const wire = createServer((incoming, outgoing) => void pass(incoming, outgoing)).listen(0, '127.0.0.1');
  await once(wire, 'listening');
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: ACCOUNT.AWS_ACCESS_KEY_ID, secretAccessKey: ACCOUNT.AWS_SECRET_ACCESS_KEY },
  });
  const server: S3Server = {
    url: `http://127.0.0.1:${(wire.address() as AddressInfo).port}`,
    answered: [],
    directUrl: `http://127.0.0.1:${port}`,
    patience: Infinity,
    isDeaf: false,
    pause: Promise.resolve(),
    client,
    createBucket: () => createBucket(client),
    contents: (bucket) => contentsOf(client, bucket),
    read: (bucket, path) => read(port, bucket, path),
    async [Symbol.asyncDispose]() {
      client.destroy();
      wire.closeAllConnections();
      wire.close();
      await once(wire, 'close');
    },
  };
  return server;
}
