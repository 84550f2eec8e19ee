/** Where addresses lead that have no page any more, as the published folder says. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { REDIRECT_FILES } from '../publish/ledger.ts';

interface Read {
  readonly stamp: string;
  readonly targets: ReadonlyMap<string, string | null>;
}

/** "/from/ /to/ 301" or "/from/ /404.html 410", a line each. */
const parse = (text: string): Read['targets'] =>
  new Map(
    text.split('\n').flatMap((line) => {
      const [from, to, status] = line.split(' ');
      return from && to ? [[from, status === '410' ? null : to] as const] : [];
    }),
  );

export class PublishedRedirects {
  readonly #file: string;
  #read: Read = { stamp: '', targets: new Map() };

  constructor(root: string) {
    this.#file = join(root, REDIRECT_FILES.netlify);
  }

  /** Where a path leads: null when its page is gone, undefined when nothing was ever there. */
  async find(path: string): Promise<string | null | undefined> {
    const { targets } = await this.#current();
    return targets.get(path.endsWith('/') ? path : `${path}/`);
  }

  async #current(): Promise<Read> {
    try {
      const { mtimeMs, size, ino } = await stat(this.#file);
      const stamp = `${ino} ${size} ${mtimeMs}`;
      if (stamp !== this.#read.stamp) {
        this.#read = { stamp, targets: parse(await readFile(this.#file, 'utf8')) };
      }
    } catch {
      // A folder without the file has no addresses of the past.
      this.#read = { stamp: '', targets: new Map() };
    }
    return this.#read;
  }
}
