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
import { wallTexts } from '../text-disqualification.ts';
import { versionTexts } from '../text-versions.ts';
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
  /** Why the reader may not take part in it, whoever else may; null where nothing is written of that. */
  readonly disqualifiedFor: string | null;
};

/** An item for who may not read it: number, title, slot, and why. */
export function ItemHeadingPage(view: ItemHeadingView) {
  const { context, meeting, heading, items } = view;
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
  const { word, notice } = whyThatIsAll(view);
  return (
    <Layout
      context={context}
      title={`${text.itemTitle(label, heading.title)}, ${meetingName(meeting, language)}`}
      active={navigationKey}
      crumbs={crumbs}
    >
      <PageHead
        title={heading.title}
        status={{ state: 'lock', word }}
        kick={text.itemCrumb(label)}
        hasDock
        acts={<Neighbours {...among} />}
      />
      {time !== null && <Facts facts={[{ term: text.time, value: time }]} isTight />}
      <RecordColumns
        mini={<Mini {...among} />}
        main={
          <>
            {heading.isWithdrawn && <Note>{versionTexts[language].withdrawnShut}</Note>}
            <Note>{notice}</Note>
          </>
        }
        side={null}
        sideLabel={text.itemSideLabel}
      />
    </Layout>
  );
}

function whyThatIsAll({ context, meeting, isMunicipalPart, disqualifiedFor }: ItemHeadingView) {
  const text = meetingsTexts[context.language];
  const walls = wallTexts[context.language];
  if (disqualifiedFor !== null) return { word: walls.mark, notice: walls.notice(disqualifiedFor) };
  if (isMunicipalPart) return { word: text.municipalMark, notice: text.municipalNotice };
  return { word: text.closedMark, notice: text.closedNotice(meeting.bodyShortName) };
}
