/** Every word of ours about the desk and the history that editors read in the admin. */
import { sayRecent } from '@archive/content-types/dutch-moment';
import type { LastSave, PartDifference, Restored, Version, VersionAction } from '../../history/answers.ts';
import type { SaveAction } from './save-question';

const who = ({ person }: { readonly person: string | null }) => person ?? 'Een programma';

const doings: Readonly<Record<VersionAction, string>> = {
  start: 'Zo was het daarvoor',
  create: 'gemaakt',
  update: 'opgeslagen',
  publish: 'gepubliceerd',
  unpublish: 'ingetrokken',
  discardDraft: 'wijzigingen verworpen',
  clone: 'gemaakt als kopie',
  delete: 'verwijderd',
  relate: 'ergens anders gekoppeld of losgemaakt',
};

const partChanges: Readonly<Record<PartDifference['change'], string>> = {
  added: 'toegevoegd',
  removed: 'verwijderd',
  changed: 'gewijzigd',
};

const saveOver: Readonly<Record<SaveAction, string>> = {
  save: 'Toch bewaren',
  publish: 'Toch publiceren',
  discard: 'Toch verwerpen',
};

export const texts = {
  close: 'Sluiten',
  newTab: '(opent in een nieuw tabblad)',
  partChanges,
  saveOver,
  staleTitle: 'Dit is intussen gewijzigd',
  staleExplained: (save: LastSave, action: SaveAction) =>
    `${save.isOwn ? 'Je hebt dit zelf in een ander venster' : `${who(save)} heeft dit`} opgeslagen (${sayRecent(save.at)}), nadat je het hier had geopend. ${
      action === 'discard'
        ? 'Verwerp je het concept, dan vervallen ook die wijzigingen.'
        : 'Jouw tekst staat nog in het formulier. Bewaar je die toch, dan vervangt hij wat hieronder staat. De geschiedenis bewaart beide.'
    }`,
  whatOthersChanged: (save: LastSave) =>
    save.isOwn ? 'Wat je daar veranderde' : `Wat ${save.person ?? 'het programma'} veranderde`,
  openNewest: 'Open de nieuwste versie ernaast',
  backToForm: 'Terug naar het formulier',
  added: 'toegevoegd:',
  removed: 'verwijderd:',
  endOfRun: 'einde.',
  onlyMarkup: 'Alleen de opmaak of een link is veranderd.',
  reordered: 'De volgorde is veranderd.',
  history: 'Geschiedenis',
  loading: 'Even kijken wie wat wijzigde …',
  noAnswer: 'Het CMS antwoordt nu niet. Controleer je verbinding.',
  noHistory: 'Na het opslaan zie je hier wie wat wanneer heeft gewijzigd.',
  allChanges: 'Alle wijzigingen',
  doing: (version: Version) =>
    version.action === 'start' ? doings.start : `${who(version)}: ${doings[version.action]}`,
  justSaved: (save: LastSave) => `${who(save)} heeft dit zojuist opgeslagen (${sayRecent(save.at)}).`,
  whileEditing: 'Bewaar je wat je hier hebt gewijzigd, dan vragen we eerst wat je wilt.',
  showNewest: 'Toon de nieuwste versie',
  changedThen: 'Wat er toen veranderde',
  nothingThen: 'In de velden veranderde toen niets.',
  wouldChange: 'Wat er verandert als je dit terugzet',
  look: 'Bekijk',
  about: ({ at, action }: Version) => `${doings[action]}, ${sayRecent(at)}`,
  restore: 'Zet terug',
  restoring: 'Deze versie terugzetten?',
  liveAtOnce: 'Dit is meteen op de site te zien.',
  restoreHelp: 'Je concept wordt weer zoals het toen was. Er wordt niets gepubliceerd.',
  saveFirst:
    'Bewaar eerst je wijzigingen in het formulier, of laad de pagina opnieuw. Daarna kun je terugzetten.',
  backToList: 'Terug naar alle wijzigingen',
  more: 'Oudere wijzigingen worden hier niet getoond.',
  restored: ({ missing }: Restored) =>
    missing.length === 0
      ? 'Teruggezet.'
      : `Teruggezet. Dit bestaat niet meer en is weggelaten: ${missing.join(', ')}.`,
} as const;
