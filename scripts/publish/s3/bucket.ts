/**
 * An S3 bucket that is kept equal to the folder of the site.
 *
 * At first the bucket is listed and compared with the folder, and from then on exactly what each
 * release touched is brought to it. Both are the same code; at first nothing is known of the bucket
 * yet. Whenever bringing ends halfway nothing is known again, so that the next time only what is
 * still missing is brought.
 */
import { hash } from 'node:crypto';
import { Failure } from '@archive/site/failure';
import { isHashed } from '../../serve/headers.ts';
import { eachOf } from '../batches.ts';
import { realDisk } from '../disk.ts';
import { inTurn } from '../folder.ts';
import { readRedirects } from '../redirect-files.ts';
import { withLock } from '../lock.ts';
import { filesOf, newestRelease, readNewestRelease } from '../releases.ts';
import { isOfIndexOrData, listFiles } from '../stage.ts';
import { changedMoves, movesOf, readObject, type Moves } from './objects.ts';
import type { Store } from './store.ts';

/** How many objects a release took. */
export interface Brought {
  readonly uploaded: number;
  readonly removed: number;
}

/** The same in words, for who started it. */
export const tellBrought = ({ uploaded, removed }: Brought): string =>
  `Brought to the bucket: ${uploaded} objects uploaded, ${removed} removed.`;

/** What the bucket holds. */
interface Held {
  /** The last release that is wholly in it. */
  readonly release: number;
  readonly etags: Map<string, string>;
  readonly moves: Moves;
}

/** Says whose bucket it is, so that nobody else's is emptied. */
const MARK = '.leerkringarchief';
const MARK_TEXT = 'This bucket is kept equal to a published site. Whatever else is put here is removed.\n';

/** How many pictures are brought before a release gets its turn. */
const AT_ONCE = 200;

const md5 = (bytes: Uint8Array) => hash('md5', bytes, 'hex');

export class Bucket {
  readonly #store: Store;
  readonly #folder: string;
  #held: Held | undefined;

  constructor(store: Store, folder: string) {
    this.#store = store;
    this.#folder = folder;
  }

  /**
   * Makes the bucket hold what the last release left in the folder; null when it already does.
   * What is new goes first, what goes last, so that readers meet no link that leads nowhere.
   *
   * @throws {Failure} when the bucket cannot be reached, does not allow it, or is somebody else's.
   */
  async bring(): Promise<Brought | null> {
    const newest = await newestRelease(this.#folder);
    if (newest === 0 || newest === this.#held?.release) return null;
    return withLock(`${this.#folder}.bucket`, () => this.#bring());
  }

  /**
   * Makes the bucket hold the search index and the whole data of the folder, which no release does. Whatever of it is
   * missing when nothing is known of the bucket comes with the next release.
   */
  async bringIndex(): Promise<void> {
    await this.#bringLater(async ({ etags }) =>
      [...(await listFiles(this.#folder)), ...etags.keys()].filter(isOfIndexOrData),
    );
  }

  /** Makes the bucket hold these pictures to share as the folder does. As for the index, no release brings them. */
  async bringCards(files: readonly string[]): Promise<void> {
    for (let start = 0; start < files.length; start += AT_ONCE) {
      await this.#bringLater(() => Promise.resolve(files.slice(start, start + AT_ONCE)));
    }
  }

  async #bringLater(keysIn: (held: Held) => Promise<readonly string[]>): Promise<void> {
    await withLock(`${this.#folder}.bucket`, async () => {
      const held = this.#held;
      if (held === undefined) return;
      this.#held = undefined;
      const keys = await keysIn(held);
      await this.#carryOut(new Set(keys), held.etags, held.moves);
      this.#held = held;
    });
  }

  async #bring(): Promise<Brought | null> {
    const folder = this.#folder;
    const held = this.#held;
    // A release that is under way is waited for; what the next one does meanwhile is brought again.
    const [release, record] = await inTurn(folder, realDisk, () =>
      Promise.all([newestRelease(folder), readNewestRelease(folder)]),
    );
    if (release === held?.release) return null;
    this.#held = undefined;
    const moves = movesOf(await readRedirects(folder));
    // When there were more, another process may have brought some that we do not know of. After a power cut
    // the record may not be whole.
    const isNext = record !== null && release - 1 === held?.release;
    const etags = isNext ? held.etags : await this.#claim();
    const keys = isNext
      ? [...filesOf(record), ...changedMoves(held.moves, moves)]
      : [...(await listFiles(folder)), ...moves.keys(), ...etags.keys()];
    const brought = await this.#carryOut(new Set(keys), etags, moves);
    this.#held = { release, etags, moves };
    return brought;
  }

  /** What a bucket holds that is ours. */
  async #claim(): Promise<Held['etags']> {
    const { name } = this.#store;
    const etags = await this.#store.list();
    if (!etags.delete(MARK)) {
      const [stranger] = etags.keys();
      if (stranger !== undefined) {
        throw new Failure(
          `The bucket "${name}" holds ${etags.size} objects that no publish of ours brought, such as ${stranger}.`,
          'Choose an empty one with S3_BUCKET, or empty this one. Nothing in it was changed.',
        );
      }
      const mark = { contentType: 'text/plain; charset=utf-8', cacheControl: 'no-cache' };
      await this.#store.put(MARK, { bytes: new TextEncoder().encode(MARK_TEXT), ...mark });
    }
    return etags;
  }

  async #carryOut(keys: ReadonlySet<string>, etags: Held['etags'], moves: Moves): Promise<Brought> {
    const { added, changed, removed } = await this.#compare(keys, etags, moves);
    // A page that is new finds its style and its pictures there.
    const stages = [added.filter(isHashedFile), added.filter((key) => !isHashedFile(key)), changed];
    for (const stage of stages) {
      await eachOf(stage, async (key) => {
        const object = await readObject(this.#folder, key, moves);
        // It went meanwhile, with a release that is brought next.
        if (object === null) return;
        await this.#store.put(key, object);
        etags.set(key, md5(object.bytes));
      });
    }
    await eachOf(removed, async (key) => {
      await this.#store.remove(key);
      etags.delete(key);
    });
    return { uploaded: added.length + changed.length, removed: removed.length };
  }

  async #compare(keys: ReadonlySet<string>, etags: Held['etags'], moves: Moves) {
    const work = { added: [] as string[], changed: [] as string[], removed: [] as string[] };
    await eachOf(keys, async (key) => {
      const object = await readObject(this.#folder, key, moves);
      const etag = etags.get(key);
      if (object === null) {
        if (etag !== undefined) work.removed.push(key);
      } else if (etag === undefined) work.added.push(key);
      // The tag of what was put in one part is the MD5 of its bytes.
      else if (etag !== md5(object.bytes)) work.changed.push(key);
    });
    return work;
  }
}

const isHashedFile = (file: string) => isHashed(`/${file}`);
