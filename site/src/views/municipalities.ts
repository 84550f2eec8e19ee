/** What pages say of a municipality besides its name: what became of it, and who lies near. */
import type { Archive } from '../archive/archive.ts';
import type { Municipality } from '../archive/entries.ts';
import { distance, map, project, type Point } from '../map/projection.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { listOf, toDateText } from './format.ts';
import type { Link, MunicipalityCard, NotedLink, Successors } from './view.ts';

/** How far away a neighbour may lie, in kilometres, and how many are named. */
const NEAR = 25;
const MOST_NEIGHBOURS = 5;

export const municipalityLink = (municipality: Municipality): Link => ({
  href: paths.municipality(municipality),
  text: municipality.name,
});

/** Where a municipality lies on the map; null when its coordinates are not known. */
export const pointOf = ({ latitude, longitude }: Municipality): Point | null =>
  latitude === null || longitude === null ? null : project({ latitude, longitude });

/** The day after the last one of a municipality. */
function dayAfter(validUntil: string): string {
  const day = new Date(`${validUntil}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** A link where the site shows this municipality, else its name. */
const linkOrName = (archive: Archive, municipality: Municipality): Link | { readonly text: string } =>
  archive.holds('municipality', municipality.documentId)
    ? municipalityLink(municipality)
    : { text: municipality.name };

/** In what a municipality went up, and from when on; null when it did not. */
export function toSuccessors(archive: Archive, municipality: Municipality): Successors | null {
  const successors = archive.successorsOf(municipality);
  if (successors.length === 0) return null;
  const { validUntil } = municipality;
  return {
    text: viewTexts.partOf(validUntil === null ? null : toDateText(dayAfter(validUntil)).text),
    municipalities: successors.map((successor) => linkOrName(archive, successor)),
  };
}

export const toPredecessors = (archive: Archive, municipality: Municipality) =>
  archive.predecessorsOf(municipality).map((predecessor) => linkOrName(archive, predecessor));

/** "vanaf 2021 Eemsdelta"; null for a municipality that did not go up in another. */
export function successorNote(archive: Archive, municipality: Municipality): string | null {
  const names = archive.successorsOf(municipality).map(({ name }) => name);
  if (names.length === 0) return null;
  const { validUntil } = municipality;
  return viewTexts.becameNote(validUntil && dayAfter(validUntil).slice(0, 4), listOf(names));
}

export const toNotedLink = (archive: Archive, municipality: Municipality): NotedLink => ({
  ...municipalityLink(municipality),
  note: successorNote(archive, municipality),
});

export const toMunicipalityCard = (archive: Archive, municipality: Municipality): MunicipalityCard => ({
  href: paths.municipality(municipality),
  name: municipality.name,
  province: municipality.province,
  meetingCount: archive.lengthOf('meetingsWith', municipality.documentId),
  note: successorNote(archive, municipality),
});

/** The municipalities of the archive that lie nearest, with how far that is. */
export function toNearby(archive: Archive, municipality: Municipality): readonly NotedLink[] {
  const here = pointOf(municipality);
  if (here === null) return [];
  return archive.municipalities
    .flatMap((other) => {
      const there = pointOf(other);
      if (there === null || other.documentId === municipality.documentId) return [];
      const kilometres = distance(here, there) / map.unitsInKilometre;
      return kilometres > NEAR ? [] : [{ other, kilometres }];
    })
    .toSorted((a, b) => a.kilometres - b.kilometres)
    .slice(0, MOST_NEIGHBOURS)
    .map(({ other, kilometres }) => ({
      ...municipalityLink(other),
      note: viewTexts.kilometres(Math.max(1, Math.round(kilometres))),
    }));
}
