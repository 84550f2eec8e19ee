/** The permission that the CMS gives to roles, as the admin asks for it; see the CMS's own list. */
export const ENTER = [{ action: 'api::desk.recaps', subject: null }];
