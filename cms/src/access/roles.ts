/**
 * Who may do what in the admin. The roles are Strapi's own three, with our names and rights, and
 * they are code: a right that someone adds by hand is gone after the next start.
 */
import type { Core } from '@strapi/strapi';
import { SEE_DELETED, USE_DESK } from '../desk/permissions.ts';
import { READ_CHECKS } from '../checks/permissions.ts';
import { MERGE_PEOPLE } from '../people/permissions.ts';
import { MAKE_PLANS, READ_PLANS } from '../plans/permissions.ts';
import { READ_PUBLICATION } from '../publication/permissions.ts';
import { ENTER_RECAPS } from '../recap-desk/permissions.ts';
import { PUBLISH_SETS, READ_SETS } from '../publish-set/permissions.ts';
import { READ_USES } from '../uses/permissions.ts';

interface Permission {
  readonly action: string;
  readonly subject?: string | null;
  readonly properties?: object;
  readonly conditions?: readonly string[];
}

/** Actions on one content type; those in `own` only on entries that the person created. */
interface Rights {
  readonly any: readonly string[];
  readonly own?: readonly string[];
}

interface Role {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly content: Readonly<Record<string, Rights>>;
  readonly media: readonly string[];
  /** What else we offer; see the permissions of each part. */
  readonly actions: readonly string[];
}

const write = ['create', 'read', 'update'];
const manage = [...write, 'delete'];

const editors: readonly Role[] = [
  {
    code: 'strapi-author',
    name: 'Redacteur',
    description: 'Schrijft concepten. Kan niets publiceren.',
    content: {
      meeting: { any: write },
      subsession: { any: write },
      // Speakers have no drafts: a change to one that is already on the site is live at once.
      speaker: { any: ['create', 'read'], own: ['update'] },
      programme: { any: ['read'] },
      municipality: { any: ['read'] },
      archive: { any: ['read'] },
    },
    media: ['read', 'assets.create', 'assets.download', 'assets.copy-link'],
    actions: [READ_PUBLICATION, READ_CHECKS, USE_DESK, ENTER_RECAPS, READ_SETS, READ_USES, READ_PLANS],
  },
  {
    code: 'strapi-editor',
    name: 'Eindredacteur',
    description: 'Controleert en publiceert, en beheert sprekers, gemeenten en programma’s.',
    content: {
      meeting: { any: [...manage, 'publish'] },
      subsession: { any: [...manage, 'publish'] },
      speaker: { any: manage },
      programme: { any: manage },
      municipality: { any: manage },
      archive: { any: ['read', 'update'] },
    },
    media: ['read', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link'],
    actions: [
      READ_PUBLICATION,
      READ_CHECKS,
      USE_DESK,
      SEE_DELETED,
      MERGE_PEOPLE,
      ENTER_RECAPS,
      READ_SETS,
      PUBLISH_SETS,
      READ_USES,
      READ_PLANS,
      MAKE_PLANS,
    ],
  },
];

const administrator = {
  code: 'strapi-super-admin',
  name: 'Beheerder',
  description: 'Beheert gebruikers en instellingen, en kan alles.',
};

/** The permissions of a role, each for all the fields of its content type. */
function permissionsOf(strapi: Core.Strapi, role: Role): Permission[] {
  const { actionProvider } = strapi.service('admin::permission');
  const perField: Permission[] = strapi
    .service('admin::content-type')
    .getPermissionsWithNestedFields(
      actionProvider.values().filter(({ section }: { section: string }) => section === 'contentTypes'),
    );

  const permissionsFor = ([name, { any, own = [] }]: [string, Rights]) =>
    perField
      .filter(({ subject }) => subject === `api::${name}.${name}`)
      .flatMap((permission): Permission[] => {
        const action = permission.action.replace('plugin::content-manager.explorer.', '');
        if (any.includes(action)) return [permission];
        return own.includes(action) ? [{ ...permission, conditions: ['admin::is-creator'] }] : [];
      });

  return [
    ...Object.entries(role.content).flatMap(permissionsFor),
    ...role.media.map((action) => ({ action: `plugin::upload.${action}` })),
    ...role.actions.map((action) => ({ action })),
  ];
}

export async function applyRoles(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.db.query('admin::role');
  for (const { code, name, description } of [...editors, administrator]) {
    const exists = await roles.findOne({ where: { code } });
    if (exists) await roles.update({ where: { code }, data: { name, description } });
    else await strapi.service('admin::role').create({ code, name, description });
  }
  for (const role of editors) {
    const { id } = await roles.findOne({ where: { code: role.code } });
    await strapi.service('admin::role').assignPermissions(id, permissionsOf(strapi, role));
  }
}
