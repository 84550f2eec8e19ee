/**
 * A row of the change feed. It is written next to what it tells of and is not content itself, so
 * neither editors nor the content API meet it.
 */
export default {
  kind: 'collectionType',
  collectionName: 'changes',
  info: { singularName: 'change', pluralName: 'changes', displayName: 'Change' },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  attributes: {
    /** The name of a content type, or "file". */
    type: { type: 'string' },
    /** The documentId of an entry, or the path of a file in the CMS. */
    subject: { type: 'text' },
    action: { type: 'string', required: true },
    /** The id of the admin user who did it; null for a program. */
    actor: { type: 'integer' },
    /** Random; tells this row from one with the same number in another database. */
    mark: { type: 'string', required: true },
  },
};
