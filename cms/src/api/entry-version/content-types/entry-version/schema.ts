/**
 * What an entry was after a write, and who wrote it. It is written next to what it tells of and is not
 * content itself, so neither editors' lists nor the content API meet it.
 */
export default {
  kind: 'collectionType',
  collectionName: 'entry_versions',
  info: { singularName: 'entry-version', pluralName: 'entry-versions', displayName: 'Entry version' },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  indexes: [{ name: 'entry_versions_subject_idx', columns: ['type', 'subject'] }],
  attributes: {
    /** The name of a content type. */
    type: { type: 'string', required: true },
    /** The documentId of the entry. */
    subject: { type: 'string', required: true },
    /** What was done; "start" is what stood there before anything was recorded. */
    action: { type: 'string', required: true },
    /** The id of the admin user who did it; null for a program. */
    actor: { type: 'integer' },
    /** When the draft was last written, in ISO 8601; the forms of editors know it by this. */
    version: { type: 'string' },
    /** The fields, compressed; null where they are those of the row before. */
    content: { type: 'text' },
    /** Tells equal fields from others without reading them. */
    digest: { type: 'string' },
  },
};
