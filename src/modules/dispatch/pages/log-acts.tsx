import { withQuery } from '../../../kernel/path.ts';
import { ActForm, type FormState } from '../../../platform/design/index.ts';
import { dispatchPaths, mailPath, minutesDispatchPath } from '../paths.ts';
import { isOfMinutes, needsSomebody, type LoggedRecipient } from '../rules/log-views.ts';
import type { MeetingShown } from '../rules/send-views.ts';
import { dispatchTexts } from '../text.ts';

type ActsProps = { one: LoggedRecipient; meeting: MeetingShown; form: FormState };

/** What can be done about one mail; a mail nobody asks about has its page in the outbox. */
export function LogActs({ one, meeting, form }: ActsProps) {
  const { log: text } = dispatchTexts[form.language];
  const row = { ...meeting, recipient: String(one.number) };
  const { again: agendaAgain } = dispatchPaths;
  const again = isOfMinutes(one.kind)
    ? minutesDispatchPath.to(meeting)
    : withQuery(agendaAgain.to(meeting), { til: one.number });
  const links = [
    ...(needsSomebody(one.state)
      ? [{ href: again, words: text.sendAgain, label: text.sendAgainTo(one.name) }]
      : []),
    ...(one.state === 'sent'
      ? [{ href: dispatchPaths.returned.to(row), words: text.cameBack, label: text.cameBackFor(one.name) }]
      : []),
    ...(one.mailNumber === null
      ? []
      : [
          {
            href: mailPath.to({ number: String(one.mailNumber) }),
            words: text.seeMail,
            label: text.seeMailTo(one.name),
          },
        ]),
  ];
  return (
    <div class="rv-no-print">
      {links.map(({ href, words, label }, index) => (
        <>
          {index > 0 && ' · '}
          <a href={href} aria-label={label}>
            {words}
          </a>
        </>
      ))}
      {one.state === 'returned' && <UndoReturned one={one} meeting={meeting} form={form} />}
    </div>
  );
}

function UndoReturned({ one, meeting, form }: ActsProps) {
  const row = { ...meeting, recipient: String(one.number) };
  return (
    <div>
      <ActForm
        form={{ ...form, version: one.version }}
        action={dispatchPaths.returnedUndo.to(row)}
        kind="secondary"
        isSmall
      >
        {dispatchTexts[form.language].log.undoReturned}
      </ActForm>
    </div>
  );
}
