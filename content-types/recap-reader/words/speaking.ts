/** Words that tell that somebody speaks, leads or is only talked about. */

/** Verbs of contributing, in the past and in the present. */
const VERBS =
  'vertel(?:t|de|den|len)|open(?:t|de|den)|presente(?:ert|erde|erden|ren)|gaf|gaven|geeft|geven|liet|lieten|laat|laten|legde|legden|legt|' +
  'ging|gingen|gaat|nam|namen|neemt|besprak|bespraken|bespreekt|introduceerde|introduceert|toonde|toonden|toont|deelde|deelden|deelt|' +
  'sprak|spraken|spreekt|hield|hielden|houdt|verzorgde|verzorgden|verzorgt|begeleidde|begeleidden|begeleidt|leidde|leidden|leidt|' +
  'modereerde|modereert|heette|heetten|heet|verwelkomde|verwelkomt|lichtte|lichtten|licht|schetste|schetsten|schetst|demonstreerde|demonstreerden|' +
  'benadrukte|benadrukten|benadrukt|stelde|stelden|stelt|betoogde|betoogt|concludeerde|concludeert|sloot|sloten|sluit|startte|startten|start|trapte|trapt|' +
  'bedankte|bedankt|vroeg|vroegen|vraagt|antwoordde|reageerde|reageert|merkte|merkt|beschreef|beschrijft|pleitte|pleit|wees|wijst|noemde|noemt|' +
  'behandelde|behandelt|onderstreepte|vatte|vat|blikte|blikt|keek|kijkt|riep|roept|zei|zegt|gaven aan|meldt|meldde|bracht|brengt|trok|rondde|rondt|' +
  'zette|zet|daagde|beantwoordde|beantwoordt|inspireerde|wist|weet|maakte|kwam|kwamen|interviewde|interviewt|faciliteerde|faciliteert|verkende|verkent|illustreerde|signaleerde|waarschuwde|informeerde|informeert|praatte|bood|ontving|schetst|gidste|verklaart|verklaarde|constateert|constateerde|geeft aan|had|heeft|is|was|waren';

/** Directly behind a name. */
export const SPEAKS = new RegExp(
  `^(?:\\s?,(?:[^,.;()]{2,70},)?)?\\s{1,3}(?:\\p{L}{2,12}\\s){0,1}(?:${VERBS})\\b`,
  'iu',
);

/** Directly before a name: "Vervolgens presenteerde X", "ging X namens het programma in op". */
const INVERTED = VERBS.replace(/\|had\|heeft\|is\|was\|waren$/, '');
export const SPEAKS_BEFORE = new RegExp(
  `\\b(?:${INVERTED})\\s{1,3}(?:(?:onze|collega(?:['’]?s)?|ook)\\s)*$`,
  'iu',
);

/** How a contribution is introduced: the words say which role. */
export const LED_BY: readonly (readonly [RegExp, 'facilitator' | 'moderator' | 'host' | 'speaker'])[] = [
  [/(?:begeleid|gefaciliteerd|begeleiding)(?:\s\p{L}+){0,2}\s(?:door|van)[\s:]{1,3}$/iu, 'facilitator'],
  [
    /(?:onder (?:de )?(?:bezielende |deskundige |inspirerende )?leiding van|geleid door|voorgezeten door|gemodereerd door|gespreksleiding van|gespreksleider|moderator|dagvoorzitter(?:schap van)?|facilitator|voorzitter)(?:\s(?:was|waren|is|zijn))?[\s:,]{1,3}$/iu,
    'moderator',
  ],
  [/(?:ontvangen door|verwelkomd door|welkom door|gastheer|gastvrouw)[\s:,]{1,3}$/iu, 'host'],
  [
    /(?:verzorgd door|gegeven door|gepresenteerd door|toegelicht door|ingeleid door|geopend door|afgesloten door|gehouden door|spreker(?:s)?(?:\s(?:was|waren|is|zijn))?|presentatie(?:s)?(?: door| van)?|inleiding(?: door| van)?|workshop(?: door| van)|keynote(?: door| van)?|lezing(?: door| van)|opening(?: door| van)?|bijdrage(?:n)?(?: van| door)|demo(?: door| van)?|pitch(?:es)?(?: door| van)|verhaal van|woord aan|toelichting(?: door| van)|welkom(?:stwoord)?(?: door| van)?|interview met|gesprek met|gast)[\s:,–-]{1,4}$/iu,
    'speaker',
  ],
  [/(?:^|[\s(])door[\s:]{1,3}$/iu, 'speaker'],
];

/** The person is spoken of, and not there. */
export const ABOUT =
  /(?:ideeën|boek|boeken|theorie|werk|model|citaat|quote|woorden|uitspraak|gedachtegoed|artikel|onderzoek|geschreven|geïnspireerd|ontwikkeld|bedacht|inspiratie|naar)\s(?:van|door)\s$|(?:foto(?:grafie|graaf)?|beeld|bron|credits?|tekst|fotograaf|vrij naar)(?:\s?:|\svan|\sdoor)?\s{1,2}$|(?:gepubliceerd|geplaatst|geschreven|verslag|blog|tekst|notulist|notulen|auteur)[^.!?]{0,40}(?:\sdoor\s|:\s)$|(?:contact(?:persoon)?(?: op)?(?: met| via)?|mail(?:en)?(?: naar)?|bel(?:len)?(?: met)?|aanmelden bij|informatie bij|terecht bij|vragen aan)[\s:]{1,2}$/iu;

/** Titles before a name, of which some are also jobs. */
export const TITLE_BEFORE =
  /(?:^|[\s(])((?:(?:dhr|mevr|mw|dr|drs|ir|ing|mr|prof)\.?\s?|heer\s|mevrouw\s|collega(?:['’]?s)?\s)+)$/iu;
