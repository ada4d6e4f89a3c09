import { withQuery } from '../../../kernel/path.ts';
import {
  ErrorSummary,
  FilterBar,
  FilterSelect,
  Form,
  Layout,
  List,
  Note,
  PageHead,
  ActButton,
  Radios,
  Section,
  SubmitRow,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { personPaths } from '../paths.ts';
import { organisationTexts } from '../text.ts';

type Named = { key: string; name: string };
export type MergeSide = Named & {
  version: number;
  place: string;
  memberships: number;
  affiliations: number;
  attendances: number;
};
export type MergeView = {
  context: PageContext;
  form: FormState;
  person: MergeSide;
  /** The one to merge with, when it has been chosen. */
  other: MergeSide | null;
  persons: readonly Named[];
  similar: readonly Named[];
};

/** Two rows that are one person: first the other one is chosen, then the one to keep. */
export function MergePage(view: MergeView) {
  const { context, form, person, other } = view;
  const { persons: text, merge } = organisationTexts[context.language];
  const record = personPaths.record.to(person);
  const title = merge.title(person.name);
  return (
    <Layout
      context={context}
      title={title}
      isRefused={form.problems.length > 0}
      crumbs={[
        { text: text.title, href: personPaths.list.to({}) },
        { text: person.name, href: record },
        { text: text.merge },
      ]}
    >
      <ErrorSummary form={form} />
      <PageHead title={title} lead={merge.lead} />
      {other ? <Keep view={view} other={other} /> : <Choose view={view} />}
    </Layout>
  );
}

function Choose({ view }: { view: MergeView }) {
  const { context, person, similar, persons } = view;
  const { merge } = organisationTexts[context.language];
  const address = personPaths.merge.to(person);
  const options = persons.map(({ key, name }) => ({ value: key, text: name }));
  return (
    <>
      {similar.length > 0 && (
        <Section heading={merge.similar}>
          <List
            rows={similar.map(({ key, name }) => ({
              main: <a href={withQuery(address, { med: key })}>{name}</a>,
              note: key,
            }))}
          />
        </Section>
      )}
      <FilterBar language={context.language} action={address}>
        <FilterSelect
          name="med"
          label={merge.with}
          value=""
          options={[{ value: '', text: merge.choose }, ...options]}
        />
      </FilterBar>
    </>
  );
}

function Keep({ view, other }: { view: MergeView; other: MergeSide }) {
  const { context, form, person } = view;
  const { merge, forms } = organisationTexts[context.language];
  const options = [person, other].map((side) => ({
    value: side.key,
    text: side.name,
    hint: (
      <>
        {side.place !== '' && `${side.place}. `}
        {merge.carries(side.memberships, side.affiliations, side.attendances)}
      </>
    ),
  }));
  return (
    <Form form={form}>
      <Note>{merge.what}</Note>
      <input type="hidden" name="other" value={other.key} />
      <input type="hidden" name="otherVersion" value={String(other.version)} />
      <Radios form={form} name="keep" label={merge.keep} hint={merge.keepHint} options={options} />
      <SubmitRow>
        <ActButton>{merge.act}</ActButton>
        <a href={personPaths.record.to(person)}>{forms.backTo}</a>
      </SubmitRow>
    </Form>
  );
}
