/** The permissions that the CMS gives to roles, as the admin asks for them; see the CMS's own list. */
export const READ_PLANS = [{ action: 'api::plans.read', subject: null }];
export const MAKE_PLANS = 'api::plans.make';
