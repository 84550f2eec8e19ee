/**
 * Somebody who may not publish asks who may. It is about an entry and is not content itself, so neither
 * editors' lists nor the content API meet it.
 */
export default {
  kind: 'collectionType',
  collectionName: 'reviews',
  info: { singularName: 'review', pluralName: 'reviews', displayName: 'Review' },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  indexes: [
    { name: 'reviews_subject_idx', columns: ['type', 'subject'] },
    // At most one is open for each entry, whoever asks at the same moment.
    { name: 'reviews_open_idx', columns: ['open_for'], type: 'unique' },
  ],
  attributes: {
    /** The name of a content type, and the documentId of the entry. */
    type: { type: 'string', required: true },
    subject: { type: 'string', required: true },
    /** The entry while it waits for an answer; null once it has one. */
    openFor: { type: 'string' },
    state: { type: 'string', required: true },
    /** The ids of the admin users who asked and answered. */
    asker: { type: 'integer', required: true },
    answerer: { type: 'integer' },
    /** The ids of those who asked the same while it waited. */
    alsoAsked: { type: 'json' },
    question: { type: 'text' },
    answer: { type: 'text' },
    askedAt: { type: 'datetime', required: true },
    answeredAt: { type: 'datetime' },
  },
};
