import { List, Section, showDay } from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { roundPaths } from '../paths.ts';
import type { Collation } from '../rules/collate.ts';
import type { Round, RoundHead } from '../rules/round-views.ts';
import { roundsTexts } from '../text.ts';
import { CollationPart } from './collation-part.tsx';

const hrefOf = ({ number }: Pick<RoundHead, 'number'>): string =>
  roundPaths.round.to({ number: String(number) });

/** What was collected before an item, on its page; while answers come in, that they are coming. */
export function ItemRound({
  language,
  round,
  collation,
}: {
  language: Language;
  round: Round;
  collation: Collation | null;
}) {
  const { part: text } = roundsTexts[language];
  return (
    <Section heading={text.input} link={{ href: hrefOf(round), text: text.roundLink(round.number) }}>
      {collation ? (
        <CollationPart language={language} collation={collation} />
      ) : (
        <p>{text.waiting(showDay(round.dueOn, language))}</p>
      )}
    </Section>
  );
}

/** The rounds about a meeting, beside its agenda. */
export function MeetingRounds({
  language,
  rounds,
  askHref,
}: {
  language: Language;
  rounds: readonly RoundHead[];
  askHref: string | null;
}) {
  const { part: text, states } = roundsTexts[language];
  return (
    <Section heading={text.rounds} isScreenOnly>
      {rounds.length > 0 && (
        <List
          rows={rounds.map((round) => ({
            main: <a href={hrefOf(round)}>{round.title}</a>,
            note: `${states[round.state]} · ${showDay(round.dueOn, language)}`,
          }))}
        />
      )}
      {askHref !== null && (
        <p>
          <a href={askHref}>{text.ask}</a>
        </p>
      )}
    </Section>
  );
}
