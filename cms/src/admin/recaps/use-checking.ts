/** The corrections of an editor, and everything that the form may do with them. */
import {
  answer,
  changePerson,
  changeSubsession,
  fieldOf,
  newKey,
  PLENARY,
  removeMunicipality,
  removePart,
  removePerson,
  removeSubsession,
  type Correction,
  type Repeat,
  type Reply,
  type Sheet,
  type SheetPart,
  type SheetPerson,
  type SheetQuestion,
  type SheetSubsession,
} from '@archive/content-types/recap-sheet';
import { useMemo } from 'react';
import type { Checking } from './work';

export type Change = (next: (checking: Checking) => Checking) => void;

const newPerson = (key: string, name: string, link: SheetPerson['link']): SheetPerson => ({
  key,
  name,
  jobTitle: '',
  organisation: '',
  role: 'speaker',
  parts: [PLENARY],
  link,
});

const once = (list: readonly string[], value: string) => (list.includes(value) ? list : [...list, value]);

/** All of them count as corrections, and are asked about before they are lost. */
export function useCorrections(change: Change) {
  return useMemo(() => {
    const correct = (next: (checking: Checking) => Partial<Correction>) =>
      change((checking) => ({ ...checking, ...next(checking), isCorrected: true }));
    const inSheet = (next: (sheet: Sheet) => Sheet) => correct(({ sheet }) => ({ sheet: next(sheet) }));
    return {
      set: (values: Partial<Sheet>) => inSheet((sheet) => ({ ...sheet, ...values })),
      answer: (question: SheetQuestion, reply: Reply) =>
        correct((checking) => answer(checking, question, reply)),
      changePerson: (key: string, values: Partial<SheetPerson>) =>
        inSheet((sheet) => changePerson(sheet, key, values)),
      removePerson: (key: string) => correct((checking) => removePerson(checking, key)),
      addPerson: (name: string, link: SheetPerson['link'] = { kind: 'new' }) =>
        inSheet((sheet) => ({
          ...sheet,
          people: [...sheet.people, newPerson(newKey('p', sheet.people), name, link)],
        })),
      changeSubsession: (key: string, values: Partial<SheetSubsession>) =>
        inSheet((sheet) => changeSubsession(sheet, key, values)),
      removeSubsession: (key: string) => correct((checking) => removeSubsession(checking, key)),
      addSubsession: (title: string) =>
        inSheet((sheet) => {
          const key = newKey('s', sheet.subsessions);
          const added = { key, title, recap: '', municipality: null, areas: [], themes: [] };
          return { ...sheet, subsessions: [...sheet.subsessions, added] };
        }),
      addMunicipality: (id: string) =>
        inSheet((sheet) => ({ ...sheet, municipalities: once(sheet.municipalities, id) })),
      removeMunicipality: (id: string) => correct((checking) => removeMunicipality(checking, id)),
      addTheme: (name: string) => inSheet((sheet) => ({ ...sheet, themes: once(sheet.themes, name) })),
      changePart: (key: string, values: Partial<SheetPart>) =>
        inSheet((sheet) => ({
          ...sheet,
          agenda: sheet.agenda.map((part) => (part.key === key ? { ...part, ...values } : part)),
        })),
      removePart: (key: string) => correct((checking) => removePart(checking, key)),
      addPart: () =>
        inSheet((sheet) => ({
          ...sheet,
          agenda: [...sheet.agenda, { key: newKey('a', sheet.agenda), kind: 'plenary', title: '' }],
        })),
      takeIn: ({ key, text }: Repeat) =>
        change((checking) => {
          const { sheet, repeats, marks } = checking;
          const introduction = [sheet.introduction, text].filter((part) => part.trim() !== '').join('\n\n');
          return {
            ...checking,
            sheet: { ...sheet, introduction },
            repeats: repeats.filter((repeat) => repeat.key !== key),
            marks: marks.filter(({ field }) => field !== fieldOf('repeat', key)),
            isCorrected: true,
          };
        }),
      mark: (field: string, start: number, end: number) =>
        correct(({ marks }) => ({ marks: [...marks, { field, start, end, isSure: true }] })),
    };
  }, [change]);
}

export type Corrections = ReturnType<typeof useCorrections>;

/** What every part of the form is given. */
export interface PartProps {
  readonly checking: Checking;
  readonly edit: Corrections;
}
