/**
 * Keeps the headers and the body of an answer about one and the same file.
 *
 * The library looks at a file by its name and then opens it by its name. A publication that
 * replaces the file in between would give readers the length of the old page and the text of the
 * new one: a page cut short, or a connection that hangs. What matters is what was opened.
 */
import { once } from 'node:events';
import { fstat, ReadStream, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { FastifyReply } from 'fastify';

/** Node has it; its types do not. */
interface OpenFile extends ReadStream {
  readonly fd: number;
}

const statOf = promisify(fstat);

/** The file that the headers of an answer describe. */
const described = new WeakMap<FastifyReply, Stats>();

export const describeFile = (reply: FastifyReply, file: Stats): void => void described.set(reply, file);

const isSame = (one: Stats, other: Stats) =>
  one.ino === other.ino && one.size === other.size && one.mtimeMs === other.mtimeMs;

/**
 * Gives the body that fits the headers or, when the file was replaced, makes the headers fit the
 * new one. That answer is the whole file, also to who asked for a part of the old one.
 */
export async function toOneFile(reply: FastifyReply, body: unknown): Promise<unknown> {
  const expected = described.get(reply);
  if (expected === undefined || !(body instanceof ReadStream)) return body;
  if (body.pending) await once(body, 'open');
  if (isSame(expected, await statOf((body as OpenFile).fd))) return body;
  body.destroy();
  return replaced(reply, body.path);
}

async function replaced(reply: FastifyReply, path: string | Buffer): Promise<ReadStream> {
  const file = await open(path);
  const { size } = await file.stat();
  // Without these nobody keeps it for longer than this once.
  for (const name of ['etag', 'last-modified', 'content-range']) reply.removeHeader(name);
  if (reply.statusCode === 206) reply.code(200);
  reply.header('content-length', size);
  return file.createReadStream();
}
