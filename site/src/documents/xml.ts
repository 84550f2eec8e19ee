/**
 * Writes XML, with everything escaped that has to be.
 *
 * Written here, because a new name writes hundreds of feeds: fast-xml-builder takes ten times as long.
 */

/** Elements that are written already. */
export class WrittenXml {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type XmlContent = string | XmlTree | WrittenXml;

/** An element's content by name; names that begin with @ are attributes. */
export interface XmlTree {
  readonly [name: string]: XmlContent | readonly XmlContent[] | null;
}

/** What has to be escaped or may not be written; most texts have none of it. */
const SUSPECT = /[&<>"\p{Cc}\p{Cs}\p{Cn}]/u;

/** What XML 1.0 has no way to write: https://www.w3.org/TR/xml/#charsets */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string =>
  SUSPECT.test(text) ? text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '') : text;

const isAttribute = (name: string) => name.startsWith('@');

function writeElement(name: string, content: XmlTree[string], indent: string): string {
  if (content === null) return '';
  if (Array.isArray(content))
    return (content as readonly XmlContent[]).map((one) => writeElement(name, one, indent)).join('');
  if (content instanceof WrittenXml) return content.text;
  if (typeof content === 'string') return `${indent}<${name}>${escape(content)}</${name}>\n`;
  let [attributes, children] = ['', ''];
  for (const [key, value] of Object.entries(content as XmlTree)) {
    if (isAttribute(key)) attributes += ` ${key.slice(1)}="${escape(value as string)}"`;
    else children += writeElement(key, value, `${indent} `);
  }
  return children === ''
    ? `${indent}<${name}${attributes}/>\n`
    : `${indent}<${name}${attributes}>\n${children}${indent}</${name}>\n`;
}

/** An element that stands in several documents, just below the one that holds all others. */
export const writeXml = (name: string, content: XmlTree): WrittenXml =>
  new WrittenXml(writeElement(name, content, ' '));

/** A whole document. What is null is left out. @param tree has the one element that holds all others. */
export const toXml = (tree: XmlTree): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${Object.entries(tree)
    .map(([name, content]) => writeElement(name, content, ''))
    .join('')}`;
