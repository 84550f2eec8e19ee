/** Every word about a meeting with all that belongs to it that editors read in the admin. */
import { toDutch } from '@archive/content-types/lexicon';
import type { PublishSet, SetEntry, ShownSet } from '../../publish-set/answers.ts';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const texts = {
  panel: 'Alles van de bijeenkomst',
  explanation: 'De bijeenkomst, haar subsessies en wie en wat daarin genoemd wordt.',
  publishAll: 'Publiceer alles',
  look: 'Bekijk wat erbij hoort',
  saveFirst: 'Sla eerst je wijzigingen op.',
  title: 'Alles van deze bijeenkomst',
  loading: 'Even kijken wat erbij hoort …',
  cancel: 'Annuleren',
  close: 'Sluiten',
  again: 'Kijk opnieuw',
  problems: 'Dit moet eerst nog goed',
  pending: 'Dit wordt gepubliceerd',
  remarks: ({ remarked }: ShownSet) =>
    `Kijk hier nog naar (${remarked.reduce((sum, { remarks }) => sum + remarks.length, 0)})`,
  live: 'Dit staat al op de site, en blijft zo',
  appears: 'Deze pagina’s komen erbij, omdat ze worden genoemd',
  goes: 'Deze pagina’s verdwijnen, omdat niets ze meer noemt',
  stays: 'Deze pagina’s staan er al, en worden bijgewerkt',
  files: 'Bestanden en foto’s',
  nothing: 'Alles staat al op de site zoals het nu is. Er is niets te publiceren.',
  onlyEditors: 'Publiceren doet een Eindredacteur.',
  newPage: 'nieuw',
  changed: 'gewijzigd',
  kind: toDutch,
  open: (type: string) => `Open de ${toDutch(type).toLowerCase()}`,
  confirm: (count: number) => `Publiceer alles (${count})`,
  done: ({ count }: { readonly count: number }) =>
    count === 0
      ? 'Alles stond al op de site.'
      : `Gepubliceerd: ${counted(count, 'onderdeel', 'onderdelen')}. Over enkele seconden staat alles op de site.`,
} as const;

export const stateOf = ({ state }: SetEntry): string | null =>
  ({ draft: texts.newPage, changed: texts.changed, published: null })[state];

/** The lists of named pages, by what becomes of them. */
export const groupsOf = ({ named }: PublishSet) =>
  (['appears', 'goes', 'stays'] as const).map((effect) => ({
    effect,
    title: texts[effect],
    pages: named.filter((page) => page.effect === effect),
  }));
