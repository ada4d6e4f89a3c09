import type { Language } from '../../../kernel/language.ts';
import { withQuery } from '../../../kernel/path.ts';
import { showDay, showDayShort, type TagState } from '../../../platform/design/index.ts';
import { followupPaths, itemPath } from '../paths.ts';
import type { ActionState } from '../rules/action-states.ts';
import type { ActionRow, ActionSource, Owner } from '../rules/action-views.ts';
import { boardQuery, type BoardFilter } from '../rules/board-filter.ts';
import type { DueGroup } from '../rules/due-groups.ts';
import { followupTexts } from '../text.ts';

export const stateTag: Readonly<Record<ActionState, TagState>> = {
  open: 'run',
  done: 'done',
  reported: 'done',
  lapsed: 'part',
};

export const groupTag: Readonly<Record<DueGroup, TagState>> = {
  overdue: 'bad',
  week: 'warn',
  meeting: 'run',
  later: 'idle',
  none: 'idle',
  settled: 'done',
};

export const actionHref = ({ number }: Pick<ActionRow, 'number'>): string =>
  followupPaths.action.to({ number: String(number) });

export const boardAddress = (filter: BoardFilter): string =>
  withQuery(followupPaths.board.to({}), boardQuery(filter));

/** Who is to do it; a presumption says so. */
export function ownerWords(owner: Owner | null, language: Language): string {
  const { common: text } = followupTexts[language];
  if (owner === null) return text.noOwner;
  return owner.isPresumed ? text.presumed(owner.name) : owner.name;
}

export function sourceWords(source: ActionSource, language: Language): string {
  const { common: text } = followupTexts[language];
  const day = showDayShort(source.heldOn, language);
  return text.source(source.bodyShortName, day, source.number || source.address);
}

/** The day, or what the minutes say instead. */
export function dueWords({ dueOn, due }: Pick<ActionRow, 'dueOn' | 'due'>, language: Language): string {
  if (dueOn !== null) return showDay(dueOn, language);
  return due === '' ? followupTexts[language].common.noDue : due;
}

/** Marks of the walls an action lies behind, for who may read it. */
export function wallWords({ closed, municipalOnly }: ActionSource, language: Language): string[] {
  const { common: text } = followupTexts[language];
  return [...(closed ? [text.closed] : []), ...(municipalOnly ? [text.municipal] : [])];
}

export const sourceHref = ({ bodyKey, heldOn, sequence, address }: Place): string =>
  itemPath.to({ body: bodyKey, day: dayKey(heldOn, sequence), item: address });

/** A meeting's day as its address has it: `-2` for the second meeting on a day. */
const dayKey = (heldOn: string, sequence: number): string =>
  sequence === 1 ? heldOn : `${heldOn}-${sequence}`;

type Place = Pick<ActionSource, 'bodyKey' | 'heldOn' | 'sequence' | 'address'>;

/** Where the decision of an item is sent on. */
export const excerptHref = ({ bodyKey, heldOn, sequence, address }: Place): string =>
  followupPaths.excerpt.to({ body: bodyKey, day: dayKey(heldOn, sequence), item: address });
