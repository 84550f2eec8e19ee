/**
 * NL Design System's components come with every variant: centred, nested, with arrows, on hover for
 * a style guide. Readers download only what templates use.
 *
 * Only the layer of those components is touched; of the site's own rules none may be dead.
 */
import { globSync, readFileSync } from 'node:fs';
import type { Plugin } from 'postcss';

/** @param templates a glob of the files that use the components. */
export function dropUnusedVariants(templates: string): Plugin {
  return {
    postcssPlugin: 'drop-unused-variants',
    OnceExit(root) {
      const isUsed = usageIn(globSync(templates).map((file) => readFileSync(file, 'utf8')));
      root.walkAtRules('layer', (layer) => {
        if (layer.params !== 'components') return;
        layer.walkRules((rule) => {
          const used = rule.selectors.filter(isUsed);
          if (used.length === 0) rule.remove();
          else rule.selectors = used;
        });
      });
    },
  };
}

/** Whether templates have every class of a selector, in full or up to a value that is filled in. */
function usageIn(templates: readonly string[]): (selector: string) => boolean {
  const source = templates.join('\n');
  const isKnown = (name: string) =>
    source.includes(name) || source.includes(name.replace(/[^-]*$/, () => '${'));
  return (selector) => [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => isKnown(name));
}
