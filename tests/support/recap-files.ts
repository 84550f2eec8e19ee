/** Files as editors drop them, made here: small, real, and each with what makes its kind hard. */
import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const paragraph = (text: string, properties = '') =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;

/** A paragraph that Word numbers: how templates make their headings. */
const numbered = (text: string) =>
  paragraph(text, '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>');
const cell = (paragraphs: readonly string[]) =>
  `<w:tc>${paragraphs.map((text) => paragraph(text)).join('')}</w:tc>`;

interface DocxParts {
  readonly numbered: (text: string) => string;
  readonly paragraph: (text: string) => string;
  /** Rows of cells of paragraphs. */
  readonly table: (rows: readonly (readonly (readonly string[])[])[]) => string;
}

/** A Word document; `more` are further parts of the zip file. */
export function aDocx(
  body: (parts: DocxParts) => string,
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const table: DocxParts['table'] = (rows) =>
    `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaging = 'http://schemas.openxmlformats.org/package/2006';
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="${packaging}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${type}.numbering+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${packaging}/relationships"><Relationship Id="r1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="${packaging}/relationships"><Relationship Id="r1" Type="${relationships}/numbering" Target="numbering.xml"/></Relationships>`,
    ),
    'word/numbering.xml': xml(
      `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
    'word/document.xml': xml(
      `<w:document xmlns:w="${W}"><w:body>${body({ numbered, paragraph: (text) => paragraph(text), table })}</w:body></w:document>`,
    ),
    ...more,
  });
}

/** An OpenDocument text with this content inside `office:text`. */
export function anOdt(content: string): Uint8Array {
  const names = ['office', 'text', 'table']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names}><office:body><office:text>${content}</office:text></office:body></office:document-content>`,
    ),
  });
}

/** One line of a page: its text, how far from the top, its size, how heavy its letters are, and how far from the left. */
export type PdfLine = readonly [
  text: string,
  top: number,
  size?: number,
  weight?: 'bold' | 'regular',
  left?: number,
];

const toWinAnsi = (text: string) =>
  Array.from(Buffer.from(text, 'latin1'), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');

/** A PDF of these pages, with letters or with none. */
export function aPdf(pages: readonly (readonly PdfLine[])[], trailer = ''): Uint8Array {
  const streams = pages.map((lines) =>
    lines
      .map(
        ([text, top, size = 11, weight, left = 60]) =>
          `BT /${weight === 'bold' ? 'F2' : 'F1'} ${size} Tf ${left} ${800 - top} Td (${toWinAnsi(text)}) Tj ET`,
      )
      .join('\n'),
  );
  const pageIds = pages.map((_, index) => 5 + index * 2);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    ...streams.flatMap((stream, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${(pageIds[index] ?? 0) + 1} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${pdf.length}\n%%EOF`;
  return new Uint8Array(Buffer.from(pdf, 'latin1'));
}
