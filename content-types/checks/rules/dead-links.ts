/** Links that lead nowhere, by what is known of them: whoever checks an entry asks that first. */
import type { Content, LinkState } from '../content.ts';
import type { Hit, Rule } from '../finding.ts';

const MAX_HITS = 5;
const MAX_SHOWN = 60;

/** A link is called what readers read, or what it leads to where that is nothing. */
const nameOf = (text: string, url: string) => (text.trim() || url).slice(0, MAX_SHOWN);

const hitsOf = ({ texts, links }: Content, state: LinkState): readonly Hit[] =>
  texts.flatMap(({ field, anchors }) => {
    const led = new Map(
      anchors.filter(({ url }) => links.get(url) === state).map(({ url, text }) => [url, nameOf(text, url)]),
    );
    return [...led.values()].slice(0, MAX_HITS).map((text) => ({ field, params: { text } }));
  });

export const deadPage: Rule = {
  code: 'DEAD_PAGE',
  severity: 'error',
  find: (content) => hitsOf(content, 'missing'),
};

export const pageNotPublished: Rule = {
  code: 'PAGE_NOT_PUBLISHED',
  severity: 'warning',
  find: (content) => hitsOf(content, 'unpublished'),
};

export const deadLink: Rule = {
  code: 'DEAD_LINK',
  severity: 'warning',
  find: (content) => hitsOf(content, 'dead'),
};
