/** Strapi's preview button: it opens the page that the publisher makes of a draft, by a signed link. */
import { contentTypes, isPreviewed, PREVIEW_LIFETIME, signPreview } from '@archive/content-types';
import type { CmsEnv } from '../env.ts';

const READ = 'plugin::content-manager.explorer.read';

interface Asked {
  readonly documentId: string;
  readonly status?: string;
}

/** The part of a request that tells who asks from where. */
interface Context {
  readonly origin: string;
  readonly state: { readonly userAbility?: { can(action: string, subject: string): boolean } };
}

interface PreviewConfig {
  readonly enabled: boolean;
  readonly config?: {
    readonly allowedOrigins: readonly string[];
    readonly handler: (uid: string, asked: Asked) => Promise<string | undefined>;
  };
}

/** @param requestContext the request that is being answered. */
export function previewConfig(
  { PREVIEW_URL, PUBLISHER_URL, PUBLISHER_SECRET }: CmsEnv,
  requestContext: () => Context | undefined,
): PreviewConfig {
  const url = PREVIEW_URL ?? PUBLISHER_URL;
  if (url === undefined) return { enabled: false };
  return {
    enabled: true,
    config: {
      allowedOrigins: [new URL(url).origin],
      handler: async (uid, { documentId, status }) => {
        const type = uid.split('.').at(-1) ?? '';
        const context = requestContext();
        if (!isPreviewed(type) || context?.state.userAbility?.can(READ, uid) !== true) return undefined;
        // What has no drafts is asked as published; its preview shows more than the site does.
        const isPublished = status === 'published' && contentTypes[type].hasDrafts;
        const path = await signPreview(PUBLISHER_SECRET, {
          type,
          documentId,
          status: isPublished ? 'published' : 'draft',
          admin: context.origin,
          expires: Date.now() + PREVIEW_LIFETIME,
        });
        return new URL(path, url).href;
      },
    },
  };
}
