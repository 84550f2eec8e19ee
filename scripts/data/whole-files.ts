/** All data of a type as one file, in each form that it can be had in, and all meetings as one calendar. */
import { contentTypes, dataFieldsOf } from '@archive/content-types';
import type { PageType } from '@archive/site/archive';
import { joinCalendars } from '@archive/site/calendar';
import { DATA_FORMATS, DATA_TYPES, paths, pathToFile, type DataFormat } from '@archive/site/paths';
import { stringify } from 'csv-stringify/sync';

type Row = Readonly<Record<string, unknown>>;

/**
 * What a spreadsheet would run, by its first sign, made text with an apostrophe before it. So is what begins
 * with apostrophes before such a sign: who takes one away again has the text that it was.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Relations have a space between them, which no address has. Other lists are JSON. */
function toCell(value: unknown): unknown {
  if (typeof value === 'string') return FORMULA.test(value) ? `'${value}` : value;
  if (!Array.isArray(value)) return value;
  return value.every((part) => typeof part === 'string') ? value.join(' ') : JSON.stringify(value);
}

const columnsOf = (type: PageType): readonly string[] => [
  'id',
  'url',
  'updatedAt',
  ...dataFieldsOf(contentTypes[type].fields).map(([name]) => name),
];

/** As RFC 4180 says, with a header. */
const toCsv = (type: PageType, lines: readonly string[]): string => {
  const columns = columnsOf(type);
  const rows = lines.map((line) => {
    const row = JSON.parse(line) as Row;
    return columns.map((name) => toCell(row[name]));
  });
  return stringify([columns, ...rows], { record_delimiter: '\r\n', cast: { boolean: String } });
};

const writers: Readonly<Record<DataFormat, (type: PageType, lines: readonly string[]) => string>> = {
  json: (_, lines) => `[\n${lines.join(',\n')}\n]\n`,
  csv: toCsv,
  ndjson: (_, lines) => lines.map((line) => `${line}\n`).join(''),
};

export interface WholeFile {
  /** From the root of the site. */
  readonly file: string;
  readonly text: string;
}

/** The files of a type, one after the other, because they are large. @param lines of NDJSON, in order. */
export function* wholeFilesOf(type: PageType, lines: readonly string[]): Generator<WholeFile> {
  for (const format of DATA_FORMATS) {
    yield { file: pathToFile(paths.dataset(type, format)), text: writers[format](type, lines) };
  }
}

const CALENDAR = pathToFile(paths.calendar);

/**
 * The calendar of all meetings.
 *
 * @param site what the archive is called, and its whole address with a slash at the end.
 * @param years the calendars of its years, and of the parts of those.
 */
export const wholeCalendar = (
  site: { readonly name: string; readonly url: string },
  years: readonly string[],
): WholeFile => ({
  file: CALENDAR,
  text: joinCalendars({ name: site.name, url: site.url + CALENDAR }, years),
});

/** The names of all these files, from the root of the site. */
export const wholeFileNames: ReadonlySet<string> = new Set([
  CALENDAR,
  ...DATA_TYPES.flatMap((type) => DATA_FORMATS.map((format) => pathToFile(paths.dataset(type, format)))),
]);
