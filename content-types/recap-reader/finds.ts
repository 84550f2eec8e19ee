/** Every find of a reading as one flat list, in the order of the text: for a form to mark, or a program to read. */
import type { Find, Place } from './find.ts';
import type { RecapReading } from './read-recap.ts';

export interface FlatFind extends Place {
  readonly kind: string;
  readonly value: string;
  readonly certainty: number;
  /** What stands there. */
  readonly quote: string;
}

type Listed = readonly (readonly [string, readonly Find<string>[]])[];

/** A find with its value as words. */
const inWords = <T>(find: Find<T> | undefined, word: (value: T) => string): readonly Find<string>[] =>
  find === undefined ? [] : [{ ...find, value: word(find.value) }];

const all = <T>(finds: readonly Find<T>[], word: (value: T) => string): readonly Find<string>[] =>
  finds.map((find) => ({ ...find, value: word(find.value) }));

function listed(reading: RecapReading): Listed {
  return [
    ['title', inWords(reading.title, (title) => title)],
    ['programme', inWords(reading.programme, ({ name }) => name)],
    ['ordinal', inWords(reading.ordinal, String)],
    ['published', inWords(reading.published, (date) => date)],
    ['meetingDate', inWords(reading.meeting, ({ heldOn }) => heldOn)],
    ['otherDate', all(reading.otherDates, ({ on }) => on)],
    ['form', inWords(reading.form, (form) => form)],
    ['location', inWords(reading.location, (location) => location)],
    [
      'municipality',
      all(
        reading.municipalities.filter(({ value }) => !value.isPlace),
        nameOf,
      ),
    ],
    [
      'place',
      all(
        reading.municipalities.filter(({ value }) => value.isPlace),
        nameOf,
      ),
    ],
    [
      'speaker',
      all(
        reading.people.filter(({ value }) => value.role !== undefined),
        ({ name }) => name,
      ),
    ],
    [
      'person',
      all(
        reading.people.filter(({ value }) => value.role === undefined),
        ({ name }) => name,
      ),
    ],
    ['organisation', all(reading.organisations, (name) => name)],
    ['agenda', all(reading.agenda, ({ title }) => title)],
    ['subsession', all(reading.subsessions, ({ title }) => title)],
    ['author', inWords(reading.author, (name) => name)],
    ['caption', all(reading.captions, (caption) => caption)],
    ['repeat', all(reading.repeats, (text) => text)],
  ];
}

const nameOf = ({ municipality }: { readonly municipality: { readonly name: string } }) => municipality.name;

/** The places are in `reading.text`. */
export function listFinds(reading: RecapReading): readonly FlatFind[] {
  return listed(reading)
    .flatMap(([kind, finds]) =>
      finds.map(({ value, certainty, start, end }) => ({
        kind,
        value,
        certainty: Math.round(certainty * 100) / 100,
        start,
        end,
        quote: reading.text.slice(start, end),
      })),
    )
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}
