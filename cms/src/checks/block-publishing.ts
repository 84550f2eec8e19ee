/**
 * Keeps an entry with errors from being published, whoever or whatever publishes it. Warnings do not.
 *
 * A write that publishes at once, as each of a type without drafts does, is looked at after it, in the same
 * transaction: it happened whole or not.
 */
import { refusalToDutch, type Finding } from '@archive/content-types/checks';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { givenIn } from '../entries/written-entry.ts';
import { isContent } from '../feed/relations.ts';
import { errorsOf } from './findings.ts';

interface Params {
  readonly documentId?: string;
  readonly status?: string;
}

/** The form puts each below its field. */
const toDetail = ({ field, message }: Finding) => ({
  path: field.split('.'),
  message,
  name: 'ValidationError',
});

/** Its sentence is for editors. */
export class NotPublishable extends errors.ValidationError {}

/** @throws {NotPublishable} with one sentence for editors that names what is wrong, and where. */
async function refuseErrors(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  hasDrafts: boolean,
): Promise<void> {
  const found = await errorsOf(strapi, uid, documentId);
  if (found.length === 0) return;
  const sentence = refusalToDutch(found, hasDrafts ? 'Publiceren' : 'Opslaan');
  throw new NotPublishable(sentence, { errors: found.map(toDetail) });
}

/** Whether readers may see what is written as soon as it is. */
const isLiveAtOnce = (action: string, hasDrafts: boolean, status: string | undefined) =>
  hasDrafts
    ? ['create', 'update'].includes(action) && status === 'published'
    : ['create', 'update', 'clone'].includes(action);

export function blockPublishing(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { action, uid, contentType } = context;
    const { documentId, status } = context.params as Params;
    if (!isContent(uid)) return next();
    const hasDrafts = contentType.options?.draftAndPublish === true;
    if (hasDrafts && action === 'publish' && documentId !== undefined)
      await refuseErrors(strapi, uid, documentId, hasDrafts);
    if (!isLiveAtOnce(action, hasDrafts, status)) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      const written = givenIn(context) ?? (result as Params | null)?.documentId;
      if (written !== undefined) await refuseErrors(strapi, uid, written, hasDrafts);
      return result;
    });
  });
}
