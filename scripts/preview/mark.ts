/**
 * Makes a preview of a page: the same page, with a notice on top, and with links that say where they
 * lead. The templates know nothing of previews, so that what readers get cannot depend on them.
 */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { bannerOf, type Banner } from './banner.ts';
import { texts } from './texts.ts';

/** Where a link within the site leads. */
export type Destination =
  /** To a page that readers have. */
  | { readonly kind: 'public'; readonly href: string }
  /** To one that they do not have yet; its preview, when it has one. */
  | { readonly kind: 'draft'; readonly href: string | null }
  /** To a file that is made of the page when that is published. */
  | { readonly kind: 'later' }
  /** To what belongs to the preview itself. */
  | { readonly kind: 'own' }
  | { readonly kind: 'nowhere' };

/** What a page links to and readers do not have. */
export interface Missing {
  /** Pages that are not published, by their path. */
  readonly unpublished: Map<string, { readonly name: string; readonly href: string | null }>;
  /** Links that lead nowhere. */
  readonly broken: Set<string>;
}

interface Preview {
  readonly html: string;
  /** @param path without query and fragment. */
  readonly destinationOf: (path: string) => Destination;
  readonly banner: Banner;
}

/** Where the page finds what makes it a preview. */
export const previewFiles = { css: '/voorvertoning.css', script: '/voorvertoning.js' } as const;

const openElsewhere = (link: Element) =>
  Object.assign(link.properties, { target: '_blank', rel: ['noopener'] });

/** A link without a destination is text that looks like one. */
function setHref(link: Element, href: string | null): void {
  if (href === null) Reflect.deleteProperty(link.properties, 'href');
  else link.properties['href'] = href;
}

const mark = (link: Element, text: string) =>
  link.children.push({ type: 'text', value: ' ' }, h('span.preview-mark', text));

/** Sends a link within the site where it has to lead, and says when readers cannot follow it. */
function markLink(
  link: Element,
  href: string,
  destinationOf: Preview['destinationOf'],
  missing: Missing,
): void {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  const destination = destinationOf(path);
  if (destination.kind === 'own') return;
  if (destination.kind === 'public') {
    link.properties['href'] = destination.href + rest;
    openElsewhere(link);
    return;
  }
  if (destination.kind === 'draft') {
    const name = toString(link).trim().replace(/\s+/g, ' ');
    if (name !== '' && !missing.unpublished.has(path)) {
      missing.unpublished.set(path, { name, href: destination.href });
    }
    setHref(link, destination.href);
    mark(link, texts.mark);
    return;
  }
  setHref(link, null);
  if (destination.kind === 'later') return;
  missing.broken.add(href);
  mark(link, texts.broken);
}

function markLinks(page: Root, destinationOf: Preview['destinationOf']): Missing {
  const missing: Missing = { unpublished: new Map(), broken: new Set() };
  visit(page, { type: 'element', tagName: 'a' }, (link: Element) => {
    const { href } = link.properties;
    if (typeof href !== 'string') return SKIP;
    if (/^https?:/i.test(href)) openElsewhere(link);
    else if (/^\/(?!\/)/.test(href)) markLink(link, href, destinationOf, missing);
    return SKIP;
  });
  return missing;
}

/** What the page tells search engines, and what browsers may fetch before they are asked. */
const DATA = ['application/ld+json', 'speculationrules'];

/** Takes out what the page tells programs: nobody follows or harvests a preview. */
function removeFeeds(page: Root): void {
  const isFor = ({ tagName, properties }: Element) =>
    (tagName === 'link' && String(properties['rel']) === 'alternate') ||
    (tagName === 'script' && DATA.includes(String(properties['type'])));
  visit(page, 'element', (element: Element, index, parent) => {
    if (!isFor(element) || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** The page of a preview. The same page gives the same text. */
export function markPreview({ html, destinationOf, banner }: Preview): string {
  const page = fromHtml(html);
  removeFeeds(page);
  const missing = markLinks(page, destinationOf);
  visit(page, 'element', (element: Element) => {
    if (element.tagName === 'head') {
      element.children.push(
        h('meta', { name: 'robots', content: 'noindex, nofollow' }),
        h('link', { rel: 'stylesheet', href: previewFiles.css }),
      );
    }
    if (element.tagName === 'title') {
      element.children = [{ type: 'text', value: texts.title(toString(element)) }];
    }
    if (element.tagName !== 'body') return undefined;
    // After the link that skips what comes before the page itself.
    const header = element.children.findIndex(
      (child) => child.type === 'element' && child.tagName === 'header',
    );
    element.children.splice(header, 0, bannerOf(banner, missing));
    return SKIP;
  });
  return toHtml(page);
}

/**
 * The page with what shows it anew when it changes. That goes where the head begins, because before
 * that nothing is of editors: what looks like its end may be a text of theirs.
 *
 * @param changes where it hears of changes; a path without characters that HTML minds.
 */
export const watching = (html: string, changes: string): string =>
  html.replace(
    '<head>',
    () => `<head><script src="${previewFiles.script}" defer data-changes="${changes}"></script>`,
  );
