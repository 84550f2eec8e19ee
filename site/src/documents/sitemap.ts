/** Tells search engines of every page, as https://www.sitemaps.org/protocol.html says. */
import { toXml } from './xml.ts';

export interface SitemapPage {
  readonly url: string;
  /** When what it shows changed last, in ISO 8601; null when nobody knows. */
  readonly updatedAt: string | null;
}

const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const toEntry = ({ url, updatedAt }: SitemapPage) => ({ loc: url, lastmod: updatedAt });

/** At most 50,000 pages, says the protocol. */
export const toSitemap = (pages: readonly SitemapPage[]): string =>
  toXml({ urlset: { '@xmlns': XMLNS, url: pages.map(toEntry) } });

/** Tells of sitemaps. */
export const toSitemapIndex = (sitemaps: readonly SitemapPage[]): string =>
  toXml({ sitemapindex: { '@xmlns': XMLNS, sitemap: sitemaps.map(toEntry) } });
