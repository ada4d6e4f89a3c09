import { List, Section, showDayShort, Tag, Timeline, type ListRow } from '../../../platform/design/index.ts';
import { bodyEventPaths, bodyPaths, meetingsOfBody } from '../paths.ts';
import { possibleEvents } from '../rules/body-states.ts';
import { bodyTermNotice } from '../rules/term.ts';
import { organisationTexts } from '../text.ts';
import type { BodyView } from './body.page.tsx';
import { statusShape } from './words.ts';

/** What belongs to a body: its meetings, the bodies under it, its other names, its history and what can happen next. */
export function BodySide({ view }: { view: BodyView }) {
  const { context, body, subBodies, events, mayEdit, others } = view;
  const { bodies: text, common, audiences } = organisationTexts[context.language];
  const meetings = <a href={meetingsOfBody(body.key)}>{text.toMeetings}</a>;
  return (
    <>
      <Section heading={text.meetings}>
        <List rows={[{ main: meetings, note: `${text.audience}: ${audiences[body.audience]}` }]} />
      </Section>
      {others}
      {subBodies.length > 0 && (
        <Section heading={text.subBodies}>
          <List rows={subBodies.map((sub) => subBody(sub, view))} />
        </Section>
      )}
      {body.aliases.length > 0 && (
        <Section heading={common.aliases}>
          <List rows={body.aliases.map((alias) => ({ main: alias }))} />
        </Section>
      )}
      {events.length > 0 && (
        <Section heading={text.life}>
          <Timeline entries={events.map((event) => eventEntry(event, view))} />
        </Section>
      )}
      {mayEdit && <NextInLife view={view} />}
    </>
  );
}

function subBody(sub: BodyView['subBodies'][number], { context, today }: BodyView): ListRow {
  const { statuses, term } = organisationTexts[context.language];
  const isOver = bodyTermNotice(sub, today) !== null;
  const tag = isOver ? (
    <Tag state="warn" isQuiet>
      {term.overTag}
    </Tag>
  ) : (
    <Tag state={statusShape[sub.status]} isQuiet>
      {statuses[sub.status]}
    </Tag>
  );
  const main = <a href={bodyPaths.record.to(sub)}>{sub.name}</a>;
  return sub.status === 'active' && !isOver ? { main } : { main, note: tag };
}

function eventEntry({ event, on, reason, by }: BodyView['events'][number], { context }: BodyView) {
  const { happened, bodies: text } = organisationTexts[context.language];
  const note = [reason, by && text.recordedBy(by)].filter(Boolean).join(', ');
  return {
    when: showDayShort(on, context.language),
    dateTime: on,
    who: happened[event],
    what: note,
  };
}

/** What can happen to the body now, each with its own form. */
function NextInLife({ view: { context, body } }: { view: BodyView }) {
  const { bodies: text, acts } = organisationTexts[context.language];
  const rows = possibleEvents(body).map((event) => ({
    main: <a href={bodyEventPaths[event].to(body)}>{acts[event].word}</a>,
    note: acts[event].lead,
  }));
  return (
    <Section heading={text.nextInLife} isScreenOnly>
      <List rows={rows} />
    </Section>
  );
}
