/** The parts of the day in order: items with a time, and what the text tells of plenary, break and groups. */
import type { Find } from '../find.ts';
import type { RecapText } from '../text/recap-text.ts';

export interface AgendaFind {
  readonly kind: 'plenary' | 'break' | 'subsessions';
  readonly title: string;
}

const TIMED =
  /^(?:\|\s{0,3})?\d{1,2}[.:u]\d{2}(?:\s?uur)?(?:\s{0,2}(?:[–-]|tot)\s{0,2}\d{1,2}[.:u]\d{2}(?:\s?uur)?)?\s{0,3}[:|–-]?\s{0,3}(.{3,120}?)(?:\s?\|)?$/iu;
const BREAK = /\b(?:pauze|lunch|koffie|borrel|break)\b/iu;
const GROUPS = /\b(?:subsessie|deelsessie|break-?out|workshop|subgroep|parallel|rondes?)\p{L}*/iu;

/** What sentences tell, where no list does. */
const TOLD: readonly (readonly [RegExp, AgendaFind['kind']])[] = [
  [/\bplenair(?:e)?\s(?:programma|opening|deel|sessie|start|gedeelte|afsluiting)\b/iu, 'plenary'],
  [/\b(?:korte |lange )?(?:koffie|lunch)?pauze\b/iu, 'break'],
  [
    /\b(?:interactieve\s|verschillende\s|parallelle\s)*(?:subgroepen|subsessies|deelsessies|break-?outsessies|break-?outs|workshoprondes|parallelle tracks)\b/iu,
    'subsessions',
  ],
];

const kindOf = (title: string): AgendaFind['kind'] =>
  BREAK.test(title) ? 'break' : GROUPS.test(title) ? 'subsessions' : 'plenary';

export function findAgenda({ blocks, plain }: RecapText): readonly Find<AgendaFind>[] {
  const timed = blocks.flatMap((block) => {
    const title = TIMED.exec(block.text)?.[1]?.replace(/\s{0,2}\|.*$/, '');
    return title === undefined
      ? []
      : [{ value: { kind: kindOf(title), title }, certainty: 0.85, start: block.start, end: block.end }];
  });
  if (timed.length > 1) return timed;
  return TOLD.flatMap(([pattern, kind]) => {
    const match = pattern.exec(plain);
    if (match === null) return [];
    const title = match[0].charAt(0).toUpperCase() + match[0].slice(1);
    return [
      { value: { kind, title }, certainty: 0.75, start: match.index, end: match.index + match[0].length },
    ];
  }).toSorted((a, b) => a.start - b.start);
}
