import { choice, file, position, text } from '../contract/field.ts';
import { defineComponent } from '../contract/type.ts';
import { choices } from '../lexicon.ts';

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
    file: file({
      label: 'Bestand',
      help: 'Soort en grootte staan vanzelf bij de link. Van een foto gaat alles af wat de camera erin zette, zoals de plaats.',
      accepts: 'files',
    }),
    language: choice({
      label: 'Taal',
      help: 'De taal van het document. Staat bij de link.',
      of: choices.language,
      width: 6,
    }),
    position: position(),
  },
});
