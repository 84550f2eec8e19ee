/** What runs in the thread of `compress.ts`. */
import { compressHere, type SiteFile } from './files.ts';

export default (files: readonly SiteFile[]) => files.map(compressHere);
