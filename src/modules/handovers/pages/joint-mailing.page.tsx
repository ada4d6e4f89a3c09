import { Alert, FormPage, Table, type FormState, type PageContext } from '../../../platform/design/index.ts';
import { jointPaths } from '../paths.ts';
import type { Council, JointText, JointVersion } from '../rules/joint-views.ts';
import { handoversTexts } from '../text.ts';

type View = {
  context: PageContext;
  form: FormState;
  text: JointText;
  version: JointVersion;
  kind: 'sending' | 'reminder';
  councils: readonly Council[];
  answersBefore: number;
};
type Line = { readonly council: string; readonly person: string; readonly address: string };

/** Who gets mail about a joint text, before anything is sent. */
export function JointMailingPage(view: View) {
  const { context, form, text, version, kind, councils, answersBefore } = view;
  const { joint } = handoversTexts[context.language];
  const { mailing: words } = joint;
  const isSending = kind === 'sending';
  const title = isSending ? words.sendTitle(version.number) : words.remindTitle;
  const home = jointPaths.text.to({ number: String(text.number) });
  const lines = linesOf(councils, words);
  const count = councils.flatMap(({ contacts }) => contacts.filter(({ email }) => email !== null)).length;
  return (
    <FormPage
      context={context}
      form={form}
      conflict={[]}
      title={title}
      lead={[words.sendLead(count), ...(isSending ? [words.warning] : [])].join(' ')}
      crumbs={[
        { text: joint.title, href: jointPaths.list.to({}) },
        { text: text.title, href: home },
        { text: title },
      ]}
      fields={[]}
      submitWord={isSending ? words.send : words.remind}
      isWarning={isSending}
      backHref={home}
      before={
        <>
          {answersBefore > 0 && (
            <Alert
              language={context.language}
              kind="warning"
              heading={words.earlier(answersBefore, version.number - 1)}
            />
          )}
          <Lines context={context} lines={lines} />
        </>
      }
    />
  );
}

type Words = (typeof handoversTexts)['da']['joint']['mailing'];

const linesOf = (councils: readonly Council[], words: Words): Line[] =>
  councils.flatMap(({ name: council, contacts }) =>
    contacts.length === 0
      ? [{ council, person: words.noPerson, address: '' }]
      : contacts.map(({ name, email }) => ({ council, person: name, address: email ?? words.noAddress })),
  );

function Lines({ context, lines }: { context: PageContext; lines: readonly Line[] }) {
  const { mailing: words } = handoversTexts[context.language].joint;
  return (
    <Table
      language={context.language}
      caption={words.caption}
      isCaptionHidden
      isStacked
      rows={lines}
      columns={[
        { key: 'council', head: words.council, isRowHead: true, cell: ({ council }: Line) => council },
        { key: 'person', head: words.person, cell: ({ person }) => person },
        { key: 'address', head: words.address, cell: ({ address }) => address },
      ]}
    />
  );
}
