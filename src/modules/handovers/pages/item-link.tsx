import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { showDay } from '../../../platform/design/index.ts';
import { itemPath } from '../paths.ts';
import { handoversTexts } from '../text.ts';

/** An item as a link of this module shows it. */
export type LinkedItem = {
  readonly bodyKey: string;
  readonly bodyName: string;
  readonly heldOn: Day;
  readonly meetingDay: string;
  readonly address: string;
  readonly number: string;
};

/** "DAS 17. november 2016, punkt 14". */
export const itemWords = ({ bodyName, heldOn, number }: LinkedItem, language: Language): string =>
  handoversTexts[language].common.item(bodyName, showDay(heldOn, language), number);

export const itemHref = ({ bodyKey, meetingDay, address }: LinkedItem): string =>
  itemPath.to({ body: bodyKey, day: meetingDay, item: address });

export const ItemLink = ({ item, language }: { item: LinkedItem; language: Language }) => (
  <a href={itemHref(item)}>{itemWords(item, language)}</a>
);
