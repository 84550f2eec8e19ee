/**
 * Writes what a template gives into one string.
 *
 * Astro's `renderStreaming` (astro/dist/runtime/server/render/streaming.js) makes room at every step for parts that
 * come later. Our views are whole before their template begins, so here is nothing to wait for, but for the address
 * of a script.
 */
import type { SSRResult } from 'astro';
import { chunkToString, escapeHTML, HTMLString } from 'astro/runtime/server/index.js';
import { renderChild } from 'astro/runtime/server/render/any.js';
import { isAstroComponentInstance } from 'astro/runtime/server/render/astro/instance.js';
import { isRenderTemplateResult } from 'astro/runtime/server/render/astro/render-template.js';
import { SlotRenderInstance } from 'astro/runtime/server/render/slot.js';

/** The HTML of what a template gave; null when a part of that is a promise. */
export function writeTemplate(result: SSRResult, template: unknown): string | null {
  let html = '';
  let waits = false;
  const rest = {
    write: (chunk: Parameters<typeof chunkToString>[1]) => void (html += chunkToString(result, chunk)),
  };
  const write = (node: unknown): void => {
    if (typeof node === 'string') {
      html += escapeHTML(node);
    } else if (node instanceof HTMLString) {
      rest.write(node);
    } else if (isRenderTemplateResult(node)) {
      const { htmlParts, expressions } = node;
      for (let at = 0; at < htmlParts.length; at += 1) {
        html += htmlParts[at];
        write(expressions[at]);
      }
    } else if (Array.isArray(node)) {
      for (const child of node) write(child);
    } else if (isAstroComponentInstance(node)) {
      write(node.init(result));
    } else if (node instanceof SlotRenderInstance) {
      write(node.evaluate());
    } else if (renderChild(rest, node) !== undefined) {
      waits = true;
    }
  };
  write(template);
  return waits ? null : html;
}
