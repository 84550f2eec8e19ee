/**
 * What feed readers are told: Atom (RFC 4287) and JSON Feed 1.1.
 *
 * Written here and not by a library: the known ones mark titles as HTML, which they are not, and
 * know JSON Feed 1 only.
 */
import { toXml } from './xml.ts';

export interface FeedItem {
  /** An address that stays, whatever becomes of the page's own. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string | null;
  /** In ISO 8601, with time and zone. */
  readonly updatedAt: string;
  readonly publishedAt: string | null;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly themes: readonly string[];
}

export interface Feed {
  readonly title: string;
  /** The page that it is the feed of. */
  readonly pageUrl: string;
  /** The address of the feed itself. */
  readonly url: string;
  readonly description: string;
  /** Who is responsible for items without an author. */
  readonly publisher: string;
  readonly items: readonly FeedItem[];
}

/** The moment that nothing in a feed is older than. */
const BEGINNING = '1970-01-01T00:00:00.000Z';

const newest = (items: readonly FeedItem[]) =>
  items.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), BEGINNING);

const toAtomEntry = (item: FeedItem) => ({
  id: item.id,
  title: item.title,
  link: { '@rel': 'alternate', '@type': 'text/html', '@href': item.url },
  updated: item.updatedAt,
  published: item.publishedAt,
  author: item.authors.map(({ name, url }) => ({ name, uri: url })),
  category: item.themes.map((term) => ({ '@term': term })),
  summary: item.summary,
});

export const toAtom = (feed: Feed): string =>
  toXml({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': 'nl',
      id: feed.url,
      title: feed.title,
      subtitle: feed.description,
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': feed.url },
        { '@rel': 'alternate', '@type': 'text/html', '@href': feed.pageUrl },
      ],
      updated: newest(feed.items),
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
        ...(item.publishedAt === null ? {} : { date_published: item.publishedAt }),
        ...(item.authors.length === 0 ? {} : { authors: item.authors }),
        tags: item.themes,
      })),
    },
    null,
    1,
  )}\n`;
