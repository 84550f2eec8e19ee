/** Every word about withdrawing and deleting entries that editors read in the admin. */
import { terms, toDutch } from '@archive/content-types/lexicon';
import type { Act, Use } from '../../uses/answers.ts';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const plural = (type: string) => (type in terms ? terms[type as keyof typeof terms].plural : 'onderdelen');

export const texts = {
  loading: 'Even kijken waar dit wordt gebruikt …',
  cancel: 'Annuleren',
  goes: 'Deze pagina’s verdwijnen ook',
  changes: 'Op deze pagina’s verdwijnt de vermelding',
  draft: 'Deze concepten verwijzen ernaar',
  /** The same where it cannot go. */
  kept: {
    goes: null,
    changes: 'Dit staat nog op deze pagina’s',
    draft: 'Deze concepten verwijzen ernaar',
  },
  confirm: { unpublish: 'Haal van de site', delete: 'Verwijder' },
  own: (path: string) => `De pagina ${path} verdwijnt van de site.`,
  offline: 'Dit staat niet op de site.',
  unused: 'Verder verandert er niets.',
  /** How many pages use it, not counting drafts. */
  used: (uses: readonly Use[]) => {
    const pages = uses.filter(({ effect }) => effect !== 'draft').length;
    return pages === 0 ? null : `Gebruikt in ${counted(pages, 'pagina', 'pagina’s')}.`;
  },
  comesBack: 'Je kunt het negentig dagen lang terugzetten, bij Onlangs verwijderd.',
  stays: 'Het concept blijft bewaard.',
} as const;

const verbs: Readonly<Record<Act, string>> = { unpublish: 'van de site halen', delete: 'verwijderen' };

/** "Spreker verwijderen?", "3 subsessies verwijderen?" */
export const questionOf = (act: Act, type: string, count: number): string =>
  `${count === 1 ? toDutch(type) : `${count} ${plural(type)}`} ${verbs[act]}?`;
