/**
 * Tells the browser which colours the admin has, so that its scroll bars and its own fields have them too.
 * Strapi only paints the page, and keeps the choice in its store.
 */
interface Store {
  getState(): { readonly admin_app?: { readonly theme?: { readonly currentTheme?: string } } };
}

type Next = (action: unknown) => unknown;

/** A middleware for Strapi's store. Who chose nothing has the colours of her system. */
export const followTheme = () => (store: Store) => (next: Next) => (action: unknown) => {
  const result = next(action);
  const chosen = store.getState().admin_app?.theme?.currentTheme;
  document.documentElement.style.colorScheme =
    chosen === 'dark' || chosen === 'light' ? chosen : 'light dark';
  return result;
};
