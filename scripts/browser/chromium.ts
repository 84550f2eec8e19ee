/**
 * The browser that the tests and the measurements open: one that is here, or else one that we fetch.
 */
import { chromium, type Browser } from 'playwright-core';
import { Failure } from '../failure.ts';
import { fetchers } from './fetchers.ts';
import { isUsable } from './is-usable.ts';
import { placesToLook } from './places.ts';

const isRoot = process.getuid?.() === 0;

/** It opens nothing but our own pages, and talks to nobody else. */
const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Where a Chromium is that runs on this machine.
 *
 * @throws {Failure} when there is none and none can be had.
 */
export async function chromiumPath(say: (line: string) => void = console.log): Promise<string> {
  for (const { file, why } of placesToLook()) {
    if (!(await isUsable(file))) continue;
    say(`Browser: ${file}, ${why}.`);
    return file;
  }
  const reasons: string[] = [];
  for (const { name, fetch } of fetchers) {
    try {
      const file = await fetch();
      if (!(await isUsable(file))) throw new Error(`${file} does not run`);
      say(`Browser: ${file}, fetched with ${name} because none was found.`);
      return file;
    } catch (error) {
      reasons.push(`  ${name}: ${reasonOf(error)}`);
    }
  }
  throw new Failure(
    `No Chromium was found on this machine, and none could be fetched:\n${reasons.join('\n')}`,
    'Install Chromium or Google Chrome, or put the path of one in CHROMIUM_PATH.',
  );
}

/** A browser without a window, with these arguments besides ours. Whoever launches it closes it. */
export async function launchChromium(extra: readonly string[] = []): Promise<Browser> {
  const executablePath = await chromiumPath(() => undefined);
  const launch = (chromiumSandbox: boolean) =>
    chromium.launch({ executablePath, args: [...ARGS, ...extra], chromiumSandbox });
  if (isRoot) return launch(false);
  try {
    return await launch(true);
  } catch (error) {
    // Containers often forbid the namespaces that the sandbox is made of, to everybody but root.
    if (!/sandbox|namespace/i.test(String(error))) throw error;
    return launch(false);
  }
}

/** What the program said, where one failed; its command line says less. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = 'stderr' in error ? String(error.stderr).trim() : '';
  return (said || error.message).split('\n', 1).join();
}
