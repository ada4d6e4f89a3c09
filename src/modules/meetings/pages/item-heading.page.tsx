import {
  Facts,
  Layout,
  Note,
  PageHead,
  RecordColumns,
  type PageContext,
} from '../../../platform/design/index.ts';
import { meetingsPaths } from '../paths.ts';
import type { ItemHeading, MeetingHead, MiniLine } from '../rules/meeting-views.ts';
import { meetingsTexts } from '../text.ts';
import { Mini, Neighbours } from './item-neighbours.tsx';
import { itemLabel, meetingHref, meetingName, navigationKey, timeWords } from './meeting-words.ts';

export type ItemHeadingView = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  readonly heading: ItemHeading;
  readonly items: readonly MiniLine[];
  /** Why the reader may not read it: it stands in the municipal part, or else it is closed. */
  readonly isMunicipalPart: boolean;
};

/** An item for who may not read it: number, title, slot, and why. */
export function ItemHeadingPage({ context, meeting, heading, items, isMunicipalPart }: ItemHeadingView) {
  const { language } = context;
  const text = meetingsTexts[language];
  const label = itemLabel(heading);
  const time = timeWords(heading.startsAt, heading.endsAt, language);
  const among = { context, meeting, address: heading.address, items };
  const crumbs = [
    { text: text.meetings, href: meetingsPaths.list.to({}) },
    { text: meetingName(meeting, language), href: meetingHref(meeting) },
    { text: text.itemCrumb(label) },
  ];
  const notice = isMunicipalPart ? text.municipalNotice : text.closedNotice(meeting.bodyShortName);
  return (
    <Layout
      context={context}
      title={`${text.itemTitle(label, heading.title)}, ${meetingName(meeting, language)}`}
      active={navigationKey}
      crumbs={crumbs}
    >
      <PageHead
        title={heading.title}
        status={{ state: 'lock', word: isMunicipalPart ? text.municipalMark : text.closedMark }}
        kick={text.itemCrumb(label)}
        hasDock
        acts={<Neighbours {...among} />}
      />
      {time !== null && <Facts facts={[{ term: text.time, value: time }]} isTight />}
      <RecordColumns
        mini={<Mini {...among} />}
        main={<Note>{notice}</Note>}
        side={null}
        sideLabel={text.itemSideLabel}
      />
    </Layout>
  );
}
