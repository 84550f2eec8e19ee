/**
 * An entry as rules see it: every text in it once, with the path of its field.
 *
 * It is read as the CMS's form holds it, also when it does not fit the contract yet: what is not what it
 * should be is passed over.
 */
import type { Block, Inline, Item, List } from '../contract/blocks.ts';
import type { ContentType, Fields } from '../contract/type.ts';
import { contentTypes, type TypeName } from '../index.ts';
import { componentNamed } from './places.ts';
import type { Known } from '../recap-reader/known.ts';

export type Values = Readonly<Record<string, unknown>>;

interface Anchor {
  readonly url: string;
  readonly text: string;
}

export interface CheckedText {
  readonly field: string;
  /** The blocks of a rich text; none of a plain one. */
  readonly blocks: readonly Block[];
  /** One line a paragraph, heading or item, without addresses of pages. */
  readonly lines: readonly string[];
  /** Its links, in order. */
  readonly anchors: readonly Anchor[];
  /** Sentences that readers read, not a name or a title. */
  readonly isProse: boolean;
}

/** What is known of where a link leads: somewhere that is gone, a page that never was, or one that is a draft. */
export type LinkState = 'dead' | 'missing' | 'unpublished';

/** By the address as it is written; of others nothing is known to be wrong. */
export type LinkStates = ReadonlyMap<string, LinkState>;

export interface Content {
  readonly type: ContentType;
  readonly entry: Values;
  readonly texts: readonly CheckedText[];
  readonly known: Known;
  /** The ids of everything that the entry, and what belongs to it, refers to. */
  readonly linked: ReadonlySet<string>;
  readonly links: LinkStates;
  readonly today: string | null;
}

export interface Given {
  readonly type: TypeName;
  readonly entry: Values;
  readonly known?: Known;
  /** The ids that what belongs to the entry refers to, such as a meeting's subsessions. */
  readonly linked?: Iterable<string>;
  readonly links?: LinkStates;
  /** The day on which it is looked at, such as 2021-03-24; without it no date is too far ahead. */
  readonly today?: string;
}

const NOTHING: Known = { municipalities: [], speakers: [], programmes: [], organisations: [] };

export const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts of a list in an entry. */
export const partsOf = (value: unknown): readonly Values[] =>
  Array.isArray(value) ? value.filter(isValues) : [];

export const isBlank = (value: unknown): boolean => typeof value !== 'string' || value.trim() === '';

/** Everything of which text is made: whatever else is there has neither text nor children. */
type Node = Partial<Omit<Inline | Item | List | Block, 'children'>> & {
  readonly text?: unknown;
  readonly url?: unknown;
  readonly children?: unknown;
};

function textIn(node: Node): string {
  if (typeof node.text === 'string') return node.text;
  return (partsOf(node.children) as readonly Node[]).map(textIn).join('');
}

/** What is itself a line; a list is one per item. */
const linesIn = (node: Node): readonly string[] =>
  node.type === 'list' ? (partsOf(node.children) as readonly Node[]).flatMap(linesIn) : [textIn(node)];

function anchorsIn(node: Node): readonly Anchor[] {
  if (node.type === ('link' as never)) {
    return [{ url: typeof node.url === 'string' ? node.url : '', text: textIn(node) }];
  }
  return (partsOf(node.children) as readonly Node[]).flatMap(anchorsIn);
}

/** Numbers in addresses mean nothing. As long as before, so that nothing comes to stand together. */
const withoutAddresses = (line: string) =>
  line.replace(/(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)\S+/giu, (address) => ' '.repeat(address.length));

const PROSE = ['text', 'blocks'];
const TEXTS = ['string', ...PROSE];

function textsOf(fields: Fields, entry: Values, above: string): readonly CheckedText[] {
  return Object.entries(fields).flatMap(([name, { attribute }]): readonly CheckedText[] => {
    const value = entry[name];
    const field = `${above}${name}`;
    if (attribute.type === 'component') {
      const inner = componentNamed(attribute['component'])?.fields ?? {};
      return partsOf(value).flatMap((part, index) => textsOf(inner, part, `${field}.${index}.`));
    }
    if (!TEXTS.includes(attribute.type)) return [];
    const blocks = attribute.type === 'blocks' ? (partsOf(value) as unknown as readonly Block[]) : [];
    const raw = typeof value === 'string' ? value.split('\n') : blocks.flatMap(linesIn);
    const lines = raw.map(withoutAddresses).filter((line) => line.trim() !== '');
    const isEmpty = lines.length === 0 && blocks.length === 0;
    const anchors = (blocks as readonly Node[]).flatMap(anchorsIn);
    return isEmpty ? [] : [{ field, blocks, lines, anchors, isProse: PROSE.includes(attribute.type) }];
  });
}

/** The ids of all that an entry holds or refers to. */
export function idsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (!isValues(value)) return [];
  const { documentId } = value;
  const own = typeof documentId === 'string' ? [documentId] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

const NO_LINKS: LinkStates = new Map();

/** Where the links of an entry lead, each once. */
export const linksIn = ({ type, entry }: Pick<Given, 'type' | 'entry'>): readonly string[] => [
  ...new Set(
    textsOf(contentTypes[type].fields, entry, '').flatMap(({ anchors }) => anchors.map(({ url }) => url)),
  ),
];

export function readContent(given: Given): Content {
  const { type: name, entry, known = NOTHING, linked = [], links = NO_LINKS, today = null } = given;
  const type: ContentType = contentTypes[name];
  return {
    type,
    entry,
    texts: textsOf(type.fields, entry, ''),
    known,
    linked: new Set([...idsIn(entry), ...linked]),
    links,
    today,
  };
}
