import type { Language } from '../../../kernel/language.ts';
import { DecisionBox, Tag, showDay, type Child, Term, type TermKey } from '../../../platform/design/index.ts';
import type { ActionView, DecisionView, PositionView, TreatmentView } from '../rules/meeting-views.ts';
import { meetingsTexts, type MeetingsText } from '../text.ts';
import { Blocks, OutcomeTag } from './blocks.tsx';
import type { ItemPageView } from './item.page.tsx';
import { inDanish } from './meeting-words.ts';

type FactLine = { term: Child; value: Child };
/** `key` is the word of the field that the fact is named by. */
type Named = FactLine & { key?: TermKey };

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
export function Decision({ view }: { view: ItemPageView }) {
  const { context, meeting, item } = view;
  const text = meetingsTexts[context.language];
  const { treatment } = item;
  const facts = [
    ...(treatment ? treatmentFacts(treatment, view) : []),
    ...item.decisions.map((decision) => decisionFact(decision, view)),
    ...item.positions
      .filter(({ kind }) => kind !== 'statement')
      .map((position) => positionFact(position, view)),
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

function treatmentFacts({ outcome, votes }: TreatmentView, { context }: ItemPageView): Named[] {
  const text = meetingsTexts[context.language];
  return [
    {
      key: 'udfald',
      term: text.outcome,
      value: <OutcomeTag outcome={outcome} language={context.language} />,
    },
    ...(votes
      ? [{ term: text.votes, value: text.voteCounts(votes.for, votes.against, votes.abstained ?? 0) }]
      : []),
  ];
}

function decisionFact(decision: DecisionView, { context }: ItemPageView): Named {
  const text = meetingsTexts[context.language];
  const { valueFrom, valueTo } = decision;
  const asides = [
    ...(valueFrom !== null && valueTo !== null ? [text.valueChange(valueFrom, valueTo)] : []),
    ...(decision.note === null ? [] : [decision.note]),
    ...(decision.decidingBody === null ? [] : [text.decidedElsewhere(decision.decidingBody)]),
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
  if (recommendation !== null) return text.onRecommendation(recommendation);
  const repeats = topic !== null && topic.length > topicLengthMax && words.startsWith(topic);
  return topic === null || repeats ? text.partDecision : topic;
}
const topicLengthMax = 30;

function positionFact(position: PositionView, { context }: ItemPageView): Named {
  const text = meetingsTexts[context.language];
  const party = [position.party ?? text.unnamedParty, position.department].filter(Boolean).join(', ');
  const asides = [
    ...(position.concerning === null ? [] : [text.concerning(position.concerning)]),
    ...(position.state === 'open' ? [] : [text.positionStates[position.state]]),
  ];
  return {
    key: position.kind === 'dissent' ? 'mindretalsudtalelse' : 'forbehold',
    term: position.kind === 'dissent' ? text.dissent : text.reservation,
    value: (
      <>
        <Tag state={position.kind === 'dissent' ? 'part' : 'res'}>{party}</Tag>{' '}
        <span {...inDanish(context.language)}>{position.text}</span>
        {asides.length > 0 && <span class="rv-muted"> · {asides.join(' · ')}</span>}
      </>
    ),
  };
}

function actionFact({ owner, ownerIsInferred, what, due }: ActionView, text: MeetingsText): Named {
  const who = owner !== null && ownerIsInferred ? text.presumedOwner(owner) : owner;
  const words = [who, what].filter(Boolean).join(': ');
  return { key: 'handling', term: text.action, value: due === null ? words : `${words} · ${text.due(due)}` };
}
