import {
  ActButton,
  Alert,
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
import { ProviderButton } from './provider-button.tsx';

export type SignInProblem = 'wrong' | 'too-many' | 'expired';
/** What happened just before: a password was chosen, or changed elsewhere. */
export type SignInNote = 'chosen' | 'ended';

type View = {
  context: PageContext;
  formKey: string;
  values: { email: string; back: string };
  problem?: SignInProblem;
  note?: SignInNote;
  /** What the organisations' own way in is called, where there is one. */
  provider?: { name: string; formKey: string };
};

/** E-mail and password. Where others have used up the tries, the owner may add the code of his telephone. */
export function PasswordSignInPage({ context, formKey, values, problem, note, provider }: View) {
  const { signIn: text, secondStep } = accountTexts[context.language];
  const words = { wrong: text.wrong, 'too-many': text.tooMany, expired: secondStep.expired };
  const problems = problem ? [{ message: words[problem] }] : [];
  const form: FormState = { ...context, formKey, values, problems };
  return (
    <Layout context={context} title={text.title} isRefused={problem !== undefined}>
      <ErrorSummary form={form} />
      <PageHead title={text.title} lead={text.lead} />
      <NoteOfBefore context={context} note={note} />
      {provider && (
        <ProviderButton
          form={{ ...form, formKey: provider.formKey, problems: [] }}
          name={provider.name}
          back={values.back}
        />
      )}
      <Form form={form} action={identityPaths.password.to({})}>
        <input type="hidden" name="back" value={values.back} />
        <TextField
          form={form}
          name="email"
          label={text.email}
          type="email"
          width="medium"
          autocomplete="username"
        />
        <TextField
          form={form}
          name="password"
          label={text.password}
          type="password"
          width="medium"
          autocomplete="current-password"
        />
        {problem === 'too-many' && <CodeField form={form} />}
        <SubmitRow>
          <ActButton>{text.enter}</ActButton>
        </SubmitRow>
      </Form>
      <p class="rv-after-form">
        <a href={identityPaths.forgotten.to({})}>{text.forgotten}</a>
      </p>
      {context.isDemo && (
        <p>
          <a href={identityPaths.signIn.to({})}>{text.demoList}</a>
        </p>
      )}
    </Layout>
  );
}

function NoteOfBefore({ context, note }: { context: PageContext; note: SignInNote | undefined }) {
  const { signIn: text } = accountTexts[context.language];
  if (note === undefined) return null;
  const [heading, sentence] =
    note === 'chosen' ? [text.chosenTitle, text.chosen] : [text.endedTitle, text.ended];
  return (
    <Alert language={context.language} kind="success" heading={heading}>
      <p>{sentence}</p>
    </Alert>
  );
}

const CodeField = ({ form }: { form: FormState }) => (
  <TextField
    form={form}
    name="code"
    label={accountTexts[form.language].signIn.code}
    hint={accountTexts[form.language].signIn.codeHint}
    isOptional
    width="date"
    autocomplete="one-time-code"
  />
);
