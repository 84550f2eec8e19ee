/** The lists of who was there and who was not: under a heading, behind a label or in a table. */
import { lowerBound } from '../find.ts';
import type { Block } from '../text/blocks.ts';
import { cellsIn } from '../text/cells.ts';

const PRESENT =
  /^(?:\|\s{0,3})?(?:aanwezig(?:en|e leden|e deelnemers)?|deelnemers(?:lijst)?|deelnemende (?:gemeenten|organisaties|partijen)|attendees|participants|present|genodigden|gast(?:en)?(?=\s?(?:\([^()]{1,40}\)\s?)?:)|presentielijst|wie waren er\??|(?:online|digitaal|telefonisch|webex|teams|via teams)(?=\s?:))(?![\p{L}])(?:\s?\([^()]{1,40}\))?\s{0,3}[:|;]?\s{0,3}/iu;
const ABSENT =
  /^(?:\|\s{0,3})?(?:afwezig(?:en)?|afgemeld|afmeldingen|verhinderd|met kennisgeving(?: afwezig)?|absent|niet aanwezig)(?:\s(?:(?:met|zonder)\s(?:kennisgeving|bericht)|[mz]\.?\s?[kb]\.?))?(?![\p{L}])(?:\s?\([^()]{1,40}\))?\s{0,3}[:|;]?\s{0,3}/iu;
/** "Voorzitter: Anna Smit", and in a table "| Voorzitter | Anna Smit |"; not "Anna Smit | Breda". */
const LABEL = /^(?:\|\s{0,3}\p{Lu}[\p{L} ]{2,25}\s?[:|]|\p{Lu}[\p{L} ]{2,25}\s?:)/u;

export interface Section {
  readonly isAbsent: boolean;
  readonly entries: readonly Block[];
}

const sliceBlock = (block: Block, from: number): Block => ({
  ...block,
  text: block.text.slice(from),
  start: block.start + from,
});

/** More than any list has. */
const MAX_ENTRIES = 200;

/** "Deelnemers op de trappen. Foto: Anna Smit" */
const isCaption = (rest: string, label: string) =>
  !/[:|]\s{0,3}$/.test(label) && /\bfoto(?:graaf|grafie)?\s?:|\p{Ll}\.\s\p{Lu}/iu.test(rest);

/** What stands in the lists that begin in a block: one for each cell with a label, where it is a row. */
export function sectionsAt(blocks: readonly Block[], index: number): readonly Section[] {
  const block = blocks[index];
  if (block === undefined) return [];
  const inCells = block.kind === 'row' ? cellsIn(block).flatMap((cell) => inCell(cell) ?? []) : [];
  const section = inCells.length > 0 ? undefined : (sectionAt(blocks, index, block) ?? inLine(block));
  return section === undefined ? inCells : [section];
}

const INSIDE = /\s[Aa]anwezig(?:en)?\s?:\s(?=(?:\p{Lu}[^():]{2,40}\s?\([^()]{2,60}\)[,;]?\s){3})/u;
const ENDS_INSIDE = /\s(?:[Aa]fgemeld|[Aa]fwezig|[Vv]erhinderd)\b|\s\d{1,2}\.\s|\)\s\p{Lu}[^()]{80}/u;

/** "Datum 3 maart Aanwezig: Anna Smit (Halt) Kees Bos (VNG) …": the head of minutes in one line, as some files have it. */
function inLine(block: Block): Section | undefined {
  const label = INSIDE.exec(block.text);
  if (label === null) return undefined;
  const rest = sliceBlock(block, label.index + label[0].length);
  // A bracket that closes before the text begins is the last of the list.
  const text = rest.text.slice(0, (ENDS_INSIDE.exec(rest.text)?.index ?? rest.text.length) + 1).trimEnd();
  return { isAbsent: false, entries: [{ ...rest, text, end: rest.start + text.length }] };
}

