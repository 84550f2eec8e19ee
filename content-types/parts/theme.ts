import { position, text } from '../contract/field.ts';
import { defineComponent } from '../contract/type.ts';

export const theme = defineComponent({
  uid: 'parts.theme',
  label: 'Thema',
  titleField: 'name',
  fields: {
    name: text({ label: 'Thema', placeholder: 'leefbaarheid', required: true, width: 12 }),
    position: position(),
  },
});
