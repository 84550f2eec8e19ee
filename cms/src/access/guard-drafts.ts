/**
 * Drafts are for previews. Strapi shows them to every token that may read a type at all; here all
 * reads of the content API pass one gate, which lets only the token named "preview" through to
 * what is not published, and our own code when it makes drafts for the one named "import".
 */
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { IMPORT, PREVIEW } from './tokens.ts';

/** The second has no right to ask for any entry: what is read for it, we read while we write. */
const ALLOWED = [PREVIEW, IMPORT];

const READS = ['findOne', 'findMany', 'findFirst', 'count'];

/** The part of a request's state that tells who asks what. */
interface State {
  readonly route?: { readonly info?: { readonly type?: string } };
  readonly auth?: { readonly credentials?: { readonly name?: string } };
}

interface Read {
  readonly status?: string;
  readonly publicationFilter?: unknown;
  readonly hasPublishedVersion?: unknown;
}

const isOfPublished = ({ status, publicationFilter, hasPublishedVersion }: Read) =>
  status === 'published' && publicationFilter === undefined && hasPublishedVersion === undefined;

const mayReadDrafts = (state: State | undefined) => ALLOWED.includes(state?.auth?.credentials?.name ?? '');

export function guardDrafts(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const state = strapi.requestContext.get()?.state as State | undefined;
    const isContentApi = state?.route?.info?.type === 'content-api';
    const isAllowed = mayReadDrafts(state) || isOfPublished(context.params as Read);
    if (isContentApi && READS.includes(context.action) && !isAllowed) {
      throw new errors.ForbiddenError('This token reads published entries only.');
    }
    return next();
  });
}
