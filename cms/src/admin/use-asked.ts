import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { reasonOf } from './reason-of';

const noAnswer = 'Het CMS antwoordt nu niet. Controleer je verbinding en probeer het opnieuw.';

/** An answer, or why there is none, in a sentence. */
export type Asked<Answer> = { readonly answer: Answer } | { readonly answer: null; readonly reason: string };

/**
 * Asks the CMS once for a path, and again for every other round.
 *
 * @returns undefined until there is an outcome.
 */
export function useAsked<Answer>(path: string, round: number): Asked<Answer> | undefined {
  const { get } = useFetchClient();
  const question = `${round} ${path}`;
  const [known, setKnown] = useState<{ readonly question: string; readonly outcome: Asked<Answer> }>();
  useEffect(() => {
    const controller = new AbortController();
    const settle = (outcome: Asked<Answer>) => {
      if (!controller.signal.aborted) setKnown({ question, outcome });
    };
    get<{ readonly data: Answer }>(path, { signal: controller.signal }).then(
      ({ data }) => settle({ answer: data.data }),
      (error: unknown) => settle({ answer: null, reason: reasonOf(error, noAnswer) }),
    );
    return () => controller.abort();
  }, [get, path, question]);
  return known?.question === question ? known.outcome : undefined;
}
