import {
  ActButton,
  ActForm,
  Checkboxes,
  ErrorSummary,
  Form,
  Layout,
  List,
  PageHead,
  Section,
  Select,
  SubmitRow,
  TextField,
  Timeline,
  showDayShort,
  showMoment,
  type FormState,
  type PageContext,
  PageHelp,
} from '../../../platform/design/index.ts';
import { mattersHelp } from '../text-help.ts';
import { matterPaths } from '../paths.ts';
import type { ItemPlace, MatterEvent, MatterHead } from '../rules/matter-views.ts';
import { mattersTexts } from '../text.ts';
import { itemLabel, navigationKey } from './words.ts';

type EditedItem = {
  readonly name: string;
  readonly place: ItemPlace;
  readonly action: string;
  readonly form: FormState;
};
export type EditMatterView = {
  readonly context: PageContext;
  readonly matter: MatterHead;
  readonly forms: Readonly<Record<'title' | 'merge' | 'split', FormState>>;
  /** What was refused that has no field: an item, or taking something back. */
  readonly problems: FormState;
  readonly items: readonly EditedItem[];
  readonly others: readonly { readonly number: string; readonly title: string }[];
  readonly events: readonly (MatterEvent & { readonly form: FormState })[];
};

/** Everything the secretariat can do to a matter, and what was done, with the way back. */
export function EditMatterPage(view: EditMatterView) {
  const { context, matter, forms, problems } = view;
  const { edit: text, list } = mattersTexts[context.language];
  const refused = [forms.title, forms.merge, forms.split, problems].find((form) => form.problems.length > 0);
  const record = matterPaths.record.to(matter);
  return (
    <Layout
      context={context}
      title={text.title(matter.number)}
      active={navigationKey}
      isRefused={refused !== undefined}
      crumbs={[
        { text: list.title, href: matterPaths.list.to({}) },
        { text: matter.number, href: record },
        { text: text.title(matter.number) },
      ]}
    >
      {refused && <ErrorSummary form={refused} />}
      <PageHead title={text.title(matter.number)} lead={<a href={record}>{matter.title}</a>} />
      <PageHelp language={context.language} help={mattersHelp.edit} />
      <Section heading={text.rename}>
        <Form form={forms.title} action={matterPaths.title.to(matter)}>
          <TextField form={forms.title} name="title" label={text.rename} />
          <SubmitRow>
            <ActButton>{text.renameAct}</ActButton>
          </SubmitRow>
        </Form>
      </Section>
      <Items view={view} />
      {view.others.length > 0 && <Merge view={view} />}
      {view.items.length > 1 && <Split view={view} />}
      <History view={view} />
    </Layout>
  );
}

function itemWords(place: ItemPlace, { language }: PageContext): string {
  const words = mattersTexts[language].matter.item(place.bodyShortName, itemLabel(place), place.title);
  return `${showDayShort(place.heldOn, language)} ${words}`;
}

function Items({ view: { context, items } }: { view: EditMatterView }) {
  const text = mattersTexts[context.language].edit;
  const rows = items.map(({ place, action, form }) => ({
    main: itemWords(place, context),
    note: (
      <ActForm form={form} action={action} kind="secondary" isSmall>
        {text.remove}
        <span class="sr-only">: {place.title}</span>
      </ActForm>
    ),
  }));
  return (
    <Section heading={text.items}>
      <List rows={rows} />
    </Section>
  );
}

function Merge({ view: { context, matter, forms, others } }: { view: EditMatterView }) {
  const text = mattersTexts[context.language].edit;
  const options = others.map(({ number, title }) => ({ value: number, text: `${number} ${title}` }));
  return (
    <Section heading={text.merge}>
      <p>{text.mergeLead}</p>
      <Form form={forms.merge} action={matterPaths.merge.to(matter)}>
        <Select form={forms.merge} name="other" label={text.mergeWith} hasEmpty options={options} />
        <SubmitRow>
          <ActButton kind="secondary">{text.mergeAct}</ActButton>
        </SubmitRow>
      </Form>
    </Section>
  );
}

function Split({ view: { context, matter, forms, items } }: { view: EditMatterView }) {
  const text = mattersTexts[context.language].edit;
  const boxes = items.map(({ name, place }) => ({ name, text: itemWords(place, context) }));
  return (
    <Section heading={text.split}>
      <p>{text.splitLead}</p>
      <Form form={forms.split} action={matterPaths.split.to(matter)}>
        <Checkboxes form={forms.split} name="items" label={text.splitItems} boxes={boxes} />
        <TextField form={forms.split} name="newTitle" label={text.splitTitle} />
        <SubmitRow>
          <ActButton kind="secondary">{text.splitAct}</ActButton>
        </SubmitRow>
      </Form>
    </Section>
  );
}

function History({ view: { context, matter, events } }: { view: EditMatterView }) {
  const { language } = context;
  const text = mattersTexts[language].edit;
  const entries = events.map(({ kind, items, other, note, by, at, isUndone, seq, form }) => {
    const words = text.events[kind]({ items, other: other ?? '', note });
    const canUndo = (kind === 'merged' || kind === 'split') && !isUndone;
    return {
      when: showMoment(at, language),
      dateTime: at.toISOString(),
      ...(by !== null && { who: by }),
      what: (
        <>
          {words}
          {isUndone && ` (${text.undone})`}
          {canUndo && (
            <ActForm
              form={form}
              action={matterPaths.undo.to({ number: matter.number, event: seq })}
              kind="secondary"
              isSmall
            >
              {text.undo}
              <span class="sr-only">: {words}</span>
            </ActForm>
          )}
        </>
      ),
    };
  });
  return (
    <Section heading={text.history}>
      <Timeline entries={entries} />
    </Section>
  );
}
