import type { Day } from '../../../kernel/day.ts';
import {
  ActButton,
  Alert,
  ErrorSummary,
  Form,
  Layout,
  PageHead,
  PageHelp,
  Section,
  Select,
  SubmitRow,
  Table,
  TextArea,
  optionsAmong,
  showDayShort,
  type Column,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { meetingsPaths } from '../paths.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { wallTexts } from '../text-disqualification.ts';
import { meetingsHelp } from '../text-help.ts';
import { headingCrumbs, headingHref, headingLabel, type HeadingShown } from './disqualification-words.ts';
import { addressParts, meetingName, navigationKey } from './meeting-words.ts';

export type DisqualificationShown = {
  readonly personKey: string;
  readonly name: string;
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedOn: Day;
  readonly endedBy: string;
  readonly endedOn: Day | null;
  readonly endReason: string;
  readonly mayEnd: boolean;
};
export type DisqualificationView = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  readonly heading: HeadingShown;
  /** Why the reader is disqualified; null where he is not. */
  readonly own: string | null;
  readonly rows: readonly DisqualificationShown[];
  /** The form that writes somebody down, or oneself; null for a login without a person. */
  readonly form: FormState | null;
  /** Whom the secretariat may choose among; null for those who can write down themselves alone. */
  readonly persons: readonly { key: string; name: string }[] | null;
};

/** Who is disqualified from an item: all of them for the secretariat, oneself for others. */
export function DisqualificationPage(view: DisqualificationView) {
  const { context, meeting, heading, own, form, persons } = view;
  const { language } = context;
  const text = wallTexts[language];
  const title = text.title(headingLabel(heading, language));
  const crumbs = [...headingCrumbs(meeting, heading, language), { text: text.section }];
  const isRefused = (form?.problems.length ?? 0) > 0;
  return (
    <Layout
      context={context}
      title={`${title}, ${meetingName(meeting, language)}`}
      isRefused={isRefused}
      active={navigationKey}
      crumbs={crumbs}
    >
      {form && <ErrorSummary form={form} />}
      <PageHead title={title} kick={meetingName(meeting, language)} lead={heading.title} />
      <PageHelp language={language} help={meetingsHelp.disqualification} />
      <p>{text.lead}</p>
      {own !== null && (
        <Alert language={language} kind="info" heading={text.ownHeading}>
          <p>{text.notice(own)}</p>
          <p>{text.ownUndo}</p>
        </Alert>
      )}
      {persons !== null && <Rows view={view} />}
      {form && (persons !== null || own === null) && <Adding view={view} form={form} />}
    </Layout>
  );
}

function Rows({ view: { context, meeting, heading, rows } }: { view: DisqualificationView }) {
  const text = wallTexts[context.language];
  const short = (day: Day): string => showDayShort(day, context.language);
  const endHref = (person: string): string =>
    meetingsPaths.disqualificationEnd.to({ ...addressParts(meeting), item: heading.address, person });
  const columns: Column<DisqualificationShown>[] = [
    { key: 'name', head: text.person, isRowHead: true, cell: ({ name }) => name },
    { key: 'reason', head: text.reason, cell: ({ reason }) => reason },
    {
      key: 'recorded',
      head: text.recorded,
      repeatsHead: true,
      cell: ({ recordedOn, recordedBy }) => text.recordedBy(recordedBy, short(recordedOn)),
    },
    {
      key: 'state',
      head: text.state,
      cell: ({ endedOn, endedBy, endReason, mayEnd, personKey, name }) =>
        endedOn !== null ? (
          text.endedBy(endedBy, short(endedOn), endReason)
        ) : (
          <>
            {text.holds}
            {mayEnd && (
              <>
                {' · '}
                <a href={endHref(personKey)}>
                  {text.end}
                  <span class="sr-only">: {name}</span>
                </a>
              </>
            )}
          </>
        ),
    },
  ];
  return (
    <Section heading={text.caption}>
      {rows.length === 0 && <p class="rv-muted">{text.nobody}</p>}
      {rows.length > 0 && (
        <Table
          language={context.language}
          caption={text.caption}
          isCaptionHidden
          isStacked
          columns={columns}
          rows={rows}
        />
      )}
    </Section>
  );
}

function Adding({ view, form }: { view: DisqualificationView; form: FormState }) {
  const { context, meeting, heading, persons } = view;
  const text = wallTexts[context.language];
  const back = headingHref(meeting, heading);
  return (
    <Section heading={persons === null ? text.declare : text.add}>
      {persons === null && <p>{text.declareWarning}</p>}
      <Form form={form} guardsText>
        {persons !== null && (
          <Select form={form} name="person" label={text.person} options={optionsAmong(persons)} hasEmpty />
        )}
        <TextArea form={form} name="reason" label={text.reason} hint={text.reasonHint} rows={3} />
        <SubmitRow>
          <ActButton kind={persons === null ? 'warning' : 'primary'}>
            {persons === null ? text.declareAct : text.addAct}
          </ActButton>
          <a href={back}>{text.backTo}</a>
        </SubmitRow>
      </Form>
    </Section>
  );
}
