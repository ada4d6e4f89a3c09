import {
  ActButton,
  ActForm,
  ActLink,
  Alert,
  ConfirmPanel,
  Facts,
  Form,
  Layout,
  PageHead,
  PageHelp,
  Radios,
  Section,
  showMoment,
  SubmitRow,
  Table,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { identityPaths } from '../paths.ts';
import { identityHelp } from '../text-help.ts';
import { accountTexts, type AccountText } from '../text-account.ts';

/** `formKey`: each row is a form of its own. */
type LoginRow = {
  id: string;
  device: string;
  startedAt: Date;
  seenAt: Date;
  isThis: boolean;
  formKey: string;
};
/** What was just done here. */
export type Done = keyof AccountText['account']['done'];

export type AccountView = {
  context: PageContext;
  formKey: string;
  language: Language;
  name: string;
  work: string;
  email: string;
  /** Null where the reader signs in another way. */
  passwordSetAt: Date | null;
  factorSince: Date | null;
  logins: readonly LoginRow[];
  done?: Done;
};

/** What the reader has here: who he is to us, language, password, second step, and where he is signed in. */
export function AccountPage(view: AccountView) {
  const { context, name, work, email, done } = view;
  const { account: text } = accountTexts[context.language];
  const { language } = context;
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      {done !== undefined && <Alert language={language} kind="success" heading={text.done[done]} />}
      <PageHead title={text.title} />
      <PageHelp language={language} help={identityHelp.account} />
      <Section heading={text.profile} note={text.profileNote}>
        <Facts
          facts={[
            { term: text.name, value: name },
            { term: text.work, value: work === '' ? text.none : work },
            { term: text.email, value: email === '' ? text.none : email },
          ]}
        />
      </Section>
      <LanguageSection view={view} />
      <PasswordSection view={view} />
      <FactorSection view={view} />
      <LoginsSection view={view} />
    </Layout>
  );
}

type Part = { view: AccountView };

const formOf = ({ context, formKey, language }: AccountView): FormState => ({
  ...context,
  formKey,
  values: { language },
  problems: [],
});

function LanguageSection({ view }: Part) {
  const { account: text } = accountTexts[view.context.language];
  const form = formOf(view);
  const options = (['da', 'en'] as const).map((value) => ({ value, text: text.languages[value] }));
  return (
    <Section heading={text.language}>
      <Form form={form} action={identityPaths.accountLanguage.to({})}>
        <Radios form={form} name="language" label={text.languageLabel} options={options} />
        <SubmitRow>
          <ActButton kind="secondary">{text.saveLanguage}</ActButton>
        </SubmitRow>
      </Form>
    </Section>
  );
}

function PasswordSection({ view }: Part) {
  const { language } = view.context;
  const { account: text } = accountTexts[language];
  const { passwordSetAt } = view;
  return (
    <Section heading={text.password}>
      <p>{passwordSetAt ? text.passwordSet(showMoment(passwordSetAt, language)) : text.passwordNone}</p>
      {passwordSetAt && <ActLink href={identityPaths.accountPassword.to({})}>{text.changePassword}</ActLink>}
    </Section>
  );
}

function FactorSection({ view }: Part) {
  const { language } = view.context;
  const { account: text } = accountTexts[language];
  const { passwordSetAt, factorSince } = view;
  if (!passwordSetAt)
    return (
      <Section heading={text.secondFactor}>
        <p>{text.factorNeedsPassword}</p>
      </Section>
    );
  return (
    <Section heading={text.secondFactor}>
      <p>{factorSince ? text.factorOn(showMoment(factorSince, language)) : text.factorOff}</p>
      <ActLink href={identityPaths.factor.to({})}>
        {factorSince ? text.factorManage : text.factorStart}
      </ActLink>
    </Section>
  );
}

function LoginsSection({ view }: Part) {
  const { language } = view.context;
  const { account: text } = accountTexts[language];
  const form = formOf(view);
  const end = ({ id, isThis, formKey }: LoginRow) => (
    <ActForm
      form={{ ...form, formKey }}
      action={identityPaths.ownLogin.to({ login: id })}
      kind="secondary"
      isSmall
    >
      {isThis ? text.endThis : text.endOne}
    </ActForm>
  );
  const deviceOf = ({ device, isThis }: LoginRow) =>
    `${device === '' ? text.unknownDevice : device}${isThis ? ` (${text.this})` : ''}`;
  return (
    <Section heading={text.logins}>
      <Table
        language={language}
        caption={text.logins}
        isCaptionHidden
        isStacked
        columns={[
          { key: 'device', head: text.device, isRowHead: true, cell: deviceOf },
          {
            key: 'started',
            head: text.started,
            repeatsHead: true,
            cell: ({ startedAt }) => showMoment(startedAt, language),
          },
          {
            key: 'seen',
            head: text.seen,
            repeatsHead: true,
            cell: ({ seenAt }) => showMoment(seenAt, language),
          },
          { key: 'end', head: text.ended, cell: end },
        ]}
        rows={view.logins}
      />
      {view.logins.length > 1 ? (
        <ConfirmPanel
          form={form}
          action={identityPaths.otherLogins.to({})}
          word={text.endOthers}
          warning={text.endOthersWarning}
          confirmWord={text.endOthers}
        />
      ) : (
        <p>{text.onlyThis}</p>
      )}
    </Section>
  );
}
