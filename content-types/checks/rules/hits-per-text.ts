/** What stands in the texts of an entry, and where its links lead: each once per field, and no more than a few. */
import type { Content } from '../content.ts';
import type { Hit, Params } from '../finding.ts';

/** How many of a kind are told of one field; who corrects these sees the next. */
const MAX_HITS = 3;

/** @param find tells what it finds in one line. */
export function hitsPerText({ texts }: Content, find: (line: string) => readonly Params[]): readonly Hit[] {
  return texts.flatMap((text) => {
    const reached = text.anchors.flatMap(({ url }) =>
      /^(?:mailto|tel):/i.test(url) ? [url.slice(url.indexOf(':') + 1)] : [],
    );
    const found = new Map<string, Params>();
    for (const line of [...text.lines, ...reached]) {
      for (const params of find(line)) found.set(JSON.stringify(params), params);
      if (found.size >= MAX_HITS) break;
    }
    return [...found.values()].slice(0, MAX_HITS).map((params) => ({ field: text.field, params }));
  });
}
