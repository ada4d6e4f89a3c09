import type { Language } from '../../../kernel/language.ts';
import {
  ActButton,
  ActLink,
  Alert,
  ConfirmPanel,
  ErrorSummary,
  Form,
  Layout,
  List,
  PageHead,
  PageHelp,
  Prose,
  Section,
  SubmitRow,
  TextArea,
  showDayShort,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import {
  itemLabel,
  meetingKey,
  meetingsPaths,
  RecordAsRead,
  RecordPreview,
  type ItemView,
  type MeetingHead,
  type RecordToWrite,
} from '../../meetings/index.ts';
import { minutesPaths } from '../paths.ts';
import type { ReleaseSurroundings, ReservationNamed } from '../queries/release-facts.ts';
import { releasePaths } from '../release-paths.ts';
import { releaseHelp, releaseTexts } from '../text-release.ts';
import { whoReadsLines } from './release-words.ts';

export type ReleaseView = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  readonly item: ItemView;
  readonly at: { readonly body: string; readonly day: string; readonly item: string };
  readonly itemHref: string;
  readonly isApproved: boolean;
  readonly form: FormState;
  readonly standing:
    | ({ readonly is: 'released' } & ReleaseSurroundings)
    | { readonly is: 'unready'; readonly because: string }
    | ({
        readonly is: 'ready';
        readonly record: RecordToWrite;
        readonly bodies: ReadonlyMap<string, string>;
        readonly warnings: readonly string[];
      } & ReleaseSurroundings);
};

/** What becomes readable of an item, who will read it, and the act; or the way back. */
export function ReleasePage(view: ReleaseView) {
  const { context, meeting, item, at, standing, form } = view;
  const { language } = context;
  const text = releaseTexts[language];
  const label = itemLabel(item);
  const isReleased = standing.is === 'released';
  const title = isReleased ? text.releasedTitle(label) : text.title(label);
  const meetingTitle = `${meeting.bodyShortName} ${showDayShort(meeting.heldOn, language)}`;
  const crumbs = [
    { text: meetingTitle, href: meetingsPaths.meeting.to({ body: at.body, day: at.day }) },
    { text: text.minutes, href: minutesPaths.desk.to({ body: at.body, day: at.day }) },
    { text: title },
  ];
  return (
    <Layout
      context={context}
      title={`${title}, ${meetingTitle}`}
      isRefused={form.problems.length > 0}
      active="moeder"
      crumbs={crumbs}
    >
      <ErrorSummary form={form} />
      <PageHead
        title={title}
        kick={item.title}
        {...(standing.is !== 'unready' && { lead: isReleased ? text.releasedLead : text.lead })}
        acts={<Acts view={view} />}
      />
      <PageHelp language={language} help={releaseHelp} />
      {standing.is === 'unready' ? (
        <Alert language={language} kind="warning" heading={text.cannot}>
          <p>{standing.because}</p>
        </Alert>
      ) : (
        <Said view={view} standing={standing} />
      )}
    </Layout>
  );
}

function Acts({ view: { context, at, itemHref, standing } }: { view: ReleaseView }) {
  const text = releaseTexts[context.language];
  return (
    <>
      {standing.is === 'released' ? (
        <ActLink href={itemHref}>{text.read}</ActLink>
      ) : (
        <ActLink href={minutesPaths.item.to(at)}>{text.edit}</ActLink>
      )}
      <ActLink href={releasePaths.all.to({ body: at.body, day: at.day })}>{text.all}</ActLink>
    </>
  );
}

type Readable = Exclude<ReleaseView['standing'], { is: 'unready' }>;

function Said({ view, standing }: { view: ReleaseView; standing: Readable }) {
  const { context, meeting, item } = view;
  const { language } = context;
  const text = releaseTexts[language];
  const shown = { context, meeting, item };
  return (
    <>
      {standing.is === 'ready' && standing.warnings.length > 0 && (
        <Alert language={language} kind="warning" heading={text.look}>
          <ul>
            {standing.warnings.map((warning) => (
              <li>{warning}</li>
            ))}
          </ul>
        </Alert>
      )}
      {standing.is === 'ready' ? (
        <RecordPreview {...shown} record={standing.record} bodies={standing.bodies} />
      ) : (
        <RecordAsRead {...shown} />
      )}
      <Reservations standing={standing} language={language} />
      <Prose>
        <h2>{text.whoReads}</h2>
        {whoReadsLines(view.meeting, item, language).map((line) => (
          <p>{line}</p>
        ))}
      </Prose>
      {standing.is === 'ready' ? <Release view={view} /> : <Recall view={view} />}
    </>
  );
}

/** Reservations the item settles, and those that waited for it. */
function Reservations({ standing, language }: { standing: Readable; language: Language }) {
  const text = releaseTexts[language];
  const { settles, waiting } = standing;
  return (
    <>
      {standing.is === 'ready' && settles.length > 0 && (
        <Section heading={text.settles}>
          <List
            rows={settles.map((one) => ({
              main: <ReservationLink one={one} language={language} />,
              note: text.settled[one.event],
            }))}
          />
        </Section>
      )}
      {waiting.length > 0 && (
        <Section heading={text.waiting}>
          <p>{text.waitingHelp}</p>
          <List rows={waiting.map((one) => ({ main: <ReservationLink one={one} language={language} /> }))} />
        </Section>
      )}
    </>
  );
}

function ReservationLink({ one, language }: { one: ReservationNamed; language: Language }) {
  const { party, bodyKey, bodyShortName, heldOn, address, number } = one;
  const at = { body: bodyKey, day: meetingKey(one), item: address, number: String(number) };
  const place = `${bodyShortName} ${showDayShort(heldOn, language)}, ${itemLabel({ number: one.itemNumber, address })}`;
  return <a href={meetingsPaths.reservation.to(at)}>{`${party} (${place})`}</a>;
}

function Release({ view: { context, at, form } }: { view: ReleaseView }) {
  const text = releaseTexts[context.language];
  return (
    <Form form={form} action={releasePaths.item.to(at)}>
      <SubmitRow>
        <ActButton>{text.submit}</ActButton>
        <a href={minutesPaths.item.to(at)}>{text.edit}</a>
      </SubmitRow>
    </Form>
  );
}

function Recall({ view: { context, at, form, isApproved } }: { view: ReleaseView }) {
  const text = releaseTexts[context.language];
  if (isApproved) return <p class="rv-muted">{text.approved}</p>;
  return (
    <ConfirmPanel
      form={form}
      action={releasePaths.undo.to(at)}
      word={text.recall}
      warning={text.recallWarning}
      confirmWord={text.recallSubmit}
    >
      <TextArea form={form} name="reason" label={text.reason} hint={text.reasonHint} rows={2} />
    </ConfirmPanel>
  );
}
