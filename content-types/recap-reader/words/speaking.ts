/** Words that tell that somebody speaks, leads or is only talked about. */

/** Verbs of contributing, in the past and in the present. */
const CONTRIBUTES =
  'vertel(?:t|de|den|len)|open(?:t|de|den)|presente(?:ert|erde|erden|ren)|gaf|gaven|geeft|geven|liet|lieten|laat|laten|legde|legden|legt|' +
  'ging|gingen|gaat|nam|namen|neemt|besprak|bespraken|bespreekt|introduceerde|introduceert|toonde|toonden|toont|deelde|deelden|deelt|' +
  'sprak|spraken|spreekt|hield|hielden|houdt|verzorgde|verzorgden|verzorgt|begeleidde|begeleidden|begeleidt|leidde|leidden|leidt|' +
  'modereerde|modereert|heette|heetten|heet|verwelkomde|verwelkomt|lichtte|lichtten|licht|schetste|schetsten|schetst|demonstreerde|demonstreerden|' +
  'benadrukte|benadrukten|benadrukt|stelde|stelden|stelt|betoogde|betoogt|concludeerde|concludeert|sloot|sloten|sluit|startte|startten|start|trapte|trapt|' +
  'bedankte|bedankt|vroeg|vroegen|vraagt|antwoordde|reageerde|reageert|merkte|merkt|beschreef|beschrijft|pleitte|pleit|wees|wijst|noemde|noemt|' +
  'behandelde|behandelt|onderstreepte|vatte|vat|blikte|blikt|keek|kijkt|riep|roept|zei|zegt|gaven aan|meldt|meldde|bracht|brengt|trok|rondde|rondt|' +
  'zette|zet|daagde|beantwoordde|beantwoordt|inspireerde|wist|weet|maakte|kwam|kwamen|interviewde|interviewt|faciliteerde|faciliteert|verkende|verkent|illustreerde|signaleerde|waarschuwde|informeerde|informeert|praatte|praatten|praat|praten|bood|ontving|schetst|gidste|verklaart|verklaarde|constateert|constateerde|geeft aan|' +
  'vergeleek|vergelijkt|beloofde|stelde voor|herkende|herkenden|beet|kondigde|dankte|stipte|opperde|oppert|adviseerde|adviseert|memoreerde|memoreert|vulde|vulden|vult|besloot|legde uit|deed|deden|oefende|oefenden|oefent|pitchte|pitcht|rapporteerde|rapporteert|tipte|overhandigde|reikte|draaide|plaatste|verplaatste|bouwde|voegde|voegt|zoomde|zoomt|ontleedde|analyseerde|benoemde|benoemt|hamerde|hamert|verwees|verwijst|nuanceerde|relativeerde|hekelde|prees|bepleitte|bepleit|verduidelijkte|verduidelijkt|schoof|schuift|rekende|begon|begint|ontvouwde|blikten|verraste|dook|duikt|typeerde|typeert|waarschuwt|onderstreept|observeert|observeerde|mocht|mochten|verteld|reflecteert|reflecteerde|leggen|vertellen|openen|laten|spreken|houden|verzorgen|begeleiden|lichten|schetsen|demonstreren|bespreken|tonen|delen';
const VERBS = `${CONTRIBUTES}|had|heeft|is|was|waren`;

/** Directly behind a name. */
export const SPEAKS = new RegExp(
  `^(?:\\s?,(?:[^,.;()]{2,70},)?)?\\s{1,3}(?:\\p{L}{2,12}\\s){0,1}(?:${VERBS})\\b|^\\s?,\\sdie\\s[^,.;()]{2,60}\\s(?:${CONTRIBUTES})\\s?[,.]`,
  'iu',
);

/** The same with a verb that tells less: "heeft in de werkgroep gezeten". */
export const IS_OR_HAS =
  /^(?:\s?,(?:[^,.;()]{2,70},)?)?\s{1,3}(?:\p{L}{2,12}\s){0,1}(?:had|heeft|is|was|waren)(?!\p{L})/iu;

