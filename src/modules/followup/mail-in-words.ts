import type { Day } from '../../kernel/day.ts';
import { showDay } from '../../platform/design/index.ts';
import { linkInMail } from '../../platform/mail.ts';
import { actionHref, sourceWords } from './pages/words.ts';
import { followupPaths } from './paths.ts';
import type { ActionRow } from './rules/action-views.ts';
import { mailText as text } from './text-mail.da.ts';

export type ReminderToWrite = {
  readonly name: string;
  readonly actions: readonly ActionRow[];
  readonly today: Day;
};

/** One mail of everything somebody is reminded of today. Of a closed item the mail says where it is and no more. */
export function reminderMail({ name, actions, today }: ReminderToWrite): { subject: string; text: string } {
  const isLate = actions.some(({ dueOn }) => dueOn !== null && dueOn < today);
  return {
    subject: isLate ? text.lateSubject(actions.length) : text.subject(actions.length),
    text: [
      text.greeting(name),
      text.opening,
      ...actions.map((action) => lineOf(action, today)),
      `${text.board}\n${linkInMail(followupPaths.board.to({}))}`,
      text.why,
    ].join('\n\n'),
  };
}

function lineOf(action: ActionRow, today: Day): string {
  const { source, dueOn, what } = action;
  const day = dueOn === null ? '' : showDay(dueOn, 'da');
  const when =
    dueOn === null ? '' : dueOn < today ? text.was(day) : dueOn === today ? text.today : text.due(day);
  return [
    source.closed ? text.closed : what,
    `${sourceWords(source, 'da')}. ${when}`,
    linkInMail(actionHref(action)),
  ].join('\n');
}
