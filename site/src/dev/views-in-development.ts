import type { AstroIntegration } from 'astro';

/** While developing, Astro itself renders the pages; this gives them their views. */
export const viewsInDevelopment = (): AstroIntegration => ({
  name: 'views-in-development',
  hooks: {
    'astro:config:setup': ({ command, addMiddleware }) => {
      if (command === 'dev')
        addMiddleware({ entrypoint: new URL('middleware.ts', import.meta.url), order: 'pre' });
    },
  },
});
