import type { LocalCms } from '../cms/local-cms.ts';

interface Running {
  readonly site: string;
  readonly cms: Pick<LocalCms, 'url' | 'editor'>;
}

/** The last lines of a start. The password is shown here once, and is kept nowhere. */
export function announce({ site, cms }: Running): void {
  const lines = [
    `The site  ${site}/`,
    `The CMS   ${cms.url}/admin`,
    ...(cms.editor === undefined
      ? []
      : [
          '',
          'Log in to the CMS as the first editor. The password is not shown again:',
          `  e-mail    ${cms.editor.email}`,
          `  password  ${cms.editor.password}`,
        ]),
    '',
    'Press Ctrl-C to stop.',
  ];
  console.log(`\n${lines.join('\n')}`);
}
