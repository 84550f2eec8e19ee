/** Where a Chromium may already be. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { Failure } from '../failure.ts';

interface Place {
  readonly file: string;
  readonly why: string;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/**
 * In the order of preference.
 *
 * @throws {Failure} when CHROMIUM_PATH names nothing: another browser than was asked for would hide that.
 */
export function placesToLook(): Place[] {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) {
    if (existsSync(asked)) return [{ file: asked, why: 'as CHROMIUM_PATH says' }];
    throw new Failure(`CHROMIUM_PATH names ${asked}, where there is nothing.`, 'Correct it, or remove it.');
  }
  const found = NAMES.map(onPath).filter((file) => file !== undefined);
  return [
    ...found.map((file) => ({ file, why: 'found on PATH' })),
    { file: chromium.executablePath(), why: 'downloaded earlier by Playwright' },
  ];
}
