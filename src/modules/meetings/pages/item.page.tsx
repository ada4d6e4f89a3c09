import {
  ActLink,
  Facts,
  Layout,
  MiniAgenda,
  PageHead,
  RecordColumns,
  Tag,
  type Fact,
  type PageContext,
} from '../../../platform/design/index.ts';
import { meetingsPaths } from '../paths.ts';
import type { KeyedFinding } from '../rules/finding-key.ts';
import type { IncomingReference, ItemView, MeetingHead, MiniLine } from '../rules/meeting-views.ts';
import { outcomeState } from '../rules/outcome-tag.ts';
import { meetingsTexts, type MeetingsText } from '../text.ts';
import { ClosedItem, ItemMain } from './item-main.tsx';
import { ItemSide } from './item-side.tsx';
import { itemHref, itemLabel, meetingHref, meetingName, navigationKey, timeWords } from './meeting-words.ts';

export type ItemPageView = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  readonly item: ItemView;
  /** All items of the meeting that the reader may see, in order. */
  readonly items: readonly MiniLine[];
  readonly incoming: readonly IncomingReference[];
  /** False for a closed item and a reader outside the body: number and title are all there is. */
  readonly mayRead: boolean;
  readonly maySetAccess: boolean;
  /** What the check finds in the item; none for those who may not know. */
  readonly findings?: readonly KeyedFinding[];
  /** The matter it belongs to, and whether the reader may make one of it. */
  readonly matter?: { readonly number: string; readonly title: string } | null;
  readonly mayMakeMatter?: boolean;
  /** The reader's organisation, for what is theirs. */
  readonly organisationName: string;
};

/** An item: what one must decide, what was decided, the case, and where it came from and led to. */
export function ItemPage(view: ItemPageView) {
  const { context, meeting, item } = view;
  const { language } = context;
  const text = meetingsTexts[language];
  const label = itemLabel(item);
  const facts = view.mayRead ? factsOf(view, text) : [];
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
        acts={<Neighbours view={view} />}
      />
      {facts.length > 0 && <Facts facts={facts} isTight />}
      <RecordColumns
        mini={<Mini view={view} />}
        main={view.mayRead ? <ItemMain view={view} /> : <ClosedItem view={view} />}
        side={<ItemSide view={view} />}
        sideLabel={text.itemSideLabel}
      />
    </Layout>
  );
}

function statusOf({ item, mayRead }: ItemPageView, text: MeetingsText) {
  if (!mayRead) return { status: { state: 'lock', word: text.closedMark } as const };
  const { treatment } = item;
  if (!treatment || treatment.outcome === 'NO_MINUTES') return {};
  return { status: { state: outcomeState[treatment.outcome], word: text.outcomes[treatment.outcome] } };
}

/** On paper there are no crumbs: there the meeting stands before the item. */
function kickOf({ context, meeting, item, mayRead }: ItemPageView, text: MeetingsText) {
  const words = [text.itemCrumb(itemLabel(item)), ...(item.sectionTitle === null ? [] : [item.sectionTitle])];
  return (
    <>
      <span class="rv-print-only">{meetingName(meeting, context.language)} · </span>
      {[...words, ...(mayRead ? [text.kinds[item.kind]] : [])].join(' · ')}
      {mayRead && item.closed && <LockWord word={text.closedMark} />}
      {item.municipalOnly && <LockWord word={text.municipalMark} />}
    </>
  );
}

const LockWord = ({ word }: { word: string }) => (
  <>
    {' '}
    <Tag state="lock" isQuiet>
      {word}
    </Tag>
  </>
);

function Neighbours({ view: { context, meeting, item, items } }: { view: ItemPageView }) {
  const text = meetingsTexts[context.language];
  const here = items.findIndex(({ address }) => address === item.address);
  const [previous, next] = [items[here - 1], items[here + 1]];
  return (
    <>
      {previous && (
        <ActLink href={itemHref(meeting, previous.address)}>{text.previous(itemLabel(previous))}</ActLink>
      )}
      {next && <ActLink href={itemHref(meeting, next.address)}>{text.next(itemLabel(next))}</ActLink>}
    </>
  );
}

function Mini({ view: { context, meeting, item, items } }: { view: ItemPageView }) {
  const text = meetingsTexts[context.language];
  const rows = items.map(({ number, title, address, isSettled }) => ({
    number,
    title,
    href: itemHref(meeting, address),
    isCurrent: address === item.address,
    isDone: isSettled,
  }));
  const all = { href: meetingHref(meeting), text: text.wholeAgenda };
  return <MiniAgenda label={text.itemsOfMeeting} all={all} items={rows} />;
}

function factsOf({ context, meeting, item }: ItemPageView, text: MeetingsText): Fact[] {
  const time = timeWords(item.startsAt, item.endsAt, context.language);
  const { presenter } = item;
  return [
    ...(time === null ? [] : [{ term: text.time, value: time }]),
    ...(presenter === null
      ? []
      : [{ term: text.presenter, value: presenter.name, ...(presenter.title && { note: presenter.title }) }]),
    { term: text.decidedBy, value: meeting.bodyShortName },
    { term: text.appendixWord, value: String(item.appendices.length) },
    ...(item.caseNumber === null ? [] : [{ term: text.caseNumber, value: item.caseNumber }]),
  ];
}
