/** The permission that the CMS gives to roles, as the admin asks for it; see the CMS's own list. */
export const MERGE = [{ action: 'api::people.merge', subject: null }];
