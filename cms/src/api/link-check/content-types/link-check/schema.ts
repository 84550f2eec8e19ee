/** What was found of a link, so that it is not asked again today. Not content: nobody meets it. */
export default {
  kind: 'collectionType',
  collectionName: 'link_checks',
  info: { singularName: 'link-check', pluralName: 'link-checks', displayName: 'Link check' },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  attributes: {
    /** The digest of its address. */
    key: { type: 'string', required: true, unique: true },
    /** "alive", "dead", or "unknown" where nothing certain was answered. */
    state: { type: 'string', required: true },
    checkedAt: { type: 'datetime', required: true },
  },
};
