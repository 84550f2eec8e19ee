/** Hugo itself: Debian's, installed where that can be done. */
import { installFromDebian } from '../../install/debian.ts';
import { runProgram, type Run } from '../run-program.ts';

/** Its version. Rejects with the reason when it is not here and cannot be installed. */
export async function findHugo(): Promise<string> {
  const version = await versionOf().catch(() => undefined); // It does not start: it is not here.
  if (version !== undefined) return version;
  await installFromDebian(['hugo']);
  return versionOf();
}

async function versionOf(): Promise<string> {
  const { lines } = await runProgram(['hugo', 'version'], '/');
  return /v[\d.]+/.exec(lines[0] ?? '')?.[0] ?? 'of an unknown version';
}

export const buildWithHugo = (source: string, destination: string): Promise<Run> =>
  runProgram(['hugo', '--quiet', '--destination', destination], source);
