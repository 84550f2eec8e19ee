/** How Dutch says what somebody's work is. */
const WHOLE =
  'adviseur|adviseuse|ambtenaar|analist|architect|auteur|bestuurder|bestuurslid|burgemeester|ceo|cio|cto|ciso|cdo|chef|coach|' +
  'consultant|coördinator|coordinator|curator|dagvoorzitter|developer|designer|directeur|docent|dijkgraaf|econoom|eigenaar|ethicus|expert|facilitator|' +
  'gastheer|gastvrouw|gedeputeerde|gemeentesecretaris|gespreksleider|griffier|hoogleraar|ingenieur|initiatiefnemer|inspecteur|journalist|jurist|kwartiermaker|' +
  'lector|leider|lid|loods|manager|medeoprichter|medewerker|minister|moderator|notulist|officier|ondernemer|onderzoeker|ontwerper|ontwikkelaar|' +
  'oprichter|opsteller|partner|penningmeester|planner|politieagent|portefeuillehouder|procesbegeleider|professor|programmeur|promovendus|psycholoog|raadslid|' +
  'regisseur|secretaris|socioloog|specialist|staatssecretaris|stagiair|stedenbouwkundige|strateeg|teamlead|trainer|verslaglegger|voorzitter|vrijwilliger|' +
  'wethouder|wijkagent|wijkmanager|woordvoerder|wetenschapper';
const ENDING =
  '(?:adviseur|ambtenaar|analist|architect|baas|begeleider|beheerder|bestuurder|consultant|coördinator|coordinator|deskundige|developer|designer|directeur|eigenaar|expert|houder|ingenieur|' +
  'jurist|kundige|leider|leidster|lid|loods|maker|makelaar|manager|meester|medewerker|officer|onderzoeker|ontwerper|ontwikkelaar|owner|regisseur|secretaris|specialist|' +
  'strateeg|trainer|verbinder|verantwoordelijke|voorzitter|werker|wetenschapper|engineer|scientist|lead|loog)';

const isWhole = new RegExp(`^(?:${WHOLE})s?$`, 'iu');
const endsLikeOne = new RegExp(`^[\\p{L}-]{0,40}${ENDING}s?$`, 'iu');

/** Whether one word says what somebody does. */
export const isJobTitle = (word: string): boolean => isWhole.test(word) || endsLikeOne.test(word);

/** The word for a job among the first few, as "senior adviseur", "product owner" and "hoofd communicatie" have one. */
export function startsWithJobTitle(phrase: string): boolean {
  const words = phrase
    .trim()
    .split(/[\s/]+/)
    .slice(0, 4);
  if (/^hoofd$/i.test(words[0] ?? '')) return true;
  return words.some((word) => isJobTitle(word.replace(/[.,;:()]+$/, '')));
}
