import { List, Section, Tag } from '../../../platform/design/index.ts';
import { mandatePaths } from '../paths.ts';
import type { Correction } from '../rules/mandate-views.ts';
import { mandateTexts } from '../text.ts';
import type { MandateView } from './mandate.page.tsx';
import { inDanish } from './terms-text.tsx';
import { correctionTag, itemWords } from './words.ts';

/** What was to be put right: who said what at which item, and where it went. */
export function Corrections({ view }: { view: MandateView }) {
  const { context, mandate } = view;
  const { record: text } = mandateTexts[context.language];
  return (
    <Section
      heading={text.corrections}
      id="rettelser"
      note={text.correctionCount(mandate.corrections.length)}
    >
      <List
        rows={mandate.corrections.map((one) => ({
          main: <Main one={one} view={view} />,
          note: noteOf(one, view),
        }))}
      />
    </Section>
  );
}

function Main({ one, view: { context, mandate, keeps } }: { one: Correction; view: MandateView }) {
  const { correctionStates, record: text } = mandateTexts[context.language];
  const { language } = context;
  const href = mandatePaths.correction.to({
    number: String(mandate.number),
    correction: String(one.position),
  });
  return (
    <>
      <Tag state={correctionTag[one.state]} isQuiet>
        {correctionStates[one.state]}
      </Tag>{' '}
      <span {...inDanish(language)}>{one.text}</span>{' '}
      {keeps && (
        <a href={href}>
          {text.settle}
          <span class="sr-only"> {text.correctionNumber(one.position)}</span>
        </a>
      )}
    </>
  );
}

function noteOf(one: Correction, { context: { language }, mandate }: MandateView) {
  const { fields, record: text } = mandateTexts[language];
  const who = [one.saidBy, one.organisation].filter(Boolean).join(', ');
  const about = one.field === null ? '' : fields[one.field];
  const where = one.settledField === null ? '' : fields[one.settledField];
  const settled = one.settledIn === null ? '' : text.workedIn(one.settledIn, where);
  const differences = one.settledIn !== null && (
    <a href={differencesHref(mandate, one.number, one.settledIn)}>{text.seeDifference}</a>
  );
  const words = [who, about, text.saidOf(one.number), settled, one.reason].filter(Boolean).join(' · ');
  return (
    <>
      {words} · <a href={one.item.href}>{itemWords(one.item, language)}</a> {differences}
    </>
  );
}

export const differencesHref = ({ number }: { number: number }, from: number, to: number): string =>
  `${mandatePaths.differences.to({ number: String(number) })}?fra=${from}&til=${to}`;
