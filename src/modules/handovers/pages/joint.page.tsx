import type { Day } from '../../../kernel/day.ts';
import { withQuery } from '../../../kernel/path.ts';
import {
  ActLink,
  Alert,
  ErrorSummary,
  Facts,
  Layout,
  PageHead,
  PageHelp,
  Prose,
  Section,
  showDay,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { jointPaths } from '../paths.ts';
import { answerCounts, hasDecided } from '../rules/joint-standing.ts';
import { copyFor } from '../rules/joint-text.ts';
import {
  draftVersion,
  type Council,
  type CouncilAnswer,
  type JointText,
  type JointVersion,
} from '../rules/joint-views.ts';
import { handoversHelp } from '../text-help.ts';
import { handoversTexts, type HandoversText } from '../text.ts';
import { ItemLink, type LinkedItem } from './item-link.tsx';
import { JointDesk } from './joint-desk.tsx';
import { jointTag } from './joint-list.page.tsx';
import { JointMatrix } from './joint-matrix.tsx';
import { JointPoints } from './joint-points.tsx';
import { paragraphs } from './paragraphs.tsx';

export type JointAct = 'nextVersion' | 'close';
export type JointView = {
  context: PageContext;
  text: JointText;
  /** The version whose answers are shown; undefined as long as none was sent. */
  shown: JointVersion | undefined;
  newest: JointVersion | undefined;
  answers: readonly CouncilAnswer[];
  /** Every entry, corrections too. */
  history: readonly CouncilAnswer[];
  earlier: { version: number; count: number } | null;
  item: LinkedItem | null;
  /** The councils the reader answers for. */
  own: readonly Council[];
  keeps: boolean;
  today: Day;
  form: FormState;
  /** The act that was refused; its problems stand in the form. */
  refused: JointAct | null;
};

/** What every council answered, point for point, and the next act. */
export function JointPage(view: JointView) {
  const { context, text, shown, form, keeps } = view;
  const { language } = context;
  const { joint } = handoversTexts[language];
  return (
    <Layout
      context={context}
      title={text.title}
      isRefused={form.problems.length > 0}
      crumbs={[{ text: joint.title, href: jointPaths.list.to({}) }, { text: text.title }]}
    >
      <ErrorSummary form={form} />
      <Head view={view} joint={joint} />
      <PageHelp language={language} help={handoversHelp.matrix} />
      <Notices view={view} joint={joint} />
      {shown && <JointMatrix view={view} shown={shown} />}
      {shown && <JointPoints view={view} shown={shown} />}
      <About view={view} joint={joint} />
      {keeps && <JointDesk view={view} />}
    </Layout>
  );
}

type Part = { view: JointView; joint: HandoversText['joint'] };

function Head({ view, joint }: Part) {
  const { context, text, shown } = view;
  const { page } = joint;
  const kick = shown ? page.kick(text.number, shown.number) : page.draftKick(text.number);
  return (
    <PageHead
      title={text.title}
      status={{ state: jointTag[text.state], word: joint.states[text.state] }}
      kick={kick}
      lead={<b>{leadOf(view, joint, context.language)}</b>}
      acts={<HeadActs view={view} joint={joint} />}
    />
  );
}

/** "7 af 12 har besluttet, 2 med bemærkning, frist 15. oktober 2026". */
function leadOf(
  { text, shown, answers }: JointView,
  { page }: HandoversText['joint'],
  language: PageContext['language'],
): string {
  if (!shown) return page.draftLead;
  if (text.state === 'cancelled') return page.cancelledLead;
  const { decided, withReservation, rejecting } = answerCounts(shown.points, answers);
  return [
    page.counts(decided, text.councils.length),
    ...(withReservation > 0 ? [page.reservations(withReservation)] : []),
    ...(rejecting > 0 ? [page.rejections(rejecting)] : []),
    page.deadline(showDay(text.dueOn, language)),
  ].join(', ');
}

function HeadActs({ view: { text, shown, newest, answers, own, keeps }, joint: { page } }: Part) {
  const number = String(text.number);
  const draft = draftVersion(text);
  const isOpen = text.state === 'sent' || text.state === 'draft';
  const missing = newest
    ? text.councils.filter(
        ({ organisationId }) =>
          !hasDecided(
            answers.find((one) => one.organisationId === organisationId),
            newest.points,
          ),
      ).length
    : 0;
  return (
    <>
      {shown && (
        <ActLink href={withQuery(jointPaths.csv.to({ number }), { version: shown.number })}>
          {page.csv}
        </ActLink>
      )}
      {keeps && isOpen && draft && <ActLink href={jointPaths.change.to({ number })}>{page.change}</ActLink>}
      {keeps && isOpen && draft && (
        <ActLink kind="primary" href={jointPaths.sending.to({ number })}>
          {draft.number === 1 ? page.send : page.sendVersion(draft.number)}
        </ActLink>
      )}
      {keeps && text.state === 'sent' && missing > 0 && shown === newest && (
        <ActLink kind={draft ? 'secondary' : 'primary'} href={jointPaths.reminder.to({ number })}>
          {page.remind(missing)}
        </ActLink>
      )}
      {own.slice(0, 1).map(({ key }) => (
        <ActLink kind={keeps ? 'secondary' : 'primary'} href={jointPaths.result.to({ number, council: key })}>
          {page.answer}
        </ActLink>
      ))}
    </>
  );
}

function Notices({ view: { context, text, shown, newest, earlier }, joint: { page } }: Part) {
  const { language } = context;
  const here = jointPaths.text.to({ number: String(text.number) });
  const draft = draftVersion(text);
  return (
    <>
      {shown && newest && shown.number < newest.number && (
        <Alert language={language} kind="warning" heading={page.old(shown.number, newest.number)}>
          <p>
            <a href={here}>{page.newest}</a>
          </p>
        </Alert>
      )}
      {earlier && (
        <Alert language={language} kind="info" heading={page.earlier(earlier.count, earlier.version)}>
          <p>
            <a href={withQuery(here, { version: earlier.version })}>{page.earlierLink(earlier.version)}</a>
          </p>
        </Alert>
      )}
      {draft && newest && <p class="rv-muted">{page.writing(draft.number)}</p>}
    </>
  );
}

function About({ view: { context, text, shown, newest, item }, joint: { page } }: Part) {
  const { language } = context;
  const version = shown ?? draftVersion(text);
  const facts = [
    ...(item ? [{ term: page.from, value: <ItemLink item={item} language={language} /> }] : []),
    { term: page.owner, value: text.ownerName },
    { term: page.audience, value: text.municipalOnly ? page.audiences.municipal : page.audiences.all },
  ];
  const sent = text.versions.filter(({ sentOn }) => sentOn !== null);
  return (
    <>
      <Section heading={page.text} id="tekst">
        <Facts facts={facts} />
        <Prose>{paragraphs(copyFor(version?.text ?? '', page.anyCouncil), language)}</Prose>
      </Section>
      {sent.length > 0 && (
        <Section heading={page.versions}>
          <ul class="rv-list">
            {sent.toReversed().map(({ number, sentOn, note, sha256 }) => (
              <li>
                <span>
                  <a
                    href={
                      number === newest?.number
                        ? jointPaths.text.to({ number: String(text.number) })
                        : withQuery(jointPaths.text.to({ number: String(text.number) }), { version: number })
                    }
                  >
                    {page.version(number, sentOn === null ? '' : showDay(sentOn, language))}
                  </a>
                  <small>
                    {[note, page.fingerprint((sha256 ?? '').slice(0, 12))].filter(Boolean).join(' · ')}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
