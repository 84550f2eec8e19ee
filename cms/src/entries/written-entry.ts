/** A write as a middleware of the document service sees it. */
interface Write {
  readonly action: string;
  readonly params: object;
}

/** The documentId that a write is told; none when it makes an entry. A copy is written, not what it is a copy of. */
export const givenIn = ({ action, params }: Write): string | undefined =>
  action === 'clone' ? undefined : (params as { readonly documentId?: string }).documentId;
