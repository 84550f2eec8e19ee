/**
 * Two speakers of whom somebody said that they are two people. Not content: neither readers nor the
 * content API meet it.
 */
export default {
  kind: 'collectionType',
  collectionName: 'distinctions',
  info: { singularName: 'distinction', pluralName: 'distinctions', displayName: 'Distinction' },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  attributes: {
    /** The documentIds, in alphabetical order, with a space between them. */
    pair: { type: 'string', required: true, unique: true },
    /** The id of the admin user who said so. */
    actor: { type: 'integer' },
  },
};
