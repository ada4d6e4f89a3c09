import type { Language } from '../../../kernel/language.ts';
import { DecisionBox, showDay, type Child, Term, type TermKey } from '../../../platform/design/index.ts';
import type { ActionView, DecisionView, TreatmentView } from '../rules/meeting-views.ts';
import { decisionTexts } from '../text-decisions.ts';
import { meetingsTexts, type MeetingsText } from '../text.ts';
import { Blocks, OutcomeTag } from './blocks.tsx';
import type { ItemPageView } from './item.page.tsx';
import { otherReservations, positionFact } from './item-reservations.tsx';
import { inDanish } from './meeting-words.ts';

type FactLine = { term: Child; value: Child };
/** `key` is the word of the field that the fact is named by. */
export type Named = FactLine & { key?: TermKey };

/** What the box is told of its page. */
export type DecisionPage = Pick<ItemPageView, 'context' | 'meeting' | 'item'>;

/** Explains the first fact of the box that has a word of the field as its name. */
function withTerms(facts: readonly Named[], language: Language): FactLine[] {
  return facts.map(({ key, ...fact }, index) => {
    const isFirst = key !== undefined && facts.findIndex((other) => other.key === key) === index;
    return isFirst
      ? {
          ...fact,
          term: (
            <Term language={language} term={key}>
              {fact.term}
            </Term>
          ),
        }
      : fact;
  });
}

/** What the body did with the item: the words of the minutes, then outcome, parts, reservations and tasks. */
export function Decision({ view }: { view: DecisionPage }) {
  const { context, meeting, item } = view;
  const text = meetingsTexts[context.language];
  const { treatment } = item;
  const facts = [
    ...(treatment ? treatmentFacts(treatment, view) : []),
    ...item.decisions.flatMap((decision) => [decisionFact(decision, view), ...understood(decision, view)]),
    ...(treatment ? agreementFacts(treatment, view) : []),
    ...item.positions
      .filter(({ kind }) => kind !== 'statement')
      .map((position) => positionFact(position, view)),
    ...otherReservations(view),
    ...item.actions.map((action) => actionFact(action, text)),
  ];
  if (treatment === null && facts.length === 0) return null;
  const minutes = treatment?.minutesText ?? '';
  const words =
    minutes.trim() === '' ? (
      <p>{text.noMinutesText}</p>
    ) : (
      <Blocks text={minutes} language={context.language} />
    );
  const note = `${meeting.bodyShortName}, ${showDay(meeting.heldOn, context.language)}`;
  return (
    <DecisionBox
      heading={text.decision}
      note={note}
      text={words}
      facts={withTerms(facts, context.language)}
    />
  );
}

function treatmentFacts(
  { outcome, votes }: TreatmentView,
  { context, meeting, item }: DecisionPage,
): Named[] {
  const text = meetingsTexts[context.language];
  const { recommendations, decisions } = item;
  const isForAll = meeting.importId === null && recommendations.length > 1 && decisions.length === 0;
  const forAll = decisionTexts[context.language].forAll(recommendations.length);
  return [
    {
      key: 'udfald',
      term: text.outcome,
      value: (
        <>
          <OutcomeTag outcome={outcome} language={context.language} />
          {isForAll && <span class="rv-muted"> {forAll}</span>}
        </>
      ),
    },
    ...(votes
      ? [{ term: text.votes, value: text.voteCounts(votes.for, votes.against, votes.abstained ?? 0) }]
      : []),
  ];
}

/** Whose agreement was needed, what the rest hold on to, and from when it holds. */
function agreementFacts(
  { consent, commonUnderstanding, takesEffectEarly }: TreatmentView,
  view: DecisionPage,
): Named[] {
  const text = decisionTexts[view.context.language];
  return [
    ...(consent === null ? [] : [{ term: text.consent, value: text.consents[consent] }]),
    ...understood({ commonUnderstanding }, view),
    ...(takesEffectEarly ? [{ term: text.effect, value: text.takesEffectEarly }] : []),
  ];
}

function understood(
  { commonUnderstanding }: Pick<TreatmentView, 'commonUnderstanding'>,
  { context }: DecisionPage,
): Named[] {
  if (commonUnderstanding === '') return [];
  const value = <span {...inDanish(context.language)}>{commonUnderstanding}</span>;
  return [{ term: decisionTexts[context.language].understanding, value }];
}

function decisionFact(decision: DecisionView, { context }: DecisionPage): Named {
  const text = meetingsTexts[context.language];
  const { valueFrom, valueTo } = decision;
  const asides = [
    ...(valueFrom !== null && valueTo !== null ? [text.valueChange(valueFrom, valueTo)] : []),
    ...(decision.note === null ? [] : [decision.note]),
    ...(decision.decidingBody === null ? [] : [text.decidedElsewhere(decision.decidingBody)]),
    ...(decision.isSeparable ? [decisionTexts[context.language].isSeparable] : []),
    ...(decision.consent === null ? [] : [decisionTexts[context.language].consents[decision.consent]]),
  ];
  return {
    ...(decision.recommendation !== null && { key: 'indstilling' as const }),
    term: decisionTerm(decision, text),
    value: (
      <>
        <OutcomeTag outcome={decision.outcome} language={context.language} isQuiet />{' '}
        <span {...inDanish(context.language)}>{decision.text}</span>
        {asides.length > 0 && <span class="rv-muted"> · {asides.join(' · ')}</span>}
      </>
    ),
  };
}

/** What it answers. A topic that only repeats how the text begins is none. */
function decisionTerm({ recommendation, topic, text: words }: DecisionView, text: MeetingsText): string {
  const repeats = topic !== null && topic.length > topicLengthMax && words.startsWith(topic);
  const named = topic === null || repeats ? null : topic;
  if (recommendation === null) return named ?? text.partDecision;
  return [text.onRecommendation(recommendation), named].filter((part) => part !== null).join(': ');
}
const topicLengthMax = 30;

function actionFact({ owner, ownerIsInferred, what, due }: ActionView, text: MeetingsText): Named {
  const who = owner !== null && ownerIsInferred ? text.presumedOwner(owner) : owner;
  const words = [who, what].filter(Boolean).join(': ');
  return { key: 'handling', term: text.action, value: due === null ? words : `${words} · ${text.due(due)}` };
}
