import { isFetchError, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { texts } from './texts';

/** Does something about the publication, and says how that went. Never rejects. */
export function useAction(): <Answer>(path: string, done: (answer: Answer) => string) => Promise<void> {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  return async <Answer>(path: string, done: (answer: Answer) => string) => {
    try {
      const { data } = await post<{ readonly data: Answer }>(path, {});
      toggleNotification({ type: 'success', message: done(data.data) });
    } catch (error) {
      const message = isFetchError(error) ? error.message : texts.failedToAct;
      toggleNotification({ type: 'danger', message });
    }
  };
}
