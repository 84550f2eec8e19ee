/**
 * What feed readers are told: Atom (RFC 4287) and JSON Feed 1.1.
 *
 * Written here and not by a library: the known ones mark titles as HTML, which they are not, and
 * know JSON Feed 1 only.
 */
import { toXml, writeXml, type WrittenXml } from './xml.ts';

export interface FeedItem {
  /** A name that stays, whatever becomes of any address. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string | null;
  /** In ISO 8601, with time and zone. */
  readonly updatedAt: string;
  readonly publishedAt: string;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly themes: readonly string[];
}

export interface Feed {
  /** As that of an item. */
  readonly id: string;
  readonly title: string;
  /** The page that it is the feed of. */
  readonly pageUrl: string;
  /** The address of the feed itself. */
  readonly url: string;
  readonly description: string;
  /** Who is responsible for items without an author. */
  readonly publisher: string;
  /** When there was something to follow, with items or without. In ISO 8601. */
  readonly since: string;
  readonly items: readonly FeedItem[];
}

const lastChangeOf = ({ items, since }: Feed) =>
  items.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), since);

/** What each item is in Atom. One stands in the feeds of all its municipalities. */
const atomEntries = new WeakMap<FeedItem, WrittenXml>();

function toAtomEntry(item: FeedItem): WrittenXml {
  const known = atomEntries.get(item);
  if (known !== undefined) return known;
  const entry = writeXml('entry', {
    id: item.id,
    title: item.title,
    link: { '@rel': 'alternate', '@type': 'text/html', '@href': item.url },
    updated: item.updatedAt,
    published: item.publishedAt,
    author: item.authors.map(({ name, url }) => ({ name, uri: url })),
    category: item.themes.map((term) => ({ '@term': term })),
    summary: item.summary,
  });
  atomEntries.set(item, entry);
  return entry;
}

export const toAtom = (feed: Feed): string =>
  toXml({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': 'nl',
      id: feed.id,
      title: feed.title,
      subtitle: feed.description,
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': feed.url },
        { '@rel': 'alternate', '@type': 'text/html', '@href': feed.pageUrl },
      ],
      updated: lastChangeOf(feed),
      author: { name: feed.publisher },
      entry: feed.items.map(toAtomEntry),
    },
  });

export const toJsonFeed = (feed: Feed): string =>
  `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.pageUrl,
      feed_url: feed.url,
      description: feed.description,
      language: 'nl-NL',
      authors: [{ name: feed.publisher }],
      items: feed.items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        content_text: item.summary ?? item.title,
        date_modified: item.updatedAt,
        date_published: item.publishedAt,
        ...(item.authors.length === 0 ? {} : { authors: item.authors }),
        tags: item.themes,
      })),
    },
    null,
    1,
  )}\n`;
