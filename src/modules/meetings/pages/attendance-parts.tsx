import type { Language } from '../../../kernel/language.ts';
import { Seats, type Seat } from '../../../platform/design/index.ts';
import type { Representation } from '../rules/representation.ts';
import { meetingsTexts, type MeetingsText } from '../text.ts';

/** The municipalities in their places, and the same in words. */
export function RepresentationSeats({
  seats,
  language,
}: {
  seats: readonly Representation[];
  language: Language;
}) {
  const text = meetingsTexts[language];
  return <Seats seats={seats.map((seat) => seatOf(seat, text))} sentence={seatsSentence(seats, text)} />;
}

const seatOf = ({ municipality, standing }: Representation, text: MeetingsText): Seat => ({
  abbreviation: municipality.abbreviation,
  name: municipality.name,
  state: standing === 'present' ? 'full' : 'none',
  word: text.seatWords[standing],
});

function seatsSentence(seats: readonly Representation[], text: MeetingsText): string {
  const [present, apologies, others] = (['present', 'apology', 'not-mentioned'] as const).map((standing) =>
    namesOf(seats.filter((seat) => seat.standing === standing)),
  );
  return [
    text.seatsSentence(present?.length ?? 0, seats.length),
    apologies && apologies.length > 0 ? text.seatsApologies(apologies) : '',
    others && others.length > 0 ? text.seatsNotMentioned(others) : '',
  ].join('');
}

/** More names than this make the strip of facts two lines; the side says them all. */
const namedMax = 4;

/** Who was not there, as the fact strip says it; nothing when all were, or when nobody knows. */
export function absentNote(seats: readonly Representation[], text: MeetingsText): string | undefined {
  const missing = namesOf(seats.filter(({ standing }) => standing !== 'present'));
  if (missing.length === 0) return undefined;
  return missing.length > namedMax ? text.manyNotRepresented(missing.length) : text.notRepresented(missing);
}

/** "Rebild" is enough where all are municipalities. */
const namesOf = (seats: readonly Representation[]): string[] =>
  seats.map(({ municipality }) => municipality.name.replace(/s? Kommune$/, ''));
