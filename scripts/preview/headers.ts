/** What every answer says that shows something which is not public. */
import { PERMISSIONS_POLICY } from '../serve/headers.ts';

export const previewHeaders = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': PERMISSIONS_POLICY,
} as const;

const isOrigin = (text: string) => URL.parse(text)?.origin === text;

/** @param admin the origin that may show it in a frame; null for none. */
export function securityPolicy(admin: string | null): string {
  const frames = admin !== null && isOrigin(admin) ? admin : "'none'";
  return [
    "default-src 'none'",
    ...['style', 'img', 'font', 'script', 'connect'].map((kind) => `${kind}-src 'self'`),
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${frames}`,
  ].join('; ');
}

/** For a file, which shows and runs nothing by itself. */
export const FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";
