/** Headings that end with their kind, of which there are several: "Data-track" and "Zorg-track". */
import type { RecapText } from '../../text/recap-text.ts';
import { bodyEnd, toSubsession, type Subsession } from './shape.ts';

const ENDS_WITH_KIND =
  /^.{2,50}?[-\s]?(track|spoor|workshop|tafel|atelier|deelsessie|subsessie|themasessie)$/iu;
const OF_THE_DAY = /^(?:plenair|ochtend|middag|avond|vorige|volgende|afsluit|opening)/iu;

export function namedTracks({ blocks }: RecapText): readonly Subsession[] {
  const named = blocks.flatMap((block, index) => {
    const isHead = block.kind === 'heading' && block.level !== 1 && !OF_THE_DAY.test(block.text);
    const kind = isHead ? ENDS_WITH_KIND.exec(block.text)?.[1]?.toLowerCase() : undefined;
    return kind === undefined ? [] : [{ block, index, kind }];
  });
  return named
    .filter(({ kind }) => named.filter((other) => other.kind === kind).length > 1)
    .map(({ block, index }) => toSubsession(block.text, 0.85, block, bodyEnd(blocks, index)));
}
