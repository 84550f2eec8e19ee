/** A disk on which somebody looks after everything that could be seen from outside. */
import { realDisk, type Disk } from '@archive/scripts/publish/disk.ts';

/** @param look what happens after a file was moved or removed, before anything else does. */
export function watchedDisk(look: () => Promise<void>): Disk {
  let last: Promise<unknown> = Promise.resolve();
  const watched =
    <Arguments extends readonly string[]>(operation: (...args: Arguments) => Promise<void>) =>
    (...args: Arguments): Promise<void> => {
      const done = last.then(() => operation(...args));
      last = done.then(look, () => undefined);
      return done;
    };
  const rename = watched((from: string, to: string) => realDisk.rename(from, to));
  return { ...realDisk, rename, remove: watched((path: string) => realDisk.remove(path)) };
}
