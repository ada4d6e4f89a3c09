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

type View = { context: PageContext; formKey: string; ticket: string; back: string; isRefused: boolean };

/** After the password: the code of the telephone, or a recovery code. */
export function SecondStepPage({ context, formKey, ticket, back, isRefused }: View) {
  const { secondStep: text } = accountTexts[context.language];
  const problems = isRefused ? [{ field: 'code', message: text.wrong }] : [];
  const form: FormState = { ...context, formKey, values: {}, problems };
  return (
    <Layout context={context} title={text.title} isRefused={isRefused}>
      <ErrorSummary form={form} />
      <PageHead title={text.title} lead={text.lead} />
      <Form form={form} action={identityPaths.secondStep.to({})}>
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="stepToken" value={ticket} />
        <TextField
          form={form}
          name="code"
          label={text.code}
          hint={text.hint}
          width="medium"
          autocomplete="one-time-code"
        />
        <SubmitRow>
          <ActButton>{text.enter}</ActButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
}
