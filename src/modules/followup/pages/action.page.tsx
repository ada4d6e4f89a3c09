import { dayOf } from '../../../kernel/day.ts';
import {
  ActLink,
  Facts,
  Layout,
  Note,
  PageHead,
  PageHelp,
  Section,
  showDay,
  showMoment,
  Timeline,
  type PageContext,
  type TimelineEntry,
} from '../../../platform/design/index.ts';
import { followupPaths } from '../paths.ts';
import { possibleActs, type ActionAct } from '../rules/action-states.ts';
import { handOf, type ActionEvent, type ActionRow } from '../rules/action-views.ts';
import { followupHelp } from '../text-help.ts';
import { followupTexts } from '../text.ts';
import { dueWords, ownerWords, sourceHref, sourceWords, stateTag, wallWords } from './words.ts';

export type ActionView = {
  readonly context: PageContext;
  readonly action: ActionRow;
  readonly events: readonly ActionEvent[];
  readonly keeps: boolean;
};

const actPaths = {
  done: followupPaths.done,
  lapsed: followupPaths.lapsed,
  reported: followupPaths.reported,
  reopened: followupPaths.reopened,
} as const satisfies Record<ActionAct, unknown>;

/** One action: what, who, when, where it was decided, the next act, and everything that has happened to it. */
export function ActionPage(view: ActionView) {
  const { context, action, events } = view;
  const { language } = context;
  const { action: text, common, states } = followupTexts[language];
  const { source } = action;
  const walls = wallWords(source, language);
  return (
    <Layout
      context={context}
      title={action.what}
      crumbs={[
        { text: common.board, href: followupPaths.board.to({}) },
        { text: common.action(action.number) },
      ]}
    >
      <PageHead
        title={action.what}
        status={{ state: stateTag[action.state], word: states[action.state] }}
        kick={[common.action(action.number), ...walls].join(' · ')}
        lead={leadOf(view)}
        acts={<Acts view={view} />}
      />
      <PageHelp language={language} help={followupHelp.action} />
      {view.keeps && action.state === 'open' && action.owner?.key === '' && <Note>{text.tie}</Note>}
      {isOfClosedBody(view) && <Note>{text.closedBody}</Note>}
      <Facts
        facts={[
          { term: text.owner, value: ownerWords(action.owner, language) },
          {
            term: text.due,
            value: dueWords(action, language),
            ...(action.dueOn !== null && action.due !== '' && { note: text.dueAsWritten(action.due) }),
          },
          {
            term: text.from,
            value: <a href={sourceHref(source)}>{sourceWords(source, language)}</a>,
            note: (
              <>
                {source.title} · <a href={sourceHref(source)}>{text.decision}</a>
              </>
            ),
          },
          ...(action.nextMeetingOn === null
            ? []
            : [{ term: text.next, value: showDay(action.nextMeetingOn, language) }]),
        ]}
      />
      <Section heading={text.history}>
        <Timeline
          entries={[
            ...events.map((event) => entryOf(event, context)),
            { when: showDay(source.heldOn, language), dateTime: source.heldOn, what: text.minuted },
          ]}
        />
      </Section>
    </Layout>
  );
}

/** Closed, and no other body has taken it over. */
const isOfClosedBody = ({ action, events }: ActionView): boolean =>
  action.state === 'open' && events.find(({ event }) => event === 'body-closed')?.became === '';

function leadOf({ action, context }: ActionView): string {
  const { action: text } = followupTexts[context.language];
  if (action.state === 'open') return text.carried;
  return action.state === 'done' ? text.told : '';
}

function Acts({ view: { context, action, keeps } }: { view: ActionView }) {
  const { acts: text } = followupTexts[context.language];
  const number = String(action.number);
  const [first, ...rest] = possibleActs(action.state, handOf(action, keeps));
  const isOpen = action.state === 'open';
  return (
    <>
      {keeps && isOpen && <ActLink href={followupPaths.owner.to({ number })}>{text.owner.word}</ActLink>}
      {keeps && isOpen && <ActLink href={followupPaths.due.to({ number })}>{text.due.word}</ActLink>}
      {rest.map((act) => (
        <ActLink href={actPaths[act].to({ number })}>{text[act].word}</ActLink>
      ))}
      {first && (
        <ActLink kind="primary" href={actPaths[first].to({ number })}>
          {text[first].word}
        </ActLink>
      )}
    </>
  );
}

function entryOf(
  { event, note, was, became, at, by, told }: ActionEvent,
  context: PageContext,
): TimelineEntry {
  const { language } = context;
  const { action: text, common } = followupTexts[language];
  const shown = (words: string): string => {
    const day = dayOf(words);
    return day ? showDay(day, language) : words === '' ? text.nothing : words;
  };
  const isChange = event === 'owner-changed' || event === 'due-changed';
  const change = [
    ...(isChange ? [was === '' ? text.to(shown(became)) : text.fromTo(shown(was), shown(became))] : []),
    ...(event === 'body-closed' && became !== '' ? [text.takenOver(became)] : []),
  ];
  return {
    when: showMoment(at, language),
    dateTime: at.toISOString(),
    who: by ?? common.program,
    what: (
      <>
        {[[text.events[event], ...change].join(' '), ...(note === '' ? [] : [note])].join(': ')}
        {told && (
          <>
            {' · '}
            <a href={sourceHref(told)}>{sourceWords(told, language)}</a>
          </>
        )}
      </>
    ),
  };
}
