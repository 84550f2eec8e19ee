import { date, decimal, longText, many, slug, text } from '../contract/field.ts';
import { defineType } from '../contract/type.ts';

export const municipality = defineType({
  name: 'municipality',
  plural: 'municipalities',
  kind: 'collection',
  label: 'Gemeenten',
  description:
    'Een Nederlandse gemeente, van nu of van vroeger. Alleen zichtbaar als een gepubliceerde pagina haar noemt.',
  hasDrafts: false,
  titleField: 'name',
  columns: ['name', 'cbsCode', 'province', 'validUntil'],
  fields: {
    name: text({ label: 'Naam', placeholder: 'Utrecht', required: true }),
    slug: slug({
      help: 'Laat leeg, dan wordt het van de naam gemaakt.',
      from: 'name',
    }),
    aliases: longText({
      label: 'Andere namen',
      help: 'Eén per regel.',
      placeholder: '’s-Gravenhage',
    }),
    cbsCode: text({ label: 'CBS-code', placeholder: 'GM0344', required: true, width: 4 }),
    tooiUri: text({
      label: 'TOOI-adres',
      help: 'Het adres van deze gemeente in het overheidsregister.',
      placeholder: 'https://identifier.overheid.nl/tooi/id/gemeente/gm0344',
      width: 8,
    }),
    province: text({ label: 'Provincie', placeholder: 'Utrecht' }),
    latitude: decimal({ label: 'Breedtegraad', min: -90, max: 90 }),
    longitude: decimal({ label: 'Lengtegraad', min: -180, max: 180 }),
    validFrom: date({ label: 'Bestaat sinds', width: 6 }),
    validUntil: date({ label: 'Bestond tot en met', help: 'Leeg als de gemeente nog bestaat.', width: 6 }),
    successors: many({
      label: 'Ging op in',
      help: 'De gemeente of gemeenten waar deze in opging.',
      to: 'municipality',
    }),
  },
});
