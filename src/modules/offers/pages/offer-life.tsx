import {
  ActLink,
  Fold,
  Section,
  showDayShort,
  showMoment,
  Timeline,
} from '../../../platform/design/index.ts';
import { offerPaths } from '../paths.ts';
import type { HistoryLine, OfferEventLine, SuccessionLine } from '../rules/offer-views.ts';
import { offerTexts } from '../text.ts';
import type { OfferPageView } from './offer.page.tsx';
import { periodInWords } from './offer-words.ts';

/** What has happened: events and what came before and after, by their days; then all that was ever written. */
export function OfferLife({ view }: { view: OfferPageView }) {
  const { context, offer, history, mayKeep, mayLink } = view;
  const { language } = context;
  const text = offerTexts[language];
  const entries = [
    ...offer.events.map((event) => ({ on: event.on, what: eventWords(event, view) })),
    ...offer.predecessors.map((link) => ({
      on: link.on,
      what: linkWords(link, text.record.predecessors, view),
    })),
    ...offer.successors.map((link) => ({ on: link.on, what: linkWords(link, text.record.successors, view) })),
  ].toSorted((one, other) => (one.on < other.on ? 1 : -1));
  return (
    <>
      <Section heading={text.record.life} id="liv" {...(mayKeep && { link: eventLink(view) })}>
        {entries.length === 0 ? (
          <p class="rv-muted">{text.record.noEvents}</p>
        ) : (
          <Timeline
            entries={entries.map(({ on, what }) => ({
              when: showDayShort(on, language),
              dateTime: on,
              what,
            }))}
          />
        )}
        {mayLink && (
          <p class="rv-no-print">
            <ActLink href={offerPaths.successor.to(offer)} isSmall>
              {text.record.addSuccessor}
            </ActLink>
          </p>
        )}
      </Section>
      <Fold summary={text.record.history}>
        <Timeline entries={history.map((line) => historyEntry(line, view))} />
      </Fold>
    </>
  );
}

const eventLink = ({ offer, context }: OfferPageView) => ({
  href: offerPaths.event.to(offer),
  text: offerTexts[context.language].record.addEvent,
});

function eventWords({ event, cause, remark }: OfferEventLine, { context }: OfferPageView) {
  const text = offerTexts[context.language];
  const words = [text.events[event], ...(cause === '' ? [] : [text.causes[cause]])].join(': ');
  return (
    <>
      {words}
      {remark !== '' && <small>{remark}</small>}
    </>
  );
}

function linkWords({ key, name, kind, note }: SuccessionLine, heading: string, { context }: OfferPageView) {
  const text = offerTexts[context.language];
  return (
    <>
      {heading} <a href={offerPaths.record.to({ key })}>{name}</a> ({text.successions[kind]})
      {note !== '' && <small>{note}</small>}
    </>
  );
}

function historyEntry(line: HistoryLine, { context, maySeeWho }: OfferPageView) {
  const { language } = context;
  const text = offerTexts[language];
  const words = text.record.historyLine(text.groups[line.group], line.words, periodInWords(line, language));
  return {
    when: showMoment(line.recordedAt, language),
    dateTime: line.recordedAt.toISOString(),
    ...(maySeeWho && line.by !== null && { who: line.by }),
    what: (
      <>
        {line.supersededAt === null ? words : <s>{words}</s>}
        {line.supersededAt !== null && <small>{text.record.replaced}</small>}
        {line.reason !== '' && <small>{line.reason}</small>}
      </>
    ),
  };
}
