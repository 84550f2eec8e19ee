/** A file of the media library on its way to the site. */
import type { Place } from '@archive/site/media';
import type { SiteFile } from '../files.ts';

export interface Medium {
  readonly place: Place;
  /**
   * What the site keeps of it, one file at a time, at the paths of its place. Made when it is asked
   * for, so that the pictures of a large archive do not have to fit in memory.
   */
  readonly files: () => AsyncIterable<SiteFile> | Iterable<SiteFile>;
}
