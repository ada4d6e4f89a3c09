import {
  ActForm,
  ActLink,
  Fold,
  Layout,
  PageHead,
  Section,
  showMoment,
  type FormState,
  type PageContext,
  PageHelp,
  TermText,
} from '../../../platform/design/index.ts';
import { meetingsHelp } from '../text-help.ts';
import { checkSeverities, findingInWords } from './finding-words.ts';
import { importPath, meetingsPaths } from '../paths.ts';
import type { Severity } from '../rules/check-finding.ts';
import type { KeyedFinding } from '../rules/finding-key.ts';
import type { CheckedItem, DismissedFinding, MeetingCheck } from '../rules/finding-views.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { findingTexts } from '../text-findings.ts';
import { meetingsTexts } from '../text.ts';
import { findingId, itemOf, repairOf } from './finding-marks.tsx';
import { FindingText } from './finding-parts.tsx';
import {
  addressParts,
  itemHref,
  itemLabel,
  meetingHref,
  meetingName,
  navigationKey,
} from './meeting-words.ts';

export type CheckPageView = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  readonly check: MeetingCheck;
  /** One for each dismissed finding, for taking it back. */
  readonly forms: readonly FormState[];
};

/** Everything the check finds in a meeting, by item; what was set aside stands folded at the end. */
export function CheckPage(view: CheckPageView) {
  const { context, meeting, check } = view;
  const { language } = context;
  const text = findingTexts[language];
  const name = meetingName(meeting, language);
  const crumbs = [
    { text: meetingsTexts[language].meetings, href: meetingsPaths.list.to({}) },
    { text: name, href: meetingHref(meeting) },
    { text: text.check },
  ];
  return (
    <Layout context={context} title={text.title(name)} active={navigationKey} crumbs={crumbs}>
      <PageHead
        title={text.title(name)}
        kick={[text.count(check.open.length), countsOf(view)].filter((words) => words !== '').join(' · ')}
        lead={
          <TermText language={language} terms={['kontrol', 'afvisning']}>
            {text.lead(check.open.length)}
          </TermText>
        }
      />
      <PageHelp language={language} help={meetingsHelp.check} />
      <div class="rv-findings">
        {groupsOf(check).map(({ item, findings }) => (
          <Section heading={<ItemHeading item={item} view={view} />} note={text.count(findings.length)}>
            <ul class="rv-finding-list">
              {findings.map((finding) => (
                <OpenFinding finding={finding} view={view} />
              ))}
            </ul>
          </Section>
        ))}
        {check.dismissed.length > 0 && <Dismissed view={view} />}
      </div>
      <p class="rv-fine rv-muted">
        {text.onlySecretariat}{' '}
        {meeting.importId !== null && (
          <a href={importPath.to({ id: meeting.importId })}>{meetingsTexts[language].seeImport}</a>
        )}
      </p>
    </Layout>
  );
}

function countsOf({ context, check }: CheckPageView): string {
  const severities: readonly Severity[] = ['error', 'warning', 'note'];
  const counts = severities.map((severity) => ({
    word: checkSeverities[context.language][severity],
    count: check.open.filter(({ found }) => found.severity === severity).length,
  }));
  return findingTexts[context.language].counts(counts.filter(({ count }) => count > 0));
}

type Group = { readonly item: CheckedItem | undefined; readonly findings: readonly KeyedFinding[] };

/** In the order they come, which is that of the items with the whole meeting first. */
const groupsOf = ({ open, items }: MeetingCheck): Group[] =>
  [...Map.groupBy(open, (finding) => itemOf(items, finding))].map(([item, findings]) => ({ item, findings }));

type HeadingProps = { item: CheckedItem | undefined; view: CheckPageView };

function ItemHeading({ item, view: { context, meeting } }: HeadingProps) {
  const text = findingTexts[context.language];
  if (!item) return <>{text.wholeMeeting}</>;
  return <a href={itemHref(meeting, item.address)}>{text.itemHeading(itemLabel(item), item.title)}</a>;
}

function OpenFinding({ finding, view }: { finding: KeyedFinding; view: CheckPageView }) {
  const { context, meeting, check } = view;
  const text = findingTexts[context.language];
  const { title } = findingInWords(finding.found, context.language);
  const wrong = { code: finding.found.code, item: itemOf(check.items, finding) };
  const repair = repairOf(meeting, wrong, context.language);
  const address = { ...addressParts(meeting), finding: finding.fingerprint };
  return (
    <li id={findingId(finding)}>
      <FindingText finding={finding} language={context.language} />
      <p class="rv-finding-acts">
        <a href={repair.href}>
          {repair.word}
          <span class="sr-only">: {title}</span>
        </a>{' '}
        <ActLink href={meetingsPaths.dismissal.to(address)} isSmall>
          {text.dismiss}
          <span class="sr-only">: {title}</span>
        </ActLink>
      </p>
    </li>
  );
}

function Dismissed({ view }: { view: CheckPageView }) {
  const { context, check, forms } = view;
  return (
    <Fold summary={findingTexts[context.language].dismissed(check.dismissed.length)}>
      <ul class="rv-finding-list">
        {check.dismissed.map((finding, index) => {
          const form = forms[index];
          return form ? <DismissedItem finding={finding} form={form} view={view} /> : null;
        })}
      </ul>
    </Fold>
  );
}

type DismissedProps = { finding: DismissedFinding; form: FormState; view: CheckPageView };

function DismissedItem({ finding, form, view: { context, meeting, check } }: DismissedProps) {
  const { language } = context;
  const text = findingTexts[language];
  const { dismissal, fingerprint, found } = finding;
  const { title, says } = findingInWords(found, language);
  const item = itemOf(check.items, finding);
  const undo = meetingsPaths.dismissalUndo.to({ ...addressParts(meeting), finding: fingerprint });
  return (
    <li>
      <h3>{item ? text.itemHeading(itemLabel(item), title) : title}</h3>
      <p>{says}</p>
      <p class="rv-fine rv-muted">
        {text.dismissedBy(dismissal.dismissedBy, showMoment(dismissal.dismissedAt, language))}
      </p>
      <blockquote>{dismissal.reason}</blockquote>
      <ActForm form={form} action={undo} kind="secondary" isSmall>
        {text.takeBack}
        <span class="sr-only">: {title}</span>
      </ActForm>
    </li>
  );
}
