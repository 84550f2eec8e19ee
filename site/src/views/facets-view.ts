/**
 * The ways to choose from all meetings, each value with how many it leaves.
 *
 * A programme, municipality, theme or speaker has a page that lists its meetings: a value leads there,
 * and to no second list of the same. Only the years have pages for this alone. Where there are many
 * values, those that most meetings have stand here, and all of them in the list that is linked.
 */
import { terms } from '@archive/content-types';
import type { Archive, Facet } from '../archive/archive.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { programmeLink, speakerLink, themeLink } from './cards.ts';
import { countOf } from './format.ts';
import { listLinks } from './frame.ts';
import { MAX_THEMES } from './search-view.ts';
import { municipalityLink } from './municipalities.ts';
import type { FacetView, Link } from './view.ts';

/** How many values of a facet are shown. */
const SHOWN = 8;

/** Whether the list that is linked has every value. */
const isListedWhole = (name: Facet, count: number) => name !== 'theme' || count <= MAX_THEMES;

/** What a value is called and where it leads; null when the site does not show it. */
type LinkOf = (archive: Archive, documentId: string) => Link | null;

const linkOf = <E>(entry: E | undefined, toLink: (entry: E) => Link) =>
  entry === undefined ? null : toLink(entry);

const facets: Readonly<
  Record<
    Facet,
    { readonly link: LinkOf; readonly term: { plural: string; singular: string }; readonly all: string }
  >
> = {
  programme: {
    link: (archive, id) => linkOf(archive.find('programme', id), programmeLink),
    term: terms.programme,
    all: listLinks.programmes.href,
  },
  municipality: {
    link: (archive, id) => linkOf(archive.find('municipality', id), municipalityLink),
    term: terms.municipality,
    all: listLinks.municipalities.href,
  },
  theme: {
    link: (archive, id) => linkOf(archive.findTheme(id), themeLink),
    term: terms.theme,
    all: listLinks.search.href,
  },
  speaker: {
    link: (archive, id) => linkOf(archive.find('speaker', id), speakerLink),
    term: terms.speaker,
    all: listLinks.speakers.href,
  },
};

function yearFacet(archive: Archive): FacetView {
  const values = archive.years.map(({ year, meetings }) => ({
    href: paths.year(year),
    text: year,
    meetings,
  }));
  return { name: 'year', values, all: null };
}

function facetOf(archive: Archive, name: Facet): FacetView {
  const { link, term, all } = facets[name];
  const { most, count } = archive.met(name, SHOWN);
  const values = most.flatMap(({ documentId, meetings }) => {
    const value = link(archive, documentId);
    return value === null ? [] : [{ ...value, meetings }];
  });
  return {
    name,
    values,
    all:
      count > SHOWN
        ? {
            href: all,
            text: isListedWhole(name, count)
              ? viewTexts.allOf(countOf(count, term))
              : viewTexts.moreOf(term.plural),
          }
        : null,
  };
}

/** Without those that no meeting has. */
export const toFacets = (archive: Archive): readonly FacetView[] =>
  [yearFacet(archive), ...(Object.keys(facets) as Facet[]).map((name) => facetOf(archive, name))].filter(
    ({ values }) => values.length > 0,
  );
