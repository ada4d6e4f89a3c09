import { dayInDenmark, type Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import {
  ActForm,
  ActLink,
  Alert,
  Checkboxes,
  ConfirmPanel,
  DateField,
  EmptyState,
  Facts,
  Form,
  FormRow,
  Layout,
  PageHead,
  PageHelp,
  Section,
  Select,
  SubmitRow,
  ActButton,
  Table,
  TextField,
  showDay,
  type Column,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { identityPaths } from '../paths.ts';
import { apiScopeNames, type ApiScope } from '../rules/api-scope.ts';
import { identityHelp } from '../text-help.ts';
import { apiKeyTexts } from '../text-api-keys.ts';

/** A key as its pages show it. */
export type ShownKey = {
  id: string;
  name: string;
  organisation: string;
  scopes: readonly ApiScope[];
  expiresOn: Day;
  lastUsedOn: Day | null;
  endedAt: Date | null;
};
export type ApiKeyListView = {
  context: PageContext;
  form: FormState;
  keys: readonly ShownKey[];
  holders: readonly { key: string; name: string }[];
  today: Day;
};

/** The keys there are, and the form for one more. */
export function ApiKeyListPage({ context, form, keys, holders, today }: ApiKeyListView) {
  const { language } = context;
  const text = apiKeyTexts[language];
  const isRefused = form.problems.length > 0;
  return (
    <Layout context={context} title={text.title} isRefused={isRefused} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} lead={text.lead} />
      <PageHelp language={language} help={identityHelp.apiKeys} />
      <Section heading={text.caption}>
        {keys.length === 0 ? (
          <EmptyState heading={text.empty}>{text.emptyHelp}</EmptyState>
        ) : (
          <Table
            language={language}
            caption={text.caption}
            isCaptionHidden
            isStacked
            columns={columnsOf(language, today)}
            rows={keys}
          />
        )}
      </Section>
      <Section heading={text.make}>
        <NewKeyForm form={form} holders={holders} />
      </Section>
    </Layout>
  );
}

function NewKeyForm({ form, holders }: Pick<ApiKeyListView, 'form' | 'holders'>) {
  const { fields, scopes, makeAct } = apiKeyTexts[form.language];
  const options = holders.map(({ key, name }) => ({ value: key, text: name }));
  const boxes = apiScopeNames.map((name) => ({ name, text: scopes[name] }));
  return (
    <Form form={form}>
      <TextField form={form} name="name" label={fields.name} hint={fields.nameHint} />
      <FormRow>
        <Select form={form} name="organisation" label={fields.organisation} options={options} hasEmpty />
        <DateField form={form} name="expires" label={fields.expires} />
      </FormRow>
      <Checkboxes form={form} name="meetings" label={fields.scope} boxes={boxes} />
      <SubmitRow>
        <ActButton>{makeAct}</ActButton>
      </SubmitRow>
    </Form>
  );
}

function columnsOf(language: Language, today: Day): Column<ShownKey>[] {
  const text = apiKeyTexts[language];
  return [
    {
      key: 'name',
      head: text.heads.name,
      isRowHead: true,
      cell: (key) => <a href={identityPaths.apiKey.to(key)}>{key.name}</a>,
    },
    { key: 'organisation', head: text.heads.organisation, cell: (key) => key.organisation },
    { key: 'scope', head: text.heads.scope, cell: (key) => scopeWords(key, language) },
    { key: 'used', head: text.heads.used, cell: (key) => usedWords(key, language) },
    { key: 'state', head: text.heads.state, cell: (key) => stateWords(key, language, today) },
  ];
}

const scopeWords = ({ scopes }: ShownKey, language: Language): string =>
  scopes.map((scope) => apiKeyTexts[language].scopes[scope]).join(', ');
const usedWords = ({ lastUsedOn }: ShownKey, language: Language): string =>
  lastUsedOn === null ? apiKeyTexts[language].never : showDay(lastUsedOn, language);

function stateWords({ endedAt, expiresOn }: ShownKey, language: Language, today: Day): string {
  const { states } = apiKeyTexts[language];
  if (endedAt !== null) return states.ended(showDay(dayInDenmark(endedAt), language));
  const shown = showDay(expiresOn, language);
  return expiresOn < today ? states.expired(shown) : states.works(shown);
}

export type ApiKeyView = {
  context: PageContext;
  key: ShownKey;
  /** The key itself, while it may be shown. */
  secret: string | null;
  /** A fresh form each time it is called. */
  form: () => FormState;
  today: Day;
};

/** One key: what it opens, and the way to end it. */
export function ApiKeyPage({ context, key, secret, form, today }: ApiKeyView) {
  const { language } = context;
  const text = apiKeyTexts[language];
  const crumbs = [{ text: text.title, href: identityPaths.apiKeys.to({}) }, { text: key.name }];
  const facts = [
    { term: text.heads.organisation, value: key.organisation },
    { term: text.heads.scope, value: scopeWords(key, language) },
    { term: text.heads.used, value: usedWords(key, language) },
    { term: text.heads.state, value: stateWords(key, language, today) },
  ];
  return (
    <Layout context={context} title={key.name} crumbs={crumbs}>
      <PageHead title={key.name} />
      {secret !== null && (
        <Alert language={language} kind="info" heading={text.secretTitle}>
          <p>{text.secretHelp}</p>
          <p>
            <code class="rv-key">{secret}</code>
          </p>
          <ActForm form={form()} action={identityPaths.apiKeyNoted.to(key)}>
            {text.noted}
          </ActForm>
        </Alert>
      )}
      <Facts facts={facts} />
      {key.endedAt === null && (
        <ConfirmPanel
          form={form()}
          action={identityPaths.apiKeyEnd.to(key)}
          word={text.end}
          warning={text.endWarning}
          confirmWord={text.endAct}
        />
      )}
      <p class="rv-acts">
        <ActLink href={identityPaths.apiKeys.to({})}>{text.back}</ActLink>
      </p>
    </Layout>
  );
}
