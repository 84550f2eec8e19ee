/** Who has the links of a page read out hears "hier", and nothing else. */
import type { Rule } from '../finding.ts';

const SAYS_NOTHING = new Set(
  (
    'hier|klik hier|klik|hier klikken|via hier|kijk hier|zie hier|lees hier|lees hier meer|lees hier verder|lees meer|lees verder|lees meer hier|' +
    'meer|meer lezen|verder lezen|meer info|meer informatie|link|deze link|de link|via deze link|klik op deze link|website|deze website|' +
    'de website|pagina|deze pagina|bekijk hier|download|download hier|here|click here|read more|more|this link'
  ).split('|'),
);

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const MAX_HITS = 3;

export const linkText: Rule = {
  code: 'LINK_TEXT_SAYS_NOTHING',
  severity: 'warning',
  find: ({ texts }) =>
    texts.flatMap((text) => {
      const spoken = new Set(text.anchors.map((anchor) => anchor.text.trim()));
      const empty = [...spoken].filter((words) => words === '' || SAYS_NOTHING.has(fold(words)));
      return empty.slice(0, MAX_HITS).map((words) => ({ field: text.field, params: { text: words } }));
    }),
};
