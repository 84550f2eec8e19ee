import { file, formerIds, longText, one, slug, text, yesNo } from '../contract/field.ts';
import { defineType } from '../contract/type.ts';

export const speaker = defineType({
  name: 'speaker',
  plural: 'speakers',
  kind: 'collection',
  label: 'Sprekers',
  description:
    'Iemand die sprak, begeleidde of de terugblik schreef. Alleen zichtbaar als een gepubliceerde pagina haar of hem noemt.',
  hasDrafts: false,
  titleField: 'name',
  columns: ['name', 'organisation', 'municipality'],
  fields: {
    name: text({ label: 'Naam', placeholder: 'Maryam el Rahmouni', required: true }),
    slug: slug({
      help: 'Laat leeg, dan wordt het van de naam gemaakt.',
      from: 'name',
    }),
    aliases: longText({
      label: 'Andere schrijfwijzen',
      help: 'Eén per regel. Zo wordt dezelfde persoon herkend.',
      placeholder: 'Jornt van Zuylen',
    }),
    jobTitle: text({ label: 'Functie', placeholder: 'adviseur' }),
    organisation: text({
      label: 'Organisatie',
      help: 'Waar deze persoon nu werkt. Per bijdrage staat apart namens wie iemand toen sprak.',
      placeholder: 'RONT Management Consultants',
    }),
    municipality: one({
      label: 'Gemeente',
      help: 'Als deze persoon voor een gemeente werkt.',
      to: 'municipality',
    }),
    biography: longText({ label: 'Over deze persoon' }),
    photo: file({ label: 'Foto', accepts: 'images' }),
    photoDescription: text({
      label: 'Wat is er op de foto te zien?',
      help: 'Voor wie de foto niet ziet. Laat leeg voor ‘Portret van’ en de naam.',
    }),
    photoIsDecorative: yesNo({
      label: 'De foto is decoratief',
      help: 'Alleen als lezers niets missen zonder de foto. Voorleessoftware slaat haar dan over.',
    }),
    // Addresses of who was merged into this person lead to her page.
    formerIds: formerIds(),
  },
});
