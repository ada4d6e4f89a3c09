import { List, Section, showMoment, Timeline } from '../../../platform/design/index.ts';
import { staffingEventPaths } from '../paths.ts';
import { isPossible } from '../rules/staffing-states.ts';
import { mandateTexts } from '../text.ts';
import type { StaffingView } from './staffing.page.tsx';

const takenBack = ['reopen', 'undo-proposal', 'undo-decision', 'cancel'] as const;

/** The secretariat's side: what can be taken back, what happened, and who was written to. */
export function StaffingSide({ view }: { view: StaffingView }) {
  const { context, staffing, keeps, events } = view;
  const { staffing: text, staffingActs: acts, staffingHappened } = mandateTexts[context.language];
  const at = { number: String(staffing.number) };
  const possible = takenBack.filter((event) => isPossible(staffing.state, event));
  const happened: Readonly<Record<string, string>> = staffingHappened;
  if (!keeps) return <Section heading={text.whoSees}>{text.whoSeesText}</Section>;
  return (
    <>
      {possible.length > 0 && (
        <Section heading={text.takeBack} isScreenOnly>
          <List
            rows={possible.map((event) => ({
              main: <a href={staffingEventPaths[event].to(at)}>{acts[event]}</a>,
            }))}
          />
        </Section>
      )}
      {events.length > 0 && (
        <Section heading={text.history}>
          <Timeline
            entries={events.map(({ event, reason, at: moment, by }) => ({
              when: showMoment(moment, context.language),
              who: happened[event] ?? event,
              what: [reason, by].filter(Boolean).join(', '),
            }))}
          />
        </Section>
      )}
      <Mails view={view} />
    </>
  );
}

function Mails({ view: { context, mails } }: { view: StaffingView }) {
  const { staffing: text, mailKinds } = mandateTexts[context.language];
  const kinds: Readonly<Record<string, string>> = mailKinds;
  if (mails.length === 0) return null;
  return (
    <Section heading={text.mails}>
      <List
        rows={mails.map(({ kind, at, name, organisation }) => ({
          main: `${name}, ${organisation}`,
          note: `${kinds[kind] ?? kind}, ${showMoment(at, context.language)}`,
        }))}
      />
    </Section>
  );
}
