import { List, Section, showDay, Tag } from '../../../platform/design/index.ts';
import { jointPaths } from '../paths.ts';
import { resultOf, standingOf } from '../rules/joint-standing.ts';
import { copyFor } from '../rules/joint-text.ts';
import type { JointPoint, JointVersion } from '../rules/joint-views.ts';
import { handoversTexts } from '../text.ts';
import { standingState, whyWords } from './joint-matrix.tsx';
import type { JointView } from './joint.page.tsx';

type Props = { view: JointView; shown: JointVersion };

/** The points as they were asked, each with its standing, and what the councils had to say to them. */
export function JointPoints({ view, shown }: Props) {
  const { context, text, answers } = view;
  const { language } = context;
  const { page } = handoversTexts[language].joint;
  const standings = standingOf(shown.points, answers, text.councils.length);
  return (
    <>
      <Section heading={page.points}>
        <ol class="rv-list">
          {shown.points.map((point, at) => {
            const standing = standings[at];
            return (
              <li>
                <span>
                  <b>{`${point.position}. `}</b>
                  <span {...(language === 'da' ? {} : { lang: 'da' })}>
                    {copyFor(point.text, page.anyCouncil)}
                  </span>{' '}
                  {standing && (
                    <Tag state={standingState[standing.is]} isQuiet>
                      {[page.standings[standing.is], whyWords(standing, page)].filter(Boolean).join(', ')}
                    </Tag>
                  )}
                  <small>{noteOf(point, view)}</small>
                  <Withdrawal view={view} shown={shown} point={point} />
                </span>
              </li>
            );
          })}
        </ol>
      </Section>
      <Reservations view={view} shown={shown} />
    </>
  );
}

function noteOf({ withdrawn, isSeparable }: JointPoint, { context }: JointView): string {
  const { page } = handoversTexts[context.language].joint;
  if (withdrawn) return page.withdrawn(showDay(withdrawn.on, context.language), withdrawn.reason);
  return isSeparable ? page.separable : page.bound;
}

/** The secretariat takes a point of the newest version out, with a reason. */
function Withdrawal({ view, shown, point }: Props & { point: JointPoint }) {
  const { context, text, keeps, newest } = view;
  const { page } = handoversTexts[context.language].joint;
  const left = shown.points.filter(({ withdrawn }) => withdrawn === null).length;
  const isPossible = keeps && text.state === 'sent' && shown === newest && left > 1;
  if (!isPossible || point.withdrawn) return null;
  const at = { number: String(text.number), point: String(point.position) };
  return (
    <a class="rv-no-print" href={jointPaths.withdrawal.to(at)}>
      {page.withdraw}
    </a>
  );
}

function Reservations({ view: { context, text, answers }, shown }: Props) {
  const { language } = context;
  const { page } = handoversTexts[language].joint;
  const rows = text.councils.flatMap(({ organisationId, name }) => {
    const answer = answers.find((one) => one.organisationId === organisationId);
    return shown.points.flatMap(({ position }) => {
      const reservation = answer && resultOf(answer, position)?.reservation;
      return reservation ? [{ main: <b>{`${name}, ${page.point(position)}`}</b>, note: reservation }] : [];
    });
  });
  return (
    <Section heading={page.reservationsHeading}>
      {rows.length === 0 ? <p class="rv-muted">{page.noReservations}</p> : <List rows={rows} />}
    </Section>
  );
}
