import {
  FormPage,
  optionsAmong,
  optionsOf,
  Prose,
  Table,
  type FieldSpec,
  type FormView,
  type Option,
} from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { hearingPaths } from '../paths.ts';
import type { Treated } from '../rules/dispositions.ts';
import type { Hearing } from '../rules/hearing-views.ts';
import type { Section } from '../rules/section.ts';
import { hearingTexts } from '../text.ts';
import { answerWords } from './hearing-words.ts';

const listCrumb = (language: Language) => ({
  text: hearingTexts[language].common.hearings,
  href: hearingPaths.list.to({}),
});
const hearingCrumbs = ({ round }: Hearing, language: Language, last: string) => [
  listCrumb(language),
  { text: round.title, href: hearingPaths.hearing.to({ number: String(round.number) }) },
  { text: last },
];

type Keyed = { key: string; name: string };
export type HearingChoices = {
  bodies: readonly Keyed[];
  subjects: readonly Option[];
  municipalities: readonly Keyed[];
  others: readonly Keyed[];
};

/** The fields of a hearing. Nothing is chosen beforehand of what silence means. */
export function hearingFields(choices: HearingChoices, language: Language) {
  const { form: text, silences } = hearingTexts[language];
  const few = { kind: 'one-of-few' } as const;
  const fields: (FieldSpec | FieldSpec[])[] = [
    { kind: 'text', name: 'title', label: text.title },
    {
      kind: 'one-of-many',
      name: 'body',
      label: text.body,
      hint: text.bodyHint,
      options: optionsAmong(choices.bodies),
      hasEmpty: true,
    },
    {
      kind: 'one-of-many',
      name: 'subject',
      label: text.subject,
      options: [{ value: '', text: text.noSubject }, ...choices.subjects],
      hasEmpty: false,
      isOptional: true,
    },
    {
      kind: 'area',
      name: 'background',
      label: text.background,
      hint: text.backgroundHint,
      rows: 6,
      isOptional: true,
    },
    { kind: 'area', name: 'sections', label: text.sections, hint: text.sectionsHint, rows: 8 },
    { kind: 'text', name: 'papers', label: text.papers, hint: text.papersHint, isOptional: true },
    [
      { kind: 'day', name: 'dueOn', label: text.dueOn },
      { kind: 'day', name: 'closesOn', label: text.closesOn, hint: text.closesHint, isOptional: true },
    ],
    { kind: 'text', name: 'reminders', label: text.reminders, hint: text.remindersHint, isOptional: true },
    { ...few, name: 'silence', label: text.silence, hint: text.silenceHint, options: optionsOf(silences) },
    { kind: 'ticks', name: 'to', label: text.addressees, options: optionsAmong(choices.municipalities) },
    {
      kind: 'ticks',
      name: 'others',
      label: text.others,
      options: optionsAmong(choices.others),
      isOptional: true,
    },
    { ...few, name: 'audience', label: text.audience, options: optionsOf(text.audiences) },
    { ...few, name: 'answers', label: text.answers, options: optionsOf(text.answersSeen) },
  ];
  return fields;
}

/** Makes a hearing, or changes its draft. */
export function HearingFormPage(view: FormView & { choices: HearingChoices; hearing: Hearing | null }) {
  const { context, hearing, choices } = view;
  const { language } = context;
  const { form: text } = hearingTexts[language];
  const title = hearing ? text.changeTitle : text.newTitle;
  const number = String(hearing?.round.number ?? '');
  return (
    <FormPage
      {...view}
      title={title}
      lead={text.lead}
      crumbs={hearing ? hearingCrumbs(hearing, language, title) : [listCrumb(language), { text: title }]}
      fields={hearingFields(choices, language)}
      submitWord={text.make}
      backHref={hearing ? hearingPaths.hearing.to({ number }) : hearingPaths.list.to({})}
    />
  );
}

/** What is done with one answer to one section. */
export function DispositionPage(view: FormView & { hearing: Hearing; section: Section; one: Treated }) {
  const { context, hearing, section, one } = view;
  const { language } = context;
  const { disposition: text, dispositions } = hearingTexts[language];
  const title = text.title(one.name, section.position);
  return (
    <FormPage
      {...view}
      title={title}
      lead={section.title}
      crumbs={hearingCrumbs(hearing, language, title)}
      before={
        <Prose>
          <h2>{`${text.answer}: ${answerWords(section, one.answer, language)}`}</h2>
          {one.answer.remarks.split(/\n+/).map((line) => (
            <p>{line}</p>
          ))}
        </Prose>
      }
      fields={[
        { kind: 'one-of-few', name: 'disposition', label: text.what, options: optionsOf(dispositions) },
        {
          kind: 'area',
          name: 'reason',
          label: text.reason,
          hint: text.reasonHint,
          rows: 4,
          isOptional: true,
        },
      ]}
      submitWord={text.save}
      backHref={hearingPaths.memo.to({ number: String(hearing.round.number) })}
    />
  );
}

export type ReportToPropose = {
  text: string;
  figures: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
};

/** Which meeting a hearing is reported to, and what the item will say. */
export function ReportPage(
  view: FormView & { hearing: Hearing; meetings: readonly Option[]; report: ReportToPropose },
) {
  const { context, hearing, meetings, report } = view;
  const { language } = context;
  const { report: text } = hearingTexts[language];
  return (
    <FormPage
      {...view}
      title={text.title}
      lead={text.lead}
      crumbs={hearingCrumbs(hearing, language, text.title)}
      fields={[
        { kind: 'one-of-many', name: 'meeting', label: text.meeting, options: meetings, hasEmpty: true },
      ]}
      submitWord={text.submit}
      backHref={hearingPaths.hearing.to({ number: String(hearing.round.number) })}
      after={
        <section class="rv-sec">
          <h2>{text.preview}</h2>
          <Prose>
            {report.text.split('\n\n').map((line) => (
              <p>{line}</p>
            ))}
          </Prose>
          <Table
            language={language}
            caption={text.preview}
            isCaptionHidden
            rows={report.figures.rows}
            columns={report.figures.header.map((head, index) => ({
              key: String(index),
              head,
              isRowHead: index === 0,
              cell: (row: readonly string[]) => row[index] ?? '',
            }))}
          />
        </section>
      }
    />
  );
}

/** A contact person by name and mail address. */
export function NewContactPage(view: FormView & { hearing: Hearing; name: string }) {
  const { context, hearing, name } = view;
  const { language } = context;
  const { contact: text } = hearingTexts[language];
  const title = text.title(name);
  return (
    <FormPage
      {...view}
      title={title}
      lead={text.lead}
      crumbs={hearingCrumbs(hearing, language, title)}
      fields={[
        { kind: 'text', name: 'name', label: text.name },
        { kind: 'text', name: 'email', label: text.email, type: 'email', width: 'medium' },
      ]}
      submitWord={text.save}
      backHref={hearingPaths.hearing.to({ number: String(hearing.round.number) })}
    />
  );
}
