/** Whom to tell of a weakness: https://www.rfc-editor.org/rfc/rfc9116 */
export interface SecurityContact {
  /** The address of the file itself. */
  readonly url: string;
  /** An address to write to, or of a page that says how. */
  readonly contact: string;
}

/**
 * Until when this is right; at most a year ahead. It is no clock's, because equal content has to give
 * equal bytes. A test fails from two months before, and `/metrics` tells it.
 */
export const SECURITY_TXT_EXPIRES = '2027-11-15T00:00:00Z';

export const toSecurityTxt = ({ url, contact }: SecurityContact): string =>
  [
    `Contact: ${contact}`,
    `Expires: ${SECURITY_TXT_EXPIRES}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${url}`,
    '',
  ].join('\n');
