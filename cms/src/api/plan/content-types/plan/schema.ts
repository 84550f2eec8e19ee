/**
 * What is to be published or withdrawn at a time, and what became of it. Not content: neither readers nor
 * the content API meet it.
 */
export default {
  kind: 'collectionType',
  collectionName: 'plans',
  info: { singularName: 'plan', pluralName: 'plans', displayName: 'Plan' },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  attributes: {
    /** publish or unpublish. */
    act: { type: 'string', required: true },
    /** The name of a content type, and the documentId of the entry. */
    type: { type: 'string', required: true },
    subject: { type: 'string', required: true },
    /** What the entry was called, for when it is no longer there. */
    title: { type: 'text' },
    at: { type: 'datetime', required: true },
    /** The id of the admin user in whose name it is done. */
    actor: { type: 'integer', required: true },
    /** planned, done or failed. */
    state: { type: 'string', required: true },
    settledAt: { type: 'datetime' },
    /** What there is to say of how it went, in Dutch. */
    message: { type: 'text' },
  },
};
