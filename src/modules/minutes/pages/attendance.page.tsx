import { timeInDenmark } from '../../../kernel/clock-time.ts';
import type { Language } from '../../../kernel/language.ts';
import {
  ActButton,
  ActForm,
  ActLink,
  clock,
  Columns,
  EmptyState,
  ErrorSummary,
  Form,
  FormRow,
  Layout,
  optionsOf,
  PageHead,
  Radios,
  Section,
  Select,
  showDay,
  SubmitRow,
  Table,
  TextField,
  type Column,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { meetingPath, minutesPaths } from '../paths.ts';
import { itemsThereFor, type Participant } from '../rules/presence.ts';
import { minutesTexts } from '../text.ts';
import { DeskSide } from './desk-side.tsx';
import type { DeskView } from './desk-view.ts';
import { MinutesDesk } from './minutes-desk.tsx';

export type AttendanceForms = {
  readonly roll: FormState;
  readonly change: FormState;
  readonly guest: FormState;
};
type Props = { context: PageContext; desk: DeskView; forms: AttendanceForms; writer: string };

/** Who came, who came late, left or came back, and what that makes of each item. R-031. */
export function AttendancePage({ context, desk, forms, writer }: Props) {
  const { language } = context;
  const { attendance: text, desk: deskText, side } = minutesTexts[language];
  const { meeting, at } = desk;
  const day = showDay(meeting.heldOn, language);
  const title = text.title(meeting.bodyShortName, day);
  const refused = Object.values(forms).find(({ problems }) => problems.length > 0);
  const crumbs = [
    { text: `${meeting.bodyShortName} ${day}`, href: meetingPath.to(at) },
    { text: deskText.short, href: minutesPaths.desk.to(at) },
    { text: deskText.attendance },
  ];
  return (
    <Layout context={context} title={title} active="moeder" crumbs={crumbs} isRefused={refused !== undefined}>
      <ErrorSummary form={refused ?? forms.roll} />
      <PageHead
        title={title}
        lead={text.lead}
        acts={<ActLink href={minutesPaths.desk.to(at)}>{text.back}</ActLink>}
      />
      <MinutesDesk language={language} writer={writer}>
        <Columns
          main={
            <>
              <ChangeForm form={forms.change} desk={desk} language={language} />
              <Roll form={forms.roll} desk={desk} language={language} />
              <GuestForm form={forms.guest} desk={desk} language={language} />
              <Section heading={text.record} isScreenOnly>
                <p>{text.recordHelp}</p>
                <ActForm form={plain(forms.roll)} action={minutesPaths.recording.to(at)} kind="secondary">
                  {text.record}
                </ActForm>
              </Section>
            </>
          }
          side={<DeskSide language={language} desk={desk} />}
          sideLabel={side.label}
        />
      </MinutesDesk>
    </Layout>
  );
}

/** A form with nothing typed in it. */
const plain = (form: FormState): FormState => ({ ...form, values: {}, problems: [] });

type PartProps = { form: FormState; desk: DeskView; language: Language };

function ChangeForm({ form, desk, language }: PartProps) {
  const { attendance: text } = minutesTexts[language];
  const people = desk.participants.map(({ position, name, organisation }) => ({
    value: String(position),
    text: organisation === '' ? name : `${name}, ${organisation}`,
  }));
  if (people.length === 0) return null;
  return (
    <Section heading={text.change} id="kom-eller-gik" isScreenOnly>
      <Form form={form} action={minutesPaths.presence.to(desk.at)}>
        <FormRow>
          <Select form={form} name="who" label={text.whoLabel} options={people} hasEmpty />
          <TextField
            form={form}
            name="at"
            label={text.at}
            hint={text.atHint}
            width="number"
            inputMode="decimal"
          />
        </FormRow>
        <Radios form={form} name="event" label={text.event} options={optionsOf(text.events)} />
        <SubmitRow>
          <ActButton>{text.note}</ActButton>
        </SubmitRow>
      </Form>
    </Section>
  );
}

function Roll({ form, desk, language }: PartProps) {
  const { attendance: text } = minutesTexts[language];
  if (desk.participants.length === 0) return <EmptyState heading={text.empty} />;
  return (
    <Section heading={text.roll} id="fra-begyndelsen">
      <Form form={form}>
        <Table
          language={language}
          caption={text.caption}
          isCaptionHidden
          columns={rollColumns(form, desk, language)}
          rows={desk.participants}
          isStacked
        />
        <SubmitRow>
          <ActButton kind="secondary">{text.save}</ActButton>
          <ActButton kind="secondary" name="rest" value="ja">
            {text.rest}
          </ActButton>
        </SubmitRow>
      </Form>
      {desk.participants
        .filter(({ changes }) => changes.length > 0)
        .map(({ position, name }) => (
          <ActForm
            form={plain(form)}
            action={minutesPaths.presenceUndo.to({ ...desk.at, person: String(position) })}
            kind="secondary"
            isSmall
          >
            {text.undoOf(name)}
          </ActForm>
        ))}
    </Section>
  );
}

function rollColumns(form: FormState, desk: DeskView, language: Language): Column<Participant>[] {
  const { attendance: text } = minutesTexts[language];
  const items = desk.items.map(({ number, beganAt, endedAt }) => ({
    number,
    began: beganAt && timeInDenmark(beganAt),
    ended: endedAt && timeInDenmark(endedAt),
  }));
  const answers = [
    ['ja', text.cameWords.yes],
    ['nej', text.cameWords.no],
    ['', text.cameWords.unknown],
  ] as const;
  return [
    { key: 'name', head: text.name, isRowHead: true, cell: ({ name }) => name },
    { key: 'organisation', head: text.organisation, cell: ({ organisation }) => organisation },
    {
      key: 'came',
      head: text.came,
      cell: ({ position, name }) => (
        <>
          <input
            type="hidden"
            name={`version.${position}`}
            value={form.values[`version.${position}`] ?? ''}
          />
          <select class="form-select rv-came" name={`came.${position}`} aria-label={`${text.came}: ${name}`}>
            {answers.map(([value, word]) => (
              <option value={value} selected={form.values[`came.${position}`] === value}>
                {word}
              </option>
            ))}
          </select>
        </>
      ),
    },
    {
      key: 'since',
      head: text.since,
      repeatsHead: true,
      cell: ({ changes }) => changes.map(({ event, at }) => text[event](clock(at, language))).join(', '),
    },
    {
      key: 'items',
      head: text.therefor,
      repeatsHead: true,
      cell: (one) => (one.changes.length === 0 ? '' : itemsThereFor(one, items) || text.all),
    },
  ];
}

function GuestForm({ form, desk, language }: PartProps) {
  const { attendance: text } = minutesTexts[language];
  return (
    <Section heading={text.guest} id="tilfoej" isScreenOnly>
      <Form form={form} action={minutesPaths.guests.to(desk.at)}>
        <FormRow>
          <TextField form={form} name="name" label={text.guestName} />
          <TextField form={form} name="organisation" label={text.organisation} isOptional />
        </FormRow>
        <FormRow>
          <Select form={form} name="kind" label={text.guestKind} options={optionsOf(text.kinds)} />
          <TextField form={form} name="standsInFor" label={text.standsInFor} isOptional />
        </FormRow>
        <SubmitRow>
          <ActButton kind="secondary">{text.add}</ActButton>
        </SubmitRow>
      </Form>
    </Section>
  );
}
