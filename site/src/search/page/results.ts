/** Shows what was found, at once; the excerpts follow, each from the page itself as it is now. */
import { terms } from '@archive/content-types/lexicon';
import { searchTexts } from '../../texts.ts';
import { excerptOf, markWords, type IsFound, type Piece } from '../excerpt.ts';
import type { FoundPage } from '../reader.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function toNodes(pieces: readonly Piece[]): readonly Node[] {
  return pieces.map(({ text, isFound }) => {
    if (!isFound) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function element(name: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

/** A result without its excerpt, for which it keeps room. */
export function toResult({ path, title, kind, date, context }: FoundPage, isFound: IsFound): HTMLElement {
  const link = element('a', 'nl-link', ...toNodes(markWords(title, isFound))) as HTMLAnchorElement;
  link.href = path;
  link.dir = 'auto';
  const facts = [capital(terms[kind].singular), date, context].filter((fact) => fact !== '');
  return element(
    'li',
    'row search__result',
    element('h3', 'nl-heading nl-heading--level-4', link),
    element('ul', 'meta', ...facts.map((fact) => element('li', '', fact))),
    element('p', 'row__summary search__excerpt'),
  );
}

/** What is not text of the page itself; the indexer leaves out the same. */
const ELSEWHERE = 'nav, svg, hgroup, .columns__facts, .columns__aside, .about-programme';

/** The text of a page; undefined when it is not there any more. */
async function readText(path: string): Promise<string | undefined> {
  const response = await fetch(path);
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const part of page.querySelectorAll(ELSEWHERE)) part.remove();
  const walker = page.createTreeWalker(page.querySelector('main') ?? page.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode.nodeValue ?? '');
  return texts.join(' ').replaceAll(/\s+/g, ' ').trim();
}

/** Gives a result its excerpt. One that was withdrawn since the index was made is not shown at all. */
export async function addExcerpt(result: HTMLElement, path: string, isFound: IsFound): Promise<void> {
  const text = await readText(path).catch(() => '');
  if (text === undefined) result.replaceChildren(searchTexts.withdrawn);
  else result.querySelector('.search__excerpt')?.replaceChildren(...toNodes(excerptOf(text, isFound)));
}
