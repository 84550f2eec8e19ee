/** What the desk adds to Strapi's first page and forms. */
import type { StrapiApp } from '@strapi/strapi/admin';
import { followTheme } from '../color-scheme';
import { registerWidgets } from '../home/widgets';
import { reviewPanel } from '../reviews/review-panel';
import { historyPanel } from './history-panel';
import { guardSaves } from './save-guard';
import { SaveOverDialog } from './save-over-dialog';
import { rememberStore } from './store';

/** Before Strapi makes its store and its first page. */
export function prepareDesk(app: StrapiApp): void {
  app.addMiddlewares([rememberStore as never, followTheme as never]);
  registerWidgets(app);
}

interface ContentManager {
  readonly addEditViewSidePanel: (panels: readonly unknown[]) => void;
}

/** Once the content manager is there. */
export function openDesk({ getPlugin }: Pick<StrapiApp, 'getPlugin'>): void {
  const contentManager = getPlugin('content-manager');
  const { addEditViewSidePanel } = contentManager.apis as unknown as ContentManager;
  addEditViewSidePanel([reviewPanel, historyPanel]);
  guardSaves();
  // Beside the buttons of every form, also on a phone.
  contentManager.injectComponent('editView', 'right-links', {
    name: 'save-over-dialog',
    Component: SaveOverDialog,
  });
}
