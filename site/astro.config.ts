import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import purgeCss from '@fullhuman/postcss-purgecss';
import { defineConfig, passthroughImageService } from 'astro/config';
import { publisherAdapter } from './adapter/adapter.ts';

// NL Design System's components come with every variant; readers download only what pages use.
const dropUnusedCss = purgeCss({
  content: [fileURLToPath(new URL('./src/**/*.{astro,mdx,ts}', import.meta.url))],
  safelist: [/^nl-heading--level-/, /^agenda__item--/, /^utrecht-(un)?ordered-list__item$/],
  variables: true,
});

export default defineConfig({
  output: 'server',
  adapter: publisherAdapter(),
  outDir: './.bundle',
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  integrations: [mdx()],
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  vite: {
    build: { cssCodeSplit: false, assetsInlineLimit: 0 },
    css: { postcss: { plugins: [dropUnusedCss] } },
  },
});
