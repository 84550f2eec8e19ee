/**
 * Words of Strapi's that no translation reaches: the state of an entry, how to move something in the media
 * library with the keyboard, the button that closes a dialog, whether a user is active, and the title of the
 * browser's window.
 *
 * They are replaced in the page as they appear. Once Strapi translates them, this can go.
 */

/** The state has its Dutch word as text; the name in English hides that from who has the page read out. */
const STATE =
  '[role="status"][aria-label="draft"], [role="status"][aria-label="published"], [role="status"][aria-label="modified"]';

/** Where dnd-kit explains itself. */
const HELP = '[id^="DndDescribedBy"]';

const HELP_IN_DUTCH =
  'Druk op de spatiebalk om dit op te pakken, verplaats het met de pijltjestoetsen, en druk weer op de spatiebalk om het neer te zetten. Met Escape blijft het waar het was.';

/** Where a word stands by itself, and what it is in Dutch. */
const WORDS: readonly (readonly [place: string, english: string, dutch: string])[] = [
  ['[role="dialog"] button > span', 'Close modal', 'Sluiten'],
  ['td span', 'Active', 'Actief'],
  ['td span', 'Inactive', 'Niet actief'],
];

/** What asks who registers whether Strapi may send mail about itself. */
const OFFER = 'form div:has(a[href="https://strapi.io/terms"]):not(:has([name="password"]))';

/** What the window is called, and in what part of that Strapi's words stand. */
const TITLES: readonly (readonly [english: RegExp, dutch: string])[] = [
  [/ – Users(?= \|)/, ' – Gebruikers'],
  [/ – Roles(?= \|)/, ' – Rollen'],
  [/ \| Strapi$/, ' | Leerkringarchief'],
];

function replaceTitle(): void {
  const title = TITLES.reduce((words, [english, dutch]) => words.replace(english, dutch), document.title);
  if (title !== document.title) document.title = title;
}

function replaceWords(): void {
  for (const state of document.querySelectorAll(STATE)) state.removeAttribute('aria-label');
  for (const help of document.querySelectorAll(HELP))
    if (help.textContent !== HELP_IN_DUTCH) help.textContent = HELP_IN_DUTCH;
  for (const [place, english, dutch] of WORDS)
    for (const word of document.querySelectorAll(place))
      if (word.childElementCount === 0 && word.textContent === english) word.textContent = dutch;
  for (const offer of document.querySelectorAll<HTMLElement>(OFFER)) offer.style.display = 'none';
  replaceTitle();
}

/** Has them in Dutch from now on, on every page that is opened. */
export function translateTheRest(): void {
  const changes = { subtree: true, childList: true, attributeFilter: ['aria-label'] };
  new MutationObserver(replaceWords).observe(document.documentElement, changes);
}
