/** Where addresses lead that have no page any more, as the published folder says. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BasePath } from '../publish/base-path.ts';
import { parseRedirects, REDIRECT_FILES, type Redirects } from '../publish/redirect-files.ts';

interface Read {
  readonly stamp: string;
  readonly targets: Redirects;
}

export class PublishedRedirects {
  readonly #file: string;
  readonly #basePath: BasePath;
  #read: Read = { stamp: '', targets: new Map() };

  constructor(root: string, basePath: BasePath) {
    this.#file = join(root, REDIRECT_FILES.netlify);
    this.#basePath = basePath;
  }

  /** Where a path leads: null when its page is gone, undefined when nothing was ever there. */
  async find(path: string): Promise<string | null | undefined> {
    const { targets } = await this.#current();
    // Pages end in a slash, which readers may leave out; documents and identifiers do not.
    return targets.has(path) ? targets.get(path) : targets.get(`${path}/`);
  }

  async #current(): Promise<Read> {
    try {
      const { mtimeMs, size, ino } = await stat(this.#file);
      const stamp = `${ino} ${size} ${mtimeMs}`;
      if (stamp !== this.#read.stamp) {
        const targets = parseRedirects(await readFile(this.#file, 'utf8'), this.#basePath);
        this.#read = { stamp, targets };
      }
    } catch {
      // A folder without the file has no addresses of the past.
      this.#read = { stamp: '', targets: new Map() };
    }
    return this.#read;
  }
}
