/**
 * What a sentence says when a municipality it names does not take part: it is compared with, counted in a
 * statistic, sent its apologies, is where somebody worked before, or where another meeting is.
 */

/** What is said of one name ends with its sentence or at a semicolon. */
const sentenceAround = (lead: string, rest: string): string =>
  (/[^.!?;]*$/u.exec(lead)?.[0] ?? '') + ' _ ' + (/^[^!?;]*?(?=[.!?;](?:\s|$)|[;]|$)/u.exec(rest)?.[0] ?? '');

/** "de gemeente Breda" is Breda. */
const withoutBody = (lead: string) => lead.replace(/(?:\bde\s)?\bgemeenten?\s$/iu, '');

/** "1 op de 10 huishoudens", "12 procent": a figure of a place says nothing of its taking part. */
const FIGURE =
  /\d\s?(?:%|procent)|\b(?:\d+|een|één|twee|drie|vier)\s(?:op|van)\s(?:de|elke|iedere)\s(?:\d+|drie|vier|vijf|zes|zeven|acht|negen|tien|twintig|honderd|duizend)\b|\b(?:een kwart|een derde|de helft|gemiddeld|volgens het CBS|ranglijst|uitschieters?|percentages?|het (?:hoogst|laagst|minst|meest)|landelijk gemiddelde)\b/iu;
const FIGURE_BEFORE = /\b(?:in|voor|van|uit|zoals|als|ook|met)\s$/iu;

/** "net als in Breda", "denk aan Tilburg", "naar voorbeeld van Zwolle" */
const COMPARED_BEFORE =
  /\b(?:denk(?:\sbijvoorbeeld)?\saan|net\sals|vergelijkbaar\smet|vergeleken\smet|anders\sdan|in\stegenstelling\stot|naar\s(?:het\s)?voorbeeld\svan|in\snavolging\svan|geïnspireerd\s(?:door|op)|afgekeken\s(?:van|bij)|(?:keken|kijken)\s(?:we\s|wij\s)?(?:ook\s)?naar|(?:artikel|boek|rapport|uitspraak|nieuwsbericht|documentaire|film|filmpje|video|podcast|krantenbericht)\s(?:over|van|uit|door))\s(?:in\s|die\svan\s|dat\svan\s)?$/iu;

/** "sommigen zelfs uit Breda", "helemaal overgekomen uit Breda", "op de grens van Drenthe en Groningen" */
const FROM_AFAR =
  /\b(?:zelfs|helemaal|rit|reis|gereisd|overgekomen)\s(?:helemaal\s)?(?:van)?uit\s$|\bgrens\s(?:van|tussen)\s(?:\p{Lu}[\p{L}-]+\s(?:en|met)\s)?$/iu;

/** "Breda had zich afgemeld", "Afgemeld: Breda" */
const ABSENT =
  /\b(?:met kennisgeving afwezig|zonder kennisgeving|afgemeld|afmelden|afgezegd|afzeggen|verhinderd|(?:was|waren) (?:helaas )?(?:afwezig|ziek|er niet bij|niet aanwezig)|niet bij (?:kunnen |kond?e?n? )?zijn|niet (?:konden |kon )?aanwezig zijn|niet deelnemen|liet(?:en)? verstek gaan|ontbrak(?:en)?|haakten? af|kond?e?n? (?:er )?(?:helaas )?niet (?:bij zijn|komen))\b/iu;

/** Where somebody was before, and what was long ago. */
const FORMERLY =
  /\b(?:destijds|indertijd|jaren geleden|in (?:de jaren|19\d\d)|voorheen|vroeger|werkte (?:eerder|daarvoor|hiervoor))\b|_ (?:,\s)?waar\s(?:hij|zij|ze)\s(?:\p{L}+\s){0,3}(?:werkte|woonde|begon|studeerde)\b/iu;

/** "De volgende bijeenkomst is bij de gemeente Ede" */
const OTHER_MEETING =
  /\b(?:volgende|eerstvolgende|komende|vorige|aanstaande)\s(?:\p{Ll}+\s)?\p{Ll}{0,14}(?:bijeenkomst|editie|keer|conferentie|sessie|leerkring|overleg|vergadering|dag|meetup|werkbezoek)\b/iu;

/** Whether the name is that of one who was expected and did not come. */
export const isAbsentIn = (lead: string, rest: string): boolean => ABSENT.test(sentenceAround(lead, rest));

/** Whether it is named and nothing says that it takes part. */
export function isInPassing(lead: string, rest: string): boolean {
  const [bare, sentence] = [withoutBody(lead), sentenceAround(lead, rest)];
  return (
    COMPARED_BEFORE.test(bare) ||
    FROM_AFAR.test(bare) ||
    FORMERLY.test(sentence) ||
    OTHER_MEETING.test(sentence) ||
    (FIGURE_BEFORE.test(lead) && FIGURE.test(sentence))
  );
}
