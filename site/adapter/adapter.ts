/**
 * Our Astro adapter: `astro build` makes a bundle that renders pages inside the publisher.
 *
 * There is no server at the other end. The publisher imports the bundle, hands every page its view
 * and writes what comes back, so that one changed page costs one render and not a whole build.
 */
import type { AstroIntegration } from 'astro';

export function publisherAdapter(): AstroIntegration {
  return {
    name: 'publisher-adapter',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'publisher-adapter',
          // Only its other value, which is still the default, is deprecated; the rule cannot tell them apart.
          // eslint-disable-next-line @typescript-eslint/no-deprecated
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./entry.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable' },
        });
      },
    },
  };
}
