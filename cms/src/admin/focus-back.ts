/**
 * Gives the keyboard back to where it was, or near there, when what it is in goes away. Else whoever has no
 * mouse, or has the page read out, begins at its top again.
 */
import { useLayoutEffect, useRef, type RefObject } from 'react';

const FOCUSABLE = 'a[href], button, input, textarea, [tabindex]';

/** What an element stands in, from near to far, within the page's content. */
function* aroundOf(element: Element): Generator<Element> {
  for (let around = element.parentElement; around && around.tagName !== 'MAIN'; around = around.parentElement)
    yield around;
}

/**
 * Where the keyboard was last, and what that stood in then. A button that was pressed loses the keyboard while it
 * is busy, and a form may have made it anew by the time that a dialog opens.
 */
let last: readonly Element[] = [];
document.addEventListener('focusin', ({ target }) => {
  last = target instanceof Element ? [target, ...aroundOf(target)] : [];
});

/** How long to wait for a button that is busy, in ms. */
const PATIENCE = 5_000;

/** What in an element gets the keyboard: what says the same as what is gone, since a form makes its buttons anew. */
function targetIn(heir: Element, text: string | null | undefined): Element | undefined {
  if (heir.matches(FOCUSABLE)) return heir;
  const inside = [...heir.querySelectorAll(FOCUSABLE)];
  return (
    inside.find((element) => element.textContent !== '' && element.textContent === text) ??
    inside.find((element) => !element.matches(':disabled'))
  );
}

/** @param heirs what may have the keyboard, or holds something that may; the first is where it was. */
function focusFirst(heirs: readonly (Element | null)[], until = performance.now() + PATIENCE): void {
  const heir = heirs.find((element) => element?.isConnected === true);
  const target = heir ? targetIn(heir, heirs[0]?.textContent) : undefined;
  if (!(target instanceof HTMLElement)) return;
  const isBusy = target.matches(':disabled') && performance.now() < until;
  if (!isBusy) target.focus();
  // Who went elsewhere meanwhile stays there.
  else if (document.activeElement === document.body) requestAnimationFrame(() => focusFirst(heirs, until));
}

interface FocusEvents {
  readonly onOpenAutoFocus: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

/** For the content of a dialog, which itself gives the keyboard back to a trigger only. */
export function useFocusBack(): FocusEvents {
  const before = useRef<readonly Element[]>([]);
  return {
    onOpenAutoFocus: () => {
      before.current = last;
    },
    onCloseAutoFocus: (event) => {
      event.preventDefault();
      focusFirst(before.current);
    },
  };
}

/** For what goes away once somebody acted on it: what comes next in its list has the keyboard then. */
export function useFocusNext<Place extends Element>(): RefObject<Place> {
  const place = useRef<Place>(null);
  useLayoutEffect(() => {
    const element = place.current;
    return () => {
      if (element === null || !element.contains(last[0] ?? null)) return;
      const heirs = [element.nextElementSibling, element.previousElementSibling, ...aroundOf(element)];
      requestAnimationFrame(() => focusFirst(heirs));
    };
  }, []);
  return place;
}
