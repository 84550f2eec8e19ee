/** How to cite a recap: for reference managers (BibTeX, RIS, CSL-JSON), and as a line in APA style. */
import type { DutchName } from '../archive/dutch-name.ts';

export interface Citation {
  /** Letters, digits and hyphens, the same for ever. */
  readonly id: string;
  readonly title: string;
  readonly authors: readonly DutchName[];
  /** The calendar date on which the recap appeared, or else that of the meeting. */
  readonly date: string | null;
  /** The archive; for a part of a recap, that recap in it. */
  readonly container: string;
  readonly publisher: string;
  readonly url: string;
}

const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');

const initials = (given: string) =>
  given
    .split(/[\s-]+/)
    .filter((part) => part !== '')
    .map((part) => `${part.charAt(0)}.`)
    .join(' ');

const longDate = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** Achternaam, V. (2021, 29 april). Titel. Leerkringarchief. https://… */
export function toApa({ authors, date, title, container, publisher, url }: Citation): string {
  const names = authors.map(({ given, particle, family }) =>
    [joined(particle, family), initials(given)].filter((part) => part !== '').join(', '),
  );
  const who =
    names.length === 0
      ? publisher
      : [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' & ');
  const when =
    date === null ? 'z.d.' : `${date.slice(0, 4)}, ${longDate.format(new Date(`${date}T00:00:00Z`))}`;
  const ended = /[.?!]$/.test(title) ? title : `${title}.`;
  return `${who}${who.endsWith('.') ? '' : '.'} (${when}). ${ended} ${container}. ${url}`;
}

/** Signs that have a name. A brace counts in BibTeX also behind a backslash, and one too many ends the entry. */
const NAMED_SIGNS: Readonly<Record<string, string>> = {
  '\\': 'backslash',
  '{': 'braceleft',
  '}': 'braceright',
  '^': 'asciicircum',
  '~': 'asciitilde',
};

/** What BibTeX would take for a command, made text. */
const toBib = (text: string) =>
  text.replace(/[\\{}^~&%$#_]/g, (sign) => {
    const name = NAMED_SIGNS[sign];
    return name === undefined ? `\\${sign}` : `\\text${name}{}`;
  });

/** A part of a name; in braces where its own words would end it. */
const toBibName = (part: string) => (/,|\band\b/i.test(part) ? `{${toBib(part)}}` : toBib(part));

export function toBibTex({ id, title, authors, date, container, publisher, url }: Citation): string {
  const names = authors.map(({ given, particle, family }) =>
    [joined(particle, family), given].filter(Boolean).map(toBibName).join(', '),
  );
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', `{${toBib(title)}}`],
    ['author', names.length === 0 ? null : names.join(' and ')],
    ['year', date && date.slice(0, 4)],
    ['date', date],
    ['howpublished', toBib(container)],
    ['publisher', toBib(publisher)],
    ['url', url],
    ['language', 'dutch'],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return `@misc{${id},\n${lines.join('\n')}\n}\n`;
}

/** Lines of RIS end in CRLF, and no value may hold a line's end. */
export function toRis({ id, title, authors, date, container, publisher, url }: Citation): string {
  const oneLine = (text: string) => text.replace(/\s+/g, ' ');
  const fields: readonly (readonly [string, string])[] = [
    ['TY', 'ELEC'],
    ['ID', id],
    ['TI', title],
    ...authors.map(
      ({ given, particle, family }) =>
        ['AU', [joined(particle, family), given].filter(Boolean).join(', ')] as const,
    ),
    ...(date === null ? [] : [['PY', date.slice(0, 4)] as const, ['DA', date.replaceAll('-', '/')] as const]),
    ['T2', container],
    ['PB', publisher],
    ['LA', 'nl'],
    ['UR', url],
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('');
}

/** https://github.com/citation-style-language/schema, csl-data.json */
export function toCsl({ id, title, authors, date, container, publisher, url }: Citation): string {
  const item = {
    id,
    type: 'webpage',
    title,
    author: authors.map(({ given, particle, family }) => ({
      family,
      ...(given === '' ? {} : { given }),
      ...(particle === '' ? {} : { 'non-dropping-particle': particle }),
    })),
    ...(date === null ? {} : { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    'container-title': container,
    publisher,
    language: 'nl-NL',
    URL: url,
  };
  return `${JSON.stringify([item], null, 1)}\n`;
}
