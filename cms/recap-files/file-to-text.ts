/**
 * What a file says, whatever kind it is. Its bytes tell the kind; of plain text, its name tells whether
 * it is HTML or not.
 */
import { docxToText } from './formats/docx.ts';
import { odtToText } from './formats/odt.ts';
import { pdfToText } from './formats/pdf.ts';
import { MAX_BYTES } from './limits.ts';
import { decode } from './text/decode.ts';
import { htmlToText } from './text/html-to-text.ts';
import { isDocumentName, UnreadableFile } from './unreadable.ts';

const ascii = (bytes: Uint8Array, start: number, end: number) =>
  String.fromCharCode(...bytes.subarray(start, end));
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** The name of the kind stands uncompressed at the start of every OpenDocument. */
const isOpenDocument = (bytes: Uint8Array) =>
  ascii(bytes, 30, 90).startsWith('mimetypeapplication/vnd.oasis.opendocument.text');
const isHtml = (text: string, name: string) =>
  /\.html?$/i.test(name) ||
  /^\s*(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html|head|body)[\s>]/i.test(text.slice(0, 1000));

async function convert(bytes: Uint8Array, name: string): Promise<string> {
  const start = ascii(bytes, 0, 5);
  if (OLE.every((byte, index) => bytes[index] === byte)) throw new UnreadableFile('oldWord');
  if (start === '{\\rtf') throw new UnreadableFile('richText');
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return pdfToText(bytes);
  if (start.startsWith('PK')) return isOpenDocument(bytes) ? odtToText(bytes) : docxToText(bytes);
  return plainToText(bytes, name);
}

const CONTROL = /(?![\t\n\v\f\r])\p{Cc}/gu;
/** How many characters of a text have one control character among them at most; what was converted may have a stray one. */
const STRAY = 2_000;

function plainToText(bytes: Uint8Array, name: string): string {
  const text = decode(bytes);
  // Texts have no control characters; pictures, sheets and programs have many.
  const beginning = text.slice(0, 20_000);
  if ((beginning.match(CONTROL)?.length ?? 0) > beginning.length / STRAY)
    throw new UnreadableFile(isDocumentName(name) ? 'otherContent' : 'otherKind');
  const clean = text.replace(CONTROL, ' ');
  return isHtml(clean, name) ? htmlToText(clean) : clean;
}

/**
 * @param name of the file, for its extension.
 * @throws {UnreadableFile} with one sentence for who dropped the file.
 */
export async function fileToText(bytes: Uint8Array, name: string): Promise<string> {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  if (bytes.length > MAX_BYTES) throw new UnreadableFile('tooLarge');
  const text = await convert(bytes, name).catch((error: unknown) => {
    // Whatever else a library makes of a file, the file is not what it says it is.
    throw error instanceof UnreadableFile ? error : new UnreadableFile('broken');
  });
  if (text.trim() === '') throw new UnreadableFile('noText');
  return text;
}