/** Directly behind a surname or a first name alone, which proves less: "Both licht de routekaart toe". */
export const CONTRIBUTES_AFTER = new RegExp(
  `^(?:\\s?,(?:[^,.;()]{2,70},)?)?\\s{1,3}(?:${CONTRIBUTES})\\b`,
  'iu',
);

/** Directly before a name: "Vervolgens presenteerde X", "ging X namens het programma in op". */
export const SPEAKS_BEFORE = new RegExp(
  `\\b(?:${CONTRIBUTES}|aldus)\\s{1,3}(?:(?:onze|collega(?:['’]?s)?|ook)\\s)*$`,
  'iu',
);

/** Verbs of giving or leading a part of a meeting; who discusses does not do that. */
const GIVES =
  'vertel(?:t|de|den|len)|presente(?:ert|erde|erden|ren)|open(?:t|de|den)|introduceert|introduceerden?|verzorg(?:t|de|den)|begeleid(?:t|de|den)|leidt|leidden?|modereert|modereerden?|heet|heetten?|verwelkom(?:t|de|den)|schets(?:t|te|ten)|demonstreert|demonstreerden?|toon(?:t|de|den)|pitch(?:t|te|ten)|faciliteert|faciliteerden?|gidsten?|interviewt|interviewden?|illustreerden?|inspireerden?|trapt|trapten?';

/** Verbs that do so with a word further on: "licht toe", and not "sluit zich aan bij". */
const VERB_AND_WORD = [
  ['licht|lichtten?', 'toe'],
  ['leg(?:t|den?)', '(?:uit|voor)'],
  ['laat|liet|lieten', 'zien'],
  ['gaat|ging|gingen', String.raw`in\sop`],
  ['praatt?(?:en|e)?|praten', 'bij'],
  ['zett?(?:en|e)?', 'uiteen'],
  ['sluit|sloot|sloten|rondt|rondden?|trapt|trapten?', 'af'],
  ['doet|deed', String.raw`de\saftrap`],
  [String.raw`(?:neemt|nam|namen)\s(?:ons|de\s(?:zaal|deelnemers|aanwezigen|groep))`, 'mee'],
  ['komt|komen|kwam|kwamen', '(?:vertellen|uitleggen|toelichten|presenteren|laten zien)'],
] as const;
const GIVES_WITH = VERB_AND_WORD.map(
  ([verb, word]) => String.raw`(?:${verb})\s(?:[^.!?]{0,160}\s)?${word}(?![\p{L}])`,
).join('|');

const AROUND = VERB_AND_WORD.map(
  ([verb, word]) =>
    [
      new RegExp(String.raw`(?<!\p{L})(?:${verb})\s{1,3}$`, 'iu'),
      new RegExp(String.raw`^\s(?:[^.!?]{0,160}\s)?${word}(?!\p{L})`, 'iu'),
    ] as const,
);

/** Around a name: "licht X de routekaart toe", "laat X zien". */
export const givesAround = (lead: string, rest: string): boolean =>
  AROUND.some(([verb, word]) => verb.test(lead) && word.test(rest));

/** Directly behind a name. */
export const GIVES_A_PART = new RegExp(
  `^(?:\\s?,(?:[^,.;()]{2,70},)?)?\\s{1,3}(?:\\p{L}{2,12}\\s){0,1}(?:(?:${GIVES})(?![\\p{L}])|${GIVES_WITH})`,
  'iu',
);

/** Directly before a name: "Vervolgens presenteerde X". */
export const GAVE_A_PART = new RegExp(`(?<!\\p{L})(?:${GIVES})\\s{1,3}$`, 'iu');

/** The same where the verb comes last: "waarna X kort haar visie uiteenzette". */
export const GAVE_AT_THE_END =
  /^(?:\s\([^()]{0,80}\))?\s[^.!?,;]{0,100}(?<!\p{L})(?:uiteenzette|toelichtte|vertelde|liet zien|presenteerde|opende|inging|meenam|besprak|schetste|toonde|afsloot|aftrapte|verzorgde|begeleidde|leidde|modereerde|voorzat)(?!\p{L})/iu;

