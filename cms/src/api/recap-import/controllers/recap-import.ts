/** One recap's text in, one draft of a meeting out. Only a token that may do this, and nothing else, is answered. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { importRecap } from '../../../recap-import/import-recap.ts';
import { MAX_TEXT, TooSlow } from '../../../recap-import/read-text.ts';

interface Context {
  readonly request: { readonly body?: { readonly text?: unknown; readonly isDryRun?: unknown } };
  body: unknown;
}

export default ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async create(context: Context) {
    const { text, isDryRun } = context.request.body ?? {};
    if (typeof text !== 'string' || text.trim() === '')
      throw new errors.ValidationError('"text" has to be text.');
    if (text.length > MAX_TEXT)
      throw new errors.ValidationError(`"text" has to be of ${MAX_TEXT} characters at most.`);
    try {
      context.body = { data: await importRecap(strapi, text, isDryRun === true) };
    } catch (error) {
      if (!(error instanceof TooSlow)) throw error;
      throw new errors.ValidationError('Reading this text takes too long. Split it.');
    }
  },
});
