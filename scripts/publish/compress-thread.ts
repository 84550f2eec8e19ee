/** What runs in the thread of `compress.ts`. */
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { apart, buffersOf, compressHere, type SiteFile } from './files.ts';

export default (files: readonly SiteFile[]) => {
  const all = files.map((file) => compressHere(file).map(apart));
  return move({ [transferableSymbol]: buffersOf(all.flat()), [valueSymbol]: all });
};
