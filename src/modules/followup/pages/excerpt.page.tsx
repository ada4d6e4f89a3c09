import type { Day } from '../../../kernel/day.ts';
import {
  ActButton,
  ActForm,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Form,
  Layout,
  Note,
  PageHead,
  PageHelp,
  Section,
  showDay,
  showMoment,
  SubmitRow,
  Table,
  TextArea,
  TextField,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { followupPaths, itemPath, mailPath, meetingPath } from '../paths.ts';
import { excerptGroups, type ExcerptPerson, type SentExcerpt } from '../rules/excerpt-views.ts';
import { isToTryAgain } from '../rules/mail-state-word.ts';
import { followupHelp } from '../text-help.ts';
import { followupTexts } from '../text.ts';

export type ExcerptView = {
  readonly context: PageContext;
  readonly form: FormState;
  readonly meeting: { readonly bodyShortName: string; readonly heldOn: Day };
  readonly item: {
    readonly number: string;
    readonly title: string;
    readonly closed: boolean;
    readonly municipalOnly: boolean;
  };
  readonly at: { readonly body: string; readonly day: string; readonly item: string };
  readonly people: readonly ExcerptPerson[];
  readonly sent: readonly SentExcerpt[];
  /** Who of the chosen may not read the item. */
  readonly blocked: readonly string[];
  readonly newForm: () => FormState;
};

/** Whom the decision of one item is sent to, and who has got it. */
export function ExcerptPage(view: ExcerptView) {
  const { context, form, meeting, item, at } = view;
  const { language } = context;
  const { excerpt: text } = followupTexts[language];
  const name = text.item(item.number, item.title);
  const meetingName = `${meeting.bodyShortName} ${showDay(meeting.heldOn, language)}`;
  return (
    <Layout
      context={context}
      title={text.title}
      isRefused={form.problems.length > 0}
      crumbs={[
        { text: meetingName, href: meetingPath.to(at) },
        { text: name, href: itemPath.to(at) },
        { text: text.title },
      ]}
    >
      <ErrorSummary form={form} />
      <PageHead title={text.title} kick={meetingName} lead={text.lead(name)} />
      <PageHelp language={language} help={followupHelp.excerpt} />
      {item.closed && <Note>{text.closed}</Note>}
      {item.municipalOnly && !item.closed && <Note>{text.municipal}</Note>}
      <Fields view={view} />
      <Sent view={view} />
    </Layout>
  );
}

function Fields({ view }: { view: ExcerptView }) {
  const { context, form, people, blocked, at } = view;
  const { excerpt: text } = followupTexts[context.language];
  return (
    <Form form={form} guardsText>
      {people.length === 0 && <p class="rv-muted">{text.nobody}</p>}
      {excerptGroups.map((group) => {
        const found = people.filter((one) => one.group === group);
        if (found.length === 0) return null;
        const boxes = found.map(({ key, name, organisation, address }) => ({
          name: `til-${key}`,
          text: organisation === null ? name : `${name}, ${organisation}`,
          hint: address,
        }));
        return (
          <Checkboxes
            form={form}
            name={`group-${group}`}
            label={text.groups[group]}
            boxes={boxes}
            isOptional
          />
        );
      })}
      <TextArea form={form} name="names" label={text.names} hint={text.namesHint} rows={2} isOptional />
      <TextArea
        form={form}
        name="addresses"
        label={text.addresses}
        hint={text.addressesHint}
        rows={2}
        isOptional
      />
      <Checkboxes
        form={form}
        name="addressesConfirmed"
        label={text.addressesConfirmed}
        boxes={[{ name: 'addressesConfirmed', text: text.addressesAreRight }]}
        isOptional
      />
      <TextField form={form} name="subject" label={text.subject} />
      <TextArea form={form} name="text" label={text.text} hint={text.textHint} rows={5} />
      {blocked.length > 0 && <Note>{text.blocked(blocked.join(', '))}</Note>}
      <Checkboxes
        form={form}
        name="despite"
        label={text.despite}
        boxes={[{ name: 'despite', text: text.despiteText }]}
        isOptional
      />
      <TextField form={form} name="reason" label={text.reason} hint={text.reasonHint} isOptional />
      <SubmitRow>
        <ActButton>{text.submit}</ActButton>
        <a href={itemPath.to(at)}>{text.back}</a>
      </SubmitRow>
    </Form>
  );
}

function Sent({ view }: { view: ExcerptView }) {
  const { context, sent } = view;
  const { language } = context;
  const { excerpt: text } = followupTexts[language];
  if (sent.length === 0)
    return (
      <Section heading={text.log}>
        <EmptyState heading={text.none} />
      </Section>
    );
  const reasons = [...new Set(sent.map(({ reason }) => reason).filter((reason) => reason !== ''))];
  return (
    <Section heading={text.log} note={text.logNote(sent.length)}>
      <Table
        language={language}
        caption={text.log}
        isCaptionHidden
        isStacked
        rows={sent}
        columns={[
          {
            key: 'who',
            head: text.who,
            isRowHead: true,
            cell: ({ name, address }: SentExcerpt) => (
              <>
                {name}
                {name !== address && <span class="rv-cell-note">{address}</span>}
              </>
            ),
          },
          {
            key: 'when',
            head: text.when,
            cell: ({ sentAt, sentBy }) => (
              <>
                {showMoment(sentAt, language)}
                {sentBy !== null && <span class="rv-cell-note">{sentBy}</span>}
              </>
            ),
          },
          { key: 'what', head: text.what, cell: ({ isWhole }) => (isWhole ? text.whole : text.link) },
          { key: 'state', head: text.state, cell: (one) => <MailState one={one} view={view} /> },
        ]}
      />
      {reasons.map((reason) => (
        <p class="rv-muted">{text.despiteWhy(reason)}</p>
      ))}
    </Section>
  );
}

/** What became of the mail; one that did not arrive can be sent again. */
function MailState({ one, view }: { one: SentExcerpt; view: ExcerptView }) {
  const { excerpt: text } = followupTexts[view.context.language];
  const { mail, number, position, name } = one;
  if (mail === null) return null;
  const at = { ...view.at, excerpt: String(number), recipient: String(position) };
  return (
    <>
      <a href={mailPath.to({ number: String(mail.number) })}>{text.states[mail.state]}</a>
      {isToTryAgain(mail.state) && (
        <ActForm form={view.newForm()} action={followupPaths.excerptAgain.to(at)} kind="secondary" isSmall>
          {text.againOf(name)}
        </ActForm>
      )}
    </>
  );
}
