import { integer, list, one, richText, slug, text } from '../contract/field.ts';
import { defineType } from '../contract/type.ts';
import { area } from '../parts/area.ts';
import { attachment } from '../parts/attachment.ts';
import { contribution } from '../parts/contribution.ts';
import { theme } from '../parts/theme.ts';

export const subsession = defineType({
  name: 'subsession',
  plural: 'subsessions',
  kind: 'collection',
  label: 'Subsessies',
  description: 'Een kleinere groep binnen één bijeenkomst, met een eigen verslag.',
  hasDrafts: true,
  titleField: 'title',
  columns: ['title', 'meeting', 'municipality'],
  fields: {
    title: text({ label: 'Titel', placeholder: 'Aanpak Utrecht Zuid', required: true, width: 12 }),
    slug: slug({
      help: 'Laat leeg, dan wordt het van de titel gemaakt. Verander het liever niet na publicatie.',
      from: 'title',
      width: 12,
    }),
    meeting: one({ label: 'Bijeenkomst', to: 'meeting', inverse: 'subsessions', width: 8 }),
    number: integer({
      label: 'Volgnummer',
      help: 'De plaats tussen de subsessies van deze bijeenkomst.',
      min: 1,
      max: 9999,
      width: 4,
    }),
    recap: richText({ label: 'Verslag', help: 'Wat er in deze subsessie is besproken.' }),
    contributions: list({
      label: 'Bijdragen',
      help: 'Wie verzorgde of begeleidde deze subsessie?',
      of: contribution,
    }),
    municipality: one({
      label: 'Gemeente',
      help: 'De gemeente waar deze subsessie over ging.',
      to: 'municipality',
    }),
    areas: list({
      label: 'Gebieden',
      help: 'Wijken of gebieden binnen een gemeente, zoals Utrecht Zuid.',
      of: area,
    }),
    themes: list({ label: 'Thema’s', of: theme }),
    attachments: list({ label: 'Bijlagen', of: attachment }),
  },
});
