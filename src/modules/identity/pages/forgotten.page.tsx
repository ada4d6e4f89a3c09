import {
  ActButton,
  ErrorSummary,
  Form,
  Layout,
  PageHead,
  SubmitRow,
  TextField,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { identityPaths } from '../paths.ts';
import { accountTexts } from '../text-account.ts';

export type ForgottenProblem = 'badAddress' | 'tooMany';

type View = {
  context: PageContext;
  formKey: string;
  email: string;
  isSent: boolean;
  problem?: ForgottenProblem;
};

/** Asks for a link to a new password. What it answers is the same for every address. */
export function ForgottenPage({ context, formKey, email, isSent, problem }: View) {
  const { forgotten: text } = accountTexts[context.language];
  const problems = problem ? [{ field: 'email', message: text[problem] }] : [];
  const form: FormState = { ...context, formKey, values: { email }, problems };
  const title = isSent ? text.sentTitle : text.title;
  return (
    <Layout context={context} title={title} isRefused={problem !== undefined}>
      <ErrorSummary form={form} />
      <PageHead title={title} lead={isSent ? text.sent : text.lead} />
      {!isSent && (
        <Form form={form} action={identityPaths.forgotten.to({})}>
          <TextField
            form={form}
            name="email"
            label={text.email}
            type="email"
            width="medium"
            autocomplete="username"
          />
          <SubmitRow>
            <ActButton>{text.send}</ActButton>
          </SubmitRow>
        </Form>
      )}
      <p class="rv-after-form">
        <a href={identityPaths.password.to({})}>{text.back}</a>
      </p>
    </Layout>
  );
}
