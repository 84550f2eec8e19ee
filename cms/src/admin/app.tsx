/**
 * The admin as Dutch editors meet it: in Dutch from the first screen, under the archive's own name
 * and mark, without what does not concern them.
 */
import type { StrapiApp } from '@strapi/strapi/admin';
import { Globe } from '@strapi/icons';
import { hideLengths, HOOK } from './hide-lengths';
import mark from './mark.svg';
import { entryPanel } from './publication/entry-panel';
import { READ } from './publication/permissions';
import { texts } from './publication/texts';
import nl from './translations/nl.json';

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

/** The part of the content manager that takes panels for beside its forms. */
interface ContentManager {
  readonly addEditViewSidePanel: (panels: readonly (typeof entryPanel)[]) => void;
}

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

  register({ router, addMenuLink }: StrapiApp) {
    const index = router.menu.findIndex(({ to }) => to.includes(CONTENT_TYPE_BUILDER));
    if (index !== -1) router.menu.splice(index, 1);
    addMenuLink({
      to: 'publicatie',
      icon: Globe,
      intlLabel: { id: 'publication.menu', defaultMessage: texts.menu },
      permissions: READ,
      Component: () => import('./publication/publication-page'),
    });
  },

  bootstrap({ registerHook, getPlugin }: StrapiApp) {
    registerHook(HOOK, hideLengths);
    const { addEditViewSidePanel } = getPlugin('content-manager').apis as unknown as ContentManager;
    addEditViewSidePanel([entryPanel]);
  },
};
