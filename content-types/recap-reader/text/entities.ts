/** The characters that a text writes as `&#8211;` or `&amp;`, each in the place of what stood for it. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  eacute: 'é',
  euml: 'ë',
  iuml: 'ï',
  ouml: 'ö',
};

const ENTITY = /&(?:#(\d{2,5})|#x([\da-f]{2,4})|([a-z]{2,8}));/giu;
/** What opens stands against the word behind it. */
const OPENS = /[“‘]/u;

function characterOf(decimal: string | undefined, hex: string | undefined, name = ''): string {
  if (decimal === undefined && hex === undefined) return NAMED[name] ?? ' ';
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  // What is no character of its own, such as half of a pair, would not keep its place.
  return code < 32 || code > 0xffff || (code >= 0xd800 && code <= 0xdfff) ? ' ' : String.fromCharCode(code);
}

/** Of the same length: the rest of what stood there becomes spaces. */
export const decodeEntities = (text: string): string =>
  text.replace(ENTITY, (match, decimal?: string, hex?: string, name?: string) => {
    const character = characterOf(decimal, hex, name);
    return OPENS.test(character) ? character.padStart(match.length) : character.padEnd(match.length);
  });
