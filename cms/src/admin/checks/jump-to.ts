/**
 * Brings an editor to a field, also in a list that is closed. Fields are found by their labels, since the
 * editor of rich text has no other name.
 */
import type { Step } from '@archive/content-types/checks';

/** How long a list may take to open, in ms. */
const PATIENCE = 2_000;

const EDITOR = '[contenteditable="true"]';

const FOCUSABLE =
  '[contenteditable="true"], input:not([type="hidden"]), textarea, [role="combobox"], button:not([disabled])';

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** What a function finds as soon as it does, or undefined when that takes too long. */
async function soon<Found>(find: () => Found | undefined): Promise<Found | undefined> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = find();
    if (found !== undefined || performance.now() > end) return found;
    await nextFrame();
  }
}

/** A required field has a star behind its label, and a list how many it holds. */
const isLabel = (label: string) => (element: Element) =>
  (element.textContent ?? '').replace(/\s*(?:\*|\(\d+\))\s*$/, '').trim() === label;

/** The part of a form that holds a label and what belongs to it. */
function fieldIn(scope: Element, label: string): Element | undefined {
  let element = [...scope.querySelectorAll('label')].find(isLabel(label))?.parentElement;
  while (element && element !== scope && element.querySelector(FOCUSABLE) === null) {
    element = element.parentElement;
  }
  return element && element !== scope ? element : undefined;
}

const OPENERS = 'button[aria-expanded][aria-controls][data-orientation]';

/** A list inside a part of the list has openers too, within another of these. */
const listOf = (opener: Element | null) => opener?.closest('[data-orientation]:not([data-state])');

/** Opens a part of a list and gives what it holds. */
async function openPart(field: Element, number: number): Promise<Element | undefined> {
  const list = listOf(field.querySelector(OPENERS));
  const openers = [...field.querySelectorAll<HTMLElement>(OPENERS)].filter(
    (opener) => listOf(opener) === list,
  );
  const opener = openers[number - 1];
  if (opener === undefined) return undefined;
  if (opener.getAttribute('aria-expanded') === 'false') opener.click();
  return soon(() => {
    const content = document.getElementById(opener.getAttribute('aria-controls') ?? '');
    return content?.querySelector('label') ? content : undefined;
  });
}

function focusOn(field: Element): void {
  // Before the text of an editor come its buttons, and a list may hold editors.
  const target = [OPENERS, EDITOR, FOCUSABLE]
    .map((kind) => field.querySelector<HTMLElement>(kind))
    .find((element) => element !== null);
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  target?.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
}

/** Goes as far along the way as there is one. */
export async function jumpTo(steps: readonly Step[]): Promise<void> {
  let scope: Element = document.querySelector('main') ?? document.body;
  let last: Element | undefined;
  for (const { label, number } of steps) {
    const field = await soon(() => fieldIn(scope, label));
    if (field === undefined) break;
    scope = (number === undefined ? undefined : await openPart(field, number)) ?? field;
    last = scope;
  }
  if (last !== undefined) focusOn(last);
}
