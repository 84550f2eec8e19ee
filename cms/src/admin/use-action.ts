import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { reasonOf } from './reason-of';

const failed = 'Dat is niet gelukt. Controleer je verbinding en probeer het opnieuw.';

/** How it is told that something was not done: what the CMS said, or else a sentence of ours. */
export function useFailures(): (error: unknown) => void {
  const { toggleNotification } = useNotification();
  return (error) => toggleNotification({ type: 'danger', message: reasonOf(error, failed) });
}

/**
 * Asks the CMS to do something that writes no entry, so that a form beside it keeps what was typed. Says how
 * that went. Never rejects; false when it did not go well.
 */
export function useAction(): <Answer>(
  path: string,
  done: (answer: Answer) => string,
  body?: object,
  method?: 'POST' | 'PUT' | 'DELETE',
) => Promise<boolean> {
  const { post, put, del } = useFetchClient();
  const { toggleNotification } = useNotification();
  const fail = useFailures();
  return async <Answer>(
    path: string,
    done: (answer: Answer) => string,
    body: object = {},
    method: 'POST' | 'PUT' | 'DELETE' = 'POST',
  ) => {
    type Told = { readonly data: Answer };
    const send = { POST: post<Told>, PUT: put<Told>, DELETE: () => del<Told>(path) }[method];
    try {
      const { data } = await send(path, body);
      toggleNotification({ type: 'success', message: done(data.data) });
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };
}
