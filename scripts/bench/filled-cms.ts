/** A CMS with a large archive in it. Filling one takes a quarter of an hour, so what is in it can be kept. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { startThrowawayCms, type ThrowawayCms } from '../cms/throwaway-cms.ts';
import { folders } from '../folders.ts';
import { fillCms, type Filling } from './fill-cms.ts';

/** Where the database is kept, and taken from the next time that as much is asked. */
const { FILLED } = process.env;

const DATABASE = 'archive.db';

async function isKept(filling: Filling): Promise<boolean> {
  if (FILLED === undefined) return false;
  const text = await readFile(join(FILLED, 'filling.json'), 'utf8').catch(() => 'null');
  return isDeepStrictEqual(JSON.parse(text), filling);
}

async function keep({ strapi }: ThrowawayCms, filling: Filling): Promise<void> {
  if (FILLED === undefined) return;
  await mkdir(FILLED, { recursive: true });
  await rm(join(FILLED, DATABASE), { force: true });
  await strapi.db.connection.raw('VACUUM INTO ?', [join(FILLED, DATABASE)]);
  await writeFile(join(FILLED, 'filling.json'), JSON.stringify(filling));
}

/** @param data an empty folder for what it holds, which the caller removes. */
export async function startFilledCms(
  filling: Filling,
  environment: Readonly<Record<string, string>>,
  data: string,
): Promise<ThrowawayCms> {
  const isFull = await isKept(filling);
  if (isFull && FILLED !== undefined) await cp(join(FILLED, DATABASE), join(data, DATABASE));
  const cms = await startThrowawayCms(join(folders.cms, 'dist'), { ...environment, CMS_DATA: data });
  if (isFull) return cms;
  await fillCms(cms.strapi, filling);
  await keep(cms, filling);
  // SQLite learns how much it holds when the CMS starts, and within the hour of one that runs.
  await cms.restart();
  return cms;
}
