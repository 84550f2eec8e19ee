/**
 * The head of a file: YAML front matter, or lines such as `# title: …`. Only flat keys are read, which
 * is all that recaps have; the rest of YAML is passed over.
 */
import { overlaps, type Place } from '../find.ts';
import { bodyInHead } from './body-in-head.ts';

export interface HeadValue extends Place {
  readonly value: string;
}

export interface Head {
  /** Where the text proper begins. */
  readonly end: number;
  readonly values: ReadonlyMap<string, HeadValue>;
  /** Where the text stands within the head, when nothing stands below it. */
  readonly body: readonly Place[];
}

/** Values of the head that tell of the meeting as the text does. */
const TELLING = ['description', 'excerpt', 'summary', 'samenvatting', 'intro', 'inleiding', 'teaser'];

export const tellingValues = ({ values }: Head): readonly HeadValue[] =>
  TELLING.flatMap((key) => values.get(key) ?? []).toSorted((a, b) => a.start - b.start);

const MAX_LINES = 60;
const KEY = /^#?[ \t]{0,2}([a-z][\w-]{1,30}):[ \t]{0,4}(.*)$/;
const RULE = /^#?-{3,}.{0,40}$/;
const UNKNOWN = /^(?:unknown|onbekend|null|none|~|[>|][-+]?)?$/i;

const unquote = (value: string) => value.trim().replace(/^(["'])(.*)\1$/, '$2');

interface Line extends Place {
  readonly text: string;
}

function linesFrom(text: string, start: number): readonly Line[] {
  const lines: Line[] = [];
  for (let at = start; at < text.length && lines.length < MAX_LINES;) {
    const found = text.indexOf('\n', at);
    const end = found === -1 ? text.length : found;
    lines.push({ text: text.slice(at, end).replace(/\r$/, ''), start: at, end });
    at = end + 1;
  }
  return lines;
}

/** The lines between two rules, or up to one rule when they are comments. */
function headLines(lines: readonly Line[]): readonly Line[] {
  const isFenced = RULE.test(lines[0]?.text ?? '');
  const isCommented = /^# ?[a-z]+: /.test(lines[0]?.text ?? '');
  if (!isFenced && !isCommented) return [];
  const close = lines.findIndex(({ text }, index) => index > 0 && RULE.test(text));
  return close === -1 ? [] : lines.slice(0, close + 1);
}

/** A file that is one head from its first line to its last. */
const isAllHead = (text: string) => /^---\s*\n/.test(text) && /\n---\s*$/.test(text.slice(-40));

function valuesOf(lines: readonly Line[]): Map<string, HeadValue> {
  const values = new Map<string, HeadValue>();
  lines.forEach((line, index) => {
    const [, key, raw = ''] = KEY.exec(line.text) ?? [];
    if (key === undefined) return;
    const isFolded = /^[>|][-+]?$/.test(raw.trim());
    const source = isFolded ? lines[index + 1] : line;
    const value = unquote(isFolded ? (source?.text ?? '') : raw);
    if (source === undefined || UNKNOWN.test(value)) return;
    const start = source.start + Math.max(0, source.text.indexOf(value));
    values.set(key, { value, start, end: start + value.length });
  });
  return values;
}

/** Reads the head; a file may have a commented one with front matter under it. */
export function parseHead(text: string): Head {
  const values = new Map<string, HeadValue>();
  let end = 0;
  for (let part = 0; part < 2; part += 1) {
    const lines = linesFrom(text, end);
    const head = headLines(lines.filter(({ text: line }, index) => index > 0 || line !== ''));
    const last = head.at(-1);
    if (last === undefined) break;
    for (const [key, value] of valuesOf(head)) if (!values.has(key)) values.set(key, value);
    end = Math.min(text.length, last.end + 1);
  }
  // A head with the text in it is longer than those that are looked for.
  const isWhole = isAllHead(text) && (end === 0 || text.slice(end).trim() === '');
  const body = isWhole ? bodyInHead(text) : [];
  if (body.length === 0) return { end, values, body };
  // "samenvatting: …" in a line of the text is no key.
  const keys = [...valuesOf(linesFrom(text, 0))].filter(
    ([, value]) => !body.some((part) => overlaps(part, value)),
  );
  return { end: text.length, values: new Map(keys), body };
}
