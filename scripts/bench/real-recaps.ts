/**
 * Where the real recaps stand that the reader is measured on. They are their authors', and no part of
 * the project: beside it, or where `RECAPS` says.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from '../folders.ts';

/** The folder, or nothing where they are not. */
export function realRecaps(): string | undefined {
  const folder = process.env['RECAPS'] ?? join(folders.root, '..', 'shared', 'data', 'recaps');
  return existsSync(folder) ? folder : undefined;
}
