/** Publishes the large archive with recaps that differ, in a process of its own, to be searched. */
import { loadRenderer } from '@archive/site/renderer';
import { folders } from '../folders.ts';
import { Publisher } from '../publish/publisher.ts';
import { largeEntries, TWENTY_THOUSAND } from './content.ts';
import { withVariedWords } from './varied-words.ts';

export interface Filled {
  /** How many pages the site has, lists and all. */
  readonly pages: number;
}

const [target = ''] = process.argv.slice(2);
const readMedia = () => Promise.resolve(new Map<never, never>());
const renderer = await loadRenderer(folders.bundle);
const publisher = new Publisher({ renderer, target, siteUrl: 'https://site.invalid', readMedia });
const { pages } = await publisher.publishAll(withVariedWords(largeEntries(TWENTY_THOUSAND)));
const filled: Filled = { pages };
process.stdout.write(`${JSON.stringify(filled)}\n`, () => process.exit());
