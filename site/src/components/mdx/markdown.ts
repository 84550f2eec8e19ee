/** How Markdown of our own looks: the same components as everywhere else on the site. */
import Anchor from './Anchor.astro';
import Heading from './Heading.astro';
import List from './List.astro';
import ListItem from './ListItem.astro';
import Paragraph from './Paragraph.astro';

export const markdown = { a: Anchor, h2: Heading, li: ListItem, p: Paragraph, ul: List };
