import type { Day } from '../../../kernel/day.ts';
import {
  ActForm,
  ActLink,
  Alert,
  Columns,
  EmptyState,
  ErrorSummary,
  Facts,
  Layout,
  PageHead,
  PageHelp,
  Section,
  showDay,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { bodyPath, mandateEventPaths, mandatePaths, newBody, staffingPaths } from '../paths.ts';
import type { MandateEvent } from '../rules/mandate-states.ts';
import {
  openCorrections,
  openVersion,
  versionOn,
  type Mandate,
  type MandateVersion,
} from '../rules/mandate-views.ts';
import type { Step } from '../rules/phases.ts';
import type { StaffingHead } from '../rules/staffing-views.ts';
import { mandatesHelp } from '../text-help.ts';
import { mandateTexts } from '../text.ts';
import { Corrections } from './corrections.tsx';
import { MandateSide } from './mandate-side.tsx';
import { TermsText } from './terms-text.tsx';
import { mandateTag } from './words.ts';

export type MandateView = {
  context: PageContext;
  mandate: Mandate;
  today: Day;
  keeps: boolean;
  /** What the reader may do now. */
  events: readonly MandateEvent[];
  mayAdopt: boolean;
  /** The step the work has come to, where another follows. */
  step: Step | null;
  staffings: readonly StaffingHead[];
  form: FormState;
};

/** One kommissorium: what holds today, what is being written, what was to be put right, and what comes next. */
export function MandatePage(view: MandateView) {
  const { context, mandate, today, form } = view;
  const { language } = context;
  const { list, record: text, states } = mandateTexts[language];
  const [held, open] = [versionOn(mandate, today), openVersion(mandate)];
  const crumbs = [{ text: list.title, href: mandatePaths.list.to({}) }, { text: mandate.title }];
  return (
    <Layout context={context} title={mandate.title} isRefused={form.problems.length > 0} crumbs={crumbs}>
      <ErrorSummary form={form} />
      <PageHead
        title={mandate.title}
        status={{ state: mandateTag[mandate.state], word: states[mandate.state] }}
        kick={text.kick(mandate.number)}
        lead={leadOf(held, open, view)}
        acts={<Acts view={view} />}
      />
      <PageHelp language={language} help={mandatesHelp.record} />
      <Unsettled view={view} />
      <Facts facts={factsOf(view)} />
      <Columns
        main={<Main view={view} held={held} open={open} />}
        side={<MandateSide view={view} />}
        sideLabel={text.side}
      />
    </Layout>
  );
}

function leadOf(held: MandateVersion | null, open: MandateVersion | null, { context }: MandateView): string {
  const { record: text } = mandateTexts[context.language];
  const holds = held?.validFrom
    ? text.holds(held.number, showDay(held.validFrom, context.language))
    : text.nothingHolds;
  return open
    ? `${holds} ${text.openVersion[open.state === 'draft' ? 'draft' : 'presented'](open.number)}`
    : holds;
}

/** The one act that matters now comes last, as the primary. */
function Acts({ view }: { view: MandateView }) {
  const { context, mandate, keeps, events, mayAdopt, step, form } = view;
  const { acts } = mandateTexts[context.language];
  const at = { number: String(mandate.number) };
  if (!keeps) return null;
  const open = openVersion(mandate)?.state;
  const links: (readonly [string, string])[] = [
    ...(mandate.state === 'backing' ? [[mandatePaths.backing.to(at), acts.backed] as const] : []),
    ...(open === 'draft' ? [[mandatePaths.write.to(at), acts.writeOn] as const] : []),
    ...(mayAdopt ? [[mandatePaths.adoption.to(at), acts.adopt] as const] : []),
    ...(open === 'presented' ? [[mandatePaths.proposal.to(at), acts.propose] as const] : []),
    ...(open === 'presented' || mandate.state === 'treated'
      ? [[mandatePaths.treatment.to(at), acts.treat] as const]
      : []),
    ...(step
      ? [[mandatePaths.step.to(at), step.is === 'discussion' ? acts.discussed : acts.endPhase] as const]
      : []),
  ];
  const buttons = events.filter((event) => !isEnd(event));
  const kindOf = (at: number, of: number) => (at === of - 1 ? 'primary' : 'secondary');
  return (
    <>
      {buttons.map((event, place) => (
        <ActForm
          form={form}
          action={mandateEventPaths[event].to(at)}
          kind={links.length === 0 ? kindOf(place, buttons.length) : 'secondary'}
        >
          {acts[event]}
        </ActForm>
      ))}
      {links.map(([href, word], link) => (
        <ActLink href={href} kind={kindOf(link, links.length)}>
          {word}
        </ActLink>
      ))}
    </>
  );
}

export const isEnd = (event: MandateEvent): event is 'close' | 'drop' | 'reopen' =>
  event === 'close' || event === 'drop' || event === 'reopen';

/** Corrections that nobody has settled. */
function Unsettled({ view: { context, mandate, keeps } }: { view: MandateView }) {
  const { record: text } = mandateTexts[context.language];
  const count = openCorrections(mandate).length;
  if (count === 0 || !keeps) return null;
  return (
    <Alert language={context.language} kind="warning" heading={text.unsettled(count)}>
      <p>{text.unsettledHelp}</p>
    </Alert>
  );
}

function factsOf({ context: { language }, mandate, today, keeps }: MandateView) {
  const { record: text, audiences, common } = mandateTexts[language];
  const { body, decidedBy, audience, municipalOnly } = mandate;
  const held = versionOn(mandate, today) ?? mandate.versions[0];
  const named = body ? <a href={bodyPath.to(body)}>{body.name}</a> : text.bodyToBe;
  const make = !body && keeps ? <a href={newBody.to({})}>{text.makeBody}</a> : undefined;
  const period = [held?.periodFrom, held?.periodTo].map((day) => (day ? showDay(day, language) : ''));
  return [
    { term: text.body, value: named, ...(make && { note: make }) },
    { term: text.decidedBy, value: <a href={bodyPath.to(decidedBy)}>{decidedBy.name}</a> },
    { term: text.period, value: common.period(period[0] ?? '', period[1] ?? '') },
    {
      term: text.readers,
      value: audiences[audience],
      ...(municipalOnly && { note: text.municipalOnly }),
    },
  ];
}

type MainProps = { view: MandateView; held: MandateVersion | null; open: MandateVersion | null };

function Main({ view, held, open }: MainProps) {
  const { context, mandate, keeps } = view;
  const { record: text } = mandateTexts[context.language];
  const shown = held ?? open ?? mandate.versions[0];
  const at = { number: String(mandate.number) };
  return (
    <>
      {mandate.corrections.length > 0 && <Corrections view={view} />}
      {shown ? (
        <Section
          heading={held ? text.textInForce(shown.number) : text.textOf(shown.number)}
          {...(keeps && { link: { href: mandatePaths.facts.to(at), text: text.editFacts } })}
        >
          <TermsText version={shown} language={context.language} />
        </Section>
      ) : (
        <Section
          heading={text.text}
          {...(keeps && { link: { href: mandatePaths.facts.to(at), text: text.editFacts } })}
        >
          <EmptyState heading={text.nothingWritten}>{text.nothingWrittenHelp}</EmptyState>
        </Section>
      )}
      {keeps && <Staff view={view} />}
    </>
  );
}

/** Filling the seats belongs to terms in force. */
function Staff({ view: { context, mandate } }: { view: MandateView }) {
  const { record: text } = mandateTexts[context.language];
  const href = `${staffingPaths.create.to({})}?kommissorium=${mandate.number}`;
  if (!['approved', 'staffed', 'running'].includes(mandate.state)) return null;
  return (
    <Section heading={text.staffing} isScreenOnly>
      <div class="rv-acts">
        <ActLink href={href}>{text.newStaffing}</ActLink>
      </div>
    </Section>
  );
}
