/**
 * What `.bundle/server/entry.mjs` exports: the compiled pages, ready to render one by one.
 *
 * A template goes from its view to a string without the request, the middleware and the response
 * that a server needs around it, which together cost as much as the template itself. These steps are
 * those of Astro's own handler (astro/dist/core/pages/handler.js and runtime/server/render/page.js).
 */
import { createApp } from 'astro/app/entrypoint';
import { FetchState } from 'astro/fetch';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { PageLocals } from '../src/view-of.ts';
import { writeTemplate } from './write-template.ts';

const app = createApp({ streaming: false });

// Astro would log a template's error and answer with an empty page; a publisher has to stop at it.
app.renderError = (request, { status, error }) => {
  const { pathname } = new URL(request.url);
  throw new Error(`${pathname} gave status ${status} instead of a page.`, { cause: error });
};

const urlOf = (path: string) => new URL(path, 'http://bundle.invalid');

type Result = Awaited<ReturnType<FetchState['createResult']>>;

const DOCTYPE = '<!DOCTYPE html>';

/** A route with all of what its pages have in common. */
interface Route {
  readonly factory: AstroComponentFactory;
  readonly result: Result;
}

/** By the pattern of their paths; null for MDX, which is compiled to something else, and for few pages. */
const routes = new Map<string, Route | null>();

async function openRoute(path: string): Promise<Route | null> {
  const state = new FetchState(new Request(urlOf(path)));
  if (state.routeData === undefined) throw new Error(`No template is for the path ${path}.`);
  const template = await state.loadComponentInstance();
  state.componentInstance = template;
  const factory = template.default;
  if (!factory.isAstroComponentFactory) return null;
  const result = await state.createResult(template, state.getActionAPIContext());
  const metadata = result.componentMetadata.get(factory.moduleId ?? '');
  result._metadata.headInTree = metadata?.containsHead ?? false;
  return { factory, result };
}

async function routeOf(path: string): Promise<Route | null> {
  const pattern = app.manifest.routes.find(({ routeData }) => routeData.pattern.test(path))?.routeData.route;
  const known = routes.get(pattern ?? '');
  if (known !== undefined) return known;
  const opened = await openRoute(path);
  routes.set(pattern ?? '', opened);
  return opened;
}

/** A result for one page. What rendering it notes down or uses up is its own. */
function resultFor({ result }: Route, locals: PageLocals): Result {
  const notes = {
    ...result._metadata,
    rendererSpecificHydrationScripts: new Set<string>(),
    renderedScripts: new Set<string>(),
    hasDirectives: new Set<string>(),
    propagators: new Set<never>(),
    extraHead: [],
    pendingSlotEvaluations: [],
  };
  return {
    ...result,
    styles: new Set(result.styles),
    _metadata: notes,
    // All that our templates use of the global `Astro`, of which the real one takes as long as a paragraph.
    createAstro: (props, slots) =>
      ({ props, locals, self: null, slots: { has: (name: string) => Boolean(slots?.[name]) } }) as never,
  };
}

/**
 * The HTML of the page at a path with these locals.
 *
 * @throws {Error} when there is no such page, or its template fails.
 */
export async function renderPage(path: string, locals: PageLocals): Promise<string> {
  const route = await routeOf(path);
  if (route === null) return renderAsServer(path, locals);
  const result = resultFor(route, locals);
  const html = writeTemplate(result, route.factory(result, {}, {}));
  return html === null ? renderAsServer(path, locals) : DOCTYPE + html;
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
