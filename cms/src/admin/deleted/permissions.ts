/** The permission that the CMS gives to roles, as the admin asks for it. */
export const SEE_DELETED = [{ action: 'api::desk.deleted', subject: null }];
