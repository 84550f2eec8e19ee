/** The filters beside the results: groups of boxes to tick, each with how many results it leaves. */
import { terms } from '@archive/content-types/lexicon';
import { searchTexts } from '../../texts.ts';
import type { Kind } from '../format.ts';
import { FILTERS, NAMES, type Chosen, type Filter } from './address.ts';
import type { Count, Narrowed } from './narrow.ts';

/** How many values of a filter are shown until more are asked for. */
const FEW = 8;

interface Panel {
  readonly details: HTMLDetailsElement;
  readonly fieldset: HTMLFieldSetElement;
  readonly list: HTMLUListElement;
  readonly more: HTMLButtonElement;
  isLong: boolean;
}

const labelOf = (filter: Filter, words: string) => {
  const plural = filter === 'kind' ? terms[words as Kind].plural : words;
  return plural.charAt(0).toUpperCase() + plural.slice(1);
};

function createPanel(filter: Filter): Panel {
  const details = document.createElement('details');
  details.className = 'search__filter';
  details.open = filter === 'kind';
  const summary = document.createElement('summary');
  summary.id = `filter-${NAMES[filter]}`;
  summary.textContent = searchTexts.filters[filter];
  const fieldset = document.createElement('fieldset');
  fieldset.setAttribute('aria-labelledby', summary.id);
  const list = document.createElement('ul');
  const more = document.createElement('button');
  more.type = 'button';
  more.className = 'search__more';
  fieldset.append(list, more);
  details.append(summary, fieldset);
  return { details, fieldset, list, more, isLong: false };
}

function createBox(filter: Filter, value: string, { words, count }: Count, isChosen: boolean): HTMLLIElement {
  const item = document.createElement('li');
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = NAMES[filter];
  box.value = value;
  box.checked = isChosen;
  const number = document.createElement('span');
  number.className = 'search__count';
  number.textContent = ` (${count.toLocaleString('nl')})`;
  label.append(box, ' ', labelOf(filter, words), number);
  item.append(label);
  return item;
}

export class Filters {
  readonly #panels = new Map<Filter, Panel>();
  #counts: Narrowed['counts'] = new Map();
  /** What is chosen, whether or not its box is shown. */
  #chosen: Chosen;

  /** @param onChange called when what is chosen, or what has to be counted, became different. */
  constructor(root: HTMLElement, filters: readonly Filter[], chosen: Chosen, onChange: () => void) {
    this.#chosen = chosen;
    for (const filter of filters) {
      const panel = createPanel(filter);
      this.#panels.set(filter, panel);
      root.append(panel.details);
      panel.details.addEventListener('toggle', onChange);
      panel.more.addEventListener('click', () => {
        panel.isLong = true;
        this.#fill(filter, panel);
        panel.list.querySelectorAll('input')[FEW]?.focus();
      });
    }
    root.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#choose(target);
      onChange();
    });
  }

  get chosen(): Chosen {
    return this.#chosen;
  }

  set chosen(chosen: Chosen) {
    this.#chosen = chosen;
    for (const [filter, { details }] of this.#panels) if (chosen[filter].size > 0) details.open = true;
  }

  #choose({ name, value, checked }: HTMLInputElement): void {
    const filter = FILTERS.find((each) => NAMES[each] === name);
    if (filter === undefined) return;
    const others = [...this.#chosen[filter]].filter((other) => other !== value);
    this.#chosen = { ...this.#chosen, [filter]: new Set(checked ? [...others, value] : others) };
  }

  /** Those whose counts can be seen. */
  get open(): ReadonlySet<Filter> {
    return new Set([...this.#panels].filter(([, { details }]) => details.open).map(([filter]) => filter));
  }

  show(counts: Narrowed['counts']): void {
    this.#counts = counts;
    for (const [filter, panel] of this.#panels) this.#fill(filter, panel);
  }

  #fill(filter: Filter, { list, more, isLong, details }: Panel): void {
    const values = [...(this.#counts.get(filter) ?? [])];
    const isChosen = (value: string) => this.#chosen[filter].has(value);
    const sorted =
      filter === 'kind' || filter === 'year'
        ? values
        : values.toSorted(([a, x], [b, y]) => Number(isChosen(b)) - Number(isChosen(a)) || y.count - x.count);
    const shown = isLong ? sorted : sorted.slice(0, FEW);
    const focused = list.contains(document.activeElement)
      ? (document.activeElement as HTMLInputElement).value
      : null;
    list.replaceChildren(...shown.map(([value, count]) => createBox(filter, value, count, isChosen(value))));
    // Whoever ticks with the keyboard stays at the box.
    if (focused !== null) [...list.querySelectorAll('input')].find(({ value }) => value === focused)?.focus();
    more.hidden = shown.length === sorted.length;
    more.textContent = searchTexts.allValues(sorted.length);
    details.hidden = details.open && values.length === 0 && this.#counts.has(filter);
  }
}
