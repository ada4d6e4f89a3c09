import type { Language } from '../../../kernel/language.ts';
import { List, Section, Seats, type Seat } from '../../../platform/design/index.ts';
import {
  personState,
  type MunicipalityPresence,
  type PresenceState,
  type SeatHolder,
} from '../rules/presence.ts';
import { dispatchTexts } from '../text.ts';

export type PresenceView = {
  readonly language: Language;
  readonly municipalities: readonly MunicipalityPresence[];
  /** Those whose seat is of no municipality, or all where the body does not seat them. */
  readonly others: readonly SeatHolder[];
  readonly holders: readonly SeatHolder[];
  /** One's own answer and where it is changed; left out for who is not called. */
  readonly own?: { readonly answer: 'coming' | 'apology' | 'none'; readonly href: string };
  readonly isOpen: boolean;
};

/** Who comes: every municipality in its place, the substitutes, and who is not represented. */
export function PresencePart(view: PresenceView) {
  const { language, municipalities, others, own, isOpen } = view;
  const { part: text } = dispatchTexts[language].reply;
  return (
    <Section heading={text.heading}>
      {municipalities.length > 0 && (
        <Seats seats={municipalities.map((one) => seatOf(one, language))} sentence={sentenceOf(view)} />
      )}
      {others.length > 0 && (
        <List rows={others.map((one) => ({ main: text.person(one.name, text.words[personState(one)]) }))} />
      )}
      {own && (
        <p>
          {text.yours[own.answer]}
          {isOpen && (
            <>
              {' '}
              <a href={own.href}>{own.answer === 'none' ? text.reply : text.changeReply}</a>
            </>
          )}
        </p>
      )}
    </Section>
  );
}

const seatStates: Readonly<Record<PresenceState, Seat['state']>> = {
  coming: 'full',
  substitute: 'half',
  apology: 'none',
  silent: 'none',
  vacant: 'none',
};

const seatOf = ({ municipality, state }: MunicipalityPresence, language: Language): Seat => ({
  abbreviation: municipality.abbreviation,
  name: municipality.name,
  state: seatStates[state],
  word: dispatchTexts[language].reply.part.words[state],
});

/** "Rebild" is enough where all are municipalities. */
const shortName = (name: string): string => name.replace(/s? Kommune$/, '');

function sentenceOf({ language, municipalities, holders }: PresenceView): string {
  const { part: text } = dispatchTexts[language].reply;
  const namesOf = (...states: readonly PresenceState[]) =>
    municipalities
      .filter(({ state }) => states.includes(state))
      .map(({ municipality }) => shortName(municipality.name));
  const pairs = holders.flatMap(({ name, substitute }) =>
    substitute === null ? [] : [text.pair(substitute, name)],
  );
  const absent = namesOf('apology', 'vacant');
  const silent = namesOf('silent');
  return [
    text.sentence(namesOf('coming', 'substitute').length, municipalities.length),
    ...(pairs.length > 0 ? [text.substitutes(pairs)] : []),
    ...(absent.length > 0 ? [text.notRepresented(absent)] : []),
    ...(silent.length > 0 ? [text.silent(silent)] : []),
  ].join(' ');
}
