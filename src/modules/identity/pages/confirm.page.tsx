import { withQuery } from '../../../kernel/path.ts';
import {
  ActButton,
  ActLink,
  CarriedFields,
  ErrorSummary,
  HiddenParts,
  Layout,
  PageHead,
  Prose,
  SubmitRow,
  TextField,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { identityPaths } from '../paths.ts';
import { accountTexts } from '../text-account.ts';

/** What the reader can prove himself with. */
export type ProofKind = 'password' | 'code' | 'demo' | 'provider';
export type ConfirmProblem = 'wrongPassword' | 'wrongCode' | 'tooMany';

type View = {
  context: PageContext;
  formKey: string;
  kind: ProofKind;
  /** Where the reader goes on to. */
  back: string;
  /** The form the proof interrupts, with what was typed; it is sent on to where it was sent. */
  carried?: Readonly<Record<string, string>>;
  hasFiles: boolean;
  problem?: ConfirmProblem;
};

/** Asks once more who it is, before what must not be done by somebody who found the browser open. */
export function ConfirmPage(view: View) {
  const { context, formKey, kind, back, carried, hasFiles, problem } = view;
  const { confirm: text } = accountTexts[context.language];
  const field = kind === 'code' ? 'proofCode' : 'proofPassword';
  const problems = problem ? [{ field, message: text[problem] }] : [];
  const form: FormState = { ...context, formKey, values: {}, problems };
  const action = carried ? context.path : identityPaths.confirm.to({});
  return (
    <Layout context={context} title={text.title} isRefused={problem !== undefined}>
      <ErrorSummary form={form} />
      <PageHead title={text.title} lead={text.lead} />
      {carried !== undefined && (
        <Prose>
          <p>{hasFiles ? `${text.kept} ${text.filesLost}` : text.kept}</p>
        </Prose>
      )}
      {kind === 'provider' ? (
        <ProviderWay context={context} back={back} />
      ) : (
        <form class="rv-form" method="post" action={action} novalidate>
          {carried ? <CarriedFields form={carried} /> : <HiddenParts form={form} />}
          {carried === undefined && <input type="hidden" name="back" value={back} />}
          <ProofField form={form} kind={kind} />
        </form>
      )}
    </Layout>
  );
}

function ProofField({ form, kind }: { form: FormState; kind: Exclude<ProofKind, 'provider'> }) {
  const { confirm: text } = accountTexts[form.language];
  if (kind === 'demo')
    return (
      <>
        <p>{text.demo}</p>
        <SubmitRow>
          <ActButton name="proof" value="ja">
            {text.demoEnter}
          </ActButton>
        </SubmitRow>
      </>
    );
  const isCode = kind === 'code';
  return (
    <>
      <TextField
        form={form}
        name={isCode ? 'proofCode' : 'proofPassword'}
        label={isCode ? text.code : text.password}
        type={isCode ? 'text' : 'password'}
        width="medium"
        autocomplete={isCode ? 'one-time-code' : 'current-password'}
      />
      <SubmitRow>
        <ActButton>{text.enter}</ActButton>
      </SubmitRow>
    </>
  );
}

/** Who signs in at his organisation does so again: that makes a new login with a fresh proof. */
function ProviderWay({ context, back }: { context: PageContext; back: string }) {
  const { confirm: text } = accountTexts[context.language];
  return (
    <>
      <p>{text.provider}</p>
      <ActLink href={withQuery(identityPaths.signIn.to({}), { retur: back })} kind="primary">
        {text.providerEnter}
      </ActLink>
    </>
  );
}
