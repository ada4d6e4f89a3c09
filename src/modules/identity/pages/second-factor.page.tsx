import {
  ActButton,
  ActForm,
  ActLink,
  Alert,
  ConfirmPanel,
  ErrorSummary,
  Form,
  Layout,
  PageHead,
  PageHelp,
  Prose,
  Section,
  showMoment,
  SubmitRow,
  TextField,
  type Child,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { identityPaths } from '../paths.ts';
import { identityHelp } from '../text-help.ts';
import { accountTexts } from '../text-account.ts';

type Base = { context: PageContext; formKey: string };

const formOf = ({ context, formKey }: Base): FormState => ({ ...context, formKey, values: {}, problems: [] });

function Frame({ context, children, isRefused = false }: Base & { children?: Child; isRefused?: boolean }) {
  const { account, factor } = accountTexts[context.language];
  const crumbs = [{ text: account.title, href: identityPaths.account.to({}) }, { text: factor.title }];
  return (
    <Layout context={context} title={factor.title} crumbs={crumbs} isRefused={isRefused}>
      {children}
    </Layout>
  );
}

export function FactorOffPage(view: Base) {
  const { factor: text } = accountTexts[view.context.language];
  return (
    <Frame {...view}>
      <PageHead title={text.title} lead={text.offLead} />
      <PageHelp language={view.context.language} help={identityHelp.factor} />
      <Prose>
        <p>{text.needs}</p>
      </Prose>
      <ActForm form={formOf(view)} action={identityPaths.factorStart.to({})}>
        {text.start}
      </ActForm>
    </Frame>
  );
}

type SetUpView = Base & {
  startKey: string;
  key: string;
  /** What an app on this device takes the key from. */
  address: string;
  codes: readonly string[];
  isRefused: boolean;
};

/** Key, recovery codes, first code: in this order, so that the codes are kept before they are needed. */
export function FactorSetUpPage(view: SetUpView) {
  const { context, key, address, codes, isRefused } = view;
  const { factor: text } = accountTexts[context.language];
  const problems = isRefused ? [{ field: 'code', message: text.wrong }] : [];
  const form: FormState = { ...formOf(view), problems };
  return (
    <Frame {...view}>
      <ErrorSummary form={form} />
      <PageHead title={text.title} lead={text.needs} />
      <Section heading={text.steps.key}>
        <p>{text.typeIt}</p>
        <p>
          {text.key}: <code class="rv-code">{key}</code>
        </p>
        <p>
          <a href={address}>{text.open}</a>
        </p>
      </Section>
      <Section heading={text.steps.codes}>
        <p>{text.codesLead}</p>
        <Codes codes={codes} />
      </Section>
      <Section heading={text.steps.code}>
        <Form form={form} action={identityPaths.factor.to({})}>
          <TextField
            form={form}
            name="code"
            label={text.code}
            width="date"
            inputMode="numeric"
            autocomplete="one-time-code"
          />
          <SubmitRow>
            <ActButton>{text.confirm}</ActButton>
          </SubmitRow>
        </Form>
        <ActForm
          form={{ ...form, formKey: view.startKey }}
          action={identityPaths.factorStart.to({})}
          kind="secondary"
        >
          {text.startAgain}
        </ActForm>
      </Section>
    </Frame>
  );
}

const Codes = ({ codes }: { codes: readonly string[] }) => (
  <ol class="rv-codes">
    {codes.map((code) => (
      <li>
        <code class="rv-code">{code}</code>
      </li>
    ))}
  </ol>
);

type OnView = Base & { since: Date; left: number; isPasswordShort: boolean; codesKey: string };

export function FactorOnPage(view: OnView) {
  const { context, since, left, isPasswordShort, codesKey } = view;
  const { factor: text, account } = accountTexts[context.language];
  const form = formOf(view);
  return (
    <Frame {...view}>
      <PageHead title={text.title} lead={text.onLead(showMoment(since, context.language))} />
      <PageHelp language={context.language} help={identityHelp.factor} />
      <p>{text.left(left)}</p>
      <ActForm
        form={{ ...form, formKey: codesKey }}
        action={identityPaths.recoveryCodesNew.to({})}
        kind="secondary"
      >
        {text.newCodes}
      </ActForm>
      {isPasswordShort ? (
        <>
          <p>{text.tooShort}</p>
          <ActLink href={identityPaths.accountPassword.to({})}>{account.changePassword}</ActLink>
        </>
      ) : (
        <ConfirmPanel
          form={form}
          action={identityPaths.factorOff.to({})}
          word={text.off}
          warning={text.offWarning}
          confirmWord={text.offConfirm}
        />
      )}
    </Frame>
  );
}

export function NewCodesPage(view: Base & { codes: readonly string[] }) {
  const { language } = view.context;
  const { factor: text } = accountTexts[language];
  return (
    <Frame {...view}>
      <PageHead title={text.newCodesTitle} lead={text.codesLead} />
      <Codes codes={view.codes} />
      <Alert language={language} kind="warning" heading={text.newCodesLead} />
      <ActForm form={formOf(view)} action={identityPaths.recoveryCodes.to({})}>
        {text.noted}
      </ActForm>
    </Frame>
  );
}
