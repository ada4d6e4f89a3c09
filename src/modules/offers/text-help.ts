import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const offersHelp = {
  list: { key: 'tilbud', words: { da: da.list, en: en.list } },
  record: { key: 'et-tilbud', words: { da: da.record, en: en.record } },
  capacity: { key: 'kapacitet', words: { da: da.capacity, en: en.capacity } },
  map: { key: 'tilbud-paa-kort', words: { da: da.map, en: en.map } },
  changes: { key: 'tilbud-forskelle', words: { da: da.changes, en: en.changes } },
  inOut: { key: 'tilbud-ind-og-ud', words: { da: da.inOut, en: en.inOut } },
  stale: { key: 'tilbud-ubekraeftet', words: { da: da.stale, en: en.stale } },
  imports: { key: 'tilbud-indlaesning', words: { da: da.imports, en: en.imports } },
  change: { key: 'tilbud-rettelse', words: { da: da.change, en: en.change } },
} as const;
