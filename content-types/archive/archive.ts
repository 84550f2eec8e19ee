import { email, longText, text } from '../contract/field.ts';
import { defineType } from '../contract/type.ts';

/** The archive itself: what stands above and below every page. */
export const archive = defineType({
  name: 'archive',
  plural: 'archives',
  kind: 'single',
  label: 'Het archief',
  description: 'De naam van het archief, waar het over gaat en wie het beheert.',
  hasDrafts: false,
  titleField: 'name',
  columns: [],
  fields: {
    name: text({ label: 'Naam', placeholder: 'Leerkringarchief', required: true }),
    runBy: text({ label: 'Beheerd door', placeholder: 'Ministerie of gemeente' }),
    description: longText({
      label: 'Waar gaat het archief over?',
      help: 'Eén of twee zinnen. Staan boven aan de voorpagina.',
    }),
    contactEmail: email({
      label: 'E-mailadres voor lezers',
      help: 'Staat op elke pagina. Gebruik geen persoonlijk adres.',
      placeholder: 'redactie@voorbeeld.nl',
    }),
  },
});
