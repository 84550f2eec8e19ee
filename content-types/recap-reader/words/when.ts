/** Words that tell what a date is the date of. */

/** Behind the day of a meeting: what was done then. */
export const HELD =
  /^[\s,)]{0,4}(?:jl\.|j\.l\.)?[^.!?]{0,60}?\b(?:vond|vonden|kwam|kwamen|organiseerde|organiseerden|was|waren|hield|hielden|is|zijn|namen|nam|ging|gingen|bracht|brachten|ontmoetten|ontmoette|verzamelden|troffen|stond|bogen|trapte|hebben|heeft|werd|opende|startte|verwelkomde|bezochten|bezocht|deelden|spraken|streek|reisden|werkten|werkte|volgden|volgde|zaten|zat|schoof|schoven|streken|vergaderden|debatteerden|luisterden|boog|discussieerden|presenteerde|presenteerden)\b/iu;

/** Before the day of a meeting: "De zesde Dag vond plaats op". */
export const WAS_HELD = /\b(?:vond|vonden)\s(?:[^.!?]{0,60}\s)?(?:plaats\s)?op\s(?:\p{L}+dag\s)?$/u;

/** What a line with the day begins with. */
const WHEN =
  '(?:datum(?: en tijd| en plaats| en locatie| bijeenkomst| overleg| vergadering|/tijd)?|wanneer|date|when|d\\.d\\.)';
export const LABEL = new RegExp(`(?:^|[|\\t#])\\s{0,3}${WHEN}\\s{0,3}[:|\\t-]?\\s{0,3}$`, 'iu');
/** Where a letterhead has a date as well, this one is that of the meeting. */
export const MEETING_LABEL =
  /(?:^|[|\t#])\s{0,3}(?:vergader|bijeenkomst|overleg)(?:ings?)?datum(?:(?: en |\s?\/\s?)\p{L}+)?\s{0,3}[:|\t-]?\s{0,3}$/iu;
