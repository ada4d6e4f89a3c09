import { List, Section, showDay } from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { hearingPaths } from '../paths.ts';
import type { Hearing } from '../rules/hearing-views.ts';
import { hearingTexts } from '../text.ts';

/** A hearing as the page of an item or a meeting shows it: its state, and its results once the reader may know them. */
export type HearingLine = { readonly hearing: Hearing; readonly results: readonly string[] };

const hrefOf = ({ round }: Hearing): string => hearingPaths.hearing.to({ number: String(round.number) });

/** A hearing about an item, or reported as it. */
export function ItemHearing({ language, line }: { language: Language; line: HearingLine }) {
  const { part: text, silences } = hearingTexts[language];
  const { hearing, results } = line;
  const { round } = hearing;
  return (
    <Section
      heading={`${text.heading}: ${round.title}`}
      link={{ href: hrefOf(hearing), text: text.link(round.number) }}
    >
      {results.length === 0 ? (
        <p>{text.waiting(showDay(round.dueOn, language))}</p>
      ) : (
        results.map((result) => <p>{result}</p>)
      )}
      <p class="rv-muted">{`${silences[round.silence]}.`}</p>
    </Section>
  );
}

/** The hearings of a meeting, beside its agenda. */
export function MeetingHearings({
  language,
  hearings,
}: {
  language: Language;
  hearings: readonly Hearing[];
}) {
  const { part: text, states } = hearingTexts[language];
  return (
    <Section heading={text.ofMeeting} isScreenOnly>
      <List
        rows={hearings.map((hearing) => ({
          main: <a href={hrefOf(hearing)}>{hearing.round.title}</a>,
          note: `${states[hearing.state]} · ${showDay(hearing.round.dueOn, language)}`,
        }))}
      />
    </Section>
  );
}

/** The ways to start a hearing from an item and from its decisions. */
export const StartHearing = ({
  language,
  links,
}: {
  language: Language;
  links: readonly { href: string; decision: number | null }[];
}) => {
  const { part: text } = hearingTexts[language];
  return (
    <Section heading={text.heading} isScreenOnly>
      <List
        rows={links.map(({ href, decision }) => ({
          main: <a href={href}>{decision === null ? text.start : text.startFrom(decision)}</a>,
        }))}
      />
    </Section>
  );
};
