import { choice, one, position, text } from '../contract/field.ts';
import { defineComponent } from '../contract/type.ts';
import { choices } from '../lexicon.ts';

/** People change jobs; what someone was at the time stands here, not with the person. */
export const contribution = defineComponent({
  uid: 'parts.contribution',
  label: 'Bijdrage',
  titleField: 'affiliation',
  fields: {
    speaker: one({
      label: 'Spreker',
      help: 'Staat deze persoon er nog niet bij? Voeg hem of haar eerst toe bij Sprekers.',
      to: 'speaker',
      width: 8,
    }),
    role: choice({ label: 'Rol', of: choices.role, width: 4 }),
    affiliation: text({
      label: 'Namens',
      help: 'De organisatie waarvoor deze persoon toen sprak. Dit verandert niet als iemand later van baan wisselt.',
      placeholder: 'gemeente Utrecht',
      width: 12,
    }),
    position: position(),
  },
});
