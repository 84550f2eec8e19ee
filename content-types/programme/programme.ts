import { date, list, many, richText, slug, text } from '../contract/field.ts';
import { defineType } from '../contract/type.ts';
import { theme } from '../parts/theme.ts';

export const programme = defineType({
  name: 'programme',
  plural: 'programmes',
  kind: 'collection',
  label: 'Programma’s',
  description:
    'De reeks waar bijeenkomsten bij horen. Alleen zichtbaar als een gepubliceerde bijeenkomst haar noemt.',
  hasDrafts: false,
  titleField: 'name',
  columns: ['name', 'commissionedBy'],
  fields: {
    name: text({
      label: 'Naam',
      placeholder: 'Leerkring leefbaarheid en veiligheid',
      required: true,
      width: 12,
    }),
    slug: slug({
      help: 'Laat leeg, dan wordt het van de naam gemaakt.',
      from: 'name',
      width: 12,
    }),
    commissionedBy: text({
      label: 'Opdrachtgever',
      placeholder: 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties',
    }),
    organisedBy: text({ label: 'Verzorgd door', placeholder: 'RONT Management Consultants' }),
    description: richText({
      label: 'Over het programma',
      help: 'Wat voor alle bijeenkomsten geldt. Dan hoeft het niet in elke terugblik.',
    }),
    themes: list({ label: 'Thema’s', of: theme }),
    municipalities: many({ label: 'Betrokken gemeenten', to: 'municipality' }),
    startsOn: date({ label: 'Begin', width: 6 }),
    endsOn: date({ label: 'Einde', width: 6 }),
  },
});
