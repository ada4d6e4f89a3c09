import {
  ActButton,
  ActLink,
  DateField,
  ErrorSummary,
  Form,
  FormRow,
  Layout,
  PageHead,
  Radios,
  Section,
  Select,
  SubmitRow,
  TextField,
  type FormState,
} from '../../../platform/design/index.ts';
import { archivePaths } from '../paths.ts';
import { excerpt } from '../rules/review-excerpt.ts';
import { archiveTexts } from '../text.ts';
import { ConflictNote, type Differing } from './conflict-note.tsx';
import type { ReviewBase } from './review-view.ts';
import { SourceLines } from './source-lines.tsx';

export type MeetingFormView = ReviewBase & { form: FormState; conflict: readonly Differing[] | undefined };

export const audienceOptions = ['body', 'cooperation', 'public'] as const;
export const documentTypeOptions = ['agenda', 'minutes', 'agenda+minutes'] as const;

/** What the head of the document says, beside the head itself. */
export function MeetingReviewPage(view: MeetingFormView) {
  const { context, number, name, form, lines, record } = view;
  const text = archiveTexts[context.language];
  const draft = archivePaths.draft.to({ number });
  const crumbs = [
    { text: text.archive, href: archivePaths.front.to({}) },
    { text: text.import, href: archivePaths.imports.to({}) },
    { text: name, href: draft },
    { text: text.meetingForm.title },
  ];
  const isRefused = form.problems.length > 0;
  const ranges = ['/forum', '/date', '/startTime', '/place'].flatMap(
    (at) => record.evidence[at]?.lines ?? [],
  );
  return (
    <Layout
      context={context}
      title={`${text.meetingForm.title}: ${name}`}
      active="archive"
      crumbs={crumbs}
      isRefused={isRefused}
    >
      <ErrorSummary form={form} />
      <ConflictNote language={context.language} conflict={view.conflict} />
      <PageHead title={text.meetingForm.title} kick={name} lead={text.meetingForm.lead} />
      <div class="rv-desk">
        <Section heading={text.item.source}>
          <SourceLines lines={excerpt(lines, ranges, null)} label={text.sourcePage.label} />
        </Section>
        <Section heading={text.item.fields}>
          <Form form={form} guardsText>
            <Identity view={view} />
            <TimeAndPlace form={form} />
            <SubmitRow>
              <ActButton>{text.meetingForm.save}</ActButton>
              <ActLink href={draft}>{text.approvalWords.back}</ActLink>
            </SubmitRow>
          </Form>
        </Section>
      </div>
    </Layout>
  );
}

function Identity({ view: { form, register } }: { view: MeetingFormView }) {
  const text = archiveTexts[form.language];
  const { audience } = text.approvalWords;
  return (
    <>
      <Select
        form={form}
        name="body"
        label={text.fields.body}
        hint={text.fields.bodyHint}
        hasEmpty
        options={register.bodies.map(({ key, name }) => ({ value: key, text: name }))}
      />
      <TextField form={form} name="forum" label={text.fields.forum} isOptional />
      <DateField form={form} name="date" label={text.fields.date} />
      <Radios
        form={form}
        name="audience"
        label={text.fields.audience}
        options={audienceOptions.map((value) => ({ value, text: audience[value] }))}
      />
      <Select
        form={form}
        name="documentType"
        label={text.fields.documentType}
        options={documentTypeOptions.map((value) => ({ value, text: text.documentTypes[value] }))}
      />
    </>
  );
}

function TimeAndPlace({ form }: { form: FormState }) {
  const { fields } = archiveTexts[form.language];
  const time = { form, width: 'date', isOptional: true, hint: fields.timeHint } as const;
  const line = { form, isOptional: true } as const;
  return (
    <>
      <FormRow>
        <TextField {...time} name="startTime" label={fields.startTime} />
        <TextField {...time} name="endTime" label={fields.endTime} />
      </FormRow>
      <TextField {...line} name="place" label={fields.place} />
      <FormRow>
        <TextField {...line} name="caseNumber" label={fields.caseNumber} width="medium" />
        <TextField {...line} name="documentNumber" label={fields.documentNumber} width="medium" />
      </FormRow>
      <DateField {...line} name="nextDate" label={fields.nextDate} />
      <FormRow>
        <TextField {...time} name="nextStart" label={fields.nextStart} />
        <TextField {...time} name="nextEnd" label={fields.nextEnd} />
      </FormRow>
      <TextField {...line} name="nextPlace" label={fields.nextPlace} />
    </>
  );
}
