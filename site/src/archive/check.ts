/**
 * What has to hold between entries before they are shown.
 *
 * The CMS keeps these too, but it answers a page at a time while editors go on writing.
 */
import { toDutch, type TypeName } from '@archive/content-types';
import type { Problem } from '../failure.ts';
import { referenceTo } from './facts.ts';
import { valuesIn, type GroupName, type Groups } from './groups.ts';

interface Checked {
  readonly tables: { readonly [Name in TypeName]: { has(documentId: string): boolean } };
  /** Who has which address, and who refers to what. */
  readonly checks: Groups;
}

/**
 * Everything that is wrong among what changed.
 *
 * @param replaced the groups of `checks` that are others now.
 */
export function findProblems(
  { tables, checks }: Checked,
  replaced: readonly { readonly name: GroupName; readonly key: string }[],
  removed: readonly { readonly type: TypeName; readonly documentId: string }[],
): readonly Problem[] {
  const keysIn = (group: GroupName) => replaced.flatMap(({ name, key }) => (name === group ? [key] : []));
  const shared = keysIn('slugs').flatMap((address) => {
    const ids = valuesIn(checks, 'slugs', address);
    if (ids.length < 2) return [];
    const [type, slug = ''] = address.split(/ (?:.*\/)?/);
    if (type === undefined || type === 'archive') {
      const english = 'The CMS gave more than one archive.';
      return [{ english, dutch: 'Er is meer dan één archief.', where: 'archive', subjects: [] }];
    }
    return [
      {
        english: `${type} ${ids.join(' and ')} have the same slug "${slug}"; give one of them another (Adres van de pagina).`,
        dutch: `${toDutch(type)}: ${ids.length} pagina’s hebben hetzelfde adres "${slug}". Geef er één een ander adres (veld "Adres van de pagina").`,
        where: `${type} ${ids.join(' and ')}, field slug`,
        subjects: ids.map((documentId) => ({ type, documentId })),
      },
    ];
  });
  const references = [...keysIn('references'), ...removed.map((gone) => referenceTo(gone))];
  const dangling = [...new Set(references)].flatMap((reference) => {
    const [type, documentId = ''] = reference.split(' ') as [TypeName, string?];
    if (tables[type].has(documentId)) return [];
    return valuesIn(checks, 'references', reference).map(({ type: from, title, documentId: referrer }) => ({
      english: `${from} "${title}" refers to ${type} ${documentId}, which the CMS did not give; publish again.`,
      dutch: `${toDutch(from)} "${title}" verwijst naar een ${toDutch(type).toLowerCase()} die er niet meer is. Haal de verwijzing weg en publiceer opnieuw.`,
      where: `${from} ${referrer}, reference to ${type} ${documentId}`,
      subjects: [{ type: from, documentId: referrer }],
    }));
  });
  return [...shared, ...dangling];
}
