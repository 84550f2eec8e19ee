/**
 * What the index knows of a page, read from its HTML as readers get it: nothing else can be found.
 *
 * Of a recap that is all its text; of a person, municipality or programme what is said of it itself,
 * and not the lists of where it appears.
 */
import { paths } from '@archive/site/paths';
import { keyOf, type Facet, type Kind } from '@archive/site/search/format';
import { viewTexts } from '@archive/site/texts';
import { parseDocument } from 'htmlparser2';

export interface PageRecord {
  readonly path: string;
  readonly kind: Kind;
  readonly title: string;
  /** What is known at a glance, and where the page is filed. */
  readonly facts: string;
  readonly text: string;
  /** In Dutch; empty when it has none. */
  readonly date: string;
  /** In ISO 8601; empty when it has none. */
  readonly isoDate: string;
  /** The title of the meeting of a subsession. */
  readonly context: string;
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>;
}

interface FacetValue {
  readonly key: string;
  readonly words: string;
}

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { readonly attribs: object }>;

const SEGMENTS: Readonly<Record<string, Exclude<Kind, 'subsession'>>> = {
  [paths.meetings]: 'meeting',
  [paths.programmes]: 'programme',
  [paths.municipalities]: 'municipality',
  [paths.speakers]: 'speaker',
};

const FACET_PATHS: readonly (readonly [Facet, string])[] = [
  ['programme', paths.programmes],
  ['municipality', paths.municipalities],
  ['theme', paths.theme('').replace(/\/$/, '')],
  ['speaker', paths.speakers],
];

/** What kind of page a path is of; undefined when it is not searched, as lists are not. */
export function kindOf(path: string): Kind | undefined {
  const [segment = '', rest = ''] = path.split(/(?<=^\/[^/]+\/)/);
  const names = rest.split('/').filter((name) => name !== '');
  const kind = SEGMENTS[segment];
  if (kind === 'meeting' && names.length === 2)
    return /^\d+$/.test(names[1] ?? '') ? undefined : 'subsession';
  return names.length === 1 ? kind : undefined;
}

const isElement = (node: Node): node is Element => 'attribs' in node;
const hasClass = (node: Element, name: string) => (node.attribs['class'] ?? '').split(' ').includes(name);

type IsPassed = (node: Element) => boolean;

/** Everything below a node, in order, without what stands in elements that are passed over. */
function* below(nodes: readonly Node[], isPassed: IsPassed): Generator<Node> {
  for (const node of nodes) {
    if (isElement(node) && isPassed(node)) continue;
    yield node;
    if ('children' in node) yield* below(node.children, isPassed);
  }
}

const nothing = () => false;
const elementsOf = (nodes: readonly Node[], isPassed: IsPassed = nothing) =>
  [...below(nodes, isPassed)].filter(isElement);

/** What may begin inside a word; before all other elements one ends. */
const INLINE = new Set(['a', 'abbr', 'strong', 'em', 'b', 'i', 'u', 'code', 's']);

function textOf(nodes: readonly Node[], isPassed: IsPassed = nothing): string {
  const parts = [...below(nodes, isPassed)].map((node) => {
    if (isElement(node)) return INLINE.has(node.name) ? '' : ' ';
    return node.type === 'text' ? node.data : '';
  });
  return parts.join('').replaceAll(/\s+/g, ' ').trim();
}

/** The programme's own text has a page of its own, and would else be found on that of every meeting. */
const isElsewhere = (node: Element) =>
  ['nav', 'svg', 'hgroup'].includes(node.name) ||
  ['columns__facts', 'columns__aside', 'about-programme'].some((name) => hasClass(node, name));

/** What states facts of a recap. A link in the text of an editor says where to read on, and no more. */
const STATING = ['columns__facts', 'columns__aside', 'contributions', 'person__name', 'meta'];
const isStating = (node: Element) => STATING.some((name) => hasClass(node, name));

/** When it was held; the other dates among the facts are of the recap. */
const timeIn = (facts: readonly Element[]): Element | undefined => {
  const row = elementsOf(facts).find(({ name, children }) => {
    const label = name === 'div' ? elementsOf(children).find((child) => child.name === 'dt') : undefined;
    return label !== undefined && textOf([label]) === viewTexts.facts.heldOn;
  });
  return row && elementsOf([row]).find(({ name }) => name === 'time');
};

const isList = (node: Element) => isElsewhere(node) || node.name === 'section';

/** @returns undefined when it is no page that is searched. */
export function readPage(path: string, html: string): PageRecord | undefined {
  const kind = kindOf(path);
  const main = elementsOf(parseDocument(html).children).find(({ name }) => name === 'main');
  if (kind === undefined || main === undefined) return undefined;
  const isRecap = kind === 'meeting' || kind === 'subsession';
  const elements = elementsOf(main.children, (node) => hasClass(node, 'about-programme'));
  const facts = elements.filter((node) => hasClass(node, 'columns__facts'));
  const time = isRecap ? timeIn(facts) : undefined;
  const links = elements.filter(({ name }) => name === 'a');
  const stated = elementsOf(elements.filter(isStating)).filter(({ name }) => name === 'a');
  const valuesOf = (parent: string): readonly FacetValue[] => {
    const values = stated.filter(({ attribs }) => isBelow(attribs['href'], parent));
    const words = new Map(values.map((link) => [keyOf(link.attribs['href'] ?? ''), textOf([link])]));
    return [...words].map(([key, text]) => ({ key, words: text }));
  };
  const facets = Object.fromEntries(
    FACET_PATHS.map(([facet, parent]) => [facet, isRecap ? valuesOf(parent) : []] as const),
  ) as unknown as PageRecord['facets'];
  const meeting =
    kind === 'subsession' ? links.find(({ attribs }) => attribs['href'] === parentOf(path)) : undefined;
  return {
    path,
    kind,
    title: textOf(elements.filter(({ name }) => name === 'h1')),
    facts: [textOf(facts), ...Object.values(facets).flatMap(wordsOf)].join(' '),
    text: textOf(main.children, isRecap ? isElsewhere : isList),
    date: time === undefined ? '' : textOf([time]),
    isoDate: time?.attribs['datetime'] ?? '',
    context: meeting === undefined ? '' : textOf([meeting]),
    facets,
  };
}

const wordsOf = (values: readonly FacetValue[]) => values.map(({ words }) => words);

/** The path of the meeting of a subsession. */
export const parentOf = (path: string) => path.replace(/[^/]+\/$/, '');

/** Whether an address is one of the pages directly below another. */
const isBelow = (href: string | undefined, parent: string) =>
  href?.startsWith(parent) === true && /^[^/]+\/$/.test(href.slice(parent.length));
