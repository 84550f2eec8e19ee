/**
 * That a speaker was merged into another, with all it takes to undo that. Not content: neither readers nor the
 * content API meet it.
 */
export default {
  kind: 'collectionType',
  collectionName: 'merges',
  info: { singularName: 'merge', pluralName: 'merges', displayName: 'Merge' },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  attributes: {
    /** The documentId and the name of who stayed. */
    kept: { type: 'string', required: true },
    keptName: { type: 'text', required: true },
    /** The documentId and the name of who was merged. */
    gone: { type: 'string', required: true },
    goneName: { type: 'text', required: true },
    /** The id of the admin user who did it. */
    actor: { type: 'integer' },
    /** See the CMS's `MergeRecord`. */
    record: { type: 'json', required: true },
    undoneAt: { type: 'datetime' },
    undoneBy: { type: 'integer' },
  },
};
