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
import { uploadPath, type TypeName } from '@archive/content-types';
import { Map as PersistentMap } from 'immutable';
import type { Appearance } from './appearances.ts';
import { isShown, join, noTables, type Delta, type Tables } from './join.ts';
import type { About, Entries, Meeting, Municipality, Programme, Speaker, Subsession } from './entries.ts';
import { groupKey, noGroups, valuesIn, type GroupName, type Groups, type ValueIn } from './groups.ts';

export type { Delta } from './join.ts';

/** Where the site keeps the files that the entries show, by their path in the CMS. */
export type MediaPaths = ReadonlyMap<string, string>;

export interface Step {
  readonly archive: Archive;
  /** The keys of everything that reads differently now. */
  readonly touched: ReadonlySet<string>;
  /** What does not fit together, one line each; the archive is fit for use only without. */
  readonly problems: readonly string[];
}

interface State {
  readonly tables: Tables;
  readonly groups: Groups;
  readonly media: PersistentMap<string, string>;
}

/** The key of one entry, such as speaker:abc. */
export const entryKey = (type: TypeName, documentId: string) => `${type}:${documentId}`;

/** The key of a file, by its path in the CMS. */
export const mediaKey = (file: string) => `media:${file}`;

/** Types of which an entry has a page. */
export type PageType = Exclude<TypeName, 'archive'>;

interface EntryOfPage {
  readonly meeting: Meeting;
  readonly subsession: Subsession;
  readonly speaker: Speaker;
  readonly municipality: Municipality;
  readonly programme: Programme;
}

export class Archive {
  readonly #state: State;
  readonly #onRead: (key: string) => void;

  private constructor(state: State, onRead: (key: string) => void) {
    this.#state = state;
    this.#onRead = onRead;
  }

  static readonly empty = new Archive(
    { tables: noTables, groups: noGroups, media: PersistentMap() },
    () => undefined,
  );

  /** The same archive, which tells the key of whatever is read. */
  readBy(onRead: (key: string) => void): Archive {
    return new Archive(this.#state, onRead);
  }

  /** The archive after a change. */
  with(delta: Delta): Step {
    const { tables, groups, touched, problems } = join(this.#state, delta);
    return { archive: new Archive({ ...this.#state, tables, groups }, this.#onRead), touched, problems };
  }

  /** The archive with these files, and no others, kept at these places. */
  withMedia(media: MediaPaths): Pick<Step, 'archive' | 'touched'> {
    const before = this.#state.media;
    const touched = [...before.keySeq(), ...media.keys()].filter(
      (file) => before.get(file) !== media.get(file),
    );
    const state = { ...this.#state, media: PersistentMap(media) };
    return { archive: new Archive(state, this.#onRead), touched: new Set(touched.map(mediaKey)) };
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
    const entry = this.#state.tables[type].get(documentId) as EntryOfPage[Type] | undefined;
    return entry !== undefined && isShown(this.#state, type, documentId) ? entry : undefined;
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

  /** Newest first. */
  meetingsIn({ documentId }: Programme): readonly Meeting[] {
    return this.#list('meetingsIn', documentId);
  }

  /** Meetings that this municipality was involved in, newest first. */
  meetingsWith({ documentId }: Municipality): readonly Meeting[] {
    return this.#list('meetingsWith', documentId);
  }

  /** Subsessions about this municipality or an area of it. */
  subsessionsAbout({ documentId }: Municipality): readonly Subsession[] {
    return this.#list('subsessionsAbout', documentId);
  }

  programmesWith({ documentId }: Municipality): readonly Programme[] {
    return this.#list('programmesWith', documentId);
  }

  speakersFrom({ documentId }: Municipality): readonly Speaker[] {
    return this.#list('speakersFrom', documentId);
  }

  /** All that a person did, newest first. */
  appearancesOf({ documentId }: Speaker): readonly Appearance[] {
    return this.#list('appearancesOf', documentId);
  }

  /** Where the site keeps a file of the media library. */
  mediaPath(url: string): string {
    const file = uploadPath(url) ?? '';
    this.#onRead(mediaKey(file));
    const path = this.#state.media.get(file);
    if (path === undefined) throw new Error(`The archive does not hold the file ${url}.`);
    return path;
  }
}

/**
 * An archive of these entries.
 *
 * @param entries published entries only, which fit together; see `collectEntries`.
 */
export function createArchive(entries: Entries, media: MediaPaths): Archive {
  return Archive.empty.with({ entries, removed: [] }).archive.withMedia(media).archive;
}
