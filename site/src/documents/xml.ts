/** Writes XML, with everything escaped that has to be. */
import XMLBuilder from 'fast-xml-builder';

/** An element's content by name; names that begin with @ are attributes, #text is its text. */
export interface XmlTree {
  readonly [name: string]: string | XmlTree | readonly (string | XmlTree)[] | null;
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  format: true,
  indentBy: ' ',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
});

/** What XML 1.0 has no way to write: https://www.w3.org/TR/xml/#charsets */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function writable(value: XmlTree[string]): unknown {
  if (typeof value === 'string') return value.replace(UNWRITABLE, '');
  if (Array.isArray(value)) return value.map(writable);
  if (value === null) return undefined;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, writable(inner)]));
}

/** A whole document. What is null is left out. */
export const toXml = (tree: XmlTree): string =>
  builder.build({ '?xml': { '@version': '1.0', '@encoding': 'utf-8' }, ...(writable(tree) as object) });
