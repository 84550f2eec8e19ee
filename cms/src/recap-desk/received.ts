/** The text of what an editor pasted or dropped. Every refusal is one sentence. */
import { readFile } from 'node:fs/promises';
import { READABLE, readRecapFile, UnreadableFile } from '@archive/recap-files';
import { errors } from '@strapi/utils';
import type { AdminContext } from '../access/admin-routes.ts';
import { MAX_TEXT } from '../recap-import/read-text.ts';

/** A file as it was uploaded. */
interface Upload {
  readonly filepath: string;
  readonly originalFilename: string;
}

const isUpload = (file: unknown): file is Upload =>
  typeof file === 'object' &&
  file !== null &&
  'filepath' in file &&
  'originalFilename' in file &&
  typeof file.originalFilename === 'string';

async function textOf({ filepath, originalFilename: name }: Upload): Promise<string> {
  if (!READABLE.test(name)) throw new UnreadableFile('otherKind', name);
  return readRecapFile(await readFile(filepath), name);
}

async function received({ request }: AdminContext): Promise<string> {
  const file = request.files?.['files'];
  if (isUpload(file)) return textOf(file);
  const text = (request.body as { readonly text?: unknown } | undefined)?.text;
  if (typeof text === 'string') return text;
  throw new errors.ValidationError('Plak een tekst, of kies één bestand.');
}

/** @throws {ValidationError} with one sentence. */
export async function receivedText(context: AdminContext): Promise<string> {
  const text = await received(context).catch((error: unknown) => {
    throw error instanceof UnreadableFile ? new errors.ValidationError(error.message) : error;
  });
  if (text.trim() === '') throw new errors.ValidationError('Er staat nog geen tekst.');
  if (text.length > MAX_TEXT)
    throw new errors.ValidationError(
      'Deze tekst is te lang: hoogstens 300.000 tekens. Plak alleen de terugblik zelf.',
    );
  return text;
}
