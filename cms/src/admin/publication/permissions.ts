/** The permissions that the CMS gives to roles, as the admin asks for them; see the CMS's own list. */
export const READ = [{ action: 'api::publication.read', subject: null }];
export const MANAGE = 'api::publication.manage';
