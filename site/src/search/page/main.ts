/**
 * The search page. It is of use without this script too.
 *
 * Nothing is read before somebody wants to search. What is looked for stands in the address.
 */
import { searchTexts } from '../../texts.ts';
import { answer } from '../query.ts';
import { IndexReader } from '../reader.ts';
import { FILTERS, toParameters, wishFrom, type Wish } from './address.ts';
import { Filters } from './filters.ts';
import { narrow } from './narrow.ts';
import { ResultList } from './result-list.ts';

/** How long to wait, in milliseconds, until a question that is being typed is looked up, and then its pages. */
const TYPING = 60;
const TYPING_SHORT = 300;
const SETTLED = 300;
const SHORT = 4;

class SearchPage {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #results: ResultList;
  readonly #filterPart: HTMLElement;
  readonly #filters: Filters;
  #reader: Promise<IndexReader> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was asked, so that an answer that comes too late is not shown. */
  #turn = 0;

  constructor(root: HTMLElement) {
    const part = (name: string) => root.querySelector(`[data-part=${name}]`);
    this.#root = root;
    this.#form = root.querySelector('form[role=search]') as HTMLFormElement;
    this.#field = root.querySelector('input[type=search]') as HTMLInputElement;
    this.#status = part('status') as HTMLElement;
    this.#results = new ResultList(root, root.dataset['search'] ?? '');
    this.#filterPart = part('filters') as HTMLElement;
    const { chosen } = wishFrom(new URLSearchParams());
    this.#filters = new Filters(this.#filterPart, FILTERS, chosen, () => void this.#search(true));
  }

  start(): void {
    this.#root.hidden = false;
    document.querySelector('[data-part=hint]')?.remove();
    this.#field.addEventListener('focus', () => void this.#open().catch(() => undefined));
    this.#field.addEventListener('input', () => this.#typed());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#search(true);
    });
    this.#root.addEventListener('keydown', (event) => this.#move(event));
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  /** Takes up what the address says. */
  #restore(): void {
    const wish = wishFrom(new URLSearchParams(location.search));
    this.#field.value = wish.question;
    this.#filters.chosen = wish.chosen;
    void this.#search(true);
  }

  #open(): Promise<IndexReader> {
    this.#reader ??= IndexReader.openAt(this.#root.dataset['search'] ?? '');
    this.#reader.catch(() => (this.#reader = undefined));
    return this.#reader;
  }

  #typed(): void {
    clearTimeout(this.#timer);
    const last = this.#field.value.split(/\s+/).at(-1) ?? '';
    this.#timer = setTimeout(() => void this.#search(false), last.length < SHORT ? TYPING_SHORT : TYPING);
  }

  /** @param isSettled whether somebody wants the answer, and is not still typing. */
  async #search(isSettled: boolean): Promise<void> {
    const wish: Wish = { question: this.#field.value, chosen: this.#filters.chosen };
    const turn = (this.#turn += 1);
    clearTimeout(this.#timer);
    clearTimeout(this.#settling);
    const parameters = toParameters(wish).toString();
    history.replaceState(null, '', parameters === '' ? location.pathname : `?${parameters}`);
    if (wish.question.trim() === '') return this.#clear();
    try {
      await this.#lookUp(wish, turn, isSettled);
    } catch {
      // The index that we know may have been replaced twice since; then the new one is there.
      this.#reader = undefined;
      await this.#lookUp(wish, turn, isSettled).catch(() => this.#say(searchTexts.unavailable));
    }
  }

  async #lookUp(wish: Wish, turn: number, isSettled: boolean): Promise<void> {
    const reader = await this.#open();
    const found = await answer(reader, wish.question);
    const { pages, counts } = await narrow(reader, found.pages, wish.chosen, this.#filters.open);
    const first = await this.#results.first(reader, pages);
    if (turn !== this.#turn) return;
    this.#filterPart.hidden = found.pages.length === 0;
    this.#filters.show(counts);
    const addAll = this.#results.show(reader, pages, first, found.isFound);
    this.#settling = setTimeout(
      () => {
        this.#say(sentenceOf(pages.length, found.isWhole));
        addAll();
      },
      isSettled ? 0 : SETTLED,
    );
  }

  #clear(): void {
    this.#results.clear();
    this.#filterPart.hidden = true;
    this.#say('');
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }

  /** Up and down from the field through the results, and back to it with Escape. */
  #move(event: KeyboardEvent): void {
    const { links } = this.#results;
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (at === -1 && document.activeElement !== this.#field) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (event.key === 'Escape' && at !== -1) this.#field.focus();
    else if (step !== undefined && at + step >= -1)
      (links[at + step] ?? (step < 0 ? this.#field : null))?.focus();
    else return;
    event.preventDefault();
  }
}

function sentenceOf(count: number, isWhole: boolean): string {
  if (count === 0) return searchTexts.nothing;
  return isWhole ? searchTexts.found(count) : searchTexts.foundSome(count);
}

const root = document.querySelector<HTMLElement>('[data-search]');
if (root !== null) new SearchPage(root).start();
