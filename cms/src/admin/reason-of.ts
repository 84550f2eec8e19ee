interface Refusal {
  readonly status?: unknown;
  readonly message?: unknown;
}

const isRefusal = (error: unknown): error is Refusal => typeof error === 'object' && error !== null;

/**
 * Why something did not go well, in the words of the CMS. What has no status is no answer of the CMS, and
 * is worded in English by the browser.
 *
 * @param error as Strapi's clients give it.
 * @param otherwise a sentence for where the CMS said nothing.
 */
export const reasonOf = (error: unknown, otherwise: string): string =>
  isRefusal(error) && typeof error.status === 'number' && typeof error.message === 'string'
    ? error.message
    : otherwise;
