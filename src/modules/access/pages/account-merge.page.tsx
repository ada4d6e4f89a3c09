import { withQuery } from '../../../kernel/path.ts';
import {
  ActButton,
  ErrorSummary,
  FilterBar,
  FilterSelect,
  Form,
  Layout,
  Note,
  PageHead,
  Radios,
  SubmitRow,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { userPaths } from '../paths.ts';
import type { UserState } from '../rules/user-list.ts';
import { accessTexts } from '../text.ts';

type Named = { key: string; name: string };
export type MergedShown = Named & { version: number; email: string; state: UserState | null };
export type AccountMergeView = {
  context: PageContext;
  form: FormState;
  person: MergedShown;
  /** The one to merge with, when it has been chosen. */
  other: MergedShown | null;
  persons: readonly Named[];
  /** False where the reader may move the login, and the register is the secretariat's. */
  mergesPersons: boolean;
};

/** Two rows that are one person, where one or both can sign in. */
export function AccountMergePage(view: AccountMergeView) {
  const { context, form, person, other, persons } = view;
  const { accounts, common } = accessTexts[context.language];
  const { merge: text, users } = accounts;
  const title = text.title(person.name);
  const options = persons.map(({ key, name }) => ({ value: key, text: `${name} (${key})` }));
  return (
    <Layout
      context={context}
      title={title}
      isRefused={form.problems.length > 0}
      crumbs={[
        { text: users.title, href: userPaths.list.to({}) },
        { text: person.name, href: userPaths.user.to(person) },
        { text: title },
      ]}
    >
      <ErrorSummary form={form} />
      <PageHead title={title} lead={text.lead} />
      {other ? (
        <Keep view={view} other={other} />
      ) : (
        <FilterBar language={context.language} action={userPaths.merge.to(person)}>
          <FilterSelect
            name="med"
            label={text.with}
            value=""
            options={[{ value: '', text: common.none }, ...options]}
          />
        </FilterBar>
      )}
    </Layout>
  );
}

function Keep({ view, other }: { view: AccountMergeView; other: MergedShown }) {
  const { context, form, person, mergesPersons } = view;
  const { accounts, common } = accessTexts[context.language];
  const { merge: text } = accounts;
  const account = ({ state, email }: MergedShown): string => {
    if (state === null) return text.hasNone;
    return `${state === 'closed' ? text.closedUser : text.hasUser}${email === '' ? '' : `, ${email}`}`;
  };
  const options = [person, other].map((side) => ({
    value: side.key,
    text: `${side.name} (${side.key})`,
    hint: account(side),
  }));
  return (
    <Form form={form} action={withQuery(userPaths.merge.to(person), { med: other.key })}>
      <Note>
        {text.two} {!mergesPersons && text.next}
      </Note>
      <input type="hidden" name="other" value={other.key} />
      <input type="hidden" name="otherVersion" value={String(other.version)} />
      <Radios form={form} name="keep" label={text.keep} options={options} />
      <SubmitRow>
        <ActButton kind="warning">{text.act}</ActButton>
        <a href={userPaths.user.to(person)}>{common.backTo}</a>
      </SubmitRow>
    </Form>
  );
}
