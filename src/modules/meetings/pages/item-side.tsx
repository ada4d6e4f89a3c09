import { withQuery } from '../../../kernel/path.ts';
import { List, MineBox, Section } from '../../../platform/design/index.ts';
import { matterPath, newMatterPath } from '../paths.ts';
import { trail, type TrailStep } from '../rules/trail.ts';
import { meetingsTexts } from '../text.ts';
import type { ItemPageView } from './item.page.tsx';
import { addressParts, inDanish, itemHref, meetingHref, targetWords } from './meeting-words.ts';
import { partsAt } from './page-part.ts';

/** Beside the item: what is the reader's own, what it came from, what it led to. */
export function ItemSide({ view }: { view: ItemPageView }) {
  const { context, meeting, item, incoming } = view;
  const text = meetingsTexts[context.language];
  const here = { heldOn: meeting.heldOn, position: item.position };
  const { cameFrom, ledTo } = trail(here, item.references, incoming);
  const mine = mineOf(view);
  return (
    <>
      {mine.length > 0 && <MineBox heading={text.mine(view.organisationName)} facts={mine} />}
      {partsAt(view.parts ?? [], 'side')}
      <Matter view={view} />
      {cameFrom.length > 0 && <Steps heading={text.cameFrom} steps={cameFrom} view={view} />}
      {ledTo.length > 0 && <Steps heading={text.ledTo} steps={ledTo} view={view} />}
    </>
  );
}

/** The matter the item belongs to; for the secretariat the way to make one. */
function Matter({ view: { context, meeting, item, matter, mayMakeMatter } }: { view: ItemPageView }) {
  const text = meetingsTexts[context.language];
  const { body, day } = addressParts(meeting);
  const make = withQuery(newMatterPath.to({}), { punkt: `${body}/${day}/${item.address}` });
  if (!matter && !mayMakeMatter) return null;
  const row = matter
    ? { main: <a href={matterPath.to(matter)}>{matter.title}</a>, note: text.matterNumber(matter.number) }
    : { main: <a href={make}>{text.makeMatter}</a> };
  return (
    <Section heading={text.matter} isScreenOnly={!matter}>
      <List rows={[row]} />
    </Section>
  );
}

function mineOf({ context, item }: ItemPageView): { term: string; value: string }[] {
  const text = meetingsTexts[context.language];
  const words = {
    reservation: text.yourReservation,
    dissent: text.yourDissent,
    statement: text.yourStatement,
  };
  return [
    ...item.positions
      .filter(({ isMine }) => isMine)
      .map((one) => ({ term: words[one.kind], value: one.text })),
    ...item.actions.filter(({ isMine }) => isMine).map((one) => ({ term: text.yourAction, value: one.what })),
  ];
}

type StepsProps = { heading: string; steps: readonly TrailStep[]; view: ItemPageView };

const Steps = ({ heading, steps, view }: StepsProps) => (
  <Section heading={heading}>
    <List rows={steps.map((step) => stepRow(step, view))} />
  </Section>
);

/** With a place to go: its name, and under it the title or the words; without one the words as they were written. */
function stepRow({ text: words, target }: TrailStep, { context, meeting }: ItemPageView) {
  const { language } = context;
  const asWritten = <span {...inDanish(language)}>{meetingsTexts[language].asWritten(words ?? '')}</span>;
  if (target === null) return { main: asWritten };
  const href = target.item === null ? meetingHref(target) : itemHref(target, target.item.address);
  return {
    main: <a href={href}>{targetWords(target, meeting, language)}</a>,
    note: target.item?.title ?? asWritten,
  };
}
