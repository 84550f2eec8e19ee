import { choice, list, position, richText, text } from '../contract/field.ts';
import { defineComponent } from '../contract/type.ts';
import { choices } from '../lexicon.ts';
import { contribution } from './contribution.ts';

export const agendaItem = defineComponent({
  uid: 'parts.agenda-item',
  label: 'Programmaonderdeel',
  titleField: 'title',
  fields: {
    kind: choice({
      label: 'Soort',
      help: 'Bij ‘subsessies’ toont de site hier de subsessies van deze bijeenkomst.',
      of: choices.agendaKind,
      width: 4,
    }),
    title: text({ label: 'Titel', placeholder: 'Plenair programma', width: 8 }),
    text: richText({ label: 'Tekst', help: 'Wat er in dit onderdeel gebeurde.' }),
    contributions: list({ label: 'Bijdragen', help: 'Wie deed wat in dit onderdeel?', of: contribution }),
    position: position(),
  },
});
