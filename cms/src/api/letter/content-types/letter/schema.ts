/** A mail that is still to be sent: to whom and about which review. Its words are written when it is sent. */
export default {
  kind: 'collectionType',
  collectionName: 'letters',
  info: { singularName: 'letter', pluralName: 'letters', displayName: 'Letter' },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  attributes: {
    /** The id of an admin user. */
    recipient: { type: 'integer', required: true },
    /** The id of a review. */
    review: { type: 'integer', required: true },
    /** What happened to the review: asked, returned or published. */
    occasion: { type: 'string', required: true },
    attempts: { type: 'integer', required: true, default: 0 },
    dueAt: { type: 'datetime', required: true },
  },
};
