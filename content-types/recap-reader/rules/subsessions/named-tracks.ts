/** Headings that end or begin with their kind, of which there are several: "Data-track" and "Zorg-track". */
import { lowerBound } from '../../find.ts';
import type { Block } from '../../text/blocks.ts';
import type { RecapText } from '../../text/recap-text.ts';
import { stripNumber } from './numbers.ts';
import { bodyEnd, isNeverOne, toSubsession, withoutColon, type Subsession } from './shape.ts';

const ENDS_WITH_KIND =
  /^.{2,50}?[-\s]?(track|spoor|workshop|tafel|atelier|deelsessie|subsessie|themasessie)$/iu;
interface Track {
  readonly block: Block;
  readonly index: number;
  readonly kind: string;
}

/** Those of which there are others of the same kind, in the order of the text. */
const several = (tracks: readonly Track[]): readonly Track[] =>
  [...Map.groupBy(tracks, ({ kind }) => kind).values()]
    .filter(({ length }) => length > 1)
    .flat()
    .toSorted((a, b) => a.index - b.index);

const OF_THE_DAY = /^(?:plenair|ochtend|middag|avond|vorige|volgende|afsluit|opening)/iu;

/** What a track consists of, where several headings stand below it. */
function within(blocks: readonly Block[], { block, index }: Track): readonly Subsession[] | undefined {
  const end = bodyEnd(blocks, index);
  const parts = blocks.slice(index + 1, lowerBound(blocks, end)).flatMap((inner, at) => {
    const isPart = inner.kind === 'heading' && inner.level === block.level + 1 && !isNeverOne(inner.text);
    const title = withoutColon(stripNumber(inner.text));
    return isPart ? [toSubsession(title, 0.85, inner, bodyEnd(blocks, index + 1 + at))] : [];
  });
  return parts.length < 2 ? undefined : parts;
}

const BEGINS_WITH_KIND =
  /^(track|spoor|workshop|tafel|deelsessie|subsessie|themasessie|subgroep|thema)\s(?!\d)[^.!?:]{3,70}$/iu;

/** "Track Wonen" and "Track Zorg", each on a line of its own with a text below it, whether or not they are marked as headings. */
function beginning({ blocks }: RecapText): readonly Subsession[] {
  const heads = blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const isAbove = next?.kind === 'paragraph' && next.text.length > block.text.length;
    const isLine = block.kind === 'paragraph' || (block.kind === 'heading' && block.level !== 1);
    const kind = isLine && isAbove ? BEGINS_WITH_KIND.exec(block.text)?.[1]?.toLowerCase() : undefined;
    return kind === undefined ? [] : [{ block, index, kind }];
  });
  return several(heads).map(({ block, index }, at, all) =>
    toSubsession(block.text, 0.85, block, all[at + 1]?.block.start ?? bodyEnd(blocks, index)),
  );
}

export function namedTracks(recap: RecapText): readonly Subsession[] {
  return [...ending(recap), ...beginning(recap)];
}

function ending({ blocks }: RecapText): readonly Subsession[] {
  const named = blocks.flatMap((block, index) => {
    const isHead = block.kind === 'heading' && block.level !== 1 && !OF_THE_DAY.test(block.text);
    const kind = isHead ? ENDS_WITH_KIND.exec(block.text)?.[1]?.toLowerCase() : undefined;
    return kind === undefined ? [] : [{ block, index, kind }];
  });
  return several(named).flatMap(
    (track) =>
      within(blocks, track) ?? [
        toSubsession(track.block.text, 0.85, track.block, bodyEnd(blocks, track.index)),
      ],
  );
}
