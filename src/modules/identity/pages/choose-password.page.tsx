import {
  ActButton,
  ActLink,
  ErrorSummary,
  Form,
  Layout,
  PageHead,
  Prose,
  SubmitRow,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { identityPaths } from '../paths.ts';
import type { LinkPurpose } from '../rules/link-lives.ts';
import type { PasswordRefusal } from '../rules/password-rules.ts';
import { accountTexts } from '../text-account.ts';
import { NewPasswordFields, problemsOf } from './new-password-fields.tsx';

type View = {
  context: PageContext;
  formKey: string;
  purpose: LinkPurpose;
  email: string;
  token: string;
  hasSecondFactor: boolean;
  refusal?: PasswordRefusal;
};

/** Where the link of an invitation or a reset leads. Its token is sent in the form, so that no log holds it. */
export function ChoosePasswordPage(view: View) {
  const { context, formKey, purpose, email, token, hasSecondFactor, refusal } = view;
  const { link: text } = accountTexts[context.language];
  const form: FormState = {
    ...context,
    formKey,
    values: {},
    problems: problemsOf(context.language, refusal),
  };
  return (
    <Layout context={context} title={text.titles[purpose]} isRefused={refusal !== undefined}>
      <ErrorSummary form={form} />
      <PageHead title={text.titles[purpose]} lead={text.leads[purpose]} kick={email} />
      <Form form={form} action={identityPaths.link.to({})}>
        <input type="hidden" name="linkToken" value={token} />
        <input
          class="sr-only"
          type="text"
          value={email}
          autocomplete="username"
          readonly
          tabindex={-1}
          aria-hidden="true"
        />
        <NewPasswordFields
          form={form}
          labels={{ first: text.password, again: text.again }}
          hasSecondFactor={hasSecondFactor}
        />
        <SubmitRow>
          <ActButton>{text.save}</ActButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
}

/** A link that opens nothing: which of the reasons it is, is nobody's business. */
export function DeadLinkPage(context: PageContext) {
  const { link: text, forgotten } = accountTexts[context.language];
  return (
    <Layout context={context} title={text.deadTitle}>
      <PageHead title={text.deadTitle} lead={text.dead} />
      <Prose>
        <p>{text.deadInvitation}</p>
      </Prose>
      <ActLink href={identityPaths.forgotten.to({})}>{forgotten.title}</ActLink>
    </Layout>
  );
}
