import {
  ActButton,
  Alert,
  HiddenParts,
  Layout,
  PageHead,
  Section,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { agendaPaths } from '../paths.ts';
import { orderOfDraft, type Draft } from '../rules/draft-views.ts';
import { orderText, type ItemOrder } from '../rules/item-order.ts';
import { agendasTexts } from '../text.ts';
import { crumbsOf, draftHref, navigationKey, type DraftMeeting } from './draft-words.ts';

export type OrderConflictView = {
  readonly context: PageContext;
  readonly meeting: DraftMeeting;
  readonly draft: Draft;
  readonly wished: ItemOrder;
  readonly form: FormState;
};

/** Two people moved items at once: both orders, and the choice between them. Nothing is lost. */
export function OrderConflictPage({ context, meeting, draft, wished, form }: OrderConflictView) {
  const { language } = context;
  const text = agendasTexts[language].conflict;
  const now = orderOfDraft(draft);
  return (
    <Layout
      context={context}
      title={text.title}
      active={navigationKey}
      isRefused
      crumbs={crumbsOf(meeting, language, text.title)}
    >
      <PageHead title={text.title} />
      <Alert language={language} kind="warning" heading={text.title}>
        <p>{text.lead}</p>
      </Alert>
      <div class="rv-form-row rv-draft__two">
        <Section heading={text.yours}>
          <Order order={wished} draft={draft} other={now} />
          <form method="post" action={agendaPaths.order.to(meeting.at)}>
            <HiddenParts form={form} />
            <input type="hidden" name="order" value={orderText(wished)} />
            <ActButton>{text.useYours}</ActButton>
          </form>
        </Section>
        <Section heading={text.theirs}>
          <Order order={now} draft={draft} other={wished} />
          <p>
            <a href={draftHref(meeting)}>{text.keepTheirs}</a>
          </p>
        </Section>
      </div>
    </Layout>
  );
}

/** What stands elsewhere in the other order is marked. */
function Order({ order, draft, other }: { order: ItemOrder; draft: Draft; other: ItemOrder }) {
  const titles = new Map(draft.items.map(({ entry, title }) => [entry, title]));
  const sections = new Map(draft.sections.map(({ entry, title }) => [entry, title]));
  const places = (one: ItemOrder) =>
    one.flatMap(({ section, entries }) => entries.map((entry) => ({ section, entry })));
  const others = places(other);
  let at = -1;
  return (
    <>
      {order.map(({ section, entries }) => (
        <>
          {section !== null && <h3>{sections.get(section)}</h3>}
          <ul class="rv-list">
            {entries.map((entry) => {
              at += 1;
              const there = others[at];
              const isMoved = there?.entry !== entry || there.section !== section;
              return (
                <li>{isMoved ? <strong>{titles.get(entry)}</strong> : <span>{titles.get(entry)}</span>}</li>
              );
            })}
          </ul>
        </>
      ))}
    </>
  );
}
