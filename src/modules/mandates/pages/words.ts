import type { Language } from '../../../kernel/language.ts';
import { showDayShort, type TagState } from '../../../platform/design/index.ts';
import type { MandateState } from '../rules/mandate-states.ts';
import type { CorrectionState, ItemLink } from '../rules/mandate-views.ts';
import type { StaffingState } from '../rules/staffing-states.ts';
import { mandateTexts } from '../text.ts';

/** "DAS 17.11.2016, punkt 4: Ekspertpanelet". */
export const itemWords = (item: ItemLink, language: Language): string =>
  mandateTexts[language].common.item({
    body: item.bodyShortName,
    day: showDayShort(item.heldOn, language),
    number: item.number,
    title: item.title,
  });

export const mandateTag: Readonly<Record<MandateState, TagState>> = {
  idea: 'idle',
  backing: 'idle',
  draft: 'idle',
  presented: 'run',
  treated: 'run',
  approved: 'done',
  returned: 'warn',
  rejected: 'bad',
  staffed: 'done',
  running: 'run',
  reporting: 'run',
  closed: 'part',
};
export const correctionTag: Readonly<Record<CorrectionState, TagState>> = {
  open: 'warn',
  'worked-in': 'done',
  'not-followed': 'part',
};
export const staffingTag: Readonly<Record<StaffingState, TagState>> = {
  draft: 'idle',
  open: 'run',
  closed: 'run',
  proposed: 'run',
  decided: 'done',
  staffed: 'done',
  cancelled: 'part',
};
