/**
 * What a first question costs a reader of 20,000 entries: bytes of the script, the index and the
 * excerpts together, as a browser counts them, and the time until results stand there.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { paths } from '@archive/site/paths';
import { ENTRY_FILE } from '@archive/site/search/format';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import type { Indexed } from '../search/index-folder.ts';
import { startServer } from '../serve/server.ts';
import { median, percentile, type Measurement } from './measurement.ts';
import { runModule } from './run-program.ts';
import { scratchFolder } from './scratch.ts';
import type { Filled } from './search-process.ts';
import { mostUsedWords } from './varied-words.ts';

interface Asked {
  /** Until the first result stood there, without and with a script and an index that are there already. */
  readonly first: number;
  readonly again: number;
  readonly bytes: number;
}

/** Asks in a browser that knows nothing yet, and then once more, another question. */
async function ask(browser: Browser, url: string, question: string, next: string): Promise<Asked> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  let bytes = 0;
  const counted = new Set<string>();
  await network.send('Network.enable');
  network.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Fetch' || type === 'Script') counted.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(url + paths.search, { waitUntil: 'networkidle' });
  // Whoever goes to the field to type has the entry of the index by then.
  await Promise.all([
    page.waitForResponse((response) => response.url().endsWith(ENTRY_FILE)),
    page.getByRole('searchbox').focus(),
  ]);
  const timeOf = (text: string) =>
    page.evaluate(async (value) => {
      const field = document.querySelector('input[type=search]') as HTMLInputElement;
      const list = document.querySelector('[data-part=results]') as Element;
      field.value = value;
      const start = performance.now();
      const shown = new Promise((resolve) => {
        const observer = new MutationObserver(
          () => list.querySelector('a') && resolve(observer.disconnect()),
        );
        observer.observe(list, { childList: true });
      });
      field.form?.requestSubmit();
      await shown;
      return performance.now() - start;
    }, text);
  const first = await timeOf(question);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.search__excerpt')].every(({ textContent }) => textContent !== ''),
  );
  const asked = { first, bytes, again: await timeOf(next) };
  await context.close();
  return asked;
}

async function sizeOf(folder: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.br'));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return { files: names.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Of one word that is everywhere up to three, of names and of what is being typed. */
function questions(): readonly string[] {
  const [often = '', sometimes = '', seldom = '', rare = ''] = mostUsedWords([0, 30, 900, 20_000]);
  return [
    often,
    rare,
    `${often} ${sometimes}`,
    `${sometimes} ${seldom} ${rare}`,
    'Persoon 17',
    'leefbaarheid gemeente',
    seldom.slice(0, 4),
  ];
}

export async function measureSearch(): Promise<readonly Measurement[]> {
  await using scratch = await scratchFolder(1e9);
  const target = join(scratch.path, 'dist');
  const filling = await runModule(join(import.meta.dirname, 'search-process.ts'), [target]);
  const indexing = await runModule(join(import.meta.dirname, '../search/main.ts'), [target]);
  const { pages } = indexing.answer as Indexed;
  const { files, bytes } = await sizeOf(join(target, paths.searchIndex));
  const server = await startServer({ folder: target, host: '127.0.0.1', port: 0 });
  const browser = await launchChromium();
  const asked: Asked[] = [];
  const list = questions();
  for (const [index, question] of list.entries())
    asked.push(await ask(browser, server.url, question, list[(index + 1) % list.length] ?? ''));
  await browser.close();
  await server.close();
  const firsts = asked.map(({ first }) => first);
  return [
    { name: 'pages of the site', value: (filling.answer as Filled).pages, unit: '' },
    { name: 'pages that can be found', value: pages, unit: '' },
    { name: 'indexing them, in the background', value: indexing.ms, unit: 'ms' },
    { name: 'of which processor time', value: indexing.cpu, unit: 'ms' },
    { name: 'files of the index', value: files, unit: '' },
    { name: 'the index, brotli', value: bytes, unit: 'bytes' },
    ...list.map((question, index): Measurement => ({
      name: `fetched for "${question}" as first question, with script and excerpts`,
      value: asked[index]?.bytes ?? 0,
      unit: 'bytes',
    })),
    { name: 'until the first result of a first question, median', value: median(firsts), unit: 'ms' },
    { name: 'the slowest of them', value: percentile(firsts, 1), unit: 'ms' },
    { name: 'of a next question, median', value: median(asked.map(({ again }) => again)), unit: 'ms' },
  ];
}
