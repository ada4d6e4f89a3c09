import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import {
  Checkboxes,
  ActButton,
  ConfirmPanel,
  DateField,
  ErrorSummary,
  Facts,
  Form,
  FormRow,
  Layout,
  List,
  Note,
  optionsAmong,
  PageHead,
  PageHelp,
  Radios,
  Section,
  Select,
  showDay,
  showMoment,
  SubmitRow,
  TextArea,
  TextField,
  type Fact,
  type FormState,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import { calendarPaths, meetingPath } from '../paths.ts';
import type { Collision } from '../rules/collisions.ts';
import { alternativesMax, type Alternative, type MoveState } from '../rules/move-states.ts';
import { calendarTexts } from '../text.ts';
import { calendarHelp } from '../text-help.ts';
import { CollisionList } from './collisions.tsx';
import { navigationKey, whenInWords } from './words.ts';

export type ShownMove = {
  readonly state: MoveState;
  readonly reason: string;
  readonly forBody: { readonly key: string; readonly name: string };
  readonly heldOn: Day;
  readonly proposedAt: Date;
  readonly proposedBy: string | null;
  readonly alternatives: readonly (Alternative & { readonly position: number })[];
  readonly chosen: number | null;
  readonly source: string | null;
};
/** Something that hangs on the date, in words; a link where it has a page. */
export type ShownDependent = { readonly text: string; readonly href?: string };
export type MoveForms =
  | {
      readonly kind: 'propose';
      readonly form: FormState;
      readonly bodies: readonly { key: string; name: string }[];
    }
  | {
      readonly kind: 'settle';
      readonly approval: FormState;
      readonly keeping: FormState;
      /** Meetings that belong to this one and could move along: the name of their box. */
      readonly along: readonly { readonly name: string; readonly bodyName: string }[];
    }
  | { readonly kind: 'none' };

export type MoveView = {
  readonly context: PageContext;
  readonly meeting: Alternative & {
    readonly bodyKey: string;
    readonly bodyShortName: string;
    readonly dayKey: string;
  };
  readonly open: ShownMove | null;
  /** What collides with each alternative of the open proposal, by its position. */
  readonly collisionsOf: ReadonlyMap<number, readonly Collision[]>;
  readonly settled: readonly ShownMove[];
  readonly dependents: readonly ShownDependent[];
  readonly forms: MoveForms;
  /** The form that was refused, with what is to be put right; it may be gone from the page meanwhile. */
  readonly refused: FormState | null;
  readonly isMovable: boolean;
};

const shape: Readonly<Record<MoveState, TagState>> = { proposed: 'run', moved: 'done', kept: 'done' };

/** A proposal to move a meeting: the days beside what collides with them, what hangs on the date, the decision. */
export function MovePage(view: MoveView) {
  const { context, meeting, open, settled, forms, refused, isMovable } = view;
  const { language } = context;
  const { move: text, calendar } = calendarTexts[language];
  const title = text.titleOf(meeting.bodyShortName, showDay(meeting.heldOn, language));
  const address = meetingPath.to({ body: meeting.bodyKey, day: meeting.dayKey });
  return (
    <Layout
      context={context}
      title={title}
      isRefused={refused !== null}
      active={navigationKey}
      crumbs={[
        { text: calendar.title, href: calendarPaths.calendar.to({}) },
        { text: meeting.bodyShortName, href: address },
        { text: text.title },
      ]}
    >
      {refused && <ErrorSummary form={refused} />}
      <PageHead
        title={title}
        lead={leadOf(view)}
        {...(open && { status: { state: shape.proposed, word: text.states.proposed } })}
      />
      <PageHelp language={language} help={calendarHelp.move} />
      <Facts facts={factsOf(view)} />
      {open && <Open view={view} open={open} />}
      {(open || forms.kind === 'propose') && <Dependents view={view} />}
      {forms.kind === 'settle' && open && <Settle view={view} open={open} forms={forms} />}
      {forms.kind === 'propose' && <Propose language={language} forms={forms} />}
      {!open && !isMovable && <p>{text.nothing}</p>}
      {settled.length > 0 && <Settled {...{ language, settled }} />}
    </Layout>
  );
}

function leadOf({ context, open, forms }: MoveView): string {
  const text = calendarTexts[context.language].move;
  if (open) return text.leadOpen(open.forBody.name);
  return forms.kind === 'propose' ? text.leadNone : text.leadSettled;
}

function factsOf({ context, meeting, open }: MoveView): Fact[] {
  const { language } = context;
  const text = calendarTexts[language].move;
  const now = { term: text.now, value: whenInWords(meeting, language) };
  if (!open) return [now];
  const when = showMoment(open.proposedAt, language);
  const by = open.proposedBy === null ? when : text.proposedBy(open.proposedBy, when);
  return [now, { term: text.reasonShort, value: open.reason, note: by }];
}

function Open({ view, open }: { view: MoveView; open: ShownMove }) {
  const { context, meeting, collisionsOf } = view;
  const { language } = context;
  const { move: text, collisions } = calendarTexts[language];
  return (
    <Section heading={text.alternatives}>
      {open.heldOn !== meeting.heldOn && <Note>{text.movedSince(showDay(open.heldOn, language))}</Note>}
      <ol class="rv-alternatives">
        {open.alternatives.map((alternative) => {
          const found = collisionsOf.get(alternative.position) ?? [];
          return (
            <li>
              <b>{whenInWords(alternative, language)}</b>
              {found.length === 0 ? (
                <p class="rv-muted">{collisions.none}</p>
              ) : (
                <CollisionList {...{ language, day: alternative.heldOn, collisions: found }} />
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

function Dependents({ view: { context, dependents } }: { view: MoveView }) {
  const text = calendarTexts[context.language].move;
  return (
    <Section heading={text.depends}>
      {dependents.length === 0 ? (
        <p>{text.dependsNone}</p>
      ) : (
        <>
          <p>{text.dependsLead}</p>
          <List
            rows={dependents.map(({ text: words, href }) => ({
              main: href === undefined ? words : <a href={href}>{words}</a>,
            }))}
          />
        </>
      )}
    </Section>
  );
}

type SettleProps = { view: MoveView; open: ShownMove; forms: Extract<MoveForms, { kind: 'settle' }> };

/** One alternative is approved, or the day is kept; both name where it was decided. */
function Settle({ view: { context, meeting }, open, forms }: SettleProps) {
  const { language } = context;
  const text = calendarTexts[language].move;
  const at = { body: meeting.bodyKey, day: meeting.dayKey };
  const { approval, keeping, along } = forms;
  return (
    <Section heading={text.choose} isScreenOnly>
      <Form form={approval} action={calendarPaths.moveApproval.to(at)}>
        <Radios
          form={approval}
          name="chosen"
          label={text.alternatives}
          options={open.alternatives.map(({ position, ...when }) => ({
            value: String(position),
            text: whenInWords(when, language),
          }))}
        />
        <TextField form={approval} name="source" label={text.source} hint={text.sourceHint} />
        {along.length > 0 && (
          <Checkboxes
            form={approval}
            name={along[0]?.name ?? ''}
            label={text.along}
            isOptional
            boxes={along.map(({ name, bodyName }) => ({ name, text: text.alongText(bodyName) }))}
          />
        )}
        <Checkboxes
          form={approval}
          name="tell"
          label={text.tell}
          isOptional
          boxes={[{ name: 'tell', text: text.tellText }]}
        />
        <SubmitRow>
          <ActButton>{text.approve}</ActButton>
        </SubmitRow>
      </Form>
      <ConfirmPanel
        form={keeping}
        action={calendarPaths.moveKeeping.to(at)}
        word={text.keep}
        warning={text.keepWarning}
        confirmWord={text.keepConfirm}
      >
        <TextField form={keeping} name="keptSource" label={text.source} hint={text.sourceHint} />
      </ConfirmPanel>
    </Section>
  );
}

type ProposeProps = { language: Language; forms: Extract<MoveForms, { kind: 'propose' }> };

function Propose({ language, forms: { form, bodies } }: ProposeProps) {
  const { move: text } = calendarTexts[language];
  return (
    <Section heading={text.propose} isScreenOnly>
      <Form form={form} guardsText>
        <TextArea form={form} name="reason" label={text.reason} rows={3} />
        <Select form={form} name="forBody" label={text.forBody} options={optionsAmong(bodies)} />
        {Array.from({ length: alternativesMax }, (_, index) => (
          <AlternativeFields {...{ language, form }} number={index + 1} />
        ))}
        <SubmitRow>
          <ActButton>{text.propose}</ActButton>
        </SubmitRow>
      </Form>
    </Section>
  );
}

function AlternativeFields({
  language,
  form,
  number,
}: {
  language: Language;
  form: FormState;
  number: number;
}) {
  const text = calendarTexts[language].move;
  const isOptional = number > 1;
  return (
    <fieldset class="rv-alternative">
      <legend class="form-label">{text.alternative(number)}</legend>
      <FormRow>
        <DateField form={form} name={`day${number}`} label={text.day} isOptional={isOptional} />
        <TextField form={form} name={`starts${number}`} label={text.startsAt} width="date" isOptional />
        <TextField form={form} name={`ends${number}`} label={text.endsAt} width="date" isOptional />
      </FormRow>
      <TextField form={form} name={`place${number}`} label={text.place} isOptional />
    </fieldset>
  );
}

function Settled({ language, settled }: { language: Language; settled: readonly ShownMove[] }) {
  const text = calendarTexts[language].move;
  return (
    <Section heading={text.settled}>
      <List
        rows={settled.map((move) => {
          const chosen = move.alternatives.find(({ position }) => position === move.chosen);
          const what = chosen ? text.chosen(whenInWords(chosen, language)) : text.states[move.state];
          return {
            main: `${text.settledFrom(showDay(move.heldOn, language))}: ${what}`,
            note: `${move.reason}. ${text.decidedIn(move.source ?? '')}`,
          };
        })}
      />
    </Section>
  );
}
