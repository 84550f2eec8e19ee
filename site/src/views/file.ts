/** Files of the media library, and what else readers take along, as a template is given them. */
import type { Block } from '@archive/content-types';
import type { Link } from './fact.ts';

/** An image that is published with the site. An empty description marks decoration. */
export interface Image {
  /** For browsers that know none of the formats of its sources. */
  readonly src: string;
  readonly width: number | null;
  readonly height: number | null;
  /** The same in other formats, each in several widths; the smallest format comes first. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  readonly description: string;
}

/** A part of an editor's text, with pictures from where the site keeps them. */
export type BlockView =
  Exclude<Block, { readonly type: 'image' }> | { readonly type: 'image'; readonly image: Image };

export interface Download {
  readonly href: string;
  readonly title: string;
  /** Such as nl; null when nobody said. */
  readonly language: string | null;
  /** PDF, 1,2 MB, Nederlands */
  readonly note: string;
}

/** What readers can take along of a meeting or subsession. */
export interface ReuseView {
  /** How to cite its recap, in words. */
  readonly citation: string;
  /** The same for reference managers. */
  readonly formats: readonly Link[];
  /** Null without a date. */
  readonly calendar: Link | null;
}
