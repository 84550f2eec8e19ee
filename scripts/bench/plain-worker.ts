/** What runs in a thread of a plain build: renders pages and writes them, without compressed siblings. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { loadRenderer } from '@archive/site/renderer';
import type { Setting } from '../publish/render/worker.ts';
import { renderPage, unpackPages, type PackedPages } from '../publish/render/page.ts';

const { bundle, target } = workerData as Setting;
const renderer = await loadRenderer(bundle);
const made = new Set<string>();

/** How many pages it wrote. */
export default async (batch: PackedPages): Promise<number> => {
  const pages = unpackPages(batch);
  for (const page of pages) {
    const { file } = await renderPage(renderer, page, '');
    const path = join(target, file.file);
    const folder = dirname(path);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(path, file.bytes);
  }
  return pages.length;
};
