/**
 * What `.bundle/server/entry.mjs` exports: the compiled pages, ready to render one by one.
 *
 * A template goes from its view to a string without the request, the middleware and the response
 * that a server needs around it, which together cost as much as the template itself. These steps are
 * those of Astro's own handler (astro/dist/core/pages/handler.js and runtime/server/render/page.js).
 */
import { createApp } from 'astro/app/entrypoint';
import { FetchState } from 'astro/fetch';
import { renderToString } from 'astro/runtime/server/index.js';
import type { PageLocals } from '../src/view-of.ts';

const app = createApp({ streaming: false });

// Astro would log a template's error and answer with an empty page; a publisher has to stop at it.
app.renderError = (request, { status, error }) => {
  const { pathname } = new URL(request.url);
  throw new Error(`${pathname} gave status ${status} instead of a page.`, { cause: error });
};

const urlOf = (path: string) => new URL(path, 'http://bundle.invalid');

type Template = Awaited<ReturnType<FetchState['loadComponentInstance']>>;

/** Loaded templates, by the pattern of their paths. */
const templates = new Map<string, Template>();

async function templateFor(state: FetchState, route: string): Promise<Template> {
  const loaded = templates.get(route) ?? (await state.loadComponentInstance());
  templates.set(route, loaded);
  state.componentInstance = loaded;
  return loaded;
}

/**
 * The HTML of the page at a path with these locals.
 *
 * @throws {Error} when there is no such page, or its template fails.
 */
export async function renderPage(path: string, locals: PageLocals): Promise<string> {
  const state = new FetchState(new Request(urlOf(path)));
  const { routeData } = state;
  if (routeData === undefined) throw new Error(`No template is for the path ${path}.`);
  state.locals = locals;
  const template = await templateFor(state, routeData.route);
  const factory = template.default;
  // MDX is compiled to something else, and there are few such pages.
  if (!factory.isAstroComponentFactory) return renderAsServer(path, locals);
  const result = await state.createResult(template, state.getActionAPIContext());
  const metadata =
    factory.moduleId === undefined ? undefined : result.componentMetadata.get(factory.moduleId);
  result._metadata.headInTree = metadata?.containsHead ?? false;
  const html = await renderToString(result, factory, {}, {}, true, routeData);
  if (typeof html !== 'string') throw new Error(`${path} gave a response instead of a page.`);
  return html;
}

/** The same as a server of Astro does it. */
export async function renderAsServer(path: string, locals: PageLocals): Promise<string> {
  const response = await app.render(new Request(urlOf(path)), { locals });
  const type = response.headers.get('content-type') ?? 'no type';
  const expected = locals.kind === 'notFound' ? 404 : 200;
  if (response.status !== expected || !type.startsWith('text/html')) {
    throw new Error(`${path} gave status ${response.status} with ${type} instead of a page.`);
  }
  return response.text();
}
