/** What the CMS's process tells the one that started it. */
import type { Credentials } from '../seed/first-editor.ts';

export type CmsMessage =
  | { readonly kind: 'seeded'; readonly editor: Credentials | undefined }
  | { readonly kind: 'ready'; readonly port: number; readonly editor: Credentials | undefined }
  | { readonly kind: 'failed'; readonly message: string };
