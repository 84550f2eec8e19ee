import type { Archive } from '../archive/archive.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { framePage, listLinks } from './frame.ts';
import { registerLink } from './register.ts';
import type { AboutView, StaticView } from './view.ts';

/** A page whose text stands in the repository. */
export function viewStatic(
  archive: Archive,
  name: 'about' | 'privacy' | 'accessibility' | 'notFound',
): StaticView {
  return {
    ...framePage(archive, {
      path: paths[name],
      title: viewTexts[name],
      description: viewTexts.descriptions[name],
    }),
    lists: Object.values(listLinks),
  };
}

/** What the archive is, with who runs it in the register of the government, and under which licence. */
export function viewAbout(archive: Archive): AboutView {
  const { runByTooiUri = null, licence = null } = archive.about ?? {};
  const register = registerLink(runByTooiUri);
  return {
    ...viewStatic(archive, 'about'),
    register: typeof register === 'string' ? null : register,
    licence: licence === null ? null : viewTexts.data.licences[licence],
  };
}
