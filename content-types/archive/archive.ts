import { choice, email, longText, text } from '../contract/field.ts';
import { defineType } from '../contract/type.ts';
import { choices } from '../lexicon.ts';

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
    runByTooiUri: text({
      label: 'TOOI-adres van de beheerder',
      help: 'Het adres van de beheerder in het overheidsregister. Zo weten datacatalogi van wie het archief is.',
      placeholder: 'https://identifier.overheid.nl/tooi/id/ministerie/mnre1034',
      width: 12,
    }),
    description: longText({
      label: 'Waar gaat het archief over?',
      help: 'Eén of twee zinnen. Staan boven aan de voorpagina.',
    }),
    contactEmail: email({
      label: 'E-mailadres voor lezers',
      help: 'Staat op elke pagina. Gebruik geen persoonlijk adres.',
      placeholder: 'redactie@voorbeeld.nl',
    }),
    licence: choice({
      label: 'Licentie van de gegevens',
      help: 'Vrij: iedereen mag ermee doen wat men wil (CC0 1.0). Naamsvermelding: met vermelding van de bron (CC BY 4.0). Leeg: hergebruik alleen na toestemming.',
      of: choices.licence,
      width: 6,
    }),
  },
});
