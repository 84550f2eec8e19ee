/**
 * The archive: everything that is published, joined and in order.
 *
 * It never changes; `with` gives the next one, which shares with this one all that a delta does
 * not touch. Speakers, municipalities and programmes exist in it only as far as a published page
 * refers to them, so that a person whom an editor typed in for a draft is nowhere on the site.
 *
 * Views read it through these functions alone, and each has a key that tells what was read. After
 * a delta, only what read a touched key can look different.
 */
import type { Entry, TypeName } from '@archive/content-types';
import type { Problem } from '../failure.ts';
import { lastCome } from './arrivals.ts';
import {
  countParticipants,
  countYears,
  facets,
  findMet,
  type Facet,
  type Met,
  type YearCount,
} from './facets.ts';
import { findThemeIn } from './facts.ts';
import { join, noTables, type Delta } from './join.ts';
import type { About, Entries, Meeting, Municipality, Programme, Speaker, Subsession } from './entries.ts';
import {
  arrivalsKey,
  findMeetingIn,
  groupKey,
  MANY_SPEAKERS,
  MANY_SPEAKERS_KEY,
  lengthKey,
  MET_KEY,
  neighboursKey,
  newestKey,
  noGroups,
  ownersNear,
  partCountKey,
  participantsKey,
  partKey,
  presenceKey,
  relatedKey,
  themeKey,
  valuesIn,
  type FollowedGroup,
  type GroupName,
  type PartedGroup,
  type RelatingList,
  type Theme,
  type ValueIn,
  YEARS_KEY,
} from './groups.ts';
import { asDownload, asPicture, barePlace, fileOf, type FileUse, type Place } from './media.ts';
import { countParts, newestPart, olderPart } from './parts.ts';
import { entryKey, isShownIn, snapshotOf, type Places, type Preview, type State } from './state.ts';

export type { Facet } from './facets.ts';
export type { Correction, PartedGroup, Tagged, Theme } from './groups.ts';
export type { Delta } from './join.ts';
export { entryKey, type Snapshot } from './state.ts';

/** What is asked of a step is worked out then: who only shows the archive does not ask. */
export interface Step {
  readonly archive: Archive;
  /** The keys of everything that reads differently now. */
  readonly touched: () => ReadonlySet<string>;
  /** What does not fit together; the archive is fit for use only without. */
  readonly problems: () => readonly Problem[];
}

/** A meeting that may be related to another. */
export type Near = Pick<Meeting, 'documentId' | 'heldOn'>;

/** The key of a file as it is used. */
export const mediaKey = (use: FileUse) => `media:${use}`;

/** Types of which an entry has a page. */
export type PageType = Exclude<TypeName, 'archive'>;

type EntryOfPage = { readonly [Type in PageType]: Entry<Type> };

export class Archive {
  readonly #state: State;
  readonly #onRead: (key: string) => void;

  private constructor(state: State, onRead: (key: string) => void) {
    this.#state = state;
    this.#onRead = onRead;
  }

  /** An archive of nothing. @param siteUrl where readers will find the site, without a slash at the end. */
  static at(siteUrl: string): Archive {
    return new Archive(
      { siteUrl, tables: noTables, groups: noGroups, checks: () => noGroups, media: new Map() },
      () => undefined,
    );
  }

  /** The whole address of a path of the site. */
  urlOf(path: string): string {
    return this.#state.siteUrl + path;
  }

