import {
  AgendaSlot,
  EmptyState,
  Facts,
  Layout,
  PageHead,
  PageHelp,
  Section,
  Tag,
  showTimeRange,
  type PageContext,
} from '../../../platform/design/index.ts';
import type { RunningItem, RunningOrder } from '../rules/running-order.ts';
import { agendasHelp, agendasTexts, templateTexts } from '../text.ts';
import { clockOrNothing, crumbsOf, dayWords, navigationKey, type DraftMeeting } from './draft-words.ts';

export type RunningOrderView = {
  readonly context: PageContext;
  readonly meeting: DraftMeeting;
  readonly order: RunningOrder;
  /** True where the agenda was not sent, so that this is not what the members have. */
  readonly isDraft: boolean;
};

/** The meeting on paper for whoever leads it: slots, items, presenters, guests, recommendations, room to write. */
export function RunningOrderPage({ context, meeting, order, isDraft }: RunningOrderView) {
  const { language } = context;
  const text = templateTexts[language].running;
  const { time: timeWord, place: placeWord, noTime } = agendasTexts[language];
  const title = text.title(meeting.bodyShortName, dayWords(meeting, language));
  const { startsAt, endsAt, place } = meeting;
  const time = startsAt === null || endsAt === null ? noTime : showTimeRange(startsAt, endsAt, language);
  return (
    <Layout
      context={context}
      title={title}
      active={navigationKey}
      crumbs={[...crumbsOf(meeting, language).slice(0, -1), { text: text.crumb }]}
    >
      <PageHead title={title} lead={isDraft ? text.unsent : text.lead} />
      <PageHelp language={language} help={agendasHelp.running} />
      <Facts
        facts={[
          { term: timeWord, value: time },
          { term: placeWord, value: place === '' ? noTime : place },
        ]}
      />
      <p class="rv-muted rv-no-print">{text.print}</p>
      {order.every(({ items }) => items.length === 0) && (
        <Section heading={text.items}>
          <EmptyState heading={text.emptyTitle}>{text.emptyText}</EmptyState>
        </Section>
      )}
      <div class="rv-running">
        {order.map((section) => (
          <AgendaSlot
            language={language}
            time={clockOrNothing(section.startsAt, language)}
            until={clockOrNothing(section.endsAt, language)}
            heading={section.title === '' ? undefined : section.title}
            onlyWord={section.municipalOnly ? text.municipal : undefined}
          >
            {section.items.map((item) => (
              <Line item={item} context={context} isInMunicipalSlot={section.municipalOnly} />
            ))}
          </AgendaSlot>
        ))}
      </div>
    </Layout>
  );
}

type LineProps = { item: RunningItem; context: PageContext; isInMunicipalSlot: boolean };

function Line({ item, context: { language }, isInMunicipalSlot }: LineProps) {
  const text = templateTexts[language].running;
  const { startsAt, endsAt, presenter, says, guests, recommendations } = item;
  const facts = [
    ...(startsAt !== null && endsAt !== null ? [showTimeRange(startsAt, endsAt, language)] : []),
    ...(presenter === '' ? [] : [`${text.presenter}: ${presenter}`]),
    ...(says === '' ? [] : [says]),
    ...(guests.length === 0 ? [] : [`${text.guests}: ${guests.join(', ')}`]),
  ];
  return (
    <li>
      <span class="rv-agenda__nr">{item.number}</span>
      <div>
        <span class="rv-agenda__title">{item.title}</span>
        {facts.length > 0 && <span class="rv-agenda__sub">{facts.join(' · ')}</span>}
        <span class="rv-agenda__marks">
          {item.closed && <Tag state="lock">{text.closed}</Tag>}
          {item.municipalOnly && !isInMunicipalSlot && <Tag state="lock">{text.municipal}</Tag>}
          {item.isWithdrawn && <Tag state="part">{text.withdrawn}</Tag>}
        </span>
        {recommendations.length > 0 && (
          <ol class="rv-running__asks" aria-label={text.recommendations}>
            {recommendations.map((words) => (
              <li>{words}</li>
            ))}
          </ol>
        )}
      </div>
      <div class="rv-running__room">
        <span>{text.notes}</span>
        {item.ownNote !== '' && <p>{item.ownNote}</p>}
      </div>
    </li>
  );
}