/** How a contribution is introduced: the words say which role, and how sure it is that a person follows. */
export const LED_BY: readonly (readonly [
  RegExp,
  'facilitator' | 'moderator' | 'host' | 'speaker',
  number,
])[] = [
  [
    /(?:(?:begeleid|gefaciliteerd|begeleiding)(?:\s\p{L}+){0,2}\s(?:door|van)[\s:]{1,3}|(?:begeleid(?:ing|ers?)|tafelheer|tafeldame|tafelhost|tafelleider)\s?:\s)$/iu,
    'facilitator',
    0.4,
  ],
  [
    /(?:onder (?:de )?(?:bezielende |deskundige |inspirerende )?leiding van|o\.l\.v\.|geleid door|voorgezeten door|gemodereerd door|gespreksleiding van|gespreksleider|moderator|dagvoorzitter(?:schap van)?|facilitator|voorzitter)(?:\s(?:was|waren|is|zijn))?[\s:,]{1,12}$/iu,
    'moderator',
    0.55,
  ],
  [
    /(?:panelleden(?:\s(?:waren|zijn))?|tafelgasten(?:\s(?:waren|zijn))?|panel(?:gesprek|discussie)?\s(?:met|bestond uit|bestaande uit)|in (?:het|een) panel\s(?:zaten|zitten|zat)|(?:diepte in|op pad|aan de slag)\s(?:gingen\s(?:we|wij)\s)?met)[\s:]{1,3}$/iu,
    'speaker',
    0.4,
  ],
  [/(?:ontvangen door|verwelkomd door|welkom door|gastheer|gastvrouw)[\s:,]{1,3}$/iu, 'host', 0.4],
  [
    /(?:sprekers?(?:\s(?:was|waren|is|zijn)|:)|interview met|gesprek met|(?:presentatie|lezing|workshop|sessie|bijdrage|pitch|verhaal)\s[^.!?]{0,40}\bdie van|bij monde van|in de persoon van|vertegenwoordigd door|aan het woord(?: was| waren| kwam)?|woord (?:was )?aan|begon(?:\s\p{L}+){0,3}\smet)[\s:,–-]{1,4}$/iu,
    'speaker',
    0.55,
  ],
  // "Zij sprak samen met X", "introduceerden de drie voorzitters X en Y"
  [
    new RegExp(
      `(?<!\\p{L})(?:(?:${CONTRIBUTES})\\s(?:hierover\\s|dit\\s)?samen\\smet|(?:introduceerden|presenteerden|openden|verzorgden|begeleidden)\\s(?:(?:de|onze|twee|drie|vier)\\s){1,2}[^.,;:!?]{4,60})\\s$`,
      'iu',
    ),
    'speaker',
    0.4,
  ],
  [
    /(?:verzorgd door|gegeven door|gepresenteerd door|toegelicht door|ingeleid door|geopend door|afgesloten door|gehouden door|spreker(?:s)?|(?:presentatie|inleiding|introductie|keynote|opening|demo|welkom(?:stwoord)?|demonstratie|(?:beschouwende|afsluitende|inleidende|openings|slot)\s?woord(?:en)?)(?:s)?(?: door| van)?|(?:workshop|(?:deel|sub)?sessie|lezing|pitch(?:es)?|toelichting|talk|uitleg|betoog|pleidooi|voordracht|column|toespraak|aftrap)(?: door| van)|bijdrage(?:n)?(?: van| door)|verhaal van|beurt aan|gast)[\s:,–-]{1,4}$/iu,
    'speaker',
    0.4,
  ],
  [/(?:^|[\s(])door[\s:]{1,3}$/iu, 'speaker', 0.3],
];

/** What stands above a list of those who spoke. */
export const SPEAKERS_LIST =
  /^(?:(?:de|onze|met|jouw)\s)?(?:sprekers?(?:\s.{0,40})?|inleiders|panel(?:leden)?|gastsprekers|jury(?:leden)?|wie (?:zaten|spraken|sprak|vertelden)\b.{0,40}|bijdragen van|medewerking van|presentaties van|speakers)\s?[:?]?$/iu;

/** The head of a column with those who spoke, and of one with what about. */
export const WHO_COLUMN =
  /^(?:sprekers?(?:\(s\))?|wie|door|inleiders?|presentator|gastspreker|trekker|begeleiding|speakers?|presentatie door)\b/iu;
export const WHAT_COLUMN =
  /^(?:sessies?|onderwerp|titel|workshop|deelsessie|(?:programma)?onderdeel|thema|presentatie|lezing|wat|activiteit|agenda(?:punt)?|programma)\b/iu;

/** The person is spoken of, and not there. */
export const ABOUT =
  /\bvraag\s(?:\d{1,2}\s)?(?:van\s)?\(?$|\b(?:lezing(?:en)?|film|documentaire|boek|biografie)\sover\s(?:(?!\s(?:door|met|van|gaf|vertelde)\s)(?:[^.!?;:]|\.(?=,))){0,140}$|\bbijgewoond\sdoor\s(?:o\.a\.\s)?[^.!?]{0,160}$|\bwerk(?:t|te|en|ten)\s(?:nauw\s)?samen\smet\s$|\bdie\s(?:hij|zij|ze|we|wij|ik)\s[^.!?]{0,40}\bsamen\smet\s$|\b(?:jaar|jaren|maanden)\s(?:na|nadat|geleden)\b[^.!?]{0,80}\sdoor\s$|\bbij\safwezigheid,?\s$|\bafspraak\b[^.!?]{0,30}\smet\s$|\bwerkgroep(?:en)?\b[^.!?]{0,80}\so\.l\.v\.\s$|\bverhindering\svan\s[^.!?]{0,160}$|(?:suggesties|opmerkingen|voorstellen?|ziekte|afwezigheid|verhindering)\s(?:van|door)\s(?:(?:de\s)?(?:spreker|inleider)\s)?\(?$|\b(?:[Vv]olgende (?:keer|bijeenkomst|vergadering|sessie))\b[^.!?]{0,80}\sdoor\s$|(?:boek|rapport|artikel|onderzoek|handreiking|proefschrift|studie)\s["'‘“]?\p{Lu}[^.,;:!?]{1,50}\s(?:van|door)\s$|(?:ideeën|boek|boeken|theorie|werk|model|citaat|quote|(?<!(?:beschouwende|afsluitende|inleidende)\s|openings|slot)woorden|uitspraak|gedachtegoed|artikel|onderzoek|rapport|proefschrift|motie|column|studie|handreiking|geschreven|beschreven|opgesteld|ingebracht|aangedragen|ingediend|geïnspireerd|ontwikkeld|bedacht|inspiratie|naar)\s(?:van|door)\s$|(?:foto(?:grafie|graaf)?|beeld|bron|credits?|tekst|fotograaf|vrij naar)(?:\s?:|\svan|\sdoor)?\s{1,2}$|(?:gepubliceerd|geplaatst|geschreven|verslag|blog|tekst|notulist|notulen|auteur)[^.!?]{0,40}(?:\sdoor\s|:\s)$|(?:contact(?:persoon)?(?: op)?(?: met| via)?|mail(?:en|tje)?(?: naar| aan)?|bel(?:len)?(?: met)?|aanmelden bij|informatie bij|terecht bij|vragen aan)[\s:]{1,2}$/iu;

/** What behind a name says that the person was not heard: "kon niet doorgaan", "kwam voorbij als voorbeeld". */
export const NOT_HEARD =
  /^[^.!?]{0,140}\sop\s\d{1,2}\s\p{L}{3,9}\sa\.?s\.?\s|^\sis\s(?:de\s)?(?:auteur|schrijver|schrijfster|redacteur)\s(?:van|bij)\b|^\s(?:vastgelegd|genotuleerd|opgeschreven)\b|^\s(?:is|zijn)\s(?:teruggetreden|afgetreden|gestopt|vertrokken|benoemd|aangetreden)\b|^,?\sdie\s[^.!?]{0,60}\bniet\saanwezig\b|^(?:\s?\([^()]{0,80}\)|\s(?:van|namens)\s[^.,;!?]{2,50}?)?\s(?:was|waren)\s(?:ook|eveneens)\s(?:aanwezig|van de partij)\b|^\s(?:vervallen|geannuleerd|uitgevallen)\b|^(?:\s?\([^()]{0,80}\)|,\s[^.!?]{2,80},|\s(?:van|namens)\s[^,;!?]{2,50}?,?)?\s(?:kon|kan|ging|gaat|moest|moet|was|is|werd|wordt|kwam|komt)\s[^.!?]{0,60}\b(?:niet doorgaan|niet door|verhinderd|verstek laten gaan|niet bij zijn|niet aanwezig zijn|afzeggen|afgezegd|ziek|voorbij|ter sprake|genoemd|aangehaald|geciteerd)\b|^\s(?:heeft|had)\s(?:al\s)?(?:toegezegd|beloofd)\b/iu;

/** "X nam na vijf jaar afscheid", which begins with a verb of contributing. */
export const LEAVES = /^\s(?:nam|neemt|namen|nemen)\s(?:[^.!?]|[.](?=\S)){0,90}\bafscheid\b/iu;

/** Somebody who held the office then: "toenmalig minister X". */
export const IN_OFFICE_THEN = /\btoenmalige?\s(?:[\p{L}-]+\s){1,2}$/iu;

/** What comes with a verb of speaking and only people do: "ging X in op", "nam X ons mee". */
export const GOES_ON =
  /^\s(?:(?:uitvoerig|kort|dieper|nader|ons|de\s(?:zaal|deelnemers|aanwezigen))\s)?(?:in\sop|mee\s(?:in|naar|door)|uit\s(?:hoe|dat|waarom)|een\s(?:toelichting|presentatie|lezing|inleiding|pleidooi|betoog)|toe\s(?:hoe|dat)|aan\shet\swoord)\b/iu;

/** What somebody gives who speaks. */
export const GIVES_A_TALK =
  /^\s(?:geeft|gaf|gaven|geven|hield|houdt|verzorgde|verzorgt)\s(?:ons\s)?(?:een|de|het|haar|zijn)\s(?:\p{Ll}{2,20}\s)?(?:update|presentatie|toelichting|inleiding|lezing|demo|demonstratie|workshop|uitleg|overzicht|terugkoppeling|introductie|samenvatting|pitch|keynote|aftrap|doorkijk(?:je)?|uiteenzetting|schets|impressie|rondleiding|terugblik|vooruitblik|inkijk(?:je)?|openingswoord|welkomstwoord)\b/iu;

/** Behind "heeft X". */
export const HAS_CONTRIBUTED =
  /^[^.!?]{0,220}\b(?:gepresenteerd|verteld|toegelicht|uitgelegd|getoond|gedeeld|besproken|geschetst|gehouden|verzorgd|ingeleid|geopend|afgesloten|gedemonstreerd|laten zien|(?:presentatie|toelichting|inleiding|uitleg|demo|lezing|overzicht|update|terugkoppeling) gegeven)\b/iu;

/** The next sentence speaks of him or her. */
export const THEN_A_PRONOUN =
  /^(?:\s?\([^()]{0,80}\))?[^.!?:]{0,110}[.!?]["”’]?\s(?:Hij|Zij|Ze|Zijn|Haar)\s\p{Ll}/u;

/** Titles before a name, of which some are also jobs. */
export const TITLE_BEFORE =
  /(?:^|[\s(])((?:(?:dhr|mevr|mw|dr|drs|ir|ing|mr|prof)\.?\s?|heer\s|mevrouw\s|commissaris van de Koning(?:in)?\s|collega(?:['’]?s)?\s)+)$/iu;
