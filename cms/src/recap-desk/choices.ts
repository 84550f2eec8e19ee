/** What an editor may choose from, out of what the archive has. */
import type { Known } from '@archive/content-types/recap-reader';
import type { Choice, Choices } from './answers.ts';

const byName = (a: Choice, b: Choice) => a.name.localeCompare(b.name, 'nl');

const noted = (id: string, name: string, note: string | undefined): Choice => ({
  id,
  name,
  ...(note === undefined ? {} : { note }),
});

export const toChoices = ({ municipalities, programmes, speakers }: Known): Choices => ({
  municipalities: municipalities
    .map(({ id, name, validUntil }) =>
      noted(id, name, validUntil && `tot ${Number(validUntil.slice(0, 4)) || validUntil}`),
    )
    .toSorted(byName),
  programmes: programmes.map(({ id, name }) => noted(id, name, undefined)).toSorted(byName),
  speakers: speakers.map(({ id, name, organisation }) => noted(id, name, organisation)).toSorted(byName),
});
