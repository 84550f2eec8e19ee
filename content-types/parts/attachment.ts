import { file, position, text } from '../contract/field.ts';
import { defineComponent } from '../contract/type.ts';

export const attachment = defineComponent({
  uid: 'parts.attachment',
  label: 'Bijlage',
  titleField: 'title',
  fields: {
    title: text({
      label: 'Titel',
      help: 'Zo heet de link op de site.',
      placeholder: 'Presentatie Aanpak Utrecht Zuid',
      required: true,
    }),
    file: file({ label: 'Bestand', accepts: 'files' }),
    position: position(),
  },
});
