import {
  FilterBar,
  FilterText,
  List,
  Section,
  showDayShort,
  type ListRow,
} from '../../../platform/design/index.ts';
import { offerPaths } from '../paths.ts';
import { factGroups } from '../rules/vocabulary.ts';
import { offerTexts } from '../text.ts';
import type { OfferPageView } from './offer.page.tsx';

/** Beside the offer: who confirmed what, where it came from and went, and the way to another day. */
export function OfferSide({ view }: { view: OfferPageView }) {
  const { context, offer, on, known, maySeeWho } = view;
  const { language } = context;
  const text = offerTexts[language];
  const { record } = text;
  const related = (heading: string, links: OfferPageView['offer']['successors']) =>
    links.length > 0 && (
      <Section heading={heading}>
        <List
          rows={links.map(({ key, name, kind }) => ({
            main: <a href={offerPaths.record.to({ key })}>{name}</a>,
            note: text.successions[kind],
          }))}
        />
      </Section>
    );
  return (
    <>
      {maySeeWho && (
        <Section heading={record.confirmed}>
          <List rows={confirmations(view)} />
        </Section>
      )}
      {related(record.predecessors, offer.predecessors)}
      {related(record.successors, offer.successors)}
      {offer.identity && offer.identity.portalNumber !== '' && (
        <p class="rv-fine">{record.portal(offer.identity.portalNumber)}</p>
      )}
      <Section heading={record.asKnown} isScreenOnly>
        <FilterBar language={language} action={offerPaths.record.to(offer)}>
          <FilterText name="den" label={record.on} value={showDayShort(on, 'da')} />
          <FilterText name="kendt" label={record.knownOn} value={showDayShort(known, 'da')} />
        </FilterBar>
      </Section>
    </>
  );
}

function confirmations({ offer, context }: OfferPageView): ListRow[] {
  const { language } = context;
  const text = offerTexts[language];
  return factGroups.map((group) => {
    const last = offer.confirmations.find((one) => one.group === group);
    const words = text.groups[group];
    if (!last) return { main: text.record.neverConfirmed(words) };
    const by = last.by ?? last.seat;
    return { main: text.record.confirmedBy(words, showDayShort(last.on, language), by) };
  });
}