  /** The same archive, which tells the key of whatever is read. */
  readBy(onRead: (key: string) => void): Archive {
    return new Archive(this.#state, onRead);
  }

  /** The archive after a change. */
  with(delta: Delta): Step {
    const { touched, problems, ...joined } = join(this.#state, delta);
    return { archive: new Archive({ ...this.#state, ...joined }, this.#onRead), touched, problems };
  }

  /** All that `createArchive` needs to make it again, such as in another thread. */
  readonly snapshot = () => snapshotOf(this.#state);

  /** The archive with these files, and no others, kept at these places. */
  withMedia(media: Places): { readonly archive: Archive; readonly touched: ReadonlySet<string> } {
    const before = this.#state.media;
    const touched = [...before.keys(), ...media.keys()].filter(
      (use) => before.get(use)?.path !== media.get(use)?.path,
    );
    const state = { ...this.#state, media };
    return { archive: new Archive(state, this.#onRead), touched: new Set(touched.map(mediaKey)) };
  }

  /** The same archive, for somebody who looks at one entry of it before the site shows that. */
  previewedAs(preview: Preview): Archive {
    return new Archive({ ...this.#state, preview }, this.#onRead);
  }

  #list<Name extends GroupName>(name: Name, key = ''): readonly ValueIn<Name>[] {
    this.#onRead(groupKey(name, key));
    return valuesIn(this.#state.groups, name, key);
  }

  get about(): About | null {
    return this.#list('about')[0] ?? null;
  }

  /** Newest first. */
  get meetings(): readonly Meeting[] {
    return this.#list('meetings');
  }

  /** In the order of their meetings, then of their numbers. */
  get subsessions(): readonly Subsession[] {
    return this.#list('subsessions');
  }

  /** By surname. */
  get speakers(): readonly Speaker[] {
    return this.#list('speakers');
  }

  get municipalities(): readonly Municipality[] {
    return this.#list('municipalities');
  }

  get programmes(): readonly Programme[] {
    return this.#list('programmes');
  }

  /** An entry that the site shows; undefined when it is not there or nothing shows it. */
  find<Type extends PageType>(type: Type, documentId: string): EntryOfPage[Type] | undefined {
    this.#onRead(entryKey(type, documentId));
    if (!isShownIn(this.#state, type, documentId)) return undefined;
    return this.#state.tables[type].get(documentId) as EntryOfPage[Type] | undefined;
  }

  /** Whether the site shows an entry. Who asks no more is not bothered by what the entry says. */
  holds(type: PageType, documentId: string): boolean {
    this.#onRead(presenceKey(type, documentId));
    return isShownIn(this.#state, type, documentId);
  }

  #get<Type extends PageType>(type: Type, documentId: string): EntryOfPage[Type] {
    const entry = this.find(type, documentId);
    if (entry === undefined) throw new Error(`The archive holds no ${type} with documentId ${documentId}.`);
    return entry;
  }

  meeting(documentId: string): Meeting {
    return this.#get('meeting', documentId);
  }

  speaker(documentId: string): Speaker {
    return this.#get('speaker', documentId);
  }

  municipality(documentId: string): Municipality {
    return this.#get('municipality', documentId);
  }

  programme(documentId: string): Programme {
    return this.#get('programme', documentId);
  }

  subsessionsOf({ documentId }: Meeting): readonly Subsession[] {
    return this.#list('subsessionsOf', documentId);
  }

  meetingOf({ meeting }: Subsession): Meeting {
    return this.meeting(meeting ?? '');
  }

  /** Those that some meeting was held in, the newest first, each with how many. */
  get years(): readonly YearCount[] {
    this.#onRead(YEARS_KEY);
    return countYears(this.#state.groups);
  }

  /** In how many meetings of a programme each municipality takes part that does in any, by documentId. */
  participantsIn({ documentId }: Programme): ReadonlyMap<string, number> {
    this.#onRead(participantsKey(documentId));
    return countParticipants(this.#state.groups, documentId);
  }

  /** The programmes, municipalities, themes or speakers with most meetings, of all that have one. */
  met(facet: Facet, limit: number): Met {
    this.#onRead(MET_KEY);
    this.#onRead(groupKey(facets[facet].list));
    return findMet(this.#state.groups, facet, limit);
  }

  /** Subsessions about this municipality or an area of it. */
  subsessionsAbout({ documentId }: Municipality): readonly Subsession[] {
    return this.#list('subsessionsAbout', documentId);
  }

  programmesWith({ documentId }: Municipality): readonly Programme[] {
    return this.#list('programmesWith', documentId);
  }

  /** Who stands for each speaker that was merged into another, by their documentIds. */
  readonly heirs = (): ReadonlyMap<string, string> => new Map(this.#list('heirs'));

  /** The municipalities that this one went up in, whether or not the site shows them. */
  successorsOf({ successors }: Municipality): readonly Municipality[] {
    for (const id of successors) this.#onRead(entryKey('municipality', id));
    return successors.flatMap((id) => this.#state.tables.municipality.get(id) ?? []);
  }

  /** The municipalities that went up in this one, whether or not the site shows them. */
  predecessorsOf({ documentId }: Municipality): readonly Municipality[] {
    return this.#list('predecessorsOf', documentId);
  }

  get themes(): readonly Theme[] {
    return this.#list('themes');
  }

  /** A theme that some page carries, by its slug. */
  findTheme(slug: string): Theme | undefined {
    this.#onRead(themeKey(slug));
    return findThemeIn(this.#state.groups, slug) ?? undefined;
  }

  /** Programmes that carry a theme. */
  programmesAbout({ documentId }: Theme): readonly Programme[] {
    return this.#list('programmesTagged', documentId);
  }

  /** Whether there are so many speakers that each letter has a page of its own. */
  get hasManySpeakers(): boolean {
    this.#onRead(MANY_SPEAKERS_KEY);
    return valuesIn(this.#state.groups, 'speakers').length >= MANY_SPEAKERS;
  }

  speakersUnder(letter: string): readonly Speaker[] {
    return this.#list('speakersUnder', letter);
  }

  /** The meetings before and after one in its programme; without a programme there is no series. */
  neighboursOf(meeting: Meeting): { previous: Meeting | null; next: Meeting | null } {
    const { documentId, programme } = meeting;
    this.#onRead(neighboursKey(documentId));
    const { blocks, place } = findMeetingIn(this.#state.groups, 'meetingsIn', programme ?? '', meeting);
    if (place === null) return { previous: null, next: null };
    const at = (index: number) => (blocks[index]?.owner ?? null) as Meeting | null;
    return { previous: at(place + 1), next: at(place - 1) };
  }

  /** How long a list is. Who reads no more of it is not bothered by what it holds. */
  lengthOf(name: PartedGroup, key = ''): number {
    this.#onRead(lengthKey(name, key));
    return valuesIn(this.#state.groups, name, key).length;
  }

  /**
   * For each of these lists, the meetings that stand near this one in it: at most five before, and five after.
   * What else they are is to be asked of those that are shown.
   */
  meetingsNear(meeting: Meeting, lists: readonly RelatingList[]): readonly (readonly Near[])[] {
    this.#onRead(relatedKey(meeting.documentId));
    return lists.map(({ group, key }) => {
      const { blocks, place } = findMeetingIn(this.#state.groups, group, key, meeting);
      const near = place === null ? [] : (ownersNear(blocks, place, place + 1) as readonly Near[]);
      return near.filter(({ documentId }) => documentId !== meeting.documentId);
    });
  }

  /** How many older parts a list has; see parts.ts. */
  countParts(name: PartedGroup, key = ''): number {
    this.#onRead(partCountKey(name, key));
    return countParts(valuesIn(this.#state.groups, name, key).length);
  }

  /** The keys of the older parts of a list, the oldest first. */
  partKeys(name: PartedGroup, key = ''): readonly string[] {
    return Array.from({ length: this.countParts(name, key) }, (_, index) => partKey(name, key, index + 1));
  }

  /** What stands on the first page of a list; see parts.ts. */
  newest<Name extends PartedGroup>(name: Name, key = ''): readonly ValueIn<Name>[] {
    this.#onRead(newestKey(name, key));
    return newestPart(valuesIn(this.#state.groups, name, key));
  }

  /** The meetings of a list that came into the archive last, the very last first; see arrivals.ts. */
  arrivals(name: FollowedGroup, key = ''): readonly Meeting[] {
    this.#onRead(arrivalsKey(name, key));
    return lastCome(valuesIn(this.#state.groups, name, key));
  }

  /** An older part of a list, numbered from 1 for the oldest; empty when there is no such part. */
  part<Name extends PartedGroup>(name: Name, key: string, number: number): readonly ValueIn<Name>[] {
    this.#onRead(partKey(name, key, number));
    return olderPart(valuesIn(this.#state.groups, name, key), number);
  }

  /** The entries that the site shows in one part of all of a type; see `shownKey`. */
  shownIn<Type extends PageType>(type: Type, part: string): readonly EntryOfPage[Type][] {
    return this.#list('shown', `${type}/${part}`) as readonly EntryOfPage[Type][];
  }

  /** Where the site keeps a file of the media library that a page shows. */
  pictureAt(url: string): Place {
    return this.#placeOf(asPicture(url));
  }

  /** Where the site keeps a file of the media library that readers take along. */
  downloadAt(url: string): Place {
    return this.#placeOf(asDownload(url));
  }

  #placeOf(use: FileUse): Place {
    this.#onRead(mediaKey(use));
    const { preview, media } = this.#state;
    const place = preview === undefined ? media.get(use) : barePlace(preview.placeOf(fileOf(use)));
    if (place === undefined) throw new Error(`The archive does not hold the file ${fileOf(use)}.`);
    return place;
  }
}

/**
 * An archive of these entries.
 *
 * @param entries published entries only, which fit together; see `collectEntries`.
 */
export function createArchive(entries: Entries, media: Places, siteUrl = 'https://site.invalid'): Archive {
  return Archive.at(siteUrl).with({ entries, removed: [] }).archive.withMedia(media).archive;
}
