/**
 * Routes of our own for who logged in to the admin.
 *
 * Only who may do the route's action is answered. What a handler returns is answered as `data`; an error
 * of `@strapi/utils` that it throws is answered with its status and its sentence, `Unavailable` with 503.
 */
import type { Core } from '@strapi/strapi';

/** The part of a request that handlers use. */
export interface AdminContext {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly request: {
    readonly body?: unknown;
    readonly files?: Readonly<Record<string, unknown>>;
  };
  readonly state: {
    readonly user: { readonly id: number };
    readonly userAbility: { can(action: string, subject?: string): boolean };
  };
  status: number;
  body: unknown;
}

export type Handler = (context: AdminContext) => Promise<unknown>;

export interface AdminRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the prefix, with `:names` for what is in `params`. */
  readonly path: string;
  readonly handler: Handler;
  /** What the role has to allow: `api::<uid of the action>`. */
  readonly action: string;
}

/** Something that a role may be allowed to do; `uid` is its action without `api::`. */
export interface Action {
  readonly uid: string;
  /** What a Beheerder reads beside the box to tick. */
  readonly displayName: string;
}

const guard = (action: string) => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [action] } }],
});

/** What a handler needs does not answer. Its message is a sentence for editors. */
export class Unavailable extends Error {}

const answering =
  (handler: Handler): Handler =>
  async (context) => {
    try {
      context.body = { data: await handler(context) };
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      const { message } = error;
      context.status = 503;
      context.body = { data: null, error: { status: 503, name: 'ServiceUnavailableError', message } };
    }
  };

/**
 * @param prefix where the routes are, such as `/publication`; refusals below it are worded in Dutch once
 * `middlewares/dutch-errors.ts` knows it.
 */
export function offerAdminRoutes(strapi: Core.Strapi, prefix: string, routes: readonly AdminRoute[]): void {
  strapi.server.routes({
    type: 'admin',
    prefix,
    routes: routes.map(({ method, path, handler, action }) => ({
      method,
      path,
      handler: answering(handler),
      config: guard(action),
    })),
  } as never);
}

/** Lets roles be allowed to do these. */
export function registerActions(strapi: Core.Strapi, category: string, actions: readonly Action[]): void {
  strapi
    .service('admin::permission')
    .actionProvider.registerMany(actions.map((action) => ({ ...action, section: 'settings', category })));
}
