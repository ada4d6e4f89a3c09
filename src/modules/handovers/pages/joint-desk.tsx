import {
  ActForm,
  ActLink,
  ConfirmPanel,
  Fold,
  List,
  Section,
  type FormState,
} from '../../../platform/design/index.ts';
import { jointPaths } from '../paths.ts';
import { draftVersion } from '../rules/joint-views.ts';
import { handoversTexts } from '../text.ts';
import type { JointAct, JointView } from './joint.page.tsx';

/** What the secretariat has beside the matrix: contact persons, a new version, closing. */
export function JointDesk({ view }: { view: JointView }) {
  const { context, text } = view;
  const { page } = handoversTexts[context.language].joint;
  const number = String(text.number);
  return (
    <Section heading={page.desk} isScreenOnly>
      <Fold summary={page.contacts}>
        <List
          rows={text.councils.map(({ key, name, contacts }) => ({
            main: <a href={jointPaths.contacts.to({ number, council: key })}>{name}</a>,
            note: contacts.length === 0 ? page.noContact : contacts.map((one) => one.name).join(', '),
          }))}
        />
      </Fold>
      <Acts view={view} />
    </Section>
  );
}

function Acts({ view }: { view: JointView }) {
  const { context, text } = view;
  const { page } = handoversTexts[context.language].joint;
  const at = { number: String(text.number) };
  const isDraft = draftVersion(text) !== undefined;
  return (
    <>
      {text.state === 'sent' && !isDraft && (
        <>
          <ActForm form={formOf(view, 'nextVersion')} action={jointPaths.nextVersion.to(at)} kind="secondary">
            {page.nextVersion}
          </ActForm>
          <p class="rv-muted">{page.nextVersionHelp}</p>
        </>
      )}
      {text.state === 'sent' && (
        <ConfirmPanel
          form={formOf(view, 'close')}
          action={jointPaths.closing.to(at)}
          word={page.close}
          warning={page.closeWarning}
          confirmWord={page.closeConfirm}
        />
      )}
      <div class="rv-acts">
        {text.state === 'closed' && <ActLink href={jointPaths.reopening.to(at)}>{page.reopen}</ActLink>}
        {(text.state === 'sent' || text.state === 'draft') && (
          <ActLink href={jointPaths.cancelling.to(at)}>{page.cancel}</ActLink>
        )}
      </div>
    </>
  );
}

/** Only the act that was refused shows its problems. */
const formOf = ({ form, refused }: JointView, act: JointAct): FormState =>
  refused === act ? form : { ...form, problems: [], values: {} };
