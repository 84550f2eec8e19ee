import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { publisherAdapter } from './adapter/adapter.ts';

export default defineConfig({
  output: 'server',
  adapter: publisherAdapter(),
  outDir: './.bundle',
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  integrations: [mdx()],
  devToolbar: { enabled: false },
  build: {
    format: 'directory',
    assets: 'assets',
    inlineStylesheets: 'never',
    client: './.bundle/client',
    server: './.bundle/server',
  },
  vite: { build: { cssCodeSplit: false, assetsInlineLimit: 0 } },
});
