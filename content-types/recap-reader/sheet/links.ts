/** Links in the texts of a sheet, which are written as in Markdown: [woorden](https://…). */
import type { Inline } from '../../contract/blocks.ts';

/**
 * A link with words of its own, or an address among the text, which ends before the sign that closes a sentence; not that
 * of a picture, nor one within a tag.
 */
const LINK =
  /(?<!!)\[([^[\]\n]{1,300})\]\((https?:\/\/[^()\s]{1,800})\)|(?<!["'=]|\]\()https?:\/\/[^\s<>()[\]]{0,800}[^\s<>()[\].,;:!?"'”’]/g;

/** Whether the CMS takes an address: of a host that has a name. */
const isAddress = (url: string) => URL.canParse(url) && /\.\p{L}{2,}$/u.test(new URL(url).hostname);

/**
 * The words of a text, with the links that its source has.
 *
 * @param source the text with its markup.
 * @param plain the same without, character for character in the same place.
 */
export function withLinks(source: string, plain: string): string {
  let at = 0;
  let words = '';
  for (const { 0: whole, 1: inner, 2: url = whole, index } of source.matchAll(LINK)) {
    const own = inner === undefined ? '' : plain.slice(index, index + whole.length).trim();
    words += plain.slice(at, index) + (own === '' ? url : `[${own}](${url})`);
    at = index + whole.length;
    // The full stop behind an address counts as part of it where markup is left out.
    if (inner === undefined) {
      const closing = /^[.,;:!?"'”’]+/.exec(source.slice(at))?.[0] ?? '';
      words += closing;
      at += closing.length;
    }
  }
  return words + plain.slice(at);
}

/** A line of text as the CMS keeps it. Around a link its editor wants text, if only an empty one. */
export function toInlines(line: string): readonly Inline[] {
  const inlines: Inline[] = [];
  let at = 0;
  for (const { 0: whole, 1: words = whole, 2: url = whole, index } of line.matchAll(LINK)) {
    if (!isAddress(url)) continue;
    inlines.push(
      { type: 'text', text: line.slice(at, index) },
      { type: 'link', url, children: [{ type: 'text', text: words }] },
    );
    at = index + whole.length;
  }
  return [...inlines, { type: 'text', text: line.slice(at) }];
}
