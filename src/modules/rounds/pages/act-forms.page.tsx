import {
  ActButton,
  Checkboxes,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  Layout,
  List,
  PageHead,
  Section,
  Select,
  showDay,
  showDayShort,
  SubmitRow,
  TextArea,
  TextField,
  type Child,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { homeOf, listOf } from '../paths.ts';
import type { Addressee, Round } from '../rules/round-views.ts';
import { roundsTexts } from '../text.ts';
import { ConflictAlert, type ConflictLine } from './form.page.tsx';
import { actWords, roundsWord } from './round-words.ts';

type Props = { context: PageContext; round: Round; form: FormState };
type FrameProps = Props & { title: string; lead: string; children?: Child };

/** A page about a round with one form. */
function Frame({ context, round, form, title, lead, children }: FrameProps) {
  const crumbs = [
    { text: roundsWord(round.kind, context.language), href: listOf(round) },
    { text: round.title, href: homeOf(round) },
    { text: title },
  ];
  return (
    <Layout context={context} title={title} crumbs={crumbs} isRefused={form.problems.length > 0}>
      <ErrorSummary form={form} />
      <PageHead title={title} lead={lead} kick={round.title} />
      {children}
    </Layout>
  );
}

const Submit = ({ context, round, word }: Omit<Props, 'form'> & { word: string }) => (
  <SubmitRow>
    <ActButton>{word}</ActButton>
    <a href={homeOf(round)}>{actWords(round.kind, context.language).back}</a>
  </SubmitRow>
);

/** More time for one addressee, and the list of what was granted. */
export function ExtensionsPage(props: Props & { choices: readonly Addressee[] }) {
  const { context, round, form, choices } = props;
  const { language } = context;
  const { acts: text, common } = roundsTexts[language];
  const nameOf = (id: string): string =>
    round.addressees.find(({ organisationId }) => organisationId === id)?.name ?? '';
  return (
    <Frame {...props} title={text.extendTitle} lead={text.extendLead}>
      {choices.length === 0 ? (
        <EmptyState heading={text.nobodyMissing} />
      ) : (
        <Form form={form} guardsText>
          {round.state === 'closed' && <p>{actWords(round.kind, language).extendClosed}</p>}
          <Select
            form={form}
            name="organisation"
            label={text.addressee}
            hasEmpty
            options={choices.map(({ key, name }) => ({ value: key, text: name }))}
          />
          <DateField form={form} name="until" label={text.until} />
          <TextArea form={form} name="reason" label={common.reason} rows={2} />
          <Submit context={context} round={round} word={text.extendConfirm} />
        </Form>
      )}
      <Section heading={text.granted}>
        {round.extensions.length === 0 ? (
          <p class="rv-muted">{text.noneGranted}</p>
        ) : (
          <List
            rows={round.extensions.map((one) => ({
              main: `${nameOf(one.organisationId)}: ${showDay(one.until, language)}`,
              note: `${one.reason} · ${text.grantedBy} ${one.grantedBy}, ${showDayShort(one.grantedOn, language)}`,
            }))}
          />
        )}
      </Section>
    </Frame>
  );
}

export const personBox = (key: string): string => `person-${key}`;

/** Who answers for an addressee. */
export function ContactsPage(
  props: Props & { addressee: Addressee; people: readonly { key: string; name: string }[] },
) {
  const { context, round, form, addressee, people } = props;
  const { acts: text } = roundsTexts[context.language];
  const boxes = people.map(({ key, name }) => ({ name: personBox(key), text: name }));
  return (
    <Frame {...props} title={text.contactsTitle(addressee.name)} lead={text.contactsLead}>
      {people.length === 0 ? (
        <EmptyState heading={text.noPeople} />
      ) : (
        <Form form={form}>
          <Checkboxes form={form} name="people" label={text.people} boxes={boxes} isOptional />
          <Submit context={context} round={round} word={text.contactsSave} />
        </Form>
      )}
    </Frame>
  );
}

/** The other side of a meeting with an external party. */
export function CounterpartyPage(props: Props & { conflict: readonly ConflictLine[] }) {
  const { context, round, form, conflict } = props;
  const { external: text, acts } = roundsTexts[context.language];
  return (
    <Frame {...props} title={text.title} lead={text.lead}>
      <ConflictAlert language={context.language} lines={conflict} />
      <Form form={form} guardsText>
        <TextField form={form} name="name" label={text.name} />
        <TextArea form={form} name="points" label={text.points} rows={5} isOptional />
        <TextArea form={form} name="participants" label={text.participants} rows={4} isOptional />
        <TextArea form={form} name="advisers" label={text.advisers} rows={2} isOptional />
        <TextField
          form={form}
          name="positionPaper"
          label={text.positionPaper}
          hint={text.paperHint}
          isOptional
        />
        <Submit context={context} round={round} word={acts.save} />
      </Form>
    </Frame>
  );
}
