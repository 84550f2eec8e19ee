/** Hugo itself: Debian's, installed where that can be done. */
import { runProgram, type Run } from '../run-program.ts';

/** Its version; null when it is not here and cannot be installed. */
export async function findHugo(): Promise<string | null> {
  return (await versionOf()) ?? ((await install()) ? versionOf() : null);
}

const versionOf = (): Promise<string | null> =>
  runProgram(['hugo', 'version'], '/').then(
    ({ lines }) => /v[\d.]+/.exec(lines[0] ?? '')?.[0] ?? null,
    () => null, // It does not start: it is not here.
  );

const install = (): Promise<boolean> =>
  runProgram(['apt-get', 'install', '--yes', '--no-install-recommends', 'hugo'], '/').then(
    () => true,
    () => false, // No apt, no right to install or no network: the bench says that Hugo is missing.
  );

export const buildWithHugo = (source: string, destination: string): Promise<Run> =>
  runProgram(['hugo', '--quiet', '--destination', destination], source);
