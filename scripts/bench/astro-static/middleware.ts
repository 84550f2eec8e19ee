/** Gives every page its view, as the publisher does. */
import { paths } from '@archive/site/paths';
import { plannedPages } from './planned.ts';

interface Context {
  readonly url: URL;
  readonly locals: object;
}

/** @public for Astro. */
export function onRequest<Answer>({ url, locals }: Context, next: () => Answer): Answer {
  const page = plannedPages.get(url.pathname) ?? plannedPages.get(paths.notFound);
  if (page !== undefined) Object.assign(locals, { kind: page.kind, view: page.view() });
  return next();
}
