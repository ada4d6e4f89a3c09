import type { Language } from '../../../kernel/language.ts';
import {
  Facts,
  Layout,
  PageHead,
  RecordColumns,
  Tag,
  type Fact,
  type PageContext,
  PageHelp,
  Term,
} from '../../../platform/design/index.ts';
import { meetingsHelp } from '../text-help.ts';
import { meetingsPaths } from '../paths.ts';
import type { KeyedFinding } from '../rules/finding-key.ts';
import type { IncomingReference, ItemView, MeetingHead, MiniLine } from '../rules/meeting-views.ts';
import { outcomeState } from '../rules/outcome-tag.ts';
import { versionTexts } from '../text-versions.ts';
import { meetingsTexts, type MeetingsText } from '../text.ts';
import { WithdrawLink, WithdrawnNotice } from './item-withdrawn.tsx';
import { ItemMain } from './item-main.tsx';
import { Mini, Neighbours } from './item-neighbours.tsx';
import { ItemSide } from './item-side.tsx';
import { itemLabel, meetingHref, meetingName, navigationKey, timeWords } from './meeting-words.ts';
import { partsAt, type PagePart } from './page-part.ts';

export type ItemPageView = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  readonly item: ItemView;
  /** All items of the meeting by number and title, in order. */
  readonly items: readonly MiniLine[];
  readonly incoming: readonly IncomingReference[];
  readonly maySetAccess: boolean;
  /** What the check finds in the item; none for those who may not know. */
  readonly findings?: readonly KeyedFinding[];
  /** The matter it belongs to, and whether the reader may make one of it. */
  readonly matter?: { readonly number: string; readonly title: string } | null;
  readonly mayMakeMatter?: boolean;
  /** Whether the reader may take it off the agenda, or put it back. */
  readonly mayWithdraw?: boolean;
  /** The newest version it stood in, where it was taken off. */
  readonly lastVersion?: number | null;
  /** The reader's organisation, for what is theirs. */
  readonly organisationName: string;
  /** What other modules add. */
  readonly parts?: readonly PagePart[];
};

/** An item: what one must decide, what was decided, the case, and where it came from and led to. */
export function ItemPage(view: ItemPageView) {
  const { context, meeting, item, parts = [] } = view;
  const { language } = context;
  const text = meetingsTexts[language];
  const label = itemLabel(item);
  const facts = factsOf(view, text);
  const crumbs = [
    { text: text.meetings, href: meetingsPaths.list.to({}) },
    { text: meetingName(meeting, language), href: meetingHref(meeting) },
    { text: text.itemCrumb(label) },
  ];
  return (
    <Layout
      context={context}
      title={`${text.itemTitle(label, item.title)}, ${meetingName(meeting, language)}`}
      active={navigationKey}
      crumbs={crumbs}
    >
      <PageHead
        title={item.title}
        {...statusOf(view, text)}
        kick={kickOf(view, text)}
        hasDock
        acts={
          <>
            <Neighbours context={context} meeting={meeting} address={item.address} items={view.items} />
            {view.mayWithdraw && <WithdrawLink view={view} />}
            {partsAt(parts, 'act')}
          </>
        }
      />
      <PageHelp language={language} help={meetingsHelp.item} />
      {item.withdrawn && <WithdrawnNotice view={view} withdrawn={item.withdrawn} />}
      {partsAt(parts, 'notice')}
      {facts.length > 0 && <Facts facts={facts} isTight />}
      <RecordColumns
        mini={<Mini context={context} meeting={meeting} address={item.address} items={view.items} />}
        main={<ItemMain view={view} />}
        side={<ItemSide view={view} />}
        sideLabel={text.itemSideLabel}
      />
    </Layout>
  );
}

function statusOf({ context, item }: ItemPageView, text: MeetingsText) {
  const { treatment } = item;
  if (item.withdrawn)
    return { status: { state: 'part', word: versionTexts[context.language].withdrawnMark } as const };
  if (!treatment || treatment.outcome === 'NO_MINUTES') return {};
  return { status: { state: outcomeState[treatment.outcome], word: text.outcomes[treatment.outcome] } };
}

/** On paper there are no crumbs: there the meeting stands before the item. */
function kickOf({ context, meeting, item }: ItemPageView, text: MeetingsText) {
  const words = [text.itemCrumb(itemLabel(item)), ...(item.sectionTitle === null ? [] : [item.sectionTitle])];
  return (
    <>
      <span class="rv-print-only">{meetingName(meeting, context.language)} · </span>
      {[...words, typeWord(item, context.language)].join(' · ')}
      {item.lateness !== 'sent' && (
        <>
          {' '}
          <Tag state="run" isQuiet>
            {versionTexts[context.language].itemLateness[item.lateness]}
          </Tag>
        </>
      )}
      {item.closed && <LockWord word={text.closedMark} />}
      {item.municipalOnly && <LockWord word={text.municipalMark} />}
    </>
  );
}

/** What it is on the agenda for, or what a document that was read in says of it. */
const typeWord = ({ handling, kind }: ItemPageView['item'], language: Language): string =>
  handling === null ? meetingsTexts[language].kinds[kind] : versionTexts[language].handlings[handling];

const LockWord = ({ word }: { word: string }) => (
  <>
    {' '}
    <Tag state="lock" isQuiet>
      {word}
    </Tag>
  </>
);

function factsOf({ context, meeting, item }: ItemPageView, text: MeetingsText): Fact[] {
  const time = timeWords(item.startsAt, item.endsAt, context.language);
  const { presenter } = item;
  const appendices = (
    <Term language={context.language} term="bilag">
      {text.appendixWord}
    </Term>
  );
  return [
    ...(time === null ? [] : [{ term: text.time, value: time }]),
    ...(presenter === null
      ? []
      : [{ term: text.presenter, value: presenter.name, ...(presenter.title && { note: presenter.title }) }]),
    { term: text.decidedBy, value: meeting.bodyShortName },
    { term: appendices, value: String(item.appendices.length) },
    ...(item.caseNumber === null ? [] : [{ term: text.caseNumber, value: item.caseNumber }]),
    ...(item.documentNumber === null ? [] : [{ term: text.documentNumber, value: item.documentNumber }]),
  ];
}
