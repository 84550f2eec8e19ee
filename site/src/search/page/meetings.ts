/**
 * The list of all meetings: its facets become boxes to tick, which are combined in place.
 *
 * Without this script each value is a link to a list of its own. The index is read once a facet is
 * opened or the address says what was chosen; where that fails, the links come back.
 */
import { searchTexts } from '../../texts.ts';
import { keyOf } from '../format.ts';
import { FILTERS, toParameters, wishFrom, type Filter } from './address.ts';
import { Filters } from './filters.ts';
import type { Count } from './narrow.ts';

/** All of them are meetings. */
const OFFERED = FILTERS.filter((filter) => filter !== 'kind');

/** What the links say: the values that most meetings have. */
const countsIn = (root: HTMLElement) =>
  new Map(
    [...root.querySelectorAll<HTMLElement>('[data-filter]')].map((details) => {
      const values = [...details.querySelectorAll('li')].map((value): [string, Count] => {
        const link = value.querySelector('a');
        const count = Number(value.querySelector<HTMLElement>('[data-count]')?.dataset['count']);
        return [keyOf(link?.href ?? ''), { words: link?.textContent.trim() ?? '', count }];
      });
      return [details.dataset['filter'] as Filter, new Map(values)];
    }),
  );

class MeetingsPage {
  readonly #root: HTMLElement;
  readonly #panel: HTMLElement;
  readonly #links: readonly Node[];
  readonly #filters: Filters;
  #chooser: Promise<import('./chooser.ts').Chooser> | undefined;
  /** Counts what was chosen, so that a list that comes too late is not shown. */
  #turn = 0;

  constructor(root: HTMLElement, panel: HTMLElement) {
    this.#root = root;
    this.#panel = panel;
    const counts = countsIn(panel);
    this.#links = [...panel.childNodes];
    panel.replaceChildren();
    const { chosen } = wishFrom(new URLSearchParams());
    this.#filters = new Filters(panel, OFFERED, chosen, () => void this.#changed());
    this.#filters.show(counts);
  }

  start(): void {
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  /** Takes up what the address says. */
  #restore(): void {
    this.#filters.chosen = wishFrom(new URLSearchParams(location.search)).chosen;
    void this.#choose();
  }

  async #changed(): Promise<void> {
    const parameters = toParameters({ question: '', chosen: this.#filters.chosen }).toString();
    const address = parameters === '' ? location.pathname : `?${parameters}`;
    if (parameters !== location.search.slice(1)) history.pushState(null, '', address);
    await this.#choose();
  }

  async #choose(): Promise<void> {
    const { chosen, open } = this.#filters;
    const isNarrowed = FILTERS.some((filter) => chosen[filter].size > 0);
    const turn = (this.#turn += 1);
    if (!isNarrowed) this.#show(false, '');
    if (!isNarrowed && open.size === 0) return;
    try {
      this.#chooser ??= import('./chooser.ts').then(({ Chooser }) =>
        Chooser.open(this.#part('found'), this.#root.dataset['choosing'] ?? ''),
      );
      const found = await (await this.#chooser).choose(chosen, open);
      if (turn !== this.#turn) return;
      this.#filters.show(found.counts);
      if (isNarrowed) {
        found.show();
        this.#show(true, searchTexts.meetings(found.count));
      }
    } catch {
      this.#chooser = undefined;
      this.#putLinksBack(open);
      this.#show(false, searchTexts.cannotChoose);
    }
  }

  #putLinksBack(open: ReadonlySet<Filter>): void {
    this.#panel.replaceChildren(...this.#links);
    for (const details of this.#panel.querySelectorAll('details'))
      details.open = open.has(details.dataset['filter'] as Filter);
  }

  #part(name: string): HTMLElement {
    return this.#root.querySelector(`[data-part=${name}]`) as HTMLElement;
  }

  #show(isNarrowed: boolean, status: string): void {
    this.#part('found').hidden = !isNarrowed;
    this.#part('all').hidden = isNarrowed;
    this.#part('status').textContent = status;
  }
}

const root = document.querySelector<HTMLElement>('[data-choosing]');
const panel = root?.querySelector<HTMLElement>('[data-part=filters]');
if (root && panel) new MeetingsPage(root, panel).start();
