/**
 * Which text became which meeting, so that no recap is entered twice, and what else was made of it. Not
 * content: neither editors nor readers meet it.
 */
export default {
  kind: 'collectionType',
  collectionName: 'recap_imports',
  info: { singularName: 'recap-import', pluralName: 'recap-imports', displayName: 'Recap import' },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  attributes: {
    /** The digest of the text. */
    key: { type: 'string', required: true, unique: true },
    /** The documentId of the meeting. */
    meeting: { type: 'string', required: true },
    /** The entries that were made, as they were then. */
    made: { type: 'json' },
    /** The id of the admin user who entered it. */
    maker: { type: 'integer' },
  },
};
