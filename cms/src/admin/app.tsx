/**
 * The admin as Dutch editors meet it: in Dutch from the first screen, under the archive's own name
 * and mark, without what does not concern them.
 */
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { Clock, Globe, Magic, ManyToOne, Question, Trash } from '@strapi/icons';
import { checksPanel } from './checks/checks-panel';
import { DateField } from './dates/date-field';
import { SEE_DELETED } from './deleted/permissions';
import { texts as deletedTexts } from './deleted/texts';
import { openDesk, prepareDesk } from './desk/open-desk';
import { guide } from './guide/words';
import { hideLengths, HOOK } from './hide-lengths';
import mark from './mark.svg';
import { MERGE } from './people/permissions';
import { sayInDutch } from './form-messages';
import { speakerPanel } from './people/speaker-panel';
import { texts as peopleTexts } from './people/texts';
import { READ_PLANS } from './plans/permissions';
import { texts as planTexts } from './plans/texts';
import { entryPanel } from './publication/entry-panel';
import { READ } from './publication/permissions';
import { texts } from './publication/texts';
import { setPanel } from './publish-set/set-panel';
import { ENTER } from './recaps/permissions';
import { texts as recapTexts } from './recaps/texts';
import nl from './translations/nl.json';
import { translateTheRest } from './untranslated';
import { asking, type Action } from './uses/asking-action';

/** Choices that Strapi keeps in the browser, where nobody has made them yet. */
const choices = {
  // Strapi starts in English until somebody has chosen.
  'strapi-admin-language': 'nl',
  // An advertisement for a newer media library; its key ends in the id of an installation, which
  // one without telemetry does not have.
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': 'true',
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:undefined': 'true',
};

for (const [key, value] of Object.entries(choices)) {
  if (window.localStorage.getItem(key) === null) window.localStorage.setItem(key, value);
}

// Until somebody chooses another language, also for who has the page read out.
document.documentElement.lang = window.localStorage.getItem('strapi-admin-language') ?? 'nl';

/** Content types are code here; see the contract. */
const CONTENT_TYPE_BUILDER = 'content-type-builder';
const EDIT_THE_MODEL = 'edit-the-model';

/** The part of the content manager that takes panels for beside its forms, and other actions. */
interface ContentManager {
  readonly addDocumentAction: (change: (actions: readonly Action[]) => readonly Action[]) => void;
  readonly addBulkAction: (change: (actions: readonly Action[]) => readonly Action[]) => void;
  readonly addEditViewSidePanel: (panels: readonly ((props: never) => object | null)[]) => void;
}

/** Our own pages, as the menu has them. */
const pages = [
  {
    to: 'terugblik-invoeren',
    icon: Magic,
    label: recapTexts.menu,
    permissions: ENTER,
    page: () => import('./recaps/recap-page'),
  },
  {
    to: 'publicatie',
    icon: Globe,
    label: texts.menu,
    permissions: READ,
    page: () => import('./publication/publication-page'),
  },
  {
    to: 'gepland',
    icon: Clock,
    label: planTexts.menu,
    permissions: READ_PLANS,
    page: () => import('./plans/plans-page'),
  },
  {
    to: 'dubbele-sprekers',
    icon: ManyToOne,
    label: peopleTexts.menu,
    permissions: MERGE,
    page: () => import('./people/doubles-page'),
  },
  {
    to: 'onlangs-verwijderd',
    icon: Trash,
    label: deletedTexts.menu,
    permissions: SEE_DELETED,
    page: () => import('./deleted/deleted-page'),
  },
  {
    to: 'zo-werkt-het',
    icon: Question,
    label: guide.menu,
    permissions: [],
    page: () => import('./guide/guide-page'),
  },
];

export default {
  config: {
    locales: ['nl'],
    translations: { nl },
    head: { favicon: mark },
    auth: { logo: mark },
    menu: { logo: mark },
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp) {
    const { router, addMenuLink } = app;
    prepareDesk(app);
    app.addFields({ type: 'date', Component: DateField as ComponentType });
    const index = router.menu.findIndex(({ to }) => to.includes(CONTENT_TYPE_BUILDER));
    if (index !== -1) router.menu.splice(index, 1);
    for (const { to, icon, label, permissions, page } of pages) {
      const intlLabel = { id: `${to}.menu`, defaultMessage: label };
      addMenuLink({ to, icon, intlLabel, permissions: [...permissions], Component: page });
    }
  },

  bootstrap({ registerHook, getPlugin }: StrapiApp) {
    translateTheRest();
    sayInDutch();
    registerHook(HOOK, hideLengths);
    openDesk({ getPlugin });
    const contentManager = getPlugin('content-manager').apis as unknown as ContentManager;
    contentManager.addDocumentAction((actions) =>
      actions.filter(({ type }) => type !== EDIT_THE_MODEL).map(asking),
    );
    contentManager.addBulkAction((actions) => actions.map(asking));
    contentManager.addEditViewSidePanel([checksPanel, entryPanel, speakerPanel, setPanel]);
  },
};
