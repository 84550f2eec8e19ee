/** What a page says of the picture that goes along when it is shared. */
import { paths } from '@archive/site/paths';
import { Parser } from 'htmlparser2';
import type { CardWords } from './draw-card.ts';

/** Stands between the parts of what the picture says. */
const BETWEEN = ' · ';

function propertiesIn(html: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  const parser = new Parser({
    onopentag: (_, { property, content }) => {
      if (property !== undefined && content !== undefined) properties.set(property, content);
    },
  });
  parser.end(html.slice(0, html.indexOf('</head>')));
  return properties;
}

/**
 * The words of a page's own picture; null when it has none, and goes along with that of the site.
 *
 * @param path of the page.
 */
export function cardIn(path: string, html: string): CardWords | null {
  const properties = propertiesIn(html);
  if (!properties.get('og:image')?.endsWith(paths.card(path))) return null;
  const [title = '', ...lines] = (properties.get('og:image:alt') ?? '').split(BETWEEN);
  return { title, lines, siteName: properties.get('og:site_name') ?? '' };
}
