/**
 * Compresses what is released while the caller goes on to the next file: in a thread of our own, which gets
 * several files at a time, since each message costs as much as compressing a small file does.
 */
import { Piscina } from 'piscina';
import { apart, buffersOf, compressHere, siblingNames, type SiteFile } from './files.ts';

/** What has fewer bytes is compressed at once. */
const SMALL = 2_048;

/** Files in one message. */
const BATCH = 8;

type Siblings = ReturnType<typeof compressHere>;
type Thread = Piscina<readonly SiteFile[], readonly Siblings[]>;

interface Waiting {
  readonly file: SiteFile;
  readonly settle: (siblings: Promise<Siblings>) => void;
}

export class Compressor {
  readonly #thread: Thread;
  #waiting: Waiting[] = [];

  /**
   * Its thread ends with the process, and keeps that from ending only while it has work.
   *
   * @param onEnd called when the thread cannot go on: what it had then rejects, and so does all that follows.
   */
  constructor(onEnd: () => void, module = new URL('./compress-thread.ts', import.meta.url)) {
    this.#thread = new Piscina({ filename: module.href, minThreads: 1, maxThreads: 1 });
    this.#thread.on('error', () => {
      onEnd();
      void this.#thread.destroy();
    });
  }

  /** The compressed siblings of a file, under their names. */
  compress(file: SiteFile): Promise<Siblings> {
    return new Promise((settle) => {
      this.#waiting.push({ file, settle });
      if (this.#waiting.length === 1) setImmediate(() => this.#send());
      if (this.#waiting.length === BATCH) this.#send();
    });
  }

  #send(): void {
    const batch = this.#waiting;
    if (batch.length === 0) return;
    this.#waiting = [];
    const files = batch.map(({ file }) => apart(file));
    const done = this.#thread.run(files, { transferList: buffersOf(files) });
    for (const [index, { settle }] of batch.entries()) settle(done.then((all) => all[index] ?? []));
  }
}

let compressor: Compressor | undefined;

const theCompressor = () =>
  (compressor ??= new Compressor(() => {
    compressor = undefined;
  }));

/**
 * The compressed siblings of a file, under their names. A small one is compressed at once.
 *
 * @throws {Error} when the thread cannot go on. The next file gets another.
 */
export const compressBeside = (file: SiteFile): Siblings | Promise<Siblings> =>
  file.bytes.length < SMALL || siblingNames(file.file).length === 0
    ? compressHere(file)
    : theCompressor().compress(file);
