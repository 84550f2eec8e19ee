/**
 * What `.bundle/server/entry.mjs` exports: the compiled pages, ready to render one by one.
 */
import { createApp } from 'astro/app/entrypoint';
import type { PageLocals } from '../src/view-of.ts';

const app = createApp({ streaming: false });

// Astro would log a template's error and answer with an empty page; a publisher has to stop at it.
app.renderError = (request, { status, error }) => {
  const { pathname } = new URL(request.url);
  throw new Error(`${pathname} gave status ${status} instead of a page.`, { cause: error });
};

/** Renders the page at a path with these locals. */
export const renderPage = (path: string, locals: PageLocals): Promise<Response> =>
  app.render(new Request(new URL(path, 'http://bundle.invalid')), { locals });
