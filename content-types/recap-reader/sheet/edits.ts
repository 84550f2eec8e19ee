/**
 * What an editor does to a sheet: every answer and correction as a function from one state to the next.
 *
 * Nothing that somebody read or wrote gets lost by it: the text of a subsession that is none goes back to
 * the introduction.
 */
import { headingIn, paragraphsOf, toHeading } from './paragraphs.ts';
import {
  fieldOf,
  PLENARY,
  type Mark,
  type Sheet,
  type SheetPerson,
  type SheetQuestion,
  type SheetSubsession,
} from './sheet.ts';

export interface Correction {
  readonly sheet: Sheet;
  /** What is still undecided. */
  readonly questions: readonly SheetQuestion[];
  readonly marks: readonly Mark[];
}

/** What an editor says to a question: the id of an entry where it asks which, or that it will be chosen elsewhere. */
export type Reply =
  { readonly kind: 'yes' | 'no' | 'new' | 'other' } | { readonly kind: 'known'; readonly id: string };

const withMarks = (marks: readonly Mark[], field: string, isSure: boolean): readonly Mark[] =>
  isSure
    ? marks.map((mark) => (mark.field === field ? { ...mark, isSure } : mark))
    : marks.filter((mark) => mark.field !== field);

/** A text without the paragraphs that a subsession has, and without its heading. */
function withoutSubsession(text: string, { title, recap }: SheetSubsession): string {
  const taken = new Set(paragraphsOf(recap));
  const isOwn = (paragraph: string) => taken.has(paragraph) || headingIn(paragraph)?.includes(title) === true;
  return paragraphsOf(text)
    .filter((paragraph) => !isOwn(paragraph))
    .join('\n\n');
}

/** A text with that of a subsession below it, under its title unless that stands in it. */
function withTextOf(text: string, { title, recap }: SheetSubsession): string {
  const isSaid = title === '' || recap.includes(title);
  return [...paragraphsOf(text), ...(isSaid ? [] : [toHeading(title)]), ...paragraphsOf(recap)].join('\n\n');
}

const once = (list: readonly string[], value: string) => (list.includes(value) ? list : [...list, value]);

export const changePerson = (sheet: Sheet, key: string, change: Partial<SheetPerson>): Sheet => ({
  ...sheet,
  people: sheet.people.map((person) => (person.key === key ? { ...person, ...change } : person)),
});

export const changeSubsession = (sheet: Sheet, key: string, change: Partial<SheetSubsession>): Sheet => ({
  ...sheet,
  subsessions: sheet.subsessions.map((one) => (one.key === key ? { ...one, ...change } : one)),
});

function withSubsession(sheet: Sheet, subsession: SheetSubsession): Sheet {
  const introduction = withoutSubsession(sheet.introduction, subsession);
  return { ...sheet, introduction, subsessions: [...sheet.subsessions, subsession] };
}

function withProgramme(sheet: Sheet, name: string, reply: Reply): Sheet {
  if (reply.kind === 'known') return { ...sheet, programme: reply.id, newProgramme: null };
  if (reply.kind !== 'new') return sheet;
  return { ...sheet, programme: null, newProgramme: name.charAt(0).toUpperCase() + name.slice(1) };
}

function withAnswer(sheet: Sheet, question: SheetQuestion, reply: Reply): Sheet {
  switch (question.about) {
    case 'value':
      return { ...sheet, ...question.values };
    case 'programme':
      return withProgramme(sheet, question.name, reply);
    case 'municipality':
      return { ...sheet, municipalities: once(sheet.municipalities, question.id) };
    case 'person':
      return { ...sheet, people: [...sheet.people, question.person] };
    case 'subsession':
      return withSubsession(sheet, question.subsession);
    case 'link':
      return changePerson(sheet, keyIn(question.field), {
        link: reply.kind === 'known' ? reply : { kind: 'new' },
      });
  }
}

const keyIn = (field: string) => field.slice(field.indexOf(':') + 1);

/** The state after an answer; "no" leaves out what was asked about. */
export function answer(state: Correction, question: SheetQuestion, reply: Reply): Correction {
  const questions = state.questions.filter((other) => other !== question);
  const next = { ...state, questions };
  if (reply.kind !== 'no') {
    const isOpen = questions.some(({ field }) => field === question.field);
    return {
      questions,
      sheet: withAnswer(state.sheet, question, reply),
      marks: isOpen ? state.marks : withMarks(state.marks, question.field, true),
    };
  }
  if (question.about === 'link') return removePerson(next, keyIn(question.field));
  if (question.about === 'person') return removeField(next, question.field);
  return { ...next, marks: withMarks(state.marks, question.field, false) };
}

const removeField = ({ sheet, questions, marks }: Correction, field: string): Correction => ({
  sheet,
  questions: questions.filter((question) => question.field !== field),
  marks: withMarks(marks, field, false),
});

export function removePerson(state: Correction, key: string): Correction {
  const { people, author } = state.sheet;
  const sheet: Sheet = {
    ...state.sheet,
    people: people.filter((person) => person.key !== key),
    author: author === key ? null : author,
  };
  return removeField({ ...state, sheet }, fieldOf('person', key));
}

/** Whoever spoke in a part that is gone spoke at the meeting all the same. */
const withoutPart = (people: readonly SheetPerson[], key: string): readonly SheetPerson[] =>
  people.map((person) => {
    if (!person.parts.includes(key)) return person;
    const parts = person.parts.filter((part) => part !== key);
    return { ...person, parts: parts.length === 0 ? [PLENARY] : parts };
  });

export function removeSubsession(state: Correction, key: string): Correction {
  const { subsessions, people, introduction } = state.sheet;
  const removed = subsessions.find((one) => one.key === key);
  const sheet: Sheet = {
    ...state.sheet,
    subsessions: subsessions.filter((one) => one.key !== key),
    people: withoutPart(people, key),
    introduction: removed === undefined ? introduction : withTextOf(introduction, removed),
  };
  return removeField({ ...state, sheet }, fieldOf('subsession', key));
}

export function removeMunicipality(state: Correction, id: string): Correction {
  const municipalities = state.sheet.municipalities.filter((other) => other !== id);
  return removeField({ ...state, sheet: { ...state.sheet, municipalities } }, fieldOf('municipality', id));
}

export function removePart(state: Correction, key: string): Correction {
  const agenda = state.sheet.agenda.filter((part) => part.key !== key);
  const people = withoutPart(state.sheet.people, key);
  return removeField({ ...state, sheet: { ...state.sheet, agenda, people } }, fieldOf('agenda', key));
}

/** A key that no other has. */
export function newKey(prefix: string, others: readonly { readonly key: string }[]): string {
  const taken = new Set(others.map(({ key }) => key));
  for (let number = others.length + 1; ; number += 1) {
    const key = `${prefix}${number}`;
    if (!taken.has(key)) return key;
  }
}
