/** How Dutch says what somebody's work is. */
const WHOLE =
  'accountmanager|ambassadeur|archivaris|bibliothecaris|hoogleraren|advocaat|antropoloog|bioloog|criminoloog|decaan|dichter|dominee|filmmaker|filosoof|fotograaf|geograaf|historica|historicus|imam|kunstenaar|ombudsman|onderzoekster|pastor|pianist|predikant|rector|rechter|schrijfster|schrijver|adviseur|adviseuse|ambtenaar|analist|agent|arts|architect|auteur|bewoner|bestuurder|bestuurslid|burgemeester|ceo|cio|cto|ciso|cdo|chef|coach|' +
  'consultant|coördinator|coordinator|curator|dagvoorzitter|developer|designer|directeur|director|docent|dijkgraaf|econoom|eigenaar|ethicus|expert|facilitator|functionaris|' +
  'gastheer|gastvrouw|gedeputeerde|heemraad|hoogheemraad|gemeentesecretaris|gespreksleider|griffier|hoogleraar|ingenieur|initiatiefnemer|inspecteur|huisarts|inwoner|journalist|jurist|kwartiermaker|' +
  'lector|leider|lid|loods|manager|medeoprichter|medewerker|minister|moderator|notulist|officier|ondernemer|onderzoeker|ontwerper|ontwikkelaar|' +
  'oprichter|opsteller|partner|penningmeester|planner|politieagent|portefeuillehouder|presentator|presentatrice|redacteur|procesbegeleider|professor|programmeur|promovendus|psycholoog|raadslid|' +
  'regisseur|secretaris|socioloog|specialist|staatssecretaris|stagiair|stagiaire|student|stedenbouwkundige|strateeg|teamlead|trainer|verslaglegger|verpleegkundige|voorzitter|vrijwilliger|' +
  'wethouder|wijkagent|wijkmanager|woordvoerder|wetenschapper';
const ENDING =
  '(?:adviseur|agent|ambassadeur|ambtenaar|architect|arts|bewoner|consulent|coach|journalist|presentator|redacteur|docent|directeur-generaal|hoogleraar|verpleegkundige|analist|architect|baas|begeleider|beheerder|bestuurder|consultant|coördinator|coordinator|deskundige|developer|designer|directeur|eigenaar|expert|houder|ingenieur|' +
  'jurist|kundige|leider|leidster|lid|loods|maker|makelaar|manager|meester|medewerker|officer|onderzoeker|ontwerper|ontwikkelaar|oprichter|owner|regisseur|secretaris|specialist|' +
  'strateeg|trainer|verbinder|verantwoordelijke|voorzitter|werker|wetenschapper|engineer|geograaf|onderzoekster|pastor|scientist|lead|loog|rapporteur|trekker|vertegenwoordiger)';

const isWhole = new RegExp(`^(?:${WHOLE})(?:s|en)?$`, 'iu');
const endsLikeOne = new RegExp(`^[\\p{L}&-]{0,40}${ENDING}(?:s|en)?$`, 'iu');

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
