/**
 * Gives memory back to the machine in quiet moments. V8 by itself keeps, for as long as the process runs,
 * most of what a full build needed once.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How long nothing may have been looked at, in ms: collecting takes half a second, in which nobody is answered. */
const QUIET = 20_000;

/** How long after the first publish of everything, which needs most; then nobody waits yet. In ms. */
const FIRST = 100;

/** From how much more than after the last time on it pays. */
const GROWTH = 1.2;

type Collect = (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

export class SpareMemory {
  readonly #collect: Collect;
  readonly #isBusy: () => boolean;
  #timer: NodeJS.Timeout | undefined;
  #least = 0;

  /** @param isBusy whether something is under way that is not to be held up. */
  constructor(isBusy: () => boolean) {
    this.#isBusy = isBusy;
    setFlagsFromString('--expose-gc');
    this.#collect = runInNewContext('gc') as Collect;
  }

  /** Something happened; gives back when nothing follows. Never keeps the process from ending. */
  look(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#giveBack(), this.#least === 0 ? FIRST : QUIET).unref();
  }

  #giveBack(): void {
    if (this.#isBusy()) return this.look();
    if (process.memoryUsage.rss() < this.#least * GROWTH) return;
    this.#collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    this.#least = process.memoryUsage.rss();
  }
}
