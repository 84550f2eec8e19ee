import { date, position, text } from '../contract/field.ts';
import { defineComponent } from '../contract/type.ts';

export const changeNote = defineComponent({
  uid: 'parts.change-note',
  label: 'Wijziging',
  titleField: 'text',
  fields: {
    changedOn: date({ label: 'Datum', required: true, width: 4 }),
    text: text({
      label: 'Wat is er veranderd?',
      placeholder: 'Naam van een spreker verbeterd',
      required: true,
      width: 8,
    }),
    position: position(),
  },
});
