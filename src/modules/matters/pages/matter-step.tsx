import { Tag, showDay } from '../../../platform/design/index.ts';
import { isDecision } from '../rules/decision-outcomes.ts';
import { decisionSentence } from '../rules/decision-sentence.ts';
import { mattersTexts } from '../text.ts';
import { itemMarks, type MatterView, type ShownItem } from './matter.page.tsx';
import { Marks } from './register.page.tsx';
import { inDanish, itemLabel } from './words.ts';

type Props = { item: ShownItem; view: MatterView };

/** What one body did with the matter: item, outcome, what was decided, reservations, what it builds on. */
export function MatterStep({ item, view }: Props) {
  const { context, outcome } = view;
  const { matter: text, register } = mattersTexts[context.language];
  const tag = item.outcome === null || item.outcome === 'NO_MINUTES' ? null : outcome(item.outcome);
  return (
    <div class="rv-step">
      <p>
        <a href={item.href} {...inDanish(context.language)}>
          {register.item(itemLabel(item), item.title)}
        </a>
        {itemMarks(item, context)}
      </p>
      {tag ? (
        <p>
          <Tag state={tag.state} isQuiet>
            {tag.word}
          </Tag>
        </p>
      ) : (
        !item.closed && <p class="rv-muted">{text.noMinutes}</p>
      )}
      <Decisions item={item} view={view} />
      <Marks positions={item.positions} context={context} />
      <BuildsOn item={item} view={view} />
    </div>
  );
}

function Decisions({ item, view: { context } }: Props) {
  const told = item.decisions
    .filter(({ outcome, text }) => text !== '' && (isDecision(outcome) || item.decisions.length === 1))
    .map(({ text, topic }) => decisionSentence(text, topic));
  return told.map((sentence) => <p {...inDanish(context.language)}>{sentence}</p>);
}

function BuildsOn({ item, view: { context, items, trail } }: Props) {
  const text = mattersTexts[context.language].matter;
  const earlier = items.filter(({ key }) => trail.get(item.key)?.includes(key));
  if (earlier.length === 0) return null;
  return (
    <p class="rv-fine">
      {text.buildsOn}{' '}
      {earlier.map((one, index) => (
        <>
          {index > 0 && ', '}
          <a href={one.href}>
            {one.bodyShortName} {showDay(one.heldOn, context.language)}
          </a>
        </>
      ))}
    </p>
  );
}
