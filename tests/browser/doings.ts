/** Counts what a person has to do and how long that takes, and takes the pictures that the guide shows. */
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';

/** How much is shown around a part of a screen, in pixels of the page. */
const PICTURE = { width: 960, height: 600 };

const isRecording = process.env['GUIDE'] === 'record';

const fileOf = (name: string) =>
  fileURLToPath(new URL(`../../cms/src/admin/guide/pictures/${name}.webp`, import.meta.url));

/**
 * What a person takes, in seconds: the keystroke-level model of Card, Moran and Newell for who types without
 * practice (to decide 1.35, to point 1.1, to click 0.2, a key 0.28), and 240 words a minute for who reads.
 */
const SECONDS = { click: 1.35 + 1.1 + 0.2, key: 0.28, word: 60 / 240 };

/** What a person does on the way. */
export class Doings {
  clicks = 0;
  #seconds = 0;

  /** How long a person takes for all of it, in seconds; of the machine nothing. */
  get seconds(): number {
    return Math.round(this.#seconds);
  }

  async click(what: Locator): Promise<void> {
    await what.click();
    this.clicks += 1;
    this.#seconds += SECONDS.click;
  }

  /** Goes to a field, where she is not in it yet, and types. */
  async type(where: Locator, text: string): Promise<void> {
    await this.#enter(where);
    await where.fill(text);
    this.#seconds += text.length * SECONDS.key;
  }

  async paste(where: Locator, text: string): Promise<void> {
    await this.#enter(where);
    await where.fill(text);
    this.#seconds += 2 * SECONDS.key;
  }

  async press(page: Page, key: string): Promise<void> {
    await page.keyboard.press(key);
    this.#seconds += SECONDS.key;
  }

  async #enter(field: Locator): Promise<void> {
    await field.waitFor();
    if (!(await field.evaluate((element) => element === element.ownerDocument.activeElement)))
      await this.click(field);
  }

  read(text: string): void {
    this.#seconds += text.split(/\s+/).length * SECONDS.word;
  }
}

/** With GUIDE=record, keeps what a screen shows as a picture of the guide: what is around one of its parts, or all of it. */
export async function picture(page: Page, name: string, around?: Locator): Promise<void> {
  if (!isRecording) return;
  await around?.scrollIntoViewIfNeeded();
  const { x = 0, y = 0, width = 0, height = 0 } = (await around?.boundingBox()) ?? {};
  const screen = page.viewportSize() ?? PICTURE;
  const start = (middle: number, size: number, whole: number) =>
    Math.round(Math.max(0, Math.min(middle - size / 2, whole - size)));
  const clip =
    around === undefined
      ? { x: 0, y: 0, ...screen }
      : {
          x: start(x + width / 2, PICTURE.width, screen.width),
          y: start(y + height / 2, PICTURE.height, screen.height),
          ...PICTURE,
        };
  await page.mouse.move(0, 0);
  await sharp(await page.screenshot({ clip }))
    .webp({ quality: 82 })
    .toFile(fileOf(name));
}
