import type { Language } from '../../../kernel/language.ts';
import { clock, showMoment } from '../../../platform/design/index.ts';
import { agendaPaths } from '../paths.ts';
import type { DraftItem } from '../rules/draft-views.ts';
import type { WrittenText } from '../rules/item-form-view.ts';
import { itemTexts, verbs, type ItemText } from '../text-item.ts';
import { crumbsOf, type DraftMeeting } from './draft-words.ts';

export const addressOf = (meeting: DraftMeeting, line: Pick<DraftItem, 'entry'>) => ({
  ...meeting.at,
  entry: String(line.entry),
});

export const itemHrefOf = (meeting: DraftMeeting, line: Pick<DraftItem, 'entry'>): string =>
  agendaPaths.item.to(addressOf(meeting, line));

/** The way to a page below the item's. */
export const partCrumbs = (meeting: DraftMeeting, line: DraftItem, { language, last }: Last) => [
  ...crumbsOf(meeting, language, '').slice(0, -1),
  { text: itemTexts[language].crumb(line.number ?? ''), href: itemHrefOf(meeting, line) },
  { text: last },
];
type Last = { readonly language: Language; readonly last: string };

export const labelOf = ({ label }: Pick<WrittenText, 'label'>, text: ItemText): string =>
  label ?? text.unlabelled;

export const savedWords = (one: WrittenText, language: Language): string => {
  const text = itemTexts[language];
  return text.changedBy(one.changedBy ?? text.conflict.someone, showMoment(one.changedAt, language));
};

export const timeWords = (
  startsAt: string | null,
  endsAt: string | null,
  language: Language,
): string | null =>
  startsAt === null || endsAt === null ? null : `${clock(startsAt, language)}–${clock(endsAt, language)}`;

/** A recommendation as it will be sent, in Danish, parted where its verb ends, so that it can stand out. */
export function verbApart(verb: string, words: string): { verb: string; rest: string } {
  const known = verbs.find((one) => one === verb) ?? 'other';
  const [word = ''] = itemTexts.da.recommendationForm.verbs[known].split(' … ');
  const isFirst = known !== 'other' && words.startsWith(word);
  return { verb: isFirst ? word : '', rest: isFirst ? words.slice(word.length) : words };
}
