/** Finds the browser once, and fetches one where there is none, before the tests that open it. */
import { chromiumPath } from '@archive/scripts/browser/chromium.ts';

export default async function setup(): Promise<void> {
  process.env['CHROMIUM_PATH'] = await chromiumPath();
}
