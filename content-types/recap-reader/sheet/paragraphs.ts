/** The texts of a sheet: paragraphs with a blank line between them, of which some are headings. */

const HEADING = /^#{1,6}\s+(?=\S)/;

/** How a heading is written in a text, as editors may write one. */
export const toHeading = (words: string): string => `## ${words.replace(/\s*:$/, '')}`;

/** The words of a paragraph that is a heading; undefined for any other. */
export const headingIn = (paragraph: string): string | undefined =>
  HEADING.test(paragraph) ? paragraph.replace(HEADING, '') : undefined;

export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** The words of a title, however they are set apart. */
export const foldTitle = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
