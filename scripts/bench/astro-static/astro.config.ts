/**
 * The same pages by `astro build` alone: our templates as they are, in Astro's static output. What the
 * publisher gives to a template comes from a middleware here, and Astro asks for the addresses.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import config from '@archive/site/astro-config';
import { sayGenerated } from './generating.ts';

const fileOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Astro demands this of every page with a parameter in its address. */
const addresses = {
  name: 'addresses-of-pages',
  enforce: 'post',
  transform: (code: string, id: string) =>
    /\/src\/pages\/.*\].*\.astro$/.test(id)
      ? `${code}
        import { staticPathsOf } from ${JSON.stringify(fileOf('planned.ts'))};
        export const getStaticPaths = ({ routePattern }) => staticPathsOf(routePattern);`
      : null,
} as const;

interface Setup {
  readonly addMiddleware: (middleware: { readonly entrypoint: URL; readonly order: 'pre' }) => void;
}

const views = {
  name: 'views-of-planned-pages',
  hooks: {
    'astro:config:setup': ({ addMiddleware }: Setup) =>
      addMiddleware({ entrypoint: pathToFileURL(fileOf('middleware.ts')), order: 'pre' }),
    'astro:build:generated': sayGenerated,
  },
};

const { adapter: _, outDir: __, cacheDir: ___, ...rest } = config;

/** @public for `astro build --config`. */
export default {
  ...rest,
  output: 'static',
  integrations: [...(config.integrations ?? []), views],
  vite: { ...config.vite, logLevel: 'error', plugins: [addresses] },
};
