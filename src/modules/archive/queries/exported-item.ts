import type { ItemToStore, MeetingToStore } from '../../meetings/index.ts';
import {
  beginningOf,
  exportedAppendices,
  exportedPositions,
  ifAny,
  lineOf,
  presentOnly,
  wholeOf,
} from './exported-parts.ts';
import type { ExportNames } from './exported-record.ts';
import { sectionLabels, type ItemRecord, type SectionLabel } from '../rules/meeting-record.ts';

export type ExportPlace = {
  readonly meeting: MeetingToStore;
  readonly names: ExportNames;
  /** The line of an item that came from no file. */
  readonly line: number;
};

/** An item as the importer writes it; fields that the reading had and the meeting has not are worked out again. */
export function exportedItem(item: ItemToStore, place: ExportPlace): ItemRecord {
  const headingLine = item.lines[0]?.[0] ?? place.line;
  const body = item.texts.map(({ label, text, lines }) => ({
    label: labelOf(label),
    text,
    lines: lineOf(lines, headingLine),
  }));
  const labels = [...new Set(body.flatMap(({ label }) => label ?? []))];
  const { slot, page, caseNumber } = { slot: slotOf(item), page: item.page, caseNumber: item.caseNumber };
  return {
    number: exportedNumber(item.number),
    title: item.title,
    section: place.meeting.sections[item.sectionIndex ?? -1]?.title ?? null,
    ...presentOnly({ slot, page }),
    presenter: item.presenter?.name ?? null,
    presenterTitle: item.presenter?.title ?? null,
    closed: item.closed,
    municipalOnly: item.municipalOnly,
    ...presentOnly({ caseNumber }),
    sectionsPresent: labels,
    sectionLabelsAsWritten: labels,
    hasUnlabelledBody: body.some(({ label }) => label === null),
    subheadings: body.flatMap(({ text }) => subheadingsIn(text)),
    ...recommendationsOf(item),
    ...exportedAppendices(item),
    ...minutesOf(item),
    ...decisionsOf(item, headingLine, place.names),
    ...exportedPositions(item, headingLine),
    ...actionsOf(item),
    ...referencesOf(item, place.names),
    headingLine,
    body,
  };
}

/** 9 for '9': the importer writes plain numbers as numbers. */
export const exportedNumber = (number: string | null): number | string | null =>
  number !== null && /^[1-9]\d{0,8}$/.test(number) ? Number(number) : number;

const labelOf = (label: string | null): SectionLabel | null =>
  sectionLabels.find((known) => known === label) ?? null;

const headingMark = '### ';
const subheadingsIn = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => (line.startsWith(headingMark) ? [line.slice(headingMark.length).trim()] : []));

function slotOf({ startsAt, endsAt }: ItemToStore): ItemRecord['slot'] | null {
  const [start, end] = [startsAt?.slice(0, 5) ?? null, endsAt?.slice(0, 5) ?? null];
  return start === null && end === null ? null : { start, end };
}

function recommendationsOf({ recommendations, recommendationLead }: ItemToStore) {
  const children = recommendations.flatMap(({ children: below }, index) =>
    below.length === 0 ? [] : [[String(index), [...below]] as [string, string[]]],
  );
  return {
    recommendationLead: recommendations.length === 0 ? null : recommendationLead,
    recommendations: recommendations.map(({ text }) => text),
    ...(children.length > 0 && { recommendationChildren: Object.fromEntries(children) }),
  };
}

/** A treatment that says nothing is none, as it is when a record is taken in. */
function minutesOf({ treatment: found }: ItemToStore) {
  const isEmpty = found?.outcome === 'NO_MINUTES' && found.minutesText === null;
  const treatment = isEmpty ? null : found;
  const minutesText = treatment?.minutesText ?? null;
  return {
    minutesLabel: treatment?.minutesLabel ?? null,
    minutesTextFirst80: minutesText === null ? null : beginningOf(minutesText),
    minutesLines: wholeOf(treatment?.lines ?? []),
    minutesText,
    outcome: treatment?.outcome ?? 'NO_MINUTES',
    outcomeText: treatment?.outcomeText ?? null,
    ...presentOnly({ votes: treatment?.votes }),
  };
}

function decisionsOf({ decisions, recommendations }: ItemToStore, line: number, { bodyNameOf }: ExportNames) {
  const subDecisions = decisions.map((one) => ({
    topic: one.topic,
    outcome: one.outcome,
    lines: lineOf(one.lines, line),
    text: one.text,
    ...presentOnly({
      note: one.note,
      forum: one.decidingBodyName ?? bodyNameOf(one.decidingBodyId ?? ''),
      recommendation: recommendations[one.recommendationIndex ?? -1] && one.recommendationIndex,
      from: one.valueFrom,
      to: one.valueTo,
    }),
  }));
  return presentOnly({ subDecisions: ifAny(subDecisions) });
}

function actionsOf({ actions }: ItemToStore) {
  const all = actions.map(({ ownerName, ownerIsInferred, what, due, lines }) => ({
    owner: ownerIsInferred ? null : ownerName,
    ...presentOnly({ ownerInferred: ownerIsInferred ? ownerName : null }),
    what,
    due,
    lines: wholeOf(lines),
  }));
  return presentOnly({ actions: ifAny(all) });
}

function referencesOf({ references }: ItemToStore, { bodyNameOf }: ExportNames) {
  const all = references.map(
    ({ kind, text, targetBodyId, targetOn, yearIsInferred, targetNumber, lines }) => ({
      kind,
      text,
      ...presentOnly({
        forum: bodyNameOf(targetBodyId ?? ''),
        date: targetOn,
        yearInferred: yearIsInferred || null,
        number: exportedNumber(targetNumber),
      }),
      lines: [...lines],
    }),
  );
  return presentOnly({ crossReferences: ifAny(all) });
}
