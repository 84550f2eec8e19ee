import { one, position, text } from '../contract/field.ts';
import { defineComponent } from '../contract/type.ts';

/** A part of a municipality, such as Utrecht Zuid. Not a municipality itself. */
export const area = defineComponent({
  uid: 'parts.area',
  label: 'Gebied',
  titleField: 'name',
  fields: {
    name: text({ label: 'Naam van het gebied', placeholder: 'Utrecht Zuid', required: true }),
    municipality: one({ label: 'Gemeente', to: 'municipality' }),
    position: position(),
  },
});
