import type { Language } from '../../../kernel/language.ts';
import { showDay, type Crumb } from '../../../platform/design/index.ts';
import { itemPath, meetingsPath } from '../paths.ts';
import { labelOf, type NotedItem } from '../rules/note-views.ts';
import { notesTexts } from '../text.ts';

/** The section of the main navigation an item's pages stand in. */
export const navigationKey = 'moeder';

type Named = Pick<NotedItem, 'bodyName' | 'heldOn'>;

/** "DAS 17. november 2016". */
export const meetingWords = ({ bodyName, heldOn }: Named, language: Language): string =>
  notesTexts[language].meeting(bodyName, showDay(heldOn, language));

/** From the meetings over the item to a page of its own. */
export function itemCrumbs(item: NotedItem, title: string, language: Language): Crumb[] {
  const text = notesTexts[language];
  const name = `${meetingWords(item, language)}, ${text.item(labelOf(item)).toLocaleLowerCase(language)}`;
  return [
    { text: text.meetings, href: meetingsPath.to({}) },
    { text: name, href: itemPath.to(item.address) },
    { text: title },
  ];
}
