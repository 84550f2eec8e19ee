/** OpenDocument: its content is one XML file, whose elements are much like those of HTML. */
import { Parser } from 'htmlparser2';
import { htmlToText } from '../text/html-to-text.ts';
import { UnreadableFile } from '../unreadable.ts';
import { unzip } from './unzip.ts';

const TAGS: Readonly<Record<string, string>> = {
  'text:p': 'p',
  'text:list': 'ul',
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
};
/** Notes in the margin, and what was deleted. */
const SILENT = new Set(['office:annotation', 'text:tracked-changes', 'text:note']);
const SPACES = new Set(['text:s', 'text:tab', 'text:line-break']);

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function tagOf(name: string, attributes: Readonly<Record<string, string>>): string | undefined {
  if (name !== 'text:h') return TAGS[name];
  const level = Number(attributes['text:outline-level'] ?? 1);
  return `h${Math.min(6, Math.max(1, level || 1))}`;
}

function toHtml(xml: string): string {
  const html: string[] = [];
  const open: string[] = [];
  let silent = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (SILENT.has(name)) silent += 1;
        const tag = tagOf(name, attributes) ?? '';
        open.push(tag);
        if (SPACES.has(name)) html.push(' ');
        if (tag !== '') html.push(`<${tag}>`);
      },
      ontext(text) {
        if (silent === 0) html.push(escape(text));
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent -= 1;
        const tag = open.pop() ?? '';
        if (tag !== '') html.push(`</${tag}>`);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return html.join('');
}

export function odtToText(bytes: Uint8Array): string {
  const content = unzip(bytes, (name) => name === 'content.xml').get('content.xml');
  if (content === undefined) throw new UnreadableFile('broken');
  return htmlToText(toHtml(new TextDecoder().decode(content)));
}
