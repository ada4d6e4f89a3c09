import type { Language } from '../../../kernel/language.ts';
import { places, Tag, type Child, type TagState } from '../../../platform/design/index.ts';
import { importPath, meetingsPaths } from '../paths.ts';
import type { CheckCode, Severity } from '../rules/check-finding.ts';
import type { KeyedFinding } from '../rules/finding-key.ts';
import type { CheckedItem, MeetingCheck } from '../rules/finding-views.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { findingTexts } from '../text-findings.ts';
import { findingInWords } from './finding-words.ts';
import { addressParts, itemHref, itemLabel, meetingHref } from './meeting-words.ts';

export const severityState: Readonly<Record<Severity, TagState>> = {
  error: 'bad',
  warning: 'warn',
  note: 'part',
};

export const itemOf = (items: readonly CheckedItem[], { found }: KeyedFinding): CheckedItem | undefined =>
  items[found.itemIndex ?? -1];

/** The findings that are open in each item, by its address. */
export function findingsByItem({ open, items }: MeetingCheck): ReadonlyMap<string, readonly KeyedFinding[]> {
  return Map.groupBy(open, (finding) => itemOf(items, finding)?.address ?? '');
}

/** Where a finding stands on the page of the check. */
export const findingId = ({ fingerprint }: KeyedFinding): string => `fund-${fingerprint}`;
export const findingHref = (meeting: MeetingHead, finding: KeyedFinding): string =>
  `${meetingsPaths.check.to(addressParts(meeting))}#${findingId(finding)}`;

type Repair = { readonly href: string; readonly word: string };

type Wrong = { readonly code?: CheckCode; readonly item?: CheckedItem | undefined };

/**
 * Where what is wrong can be put right: a body's term among the bodies, the rest in the import it came from, else at
 * the item or the meeting itself.
 */
export function repairOf(meeting: MeetingHead, { code, item }: Wrong, language: Language): Repair {
  const text = findingTexts[language];
  if (code === 'body-past-term') return { href: places.bodies, word: text.repairBody };
  if (meeting.importId !== null)
    return { href: importPath.to({ id: meeting.importId }), word: text.repairImport };
  if (item) return { href: itemHref(meeting, item.address), word: text.seeItem(itemLabel(item)) };
  return { href: meetingHref(meeting), word: text.seeMeeting };
}

export const lowerFirst = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);

const marksMax = 2;

type MarksProps = {
  readonly meeting: MeetingHead;
  readonly findings: readonly KeyedFinding[];
  readonly language: Language;
};

/** The findings of one item as marks at its line of the agenda, the gravest first; each leads to the finding. */
export function findingMarks({ meeting, findings, language }: MarksProps): Child[] {
  const text = findingTexts[language];
  const more = findings.length - marksMax;
  const next = findings[marksMax];
  return [
    ...findings.slice(0, marksMax).map((finding) => (
      <a class="rv-finding-mark rv-no-print" href={findingHref(meeting, finding)}>
        <Tag state={severityState[finding.found.severity]}>
          <span class="sr-only">{text.mark} </span>
          {lowerFirst(findingInWords(finding.found, language).title)}
        </Tag>
      </a>
    )),
    ...(next
      ? [
          <a class="rv-finding-more rv-no-print" href={findingHref(meeting, next)}>
            {text.moreFindings(more)}
          </a>,
        ]
      : []),
  ];
}
