/**
 * Draws the picture that goes along when somebody shares a page: what it is called, what it belongs to,
 * and the name of the site.
 *
 * Letters become outlines of the site's own typeface before anything is drawn, so that the fonts of a
 * machine make no difference, and equal words give equal bytes.
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import satori from 'satori';
import sharp from 'sharp';

export interface CardWords {
  readonly title: string;
  /** Such as the programme and the date. */
  readonly lines: readonly string[];
  readonly siteName: string;
}

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 72;

/** Those of the style sheet, in light. */
const COLOURS = { paper: '#103a66', ink: '#ffffff', soft: '#c6daee', accent: '#ff9f5f' };

const typeface = new URL(import.meta.resolve('@fontsource/faustina/package.json'));

const fontOf = (subset: string, weight: 400 | 600) => ({
  name: subset,
  weight,
  data: readFileSync(new URL(`files/faustina-${subset}-${weight}-normal.woff`, typeface)),
});

const SUBSETS = ['latin', 'latin-ext', 'vietnamese'];
const fonts = SUBSETS.flatMap((subset) => [fontOf(subset, 400), fontOf(subset, 600)]);

/** The circle of people of the icon, half outside the picture. */
const RING =
  `<circle cx="1080" cy="630" r="190" fill="none" stroke="${COLOURS.soft}" stroke-opacity="0.25" stroke-width="84" stroke-linecap="round" stroke-dasharray="0 149.2257"/>` +
  `<circle cx="1080" cy="440" r="50" fill="${COLOURS.accent}"/>`;

const PNG = { palette: true, colours: 16, effort: 1, dither: 0, compressionLevel: 9 };

/** The typeface has these letters and no others. */
const UNKNOWN =
  /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]|\p{Extended_Pictographic}|\p{Variation_Selector}|\u200d/gu;

const LONGEST = 150;

/** As much of a text as can be drawn. */
function drawable(text: string): string {
  const known = text.normalize('NFC').replace(UNKNOWN, '').replace(/\s+/g, ' ').trim();
  return known.length > LONGEST ? `${known.slice(0, LONGEST - 1).trimEnd()}…` : known;
}

const sizeOf = ({ length }: string) => (length < 45 ? 80 : length < 90 ? 64 : 52);

/** Tells how a card looks from how all others look. */
export const cardKey = (words: CardWords): string =>
  hash('sha256', JSON.stringify([words, WIDTH, HEIGHT, COLOURS, RING, PNG, sharp.versions]), 'base64url');

type Style = Readonly<Record<string, string | number>>;

const block = (style: Style, children: unknown) => ({ type: 'div', props: { style, children } });

/** A picture of 1200 by 630 pixels, as PNG. */
export async function drawCard({ title, lines, siteName }: CardWords): Promise<Uint8Array> {
  const [site, name] = [drawable(siteName), drawable(title) || drawable(siteName)];
  const below = lines.map(drawable).filter((line) => line !== '' && line !== name);
  const column: Style = { display: 'flex', flexDirection: 'column', wordBreak: 'break-word' };
  const svg = await satori(
    block(
      {
        ...column,
        width: WIDTH - 2 * MARGIN,
        height: HEIGHT - 2 * MARGIN,
        margin: MARGIN,
        justifyContent: 'space-between',
      },
      [
        block({ ...column, gap: 16 }, [
          block({ fontSize: sizeOf(name), fontWeight: 600, lineHeight: 1.15, color: COLOURS.ink }, name),
          ...below.map((line) => block({ fontSize: 36, lineHeight: 1.3, color: COLOURS.soft }, line)),
        ]),
        ...(site === name ? [] : [block({ fontSize: 30, color: COLOURS.soft }, site)]),
      ],
    ) as Parameters<typeof satori>[0],
    { width: WIDTH, height: HEIGHT, fonts, embedFont: true },
  );
  const background = `<rect width="${WIDTH}" height="${HEIGHT}" fill="${COLOURS.paper}"/>${RING}`;
  const whole = svg.replace(/(<svg[^>]*>)/, `$1${background}`);
  return sharp(Buffer.from(whole)).removeAlpha().png(PNG).toBuffer();
}
