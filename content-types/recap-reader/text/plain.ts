/**
 * The words of a text without its markup, character for character in the same place.
 *
 * Whatever is not text becomes spaces, so that every find has the same offsets in what the editor
 * pasted. The patterns exclude their own opening mark or are bounded: none can take quadratic time.
 */
import { decodeEntities } from './entities.ts';
import { tellingValues, type Head } from './head.ts';

const blank = (match: string) => match.replace(/[^\n]/g, ' ');

/** The comments of HTML. One that is never closed is text. */
function blankComments(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf('<!--', at);
    const end = start === -1 ? -1 : text.indexOf('-->', start);
    if (end === -1) break;
    parts.push(text.slice(at, start), blank(text.slice(start, end + 3)));
    at = end + 3;
  }
  return parts.join('') + text.slice(at);
}

const keepInner = (match: string, inner: string) => {
  const at = match.indexOf(inner);
  return blank(match.slice(0, at)) + inner + blank(match.slice(at + inner.length));
};

/** Each with what stays of it; the order matters. */
const MARKUP: readonly (readonly [RegExp, (match: string, inner: string) => string])[] = [
  [/^:{2,3}.{0,300}$/gm, blank],
  [/\{\{[<%][^{}"]{1,80}\btitle="([^"{}\n]{2,110})"[^{}]{0,200}\}\}/g, keepInner],
  [/!\[[^[\]\n]{0,300}\]\((?:\{\{[^{}\n]{0,100}\}\}|[^()\s{}]){0,500}\)/g, blank],
  [/\[([^[\]\n]{1,300}(?:\n[^[\]\n]{1,300})?)\]\((?:\{\{[^{}\n]{0,100}\}\}|[^()\s{}]){0,800}\)/g, keepInner],
  // "[RONT][2]", with "[2]: https://…" at the foot of the text.
  [/^[ \t]{0,3}\[[^[\]\n]{1,40}\]:[ \t]{1,3}(?:https?:|\/|www\.).{0,800}$/gm, blank],
  [/\[([^[\]\n]{1,300})\] ?\[[^[\]\n]{0,40}\]/g, keepInner],
  [/<(?:script|style)\b[^<>]{0,500}>[^<]{0,5000}<\/(?:script|style)\s{0,5}>/gi, blank],
  [/<[a-zA-Z/][^<>]{0,500}>/g, blank],
  [/\{\{[^{}\n]{0,200}\}\}/g, blank],
  [/\bhttps?:\/\/[^\s<>()]{1,800}/g, blank],
  // Bold and in italics, both ways round.
  [/_\*\*|\*\*_|\*__|__\*/g, blank],
  [/\*\*|__|~~|`/g, blank],
  [/(?<![\p{L}\p{N}])[*_](?=[\p{L}\p{N}("'‘“&])|(?<=[\p{L}\p{N}.!?)"'’”;])[*_](?![\p{L}\p{N}])/gu, blank],
  [/^[ \t]{0,3}>[ \t]?/gm, blank],
  [/[\u00a0\u00ad\u200b-\u200f\u2028\u2029\ufeff\r]/g, blank],
  // A tab sets columns apart, which a space does not.
  [/\t/g, () => '\u2003'],
];

/** The head is no text, apart from what describes the recap, and from the text where that stands in it. */
function blankHead(text: string, head: Head): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of [...tellingValues(head), ...head.body].toSorted((a, b) => a.start - b.start)) {
    parts.push(blank(text.slice(at, start)), text.slice(start, end));
    at = end;
  }
  return parts.join('') + blank(text.slice(at, head.end)) + text.slice(head.end);
}

export function toPlain(text: string, head: Head): string {
  const body = blankHead(text, head);
  return decodeEntities(
    MARKUP.reduce((plain, [pattern, replace]) => plain.replace(pattern, replace), blankComments(body)),
  );
}
