/** What stands on top of a preview: that it is one, until when, and what is still to do. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Missing } from './mark.ts';
import { texts } from './texts.ts';

export interface Banner {
  readonly lines: readonly string[];
  /** Where the public page is; null when there is none. */
  readonly publicPage: string | null;
  /** What is still to do. */
  readonly problems: readonly string[];
}

const listOf = (title: string, items: readonly (string | Element)[]): readonly Element[] =>
  items.length === 0
    ? []
    : [
        h('details.preview-banner__list', { open: true }, [
          h('summary', `${title} (${items.length})`),
          h(
            'ul',
            items.map((item) => h('li', item)),
          ),
        ]),
      ];

export function bannerOf({ lines, publicPage, problems }: Banner, { unpublished, broken }: Missing): Element {
  const pages = [...unpublished.values()].map(({ name, href }) =>
    href === null ? name : h('a', { href }, name),
  );
  const toPublic =
    publicPage === null
      ? []
      : [h('p', h('a', { href: publicPage, target: '_blank', rel: 'noopener' }, texts.toPublished))];
  return h('aside.preview-banner', { ariaLabel: texts.label }, [
    h('p.preview-banner__title', texts.label),
    ...lines.map((line) => h('p', line)),
    ...toPublic,
    ...listOf(texts.problems, problems),
    ...listOf(texts.unpublished, pages),
    ...listOf(texts.brokenLinks, [...broken]),
  ]);
}
