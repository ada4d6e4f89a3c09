import { da } from './text-reservations.da.ts';
import { en } from './text-reservations.en.ts';

/** The words of the list of reservations. */
export const reservationTexts = { da, en };
