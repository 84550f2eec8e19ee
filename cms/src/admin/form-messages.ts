/**
 * What a form says of an address with signs that none can have. Strapi checks that before it asks the CMS,
 * and gives no words for it, so that its checker would say it in English, with the expression it used.
 */
import { ADDRESS_SIGNS } from '@archive/content-types/address';
import { setLocale } from 'yup';

/** To be called before the first form is made. */
export const sayInDutch = (): void => setLocale({ string: { matches: ADDRESS_SIGNS } });
