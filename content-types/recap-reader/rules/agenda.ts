/** The parts of the day in order: items with a time, and what the text tells of plenary, break and groups. */
import type { Find } from '../find.ts';
import type { RecapText } from '../text/recap-text.ts';

export interface AgendaFind {
  readonly kind: 'plenary' | 'break' | 'subsessions';
  readonly title: string;
}

const TIMED =
  /^(?:\|\s{0,3})?\d{1,2}[.:u]\d{2}(?:\s?uur)?(?:\s{0,2}(?:[–-]|tot)\s{0,2}\d{1,2}[.:u]\d{2}(?:\s?uur)?)?\s{0,3}[:|–-]?\s{0,3}(.{3,120}?)(?:\s?\|)?$/iu;
/** Whatever else is done there, all are together. */
const PLENARY = /(?<!\p{L})(?:plenair|opening|welkom|keynote|terugkoppeling|\p{L}{0,3}sluiting)/iu;
const BREAK =
  /(?<!\p{L})(?:inloop|ontvangst|registratie|netwerken|break(?![-\s]?out)|\p{L}{0,12}(?:pauze|lunch|koffie|borrel|diner))(?!\p{L})/iu;
const GROUPS =
  /(?<!\p{L})(?:subsessie|deelsessie|break[-\s]?out|workshop|subgroep|parallel|rondes?(?!\p{L}))\p{L}*/iu;

/** What sentences tell, where no list does. */
const TOLD: readonly (readonly [RegExp, AgendaFind['kind']])[] = [
  [/\bplenair(?:e)?\s(?:programma|opening|deel|sessie|start|gedeelte|afsluiting)\b/iu, 'plenary'],
  [/\b(?:korte |lange )?(?:koffie|lunch)?pauze\b/iu, 'break'],
  [
    /\b(?:interactieve\s|verschillende\s|parallelle\s)*(?:subgroepen|subsessies|deelsessies|break-?outsessies|break-?outs|workshoprondes|parallelle tracks)\b/iu,
    'subsessions',
  ],
];

const kindOf = (title: string): AgendaFind['kind'] => {
  if (PLENARY.test(title)) return 'plenary';
  return BREAK.test(title) ? 'break' : GROUPS.test(title) ? 'subsessions' : 'plenary';
};

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
