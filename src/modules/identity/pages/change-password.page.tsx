import {
  ActButton,
  ActLink,
  ErrorSummary,
  Form,
  Layout,
  PageHead,
  SubmitRow,
  TextField,
  type FormProblem,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { identityPaths } from '../paths.ts';
import type { PasswordRefusal } from '../rules/password-rules.ts';
import { accountTexts } from '../text-account.ts';
import { NewPasswordFields, problemsOf } from './new-password-fields.tsx';

export type ChangeProblem = PasswordRefusal | { code: 'wrong-current' } | { code: 'too-many' };

type View = {
  context: PageContext;
  formKey: string;
  email: string;
  hasSecondFactor: boolean;
  problem?: ChangeProblem;
};

export function ChangePasswordPage({ context, formKey, email, hasSecondFactor, problem }: View) {
  const { account: text, confirm } = accountTexts[context.language];
  const form: FormState = { ...context, formKey, values: {}, problems: problemWords(context, problem) };
  const crumbs = [{ text: text.title, href: identityPaths.account.to({}) }, { text: text.changePassword }];
  return (
    <Layout context={context} title={text.changePassword} isRefused={problem !== undefined} crumbs={crumbs}>
      <ErrorSummary form={form} />
      <PageHead title={text.changePassword} lead={text.passwordLead} kick={email} />
      <Form form={form} action={identityPaths.accountPassword.to({})}>
        <TextField
          form={form}
          name="password"
          label={text.current}
          type="password"
          width="medium"
          autocomplete="current-password"
        />
        <NewPasswordFields
          form={form}
          labels={{ first: text.newOne, again: text.again }}
          hasSecondFactor={hasSecondFactor}
        />
        <SubmitRow>
          <ActButton>{text.savePassword}</ActButton>
          <ActLink href={identityPaths.account.to({})}>{confirm.cancel}</ActLink>
        </SubmitRow>
      </Form>
    </Layout>
  );
}

function problemWords({ language }: PageContext, problem: ChangeProblem | undefined): FormProblem[] {
  const { newPassword, confirm } = accountTexts[language];
  if (problem?.code === 'wrong-current') return [{ field: 'password', message: newPassword.wrongCurrent }];
  if (problem?.code === 'too-many') return [{ field: 'password', message: confirm.tooMany }];
  return problemsOf(language, problem);
}
