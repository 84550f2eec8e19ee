/**
 * Tells open previews that what they show has changed. A browser asks with the digest of what it
 * shows, and hears as soon as that is not what a preview made now would be. That preview is at hand
 * for the moment that the browser needs to ask for it, so that the CMS is asked once.
 */
import type { PreviewLink } from '@archive/content-types';
import type { Previewer, Shown } from './previewer.ts';

/** How long what a browser was told of is kept for it, in ms. */
const AT_HAND = 2_000;

type Shows = Pick<Previewer, 'show'>;

/** Somebody who looks at a preview. */
interface Watcher {
  readonly link: PreviewLink;
  /** Of the page that is shown. */
  readonly digest: string;
  readonly onChange: () => void;
}

class Watch {
  readonly #watcher: Watcher;
  readonly #previewer: Shows;
  readonly #keep: (link: PreviewLink, shown: Shown) => void;
  #isLooking = false;
  #isWanted = false;

  constructor(watcher: Watcher, previewer: Shows, keep: (link: PreviewLink, shown: Shown) => void) {
    this.#watcher = watcher;
    this.#previewer = previewer;
    this.#keep = keep;
  }

  /** Looks whether the page is another now; once more when it is asked meanwhile. Never rejects. */
  async look(): Promise<void> {
    this.#isWanted = true;
    if (this.#isLooking) return;
    this.#isLooking = true;
    while (this.#isWanted) {
      this.#isWanted = false;
      await this.#tellOfChange();
    }
    this.#isLooking = false;
  }

  async #tellOfChange(): Promise<void> {
    const { link, digest, onChange } = this.#watcher;
    try {
      const shown = await this.#previewer.show(link);
      if ('digest' in shown && shown.digest === digest) return;
      this.#keep(link, shown);
      onChange();
    } catch {
      // Whoever loads the page again is told what is wrong; what is shown stays until then.
    }
  }
}

export class Watchers {
  readonly #previewer: Shows;
  readonly #watches = new Set<Watch>();
  /** By link. */
  readonly #atHand = new Map<string, Shown>();

  constructor(previewer: Shows) {
    this.#previewer = previewer;
  }

  /** @returns what ends it. */
  add(watcher: Watcher): () => void {
    const watch = new Watch(watcher, this.#previewer, (link, shown) => this.#keep(link, shown));
    this.#watches.add(watch);
    void watch.look();
    return () => this.#watches.delete(watch);
  }

  #keep(link: PreviewLink, shown: Shown): void {
    const key = JSON.stringify(link);
    this.#atHand.set(key, shown);
    setTimeout(() => this.#atHand.delete(key), AT_HAND).unref();
  }

  /** What a browser was told of a moment ago, once; undefined when that is not so, or it changed since. */
  take(link: PreviewLink): Shown | undefined {
    const key = JSON.stringify(link);
    const shown = this.#atHand.get(key);
    this.#atHand.delete(key);
    return shown;
  }

  /** Something changed in the CMS. */
  noteChange(): void {
    this.#atHand.clear();
    for (const watch of this.#watches) void watch.look();
  }
}
