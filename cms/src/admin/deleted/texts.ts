/** Every word of ours about what was deleted that editors read in the admin. */
import { sayTime } from '@archive/content-types/dutch-moment';
import { toDutch } from '@archive/content-types/lexicon';
import type { Deleted, Restored } from '../../history/answers.ts';

const titleOf = ({ title }: Deleted) => title || 'Zonder titel';

/** "De bijeenkomst", "Het programma" */
const named = (type: string) => {
  const name = toDutch(type).toLowerCase();
  return `${['programma', 'archief'].includes(name) ? 'Het' : 'De'} ${name}`;
};

export const texts = {
  menu: 'Onlangs verwijderd',
  subtitle: 'Wat de laatste negentig dagen is verwijderd. Daarna wordt het voorgoed gewist.',
  loading: 'Even kijken wat er is verwijderd …',
  none: 'Er is de laatste negentig dagen niets verwijderd.',
  more: 'Toon meer',
  restore: 'Zet terug',
  titleOf,
  /** "14.03 uur · Bijeenkomst · door Anna de Vries" */
  line: ({ type, at, person }: Deleted) =>
    [sayTime(at), toDutch(type), person === null ? 'automatisch' : `door ${person}`].join(' · '),
  about: (entry: Deleted) => `‘${titleOf(entry)}’`,
  restoring: (entry: Deleted) => `‘${titleOf(entry)}’ terugzetten?`,
  explained: ({ type, isLiveAtOnce }: Deleted) =>
    isLiveAtOnce
      ? `${named(type)} komt terug zoals het laatst is opgeslagen, en is meteen te zien op pagina’s die ernaar verwijzen.`
      : `${named(type)} komt terug als concept, zoals het laatst is opgeslagen. Er wordt niets gepubliceerd.`,
  restored: (entry: Deleted, { missing, hasNewAddress = false }: Restored) =>
    [
      `‘${titleOf(entry)}’ is teruggezet${entry.isLiveAtOnce ? '' : ' als concept'}.`,
      missing.length > 0 && `Dit bestaat niet meer en is weggelaten: ${missing.join(', ')}.`,
      hasNewAddress && 'Het oude adres kan niet meer, dus de pagina heeft een nieuw adres.',
    ]
      .filter(Boolean)
      .join(' '),
  open: (entry: Deleted) => `Open ‘${titleOf(entry)}’`,
} as const;
