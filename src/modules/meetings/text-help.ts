import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const meetingsHelp = {
  list: { key: 'moeder', words: { da: da.list, en: en.list } },
  meeting: { key: 'moede', words: { da: da.meeting, en: en.meeting } },
  item: { key: 'punkt', words: { da: da.item, en: en.item } },
  check: { key: 'kontrol', words: { da: da.check, en: en.check } },
  attendance: { key: 'deltagere', words: { da: da.attendance, en: en.attendance } },
  disqualification: { key: 'inhabilitet', words: { da: da.disqualification, en: en.disqualification } },
  versions: { key: 'versioner', words: { da: da.versions, en: en.versions } },
  withdrawal: { key: 'tilbagetraekning', words: { da: da.withdrawal, en: en.withdrawal } },
  reservation: { key: 'forbehold', words: { da: da.reservation, en: en.reservation } },
  access: { key: 'adgang', words: { da: da.access, en: en.access } },
} as const;
