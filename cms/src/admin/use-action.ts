import { isFetchError, useFetchClient, useNotification } from '@strapi/strapi/admin';

const failed = 'Dat is niet gelukt. Probeer het opnieuw.';

/** Asks the CMS to do something, and says how that went. Never rejects; false when it did not go well. */
export function useAction(): <Answer>(
  path: string,
  done: (answer: Answer) => string,
  body?: object,
) => Promise<boolean> {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  return async <Answer>(path: string, done: (answer: Answer) => string, body: object = {}) => {
    try {
      const { data } = await post<{ readonly data: Answer }>(path, body);
      toggleNotification({ type: 'success', message: done(data.data) });
      return true;
    } catch (error) {
      const message = isFetchError(error) ? error.message : failed;
      toggleNotification({ type: 'danger', message });
      return false;
    }
  };
}
