import type { Day } from '../../../kernel/day.ts';
import {
  ActButton,
  ActLink,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Form,
  Layout,
  PageHead,
  Section,
  Select,
  SubmitRow,
  TextField,
  showDay,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { matterPaths, meetingListPath } from '../paths.ts';
import { mattersTexts } from '../text.ts';
import { itemLabel, navigationKey } from './words.ts';

export type NewMatterView = {
  readonly context: PageContext;
  readonly form: FormState;
  readonly items: readonly {
    readonly name: string;
    readonly bodyShortName: string;
    readonly heldOn: Day;
    readonly number: string;
    readonly address: string;
    readonly title: string;
    readonly matter: string | null;
  }[];
  readonly matters: readonly { readonly number: string; readonly title: string }[];
};

/** A new matter of one or more items, or a place for them in one that exists. */
export function NewMatterPage(view: NewMatterView) {
  const { context, form, items } = view;
  const { create: text, list } = mattersTexts[context.language];
  return (
    <Layout
      context={context}
      title={text.title}
      active={navigationKey}
      isRefused={form.problems.length > 0}
      crumbs={[{ text: list.title, href: matterPaths.list.to({}) }, { text: text.title }]}
    >
      <ErrorSummary form={form} />
      <PageHead title={text.title} lead={text.lead} />
      {items.length === 0 ? (
        <Section heading={text.items}>
          <EmptyState
            heading={text.noItemsTitle}
            acts={<ActLink href={meetingListPath.to({})}>{text.toMeetings}</ActLink>}
          >
            {text.noItemsText}
          </EmptyState>
        </Section>
      ) : (
        <Fields view={view} />
      )}
    </Layout>
  );
}

function Fields({ view: { context, form, items, matters } }: { view: NewMatterView }) {
  const text = mattersTexts[context.language].create;
  const boxes = items.map((item) => {
    const { name, title, matter, heldOn, bodyShortName } = item;
    const place = text.place(bodyShortName, showDay(heldOn, context.language), itemLabel(item));
    return { name, text: title, hint: matter === null ? place : `${place} · ${text.taken(matter)}` };
  });
  const choices = matters.map(({ number, title }) => ({ value: number, text: `${number} ${title}` }));
  return (
    <Form form={form}>
      <Checkboxes form={form} name="items" label={text.items} boxes={boxes} />
      {choices.length > 0 ? (
        <Select
          form={form}
          name="matter"
          label={text.into}
          hint={text.intoHint}
          options={[{ value: '', text: text.newMatter }, ...choices]}
        />
      ) : (
        <input type="hidden" name="matter" value="" />
      )}
      <TextField form={form} name="title" label={text.name} hint={text.nameHint} />
      <SubmitRow>
        <ActButton>{text.act}</ActButton>
        <a href={matterPaths.list.to({})}>{text.back}</a>
      </SubmitRow>
    </Form>
  );
}
