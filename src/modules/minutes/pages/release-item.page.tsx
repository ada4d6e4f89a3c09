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
  type Child,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { itemPath, meetingPath, minutesPaths } from '../paths.ts';
import { releasePaths } from '../rules/release-paths.ts';
import type { ItemStanding, ReleasePlace, ReservationNamed } from '../rules/release-views.ts';
import { releaseHelp, releaseTexts } from '../text-release.ts';
import { whoReadsLines } from './release-words.ts';

export type ReleaseView = {
  readonly context: PageContext;
  readonly place: ReleasePlace;
  readonly item: {
    readonly address: string;
    readonly label: string;
    readonly title: string;
    readonly closed: boolean;
    readonly municipalOnly: boolean;
  };
  readonly isApproved: boolean;
  readonly form: FormState;
  readonly standing: ItemStanding;
  /** The decision as the item's page shows it. */
  readonly decision: Child;
};

const itemAt = ({ place, item }: ReleaseView) => ({ ...place.at, item: item.address });

/** What becomes readable of an item, who will read it, and the act; or the way back. */
export function ReleasePage(view: ReleaseView) {
  const { context, place, item, standing, form } = view;
  const { language } = context;
  const text = releaseTexts[language];
  const isReleased = standing.is === 'released';
  const title = isReleased ? text.releasedTitle(item.label) : text.title(item.label);
  const meetingTitle = `${place.bodyShortName} ${showDayShort(place.heldOn, language)}`;
  const crumbs = [
    { text: meetingTitle, href: meetingPath.to(place.at) },
    { text: text.minutes, href: minutesPaths.desk.to(place.at) },
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

function Acts({ view }: { view: ReleaseView }) {
  const { context, place, standing } = view;
  const text = releaseTexts[context.language];
  return (
    <>
      {standing.is === 'released' ? (
        <ActLink href={itemPath.to(itemAt(view))}>{text.read}</ActLink>
      ) : (
        <ActLink href={minutesPaths.item.to(itemAt(view))}>{text.edit}</ActLink>
      )}
      <ActLink href={releasePaths.all.to(place.at)}>{text.all}</ActLink>
    </>
  );
}

type Readable = Exclude<ItemStanding, { is: 'unready' }>;

function Said({ view, standing }: { view: ReleaseView; standing: Readable }) {
  const { context, place, item } = view;
  const { language } = context;
  const text = releaseTexts[language];
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
      {view.decision}
      <Reservations standing={standing} language={language} />
      <Prose>
        <h2>{text.whoReads}</h2>
        {whoReadsLines(place, item, language).map((line) => (
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
  const meeting = `${one.bodyShortName} ${showDayShort(one.heldOn, language)}`;
  const place = releaseTexts[language].place(meeting, one.itemLabel);
  return <a href={one.href}>{`${one.party} (${place})`}</a>;
}

function Release({ view }: { view: ReleaseView }) {
  const { context, form } = view;
  const text = releaseTexts[context.language];
  const at = itemAt(view);
  return (
    <Form form={form} action={releasePaths.item.to(at)}>
      <SubmitRow>
        <ActButton>{text.submit}</ActButton>
        <a href={minutesPaths.item.to(at)}>{text.edit}</a>
      </SubmitRow>
    </Form>
  );
}

function Recall({ view }: { view: ReleaseView }) {
  const { context, form, isApproved } = view;
  const text = releaseTexts[context.language];
  if (isApproved) return <p class="rv-muted">{text.approved}</p>;
  return (
    <ConfirmPanel
      form={form}
      action={releasePaths.undo.to(itemAt(view))}
      word={text.recall}
      warning={text.recallWarning}
      confirmWord={text.recallSubmit}
    >
      <TextArea form={form} name="reason" label={text.reason} hint={text.reasonHint} rows={2} />
    </ConfirmPanel>
  );
}
