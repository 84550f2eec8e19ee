import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import { publisherAdapter } from './adapter/adapter.ts';
import { viewsInDevelopment } from './src/dev/views-in-development.ts';
import { dropUnusedVariants } from './src/styles/drop-unused-variants.ts';

const templates = fileURLToPath(new URL('./src/**/*.astro', import.meta.url));

export default defineConfig({
  output: 'server',
  adapter: publisherAdapter(),
  outDir: './.bundle',
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  integrations: [mdx(), viewsInDevelopment()],
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  vite: {
    build: { cssCodeSplit: false, assetsInlineLimit: 0 },
    // Scripts find each other beside themselves, also in a copy below another path.
    experimental: { renderBuiltUrl: (_, { ssr }) => (ssr ? undefined : { relative: true }) },
    css: { postcss: { plugins: [dropUnusedVariants(templates)] } },
  },
});
