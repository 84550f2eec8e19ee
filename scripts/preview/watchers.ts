/**
 * Tells open previews that what they show has changed. A browser asks with the digest of what it
 * shows, and hears as soon as that is not what a preview made now would be.
 */
import type { PreviewLink } from '@archive/content-types';
import type { Previewer } from './previewer.ts';

/** Somebody who looks at a preview. */
interface Watcher {
  readonly link: PreviewLink;
  /** Of the page that is shown. */
  readonly digest: string;
  readonly onChange: () => void;
}

class Watch {
  readonly #watcher: Watcher;
  readonly #previewer: Previewer;
  #isLooking = false;
  #isWanted = false;

  constructor(watcher: Watcher, previewer: Previewer) {
    this.#watcher = watcher;
    this.#previewer = previewer;
  }

  /** Looks whether the page is another now; once more when it is asked meanwhile. Never rejects. */
  async look(): Promise<void> {
    this.#isWanted = true;
    if (this.#isLooking) return;
    this.#isLooking = true;
    while (this.#isWanted) {
      this.#isWanted = false;
      if (await this.#hasChanged()) this.#watcher.onChange();
    }
    this.#isLooking = false;
  }

  async #hasChanged(): Promise<boolean> {
    const { link, digest } = this.#watcher;
    try {
      const shown = await this.#previewer.show(link);
      return !('digest' in shown) || shown.digest !== digest;
    } catch {
      return false; // Whoever loads the page again is told what is wrong; what is shown stays until then.
    }
  }
}

export class Watchers {
  readonly #previewer: Previewer;
  readonly #watches = new Set<Watch>();

  constructor(previewer: Previewer) {
    this.#previewer = previewer;
  }

  /** @returns what ends it. */
  add(watcher: Watcher): () => void {
    const watch = new Watch(watcher, this.#previewer);
    this.#watches.add(watch);
    void watch.look();
    return () => this.#watches.delete(watch);
  }

  /** Something changed in the CMS. */
  noteChange(): void {
    for (const watch of this.#watches) void watch.look();
  }
}
