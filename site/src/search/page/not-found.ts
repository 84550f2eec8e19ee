/** The page for unknown addresses: what the address is about stands in the field, to be searched for. */
import { wordsOfAddress } from './words-of-address.ts';

const field = document.querySelector<HTMLInputElement>('main input[type=search]');
if (field !== null) field.value = wordsOfAddress(location.pathname);