/** "aanwezig; Anna Smit (Breda), Kees Bos (VNG)": a label with its list in one cell. */
function inCell(cell: Block): Section | undefined {
  const absent = ABSENT.exec(cell.text);
  const label = (absent ?? PRESENT.exec(cell.text))?.[0] ?? '';
  const rest = sliceBlock(cell, label.length);
  return /[:;]\s{0,3}$/.test(label) && rest.text.length > 2
    ? { isAbsent: absent !== null, entries: [rest] }
    : undefined;
}

/** What stands in the list behind one heading or label. */
function sectionAt(blocks: readonly Block[], index: number, block: Block): Section | undefined {
  const absent = ABSENT.exec(block.text);
  const label = (absent ?? PRESENT.exec(block.text))?.[0];
  if (label === undefined) return undefined;
  const rest = sliceBlock(block, label.length);
  if (isCaption(rest.text, label)) return undefined;
  const isBare = block.kind === 'heading' || rest.text.trim().length < 3;
  // "Aanwezig waren onder anderen …" is a sentence, and other rules read it.
  if (!isBare && !/[:|]\s{0,3}$/.test(label)) return undefined;
  const below = block.kind === 'row' ? rowsBelow(blocks, index) : isBare ? listBelow(blocks, index) : [];
  const entries = rest.text.trim() === '' ? below : [rest, ...below];
  return { isAbsent: absent !== null, entries: entries.length === 1 ? withRest(blocks, entries) : entries };
}

/** With the paragraphs in which a list goes on that ends in a comma: the end of a page or line. */
function withRest(blocks: readonly Block[], entries: readonly Block[]): readonly Block[] {
  const last = entries.at(-1);
  if (last === undefined || !last.text.endsWith(',')) return entries;
  const next = blocks[lowerBound(blocks, last.end)];
  return next?.kind !== 'paragraph' || isNext(next) ? entries : withRest(blocks, [...entries, next]);
}

/** The rows of a table that go on with the label above them. */
function rowsBelow(blocks: readonly Block[], index: number): readonly Block[] {
  const goesOn = (block: Block | undefined) => block?.kind === 'row' && /^\|\s{0,20}\|/.test(block.text);
  let end = index + 1;
  while (goesOn(blocks[end])) end += 1;
  return blocks.slice(index + 1, end);
}

/** "(in alfabetische volgorde)", "Private sector, op volgorde van organisatie:" */
const isRemark = ({ text }: Block) => /^\([^()]*\)$|,\s(?:op|in)\s[^:()]{3,60}:$/u.test(text);
/** What stands in the head of minutes: its answer is on the next line. */
const BARE_LABEL =
  /^(?:notulist|notulen|verslag(?:legging|legger)?|voorzitter|secretaris|datum|plaats|locatie|tijd|kopie(?: aan)?|cc|blad|pagina|betreft|onderwerp|agenda)\s?:?$/iu;
const isNext = ({ text, kind }: Block) =>
  kind === 'heading' || PRESENT.test(text) || ABSENT.test(text) || BARE_LABEL.test(text);
/** "Anna Smit (Halt), Kees Bos (VNG), …", however long. */
const isNames = (text: string) =>
  /^\p{Lu}[^(),.]{3,50}\s?\(/u.test(text) && (text.match(/\([^()]{2,60}\)[,;]/g)?.length ?? 0) > 2;
const isEntry = ({ text, kind }: Block) =>
  kind === 'listItem' || kind === 'row' || (text.length < 120 && !LABEL.test(text)) || isNames(text);
/** One paragraph with all the names. */
const isEnumeration = ({ text }: Block) => text.includes(',') && !LABEL.test(text);

function listBelow(blocks: readonly Block[], index: number): readonly Block[] {
  const below = blocks.slice(index + 1, index + MAX_ENTRIES).filter((block) => !isRemark(block));
  const end = below.findIndex((block) => isNext(block) || !isEntry(block));
  const entries = end === -1 ? below : below.slice(0, end);
  const [first] = below;
  const isOneParagraph =
    entries.length === 0 && first !== undefined && !isNext(first) && isEnumeration(first);
  return isOneParagraph ? [first] : entries;
}
