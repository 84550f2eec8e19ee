/** Word: mammoth's HTML, of the document's own XML only, so that nothing else is ever unpacked. */
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { htmlToText, TAB } from '../text/html-to-text.ts';
import { UnreadableFile } from '../unreadable.ts';
import { unzip } from './unzip.ts';

const isXml = (name: string) => /\.(?:xml|rels)$/.test(name);

export async function docxToText(bytes: Uint8Array): Promise<string> {
  const parts = unzip(bytes, isXml);
  if (!parts.has('word/document.xml')) throw new UnreadableFile('broken');
  const safe = zipSync(Object.fromEntries(parts), { level: 0 });
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(safe) },
    { ignoreEmptyParagraphs: true },
  );
  return htmlToText(value.replaceAll('\t', TAB));
}
