import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const mandatesHelp = {
  list: { key: 'kommissorier', words: { da: da.list, en: en.list } },
  record: { key: 'kommissorium', words: { da: da.record, en: en.record } },
  differences: { key: 'kommissorium-forskelle', words: { da: da.differences, en: en.differences } },
  ends: { key: 'udloeb', words: { da: da.ends, en: en.ends } },
  staffings: { key: 'bemanding', words: { da: da.staffings, en: en.staffings } },
  staffing: { key: 'opslag', words: { da: da.staffing, en: en.staffing } },
  composition: { key: 'sammensaetning', words: { da: da.composition, en: en.composition } },
} as const;
