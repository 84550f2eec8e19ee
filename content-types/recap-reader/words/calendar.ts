/** Words of dates, as recaps write them; a few notes have their dates in English. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'januari jan january',
    'februari feb febr february',
    'maart mrt march mar',
    'april apr',
    'mei may',
    'juni jun june',
    'juli jul july',
    'augustus aug august',
    'september sep sept',
    'oktober okt october oct',
    'november nov',
    'december dec',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);

/** Sunday first, as JavaScript counts. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    'zondag zo sunday',
    'maandag ma monday',
    'dinsdag di tuesday',
    'woensdag wo wednesday',
    'donderdag do thursday',
    'vrijdag vr friday',
    'zaterdag za saturday',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, index] as const)),
);

const LOW = 'een twee drie vier vijf zes zeven acht negen'.split(' ');
const TEENS = 'tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(' ');
const TENS = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');

/** "tweeëntwintig": a trema where two e's would meet. */
const joined = (low: string, ten: string) => `${low}${low.endsWith('e') ? 'ën' : 'en'}${ten}`;

/** From one up to ninety-nine. */
const CARDINALS: readonly string[] = [
  ...LOW,
  ...TEENS,
  ...TENS.flatMap((ten) => [ten, ...LOW.map((low) => joined(low, ten))]),
];

const FIRST_ORDINALS =
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde'.split(' ');

const toOrdinal = (cardinal: string, index: number): string =>
  FIRST_ORDINALS[index] ?? `${cardinal}${index < 19 ? 'de' : 'ste'}`;

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...CARDINALS.map((word, index) => [toOrdinal(word, index), index + 1] as const),
  ['honderdste', 100],
]);

/** The days of a month in words: "twee juni", "één mei"; "een" is an article as well. */
export const DAYS_IN_WORDS: ReadonlyMap<string, number> = new Map([
  ['één', 1],
  ['eerste', 1],
  ...CARDINALS.slice(1, 31).map((word, index) => [word, index + 2] as const),
]);
