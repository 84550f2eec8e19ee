import {
  choice,
  date,
  file,
  integer,
  list,
  longText,
  many,
  one,
  richText,
  slug,
  text,
  yesNo,
} from '../contract/field.ts';
import { defineType } from '../contract/type.ts';
import { choices } from '../lexicon.ts';
import { agendaItem } from '../parts/agenda-item.ts';
import { attachment } from '../parts/attachment.ts';
import { changeNote } from '../parts/change-note.ts';
import { theme } from '../parts/theme.ts';

export const meeting = defineType({
  name: 'meeting',
  plural: 'meetings',
  kind: 'collection',
  label: 'Bijeenkomsten',
  description: 'Een bijeenkomst van een leerkring, met haar terugblik.',
  hasDrafts: true,
  titleField: 'title',
  columns: ['title', 'programme', 'number', 'heldOn'],
  fields: {
    title: text({
      label: 'Titel',
      help: 'De titel van de terugblik, zoals lezers hem zien.',
      placeholder: 'Terugblik vijfde bijeenkomst leerkring leefbaarheid en veiligheid',
      required: true,
      width: 12,
    }),
    slug: slug({
      help: 'Laat leeg, dan wordt het van de titel gemaakt. Verander het liever niet na publicatie.',
      from: 'title',
      width: 12,
    }),
    programme: one({
      label: 'Programma',
      help: 'De reeks waar deze bijeenkomst bij hoort.',
      to: 'programme',
    }),
    number: integer({
      label: 'Nummer in de reeks',
      help: '5 voor de vijfde bijeenkomst van het programma.',
      min: 1,
      max: 9999,
      width: 6,
    }),
    heldOn: date({ label: 'Datum van de bijeenkomst', width: 4 }),
    partOfDay: choice({ label: 'Dagdeel', of: choices.partOfDay, width: 4 }),
    form: choice({ label: 'Vorm', of: choices.form, width: 4 }),
    location: text({
      label: 'Plaats',
      help: 'Waar men bijeenkwam. Laat leeg bij een online bijeenkomst.',
      placeholder: 'Stadhuis Utrecht',
      width: 12,
    }),
    summary: longText({
      label: 'Samenvatting',
      help: 'Eén of twee zinnen. Staan in overzichten en zoekresultaten.',
    }),
    introduction: richText({
      label: 'Inleiding',
      help: 'Waar de terugblik mee begint. Wat voor elke bijeenkomst geldt, hoort bij het programma.',
    }),
    agenda: list({
      label: 'Programma van de dag',
      help: 'De onderdelen op volgorde. Sleep om te verplaatsen.',
      of: agendaItem,
    }),
    subsessions: many({
      label: 'Subsessies',
      help: 'Maak een subsessie bij Subsessies en kies daar deze bijeenkomst, of kies haar hier.',
      to: 'subsession',
      inverse: 'meeting',
    }),
    municipalities: many({
      label: 'Betrokken gemeenten',
      help: 'Alleen gemeenten. Een wijk of gebied hoort bij de subsessie.',
      to: 'municipality',
    }),
    themes: list({ label: 'Thema’s', of: theme }),
    author: one({
      label: 'Schrijver van de terugblik',
      help: 'Kies iemand uit Sprekers. Verschijnt onder ‘Over de schrijver’.',
      to: 'speaker',
    }),
    authorAffiliation: text({
      label: 'Schrijver was toen',
      help: 'Functie en organisatie op dat moment.',
      placeholder: 'adviseur bij RONT Management Consultants',
    }),
    recapPublishedOn: date({
      label: 'Terugblik verschenen op',
      help: 'De datum waarop de terugblik voor het eerst verscheen.',
      width: 6,
    }),
    photo: file({ label: 'Foto', accepts: 'images' }),
    photoDescription: text({
      label: 'Wat is er op de foto te zien?',
      help: 'Voor wie de foto niet ziet. Beschrijf wat ertoe doet, in één zin.',
      placeholder: 'Een groep mensen rond een tafel met een kaart',
      width: 8,
    }),
    photoIsDecorative: yesNo({
      label: 'De foto is decoratief',
      help: 'Alleen als lezers niets missen zonder de foto. Voorleessoftware slaat haar dan over.',
      width: 4,
    }),
    photoCaption: text({ label: 'Onderschrift bij de foto' }),
    photoCredit: text({ label: 'Maker van de foto' }),
    attachments: list({ label: 'Bijlagen', of: attachment }),
    changeNotes: list({
      label: 'Wijzigingen na publicatie',
      help: 'Wat er na het verschijnen is verbeterd. Lezers zien dit.',
      of: changeNote,
    }),
  },
});
