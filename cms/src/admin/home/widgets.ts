/** The parts of the first page. Strapi's own, which count entries and name who looks, make room for them. */
import { Calendar, CheckCircle, Clock, Pencil, PlusCircle, WarningCircle } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { texts } from './texts';

const titled = (id: string, title: string) => ({
  id,
  pluginId: 'desk',
  title: { id: `desk.${id}`, defaultMessage: title },
  permissions: [{ action: 'api::desk.use' }],
});

export function registerWidgets({ widgets }: Pick<StrapiApp, 'widgets'>): void {
  widgets.register(() => [
    {
      ...titled('start', texts.start),
      icon: PlusCircle,
      component: async () => (await import('./start-widget')).StartWidget,
    },
    {
      ...titled('reviews', texts.reviews),
      icon: Clock,
      component: async () => (await import('./reviews-widget')).ReviewsWidget,
    },
    {
      ...titled('failures', texts.failures),
      icon: WarningCircle,
      component: async () => (await import('./failures-widget')).FailuresWidget,
    },
    {
      ...titled('drafts', texts.drafts),
      icon: Pencil,
      component: async () => (await import('./drafts-widget')).DraftsWidget,
    },
    {
      ...titled('planned', texts.planned),
      icon: Calendar,
      component: async () => (await import('./planned-widget')).PlannedWidget,
    },
    {
      ...titled('live', texts.live),
      icon: CheckCircle,
      component: async () => (await import('./live-widget')).LiveWidget,
    },
  ]);
}
