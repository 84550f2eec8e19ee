/** A page that says why there is no preview. */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { previewFiles } from './mark.ts';
import type { Notice } from './texts.ts';

/** @param styles the paths of the site's style sheets. */
export const noticePage = ({ title, text }: Notice, styles: readonly string[]): string =>
  toHtml(
    h(null, [
      { type: 'doctype' },
      h('html', { lang: 'nl' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width' }),
          h('meta', { name: 'robots', content: 'noindex, nofollow' }),
          h('title', title),
          ...[...styles, previewFiles.css].map((href) => h('link', { rel: 'stylesheet', href })),
        ]),
        h('body.utrecht-document.utrecht-document--surface.preview-notice', [
          h('main', [h('h1', title), h('p', text)]),
        ]),
      ]),
    ]),
  );
