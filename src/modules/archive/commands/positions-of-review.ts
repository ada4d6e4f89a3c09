import type { MeetingToStore } from '../../meetings/index.ts';
import type { ItemRecord, LineRange, MeetingRecord, StatementRecord } from '../rules/meeting-record.ts';
import { matchOrganisation } from '../rules/review-matching.ts';
import { isWithin } from '../rules/review-origin.ts';
import type { Entry, ReviewItem } from '../rules/review-record.ts';
import type { Accepted } from './accepted.ts';

type Position = MeetingToStore['items'][number]['positions'][number];

/** Reservations, dissent and statements under an item, tied to the organisation where its name is in the register. */
export function positionsOf(accepted: Accepted, item: ReviewItem): Position[] {
  const statements = originsOf(accepted.record, item).flatMap(({ statements: found = [] }) => found);
  return [
    ...item.lists.reservations.map((entry) => written(accepted, entry, 'reservation')),
    ...item.lists.dissent.map((entry) => written(accepted, entry, 'dissent')),
    ...statements.filter(({ lines }) => isWithin(item)(lines)).map((found) => stated(accepted, found)),
  ];
}

/** The items as read that this one is made of; the first is its own. */
export const originsOf = ({ items }: MeetingRecord, { slices }: ReviewItem): ItemRecord[] =>
  [...new Set(slices.map(({ index }) => index))].flatMap((index) => items[index] ?? []);

function written(accepted: Accepted, { values, lines }: Entry, kind: 'reservation' | 'dissent'): Position {
  const party = values['by'] || null;
  return {
    kind,
    party,
    organisationId: organisationId(accepted, party, null),
    department: null,
    concerning: values['on'] ?? null,
    text: values['text'] ?? '',
    lines: lines ? [lines] : [],
  };
}

function stated(accepted: Accepted, statement: StatementRecord): Position {
  const { municipality, department, ref, lines } = statement;
  return {
    kind: 'statement',
    party: municipality || null,
    organisationId: organisationId(accepted, municipality, department),
    department,
    concerning: ref,
    text: statement.text ?? textOfLines(accepted.lines, lines),
    lines: [lines],
  };
}

const textOfLines = (all: readonly string[], [from, to]: LineRange): string =>
  all
    .slice(from - 1, to)
    .map((line) => line.trim())
    .join(' ')
    .trim();

function organisationId(
  { register }: Accepted,
  name: string | null,
  department: string | null,
): string | null {
  const match = matchOrganisation(register, { organisation: name, department });
  return register.organisations.find(({ key }) => match?.isSure && key === match.key)?.id ?? null;
}
