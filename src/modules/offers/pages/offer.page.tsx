import type { Day } from '../../../kernel/day.ts';
import {
  ActLink,
  Alert,
  Columns,
  EmptyState,
  Facts,
  Layout,
  PageHead,
  PageHelp,
  Section,
  showDay,
  showNumber,
  Table,
  type Column,
  type Fact,
  type PageContext,
} from '../../../platform/design/index.ts';
import { offerPaths } from '../paths.ts';
import type { HistoryLine, OfferRecord } from '../rules/offer-views.ts';
import type { OfferState } from '../rules/offer-state.ts';
import { offersHelp } from '../text-help.ts';
import { offerTexts, type OfferText } from '../text.ts';
import { OfferSide } from './offer-side.tsx';
import { OfferLife } from './offer-life.tsx';
import { standingAt, type OfferPart } from './offer-part.ts';
import { basisInWords, groupInWords, navigationKey, periodInWords, stateTag } from './offer-words.ts';

export type OfferPageView = {
  readonly context: PageContext;
  readonly offer: OfferRecord;
  readonly history: readonly HistoryLine[];
  readonly state: OfferState;
  /** The day the facts hold on, the day they were known, and today. */
  readonly on: Day;
  readonly known: Day;
  readonly today: Day;
  readonly mayKeep: boolean;
  /** May say what the offer became. */
  readonly mayLink: boolean;
  readonly maySeeWho: boolean;
  readonly parts: readonly OfferPart[];
};

/** An offer: what it is, whom it is for, what has happened to it, and everything that was ever written of it. */
export function OfferPage(view: OfferPageView) {
  const { context, offer, state, mayKeep } = view;
  const { language } = context;
  const text = offerTexts[language];
  const name = offer.identity?.name ?? view.history.at(0)?.words ?? offer.key;
  const crumbs = [{ text: text.offers, href: offerPaths.list.to({}) }, { text: name }];
  const acts = mayKeep && (
    <ActLink href={offerPaths.confirmation.to(offer)} kind="primary">
      {text.record.confirm}
    </ActLink>
  );
  return (
    <Layout context={context} title={name} active={navigationKey} crumbs={crumbs}>
      <PageHead
        title={name}
        status={{ state: stateTag[state], word: text.states[state] }}
        kick={text.record.kick}
        {...(offer.identity && { lead: text.record.runBy(offer.identity.operator.name) })}
        {...(acts && { acts })}
      />
      <PageHelp language={language} help={offersHelp.record} />
      <AsKnownNote view={view} text={text} />
      {standingAt(view.parts, 'top')}
      {offer.identity ? (
        <Facts facts={factsOf(view, text)} />
      ) : (
        <EmptyState heading={text.record.noFacts}>{text.record.noFactsHelp}</EmptyState>
      )}
      <Columns
        main={
          <>
            <Services view={view} text={text} />
            {standingAt(view.parts, 'below')}
            <OfferLife view={view} />
          </>
        }
        side={
          <>
            {standingAt(view.parts, 'beside')}
            <OfferSide view={view} />
          </>
        }
        sideLabel={text.record.side}
      />
    </Layout>
  );
}

/** Says when one looks at another day than today, and leads back. */
function AsKnownNote({ view, text }: { view: OfferPageView; text: OfferText }) {
  const { context, on, known, today, offer } = view;
  if (on === today && known === today) return null;
  const { language } = context;
  const [held, knew] = [showDay(on, language), showDay(known, language)];
  const words = known < today ? text.record.asKnownNote(held, knew) : text.record.asOfNote(held);
  return (
    <Alert language={language} kind="info" heading={words}>
      <a href={offerPaths.record.to(offer)}>{text.record.backToNow}</a>
    </Alert>
  );
}

function factsOf({ offer, context, mayKeep }: OfferPageView, text: OfferText): Fact[] {
  const { record } = text;
  const { identity, location, terms, services } = offer;
  const places = services.reduce((sum, one) => sum + one.places, 0);
  const own = services.reduce((sum, one) => sum + one.ownPlaces, 0);
  const change = (href: string): Pick<Fact, 'note'> =>
    mayKeep ? { note: <a href={href}>{record.change}</a> } : {};
  const bases = [...new Set(services.flatMap(({ legalBases }) => legalBases))];
  return [
    {
      term: text.list.operator,
      value: identity ? text.operatorKinds[identity.operatorKind] : '',
      ...change(offerPaths.identity.to(offer)),
    },
    ...(location
      ? [
          {
            term: record.municipality,
            value: location.municipality.name,
            ...change(offerPaths.location.to(offer)),
          },
        ]
      : []),
    {
      term: record.places,
      value: services.length === 0 ? text.list.unknownPlaces : showNumber(places, context.language),
      ...(own > 0 && { note: record.placesNote(own) }),
    },
    ...(bases.length === 0
      ? []
      : [{ term: record.bases, value: bases.map((key) => basisInWords(key, context.language)).join(', ') }]),
    ...(terms
      ? [
          {
            term: record.agreement,
            value: [
              terms.inAgreement ? record.inAgreement : record.outOfAgreement,
              ...(terms.category === null ? [] : [record.category(terms.category)]),
              record.coverages[terms.coverage],
              ...(terms.isSecured ? [record.secured] : []),
              ...(terms.isProtected ? [record.protected] : []),
            ].join(', '),
            ...change(offerPaths.terms.to(offer)),
          },
        ]
      : []),
  ];
}

type Service = OfferRecord['services'][number];

function Services({ view, text }: { view: OfferPageView; text: OfferText }) {
  const { offer, context, mayKeep } = view;
  const link = { href: offerPaths.newService.to(offer), text: text.record.addService };
  return (
    <Section heading={text.record.services} {...(mayKeep && { link })}>
      {offer.services.length === 0 ? (
        <p class="rv-muted">{text.record.noServices}</p>
      ) : (
        <Table
          language={context.language}
          caption={text.record.services}
          isCaptionHidden
          isStacked
          columns={serviceColumns(view, text)}
          rows={offer.services}
        />
      )}
    </Section>
  );
}

function serviceColumns({ context, offer, mayKeep }: OfferPageView, text: OfferText): Column<Service>[] {
  const { language } = context;
  const { record } = text;
  return [
    {
      key: 'ydelse',
      head: record.service,
      isRowHead: true,
      cell: ({ name, department, line }) => (
        <>
          {mayKeep ? (
            <a href={offerPaths.service.to({ key: offer.key, line: String(line) })}>{name}</a>
          ) : (
            name
          )}
          {department !== '' && <small>{department}</small>}
        </>
      ),
    },
    { key: 'slags', head: record.kind, cell: ({ kind }) => text.serviceKinds[kind] },
    {
      key: 'maalgruppe',
      head: record.groups,
      cell: (one) => (
        <>
          {one.targetGroups.map((group) => groupInWords(group, language)).join(', ')}
          {agesOf(one, text) !== '' && <small>{agesOf(one, text)}</small>}
        </>
      ),
    },
    {
      key: 'paragraf',
      head: record.bases,
      cell: ({ legalBases }) => legalBases.map((key) => basisInWords(key, language)).join(', '),
    },
    { key: 'gaelder', head: record.period, cell: (one) => periodInWords(one, language) },
    {
      key: 'pladser',
      head: record.places,
      isNumber: true,
      cell: ({ places }) => showNumber(places, language),
    },
  ];
}

function agesOf({ ageFrom, ageTo }: Service, text: OfferText): string {
  if (ageFrom === null && ageTo === null) return '';
  return text.record.ageRange(String(ageFrom ?? 0), ageTo === null ? '' : String(ageTo));
}
