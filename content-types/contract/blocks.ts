/**
 * Rich text, as Strapi's Blocks editor stores it: a list of blocks with inline text and links.
 *
 * Only what the site can show is accepted. Anything else is a finding, so that no text of an
 * editor disappears in silence.
 */
import { z } from 'zod';

export interface Text {
  readonly type: 'text';
  readonly text: string;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly strikethrough?: boolean | undefined;
  readonly code?: boolean | undefined;
}

interface Anchor {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly Text[];
}

export type Inline = Text | Anchor;

export interface Item {
  readonly type: 'list-item';
  readonly children: readonly Inline[];
}

export interface List {
  readonly type: 'list';
  readonly format: 'ordered' | 'unordered';
  readonly children: readonly (Item | List)[];
}

interface Picture {
  readonly type: 'image';
  readonly image: {
    readonly url: string;
    readonly alternativeText?: string | null | undefined;
    readonly width?: number | null | undefined;
    readonly height?: number | null | undefined;
  };
}

export type Block =
  | { readonly type: 'paragraph' | 'quote' | 'code'; readonly children: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | List
  | Picture;

const mark = z.boolean().optional();

const text = z.object({
  type: z.literal('text'),
  text: z.string(),
  bold: mark,
  italic: mark,
  underline: mark,
  strikethrough: mark,
  code: mark,
});

const anchor = z.object({ type: z.literal('link'), url: z.string(), children: z.array(text) });
const children = z.array(z.discriminatedUnion('type', [text, anchor]));
const item = z.object({ type: z.literal('list-item'), children });

const list: z.ZodType<List> = z.object({
  type: z.literal('list'),
  format: z.enum(['ordered', 'unordered']),
  get children() {
    return z.array(z.union([item, list]));
  },
});

/** The path of a file in the media library, whatever host its address names; null for any other address. */
export function uploadPath(url: string): string | null {
  const { pathname } = new URL(url, 'http://cms.invalid');
  return pathname.startsWith('/uploads/') ? pathname : null;
}

const isUpload = (url: string) => URL.canParse(url, 'http://cms.invalid') && uploadPath(url) !== null;

const picture = z.object({
  type: z.literal('image'),
  image: z.object({
    url: z.string().refine(isUpload, 'an image that is not in the media library'),
    alternativeText: z.string().nullish(),
    width: z.number().nullish(),
    height: z.number().nullish(),
  }),
});

const block = z.union(
  [
    z.object({ type: z.enum(['paragraph', 'quote', 'code']), children }),
    z.object({ type: z.literal('heading'), level: z.int().min(1).max(6), children }),
    list,
    picture,
  ],
  'a part of the text that the site cannot show',
);

const isBlank = (candidate: Block) =>
  candidate.type !== 'image' && inlineText(candidate.children).trim() === '';

function inlineText(parts: readonly (Inline | Item | List)[]): string {
  return parts.map((part) => ('children' in part ? inlineText(part.children) : part.text)).join('');
}

/** The words of a rich text, one line per block, without any markup. */
export function blocksToText(content: readonly Block[]): string {
  return content
    .map((part) => (part.type === 'image' ? (part.image.alternativeText ?? '') : inlineText(part.children)))
    .join('\n');
}

/** Accepts a rich text; blank blocks, which Strapi keeps at the end of every text, are left out. */
export const blocks: z.ZodType<readonly Block[]> = z
  .array(block)
  .nullable()
  .transform((content): readonly Block[] => (content ?? []).filter((part) => !isBlank(part as Block)));

/** Paragraphs of plain text, for examples. */
export const paragraphs = (...texts: readonly string[]): readonly Block[] =>
  texts.map((line) => ({ type: 'paragraph', children: [{ type: 'text', text: line }] }));
