/**
 * Words of Strapi's that are only read out, and that no translation reaches: the state of an entry, how to
 * move something in the media library with the keyboard, and the button that closes a dialog.
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

/** What names that button. */
const CLOSE = '[role="dialog"] button > span';

const [ENGLISH_CLOSE, DUTCH_CLOSE] = ['Close modal', 'Sluiten'];

function replaceWords(): void {
  for (const state of document.querySelectorAll(STATE)) state.removeAttribute('aria-label');
  for (const help of document.querySelectorAll(HELP))
    if (help.textContent !== HELP_IN_DUTCH) help.textContent = HELP_IN_DUTCH;
  for (const name of document.querySelectorAll(CLOSE))
    if (name.textContent === ENGLISH_CLOSE) name.textContent = DUTCH_CLOSE;
}

/** Has them read out in Dutch from now on, on every page that is opened. */
export function readOutInDutch(): void {
  const changes = { subtree: true, childList: true, attributeFilter: ['aria-label'] };
  new MutationObserver(replaceWords).observe(document.documentElement, changes);
}
