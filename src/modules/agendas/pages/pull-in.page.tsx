import {
  ActButton,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Form,
  Layout,
  PageHead,
  Section,
  SubmitRow,
  type Child,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { agendaPaths } from '../paths.ts';
import type { AgendaHead } from '../rules/draft-views.ts';
import { offerKey, type Offer, type OfferKind } from '../rules/offers.ts';
import { agendasTexts, type AgendasText } from '../text.ts';
import { offerSource } from './draft-forms.page.tsx';
import { crumbsOf, dayWords, draftHref, navigationKey, type DraftMeeting } from './draft-words.ts';

export type PullInView = {
  readonly context: PageContext;
  readonly meeting: DraftMeeting;
  readonly head: AgendaHead;
  readonly offers: readonly Offer[];
  readonly form: FormState;
};

const kindsInOrder: readonly OfferKind[] = ['postponed', 'action', 'decision', 'proposal'];

/** What waits for the body: each with a box to tick, and the page it comes from. */
export function PullInPage({ context, meeting, head, offers, form }: PullInView) {
  const { language } = context;
  const { pull: text } = agendasTexts[language];
  return (
    <Layout
      context={context}
      title={text.title}
      active={navigationKey}
      isRefused={form.problems.length > 0}
      crumbs={crumbsOf(meeting, language, text.title)}
    >
      <ErrorSummary form={form} />
      <PageHead title={text.title} lead={text.lead(meeting.bodyShortName, dayWords(meeting, language))} />
      {offers.length === 0 ? (
        <Section heading={text.heading}>
          <EmptyState heading={text.emptyTitle} acts={<a href={draftHref(meeting)}>{text.back}</a>}>
            {text.emptyText}
          </EmptyState>
        </Section>
      ) : (
        <Form form={form}>
          {kindsInOrder.map((kind) => (
            <Group
              kind={kind}
              offers={offers.filter((offer) => offer.kind === kind)}
              view={{ context, meeting, head, form }}
              text={text}
            />
          ))}
          <SubmitRow>
            <ActButton>{text.submit}</ActButton>
            <a href={draftHref(meeting)}>{text.back}</a>
          </SubmitRow>
        </Form>
      )}
    </Layout>
  );
}

type GroupProps = {
  kind: OfferKind;
  offers: readonly Offer[];
  view: Omit<PullInView, 'offers'>;
  text: AgendasText['pull'];
};

function Group({ kind, offers, view, text }: GroupProps) {
  if (offers.length === 0) return null;
  const { form, head, meeting, context } = view;
  const body = head.clearingBody?.shortName;
  const label = kind === 'decision' && body !== undefined ? text.decisionsOf(body) : text.groups[kind];
  const boxes = offers.map((offer) => ({
    name: offerKey(offer),
    text: offer.title,
    hint: <Hint offer={offer} meeting={meeting} language={context.language} text={text} />,
  }));
  return <Checkboxes form={form} name={`${kind}-group`} label={label} isOptional={false} boxes={boxes} />;
}

type HintProps = {
  offer: Offer;
  meeting: DraftMeeting;
  language: PageContext['language'];
  text: GroupProps['text'];
};

const noteLettersMax = 160;

function Hint({ offer, meeting, language, text }: HintProps) {
  const source = offerSource(offer, language);
  const note = offer.note.length > noteLettersMax ? `${offer.note.slice(0, noteLettersMax)}…` : offer.note;
  const decline = `${agendaPaths.declined.to(meeting.at)}?forslag=${declineKey(offer)}`;
  const parts: Child[] = [
    ...(note === '' ? [] : [note]),
    ...(source === '' ? [] : [offer.path === '' ? source : <a href={offer.path}>{source}</a>]),
    ...(offer.kind === 'proposal' ? [<a href={decline}>{text.decline}</a>] : []),
  ];
  return (
    <>
      {parts.map((part, index) => (
        <>
          {index > 0 && ' · '}
          {part}
        </>
      ))}
    </>
  );
}

const keyLetters = 12;

/** How an address names a proposal: enough letters of what it is known by. */
export const declineKey = ({ id }: Pick<Offer, 'id'>): string => id.replaceAll('-', '').slice(0, keyLetters);
