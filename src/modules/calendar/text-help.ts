import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const calendarHelp = {
  calendar: { key: 'kalender', words: { da: da.calendar, en: en.calendar } },
  plan: { key: 'planlaeg-moede', words: { da: da.plan, en: en.plan } },
  entries: { key: 'egne-datoer', words: { da: da.entries, en: en.entries } },
  move: { key: 'flytning', words: { da: da.move, en: en.move } },
  pair: { key: 'moedepar', words: { da: da.pair, en: en.pair } },
  subscription: { key: 'kalenderabonnement', words: { da: da.subscription, en: en.subscription } },
} as const;
