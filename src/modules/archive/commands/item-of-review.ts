import type { MeetingToStore } from '../../meetings/index.ts';
import { dayOf } from '../../../kernel/day.ts';
import { outcomeCodes, type ItemRecord, type LineRange, type OutcomeCode } from '../rules/meeting-record.ts';
import { matchBody, matchOrganisation } from '../rules/review-matching.ts';
import {
  childrenOf,
  isWithin,
  originOfAction,
  originOfDecision,
  originOfItem,
  recommendationKey,
  urlOf,
} from '../rules/review-origin.ts';
import type { Entry, ReviewItem } from '../rules/review-record.ts';
import { clock, type Accepted } from './accepted.ts';
import { originsOf, positionsOf } from './positions-of-review.ts';

type Item = MeetingToStore['items'][number];

/** An item of the review as it is stored, with everything that hangs on it. */
export function itemToStore(accepted: Accepted, item: ReviewItem, sectionIndex: number | null): Item {
  const { values, lists } = item;
  const origin = originOfItem(accepted.record, item);
  return {
    number: values['number'] ?? null,
    title: values['title'] ?? '',
    sectionIndex,
    startsAt: clock(values['start']),
    endsAt: clock(values['end']),
    page: origin?.page ?? null,
    caseNumber: values['caseNumber'] ?? null,
    closed: values['closed'] === 'yes',
    municipalOnly: values['municipalOnly'] === 'yes',
    presenter: presenterOf(item),
    texts: lists.body.map(({ values: part, lines }) => ({
      label: part['label'] ?? null,
      text: part['text'] ?? '',
      lines: rangeOf(lines),
    })),
    recommendationLead: values['recommendationLead'] ?? null,
    recommendations: lists.recommendations.map((entry) => ({
      text: textOf(entry),
      children: childrenOf(accepted.record, entry),
      lines: rangeOf(entry.lines),
    })),
    appendices: lists.appendices.map((entry) => appendixOf(accepted, entry)),
    treatment: treatmentOf(item, origin),
    decisions: lists.subDecisions.map((entry) => decisionOf(accepted, item, entry)),
    positions: positionsOf(accepted, item),
    actions: lists.actions.map((entry) => actionOf(accepted, entry)),
    references: referencesOf(accepted, item),
    lines: item.slices.map(({ from, to }): LineRange => [from, to]),
  };
}

const textOf = ({ values }: Entry): string => values['text'] ?? '';
const rangeOf = (lines: LineRange | null): LineRange[] => (lines ? [lines] : []);

/** The link to a person is made on the person's own page in the register; here the name is kept as written. */
const presenterOf = ({ values }: ReviewItem): Item['presenter'] =>
  (values['presenter'] ?? '') === ''
    ? null
    : { name: values['presenter'] ?? '', title: values['presenterTitle'] ?? null, personId: null };

/** "Bilag 6: Notat" is number 6 with the title "Notat". */
function appendixOf({ record }: Accepted, entry: Entry): Item['appendices'][number] {
  const [, number, title] = /^bilag\s+(\d+[a-z]?)\s*[.:–-]\s*(\S.*)$/isu.exec(textOf(entry)) ?? [];
  return {
    number: number ?? null,
    title: title ?? textOf(entry),
    url: urlOf(record, entry),
    lines: rangeOf(entry.lines),
  };
}

function treatmentOf({ values, minutesAt }: ReviewItem, origin: ItemRecord | undefined): Item['treatment'] {
  const outcome = outcomeOf(values['outcome']);
  const minutesText = values['minutesText'] ?? null;
  if (outcome === 'NO_MINUTES' && minutesText === null) return null;
  return {
    minutesLabel: origin?.minutesLabel ?? null,
    minutesText,
    outcome,
    outcomeText: values['outcomeText'] ?? null,
    votes: origin?.votes ?? null,
    lines: rangeOf(minutesAt),
  };
}

/** An agenda without minutes decides nothing: a missing outcome is "no minutes", never "approved". */
const outcomeOf = (text: string | null | undefined): OutcomeCode =>
  outcomeCodes.find((code) => code === text) ?? 'NO_MINUTES';

function decisionOf(
  { record, register }: Accepted,
  { lists }: ReviewItem,
  entry: Entry,
): Item['decisions'][number] {
  const origin = originOfDecision(record, entry);
  const answered = recommendationKey(record, entry);
  const at = lists.recommendations.findIndex(({ key }) => key === answered);
  const body = matchBody(register, origin?.forum ?? null);
  return {
    decidingBodyId: register.bodies.find(({ key }) => body?.isSure && key === body.key)?.id ?? null,
    decidingBodyName: origin?.forum ?? null,
    recommendationIndex: at === -1 ? null : at,
    topic: entry.values['topic'] ?? null,
    outcome: outcomeOf(entry.values['outcome']),
    text: textOf(entry),
    note: origin?.note ?? null,
    valueFrom: origin?.from ?? null,
    valueTo: origin?.to ?? null,
    lines: rangeOf(entry.lines),
  };
}

function actionOf({ record, register }: Accepted, entry: Entry): Item['actions'][number] {
  const origin = originOfAction(record, entry);
  const owner = entry.values['owner'] ?? null;
  const name = owner ?? origin?.ownerInferred ?? null;
  const match = matchOrganisation(register, { organisation: name, department: null });
  return {
    ownerName: name,
    ownerIsInferred: owner === null && name !== null,
    organisationId: register.organisations.find(({ key }) => match?.isSure && key === match.key)?.id ?? null,
    what: entry.values['what'] ?? '',
    due: entry.values['due'] ?? null,
    lines: rangeOf(entry.lines),
  };
}

function referencesOf({ record, register }: Accepted, item: ReviewItem): Item['references'] {
  const all = originsOf(record, item).flatMap(({ crossReferences = [] }) => crossReferences);
  return all
    .filter(({ lines }) => isWithin(item)(lines))
    .map((found) => {
      const body = matchBody(register, found.forum ?? null);
      return {
        kind: found.kind,
        text: found.text,
        targetBodyId: register.bodies.find(({ key }) => body?.isSure && key === body.key)?.id ?? null,
        targetOn: dayOf(found.date ?? '') ?? null,
        yearIsInferred: found.yearInferred ?? false,
        targetNumber: found.number === undefined ? null : String(found.number),
        lines: found.lines,
      };
    });
}
