import { ActLink, MiniAgenda, type PageContext } from '../../../platform/design/index.ts';
import type { MeetingHead, MiniLine } from '../rules/meeting-views.ts';
import { meetingsTexts } from '../text.ts';
import { itemHref, itemLabel, meetingHref } from './meeting-words.ts';

type Among = {
  context: PageContext;
  meeting: MeetingHead;
  /** Of the item one stands at. */
  address: string;
  items: readonly MiniLine[];
};

/** The items before and after this one. */
export function Neighbours({ context, meeting, address, items }: Among) {
  const text = meetingsTexts[context.language];
  const here = items.findIndex((item) => item.address === address);
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

/** All items of the meeting, this one marked. */
export function Mini({ context, meeting, address, items }: Among) {
  const text = meetingsTexts[context.language];
  const rows = items.map((item) => ({
    number: item.number,
    title: item.title,
    href: itemHref(meeting, item.address),
    isCurrent: item.address === address,
    isDone: item.isSettled,
  }));
  const all = { href: meetingHref(meeting), text: text.wholeAgenda };
  return <MiniAgenda label={text.itemsOfMeeting} all={all} items={rows} />;
}
