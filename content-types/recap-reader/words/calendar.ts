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

export const ORDINALS: ReadonlyMap<string, number> = new Map(
  (
    'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende ' +
    'veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste eenentwintigste ' +
    'tweeëntwintigste drieëntwintigste vierentwintigste vijfentwintigste zesentwintigste ' +
    'zevenentwintigste achtentwintigste negenentwintigste dertigste'
  )
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
);
