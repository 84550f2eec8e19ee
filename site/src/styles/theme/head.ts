/** What the head of a page has to know of the house style, before any style sheet is read. */
import textFont from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import headingFont from '@fontsource/faustina/files/faustina-latin-600-normal.woff2?url';

/** The fonts that every Dutch page needs. */
export const fonts: readonly string[] = [textFont, headingFont];

/** The colour of the browser around the page: --brand-paper. */
export const browserColour = { light: '#ffffff', dark: '#0f1822' } as const;
