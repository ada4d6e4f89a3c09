import {
  ActLink,
  AgendaItem,
  AgendaSlot,
  Columns,
  Facts,
  Fold,
  Layout,
  List,
  PageHead,
  Seats,
  Section,
  Tag,
  Timeline,
  type Seat,
} from '../../src/platform/design/index.ts';
import { sampleContext } from './sample.ts';

/** A meeting as the prototype shows it, with an invented agenda. */
export const MeetingSample = () => (
  <Layout
    context={sampleContext}
    title="Styregruppen 12. marts 2026"
    active="meetings"
    crumbs={[
      { text: 'Møder', href: '/moeder' },
      { text: 'Den Administrative Styregruppe', href: '/fora/das' },
      { text: '12. marts 2026' },
    ]}
  >
    <PageHead
      title="Den Administrative Styregruppe (DAS), torsdag 12. marts 2026"
      status={{ state: 'run', word: 'Sendt 5. marts' }}
      kick="Dagsorden, version 2"
      acts={
        <>
          <ActLink href="#">Hent som PDF</ActLink>
          <ActLink href="#" kind="primary">
            Skriv referat
          </ActLink>
        </>
      }
    />
    <Facts
      facts={[
        { term: 'Tid', value: 'kl. 13.00–16.00' },
        { term: 'Sted', value: 'Rådhuset, lokale 4', note: 'Nytorv 1, Nørby' },
        { term: 'Formand', value: 'Erik Holst', note: 'Nørby Kommune' },
        {
          term: 'Fremmøde',
          value: '12 deltagere, 3 afbud, 2 gæster',
          note: 'Ikke repræsenteret: Læsø, Morsø',
        },
        { term: 'Sager', value: '9 punkter, 11 indstillinger', note: '1 lukket, 2 kun for kommuner' },
      ]}
    />
    <Columns main={<Agenda />} side={<Side />} sideLabel="Kontrol, deltagere og bilag" />
  </Layout>
);

const Agenda = () => (
  <>
    <AgendaSlot language="da" time="13.00" until="13.05" heading="Velkomst">
      <AgendaItem number="1" title="Dagsorden" href="#" type="Formalia" extent="1 indstilling" />
      <AgendaItem
        number="2"
        title="Referat fra mødet 15. januar 2026"
        href="#"
        type="Formalia"
        extent="1 indstilling"
      />
    </AgendaSlot>
    <AgendaSlot language="da" time="13.05" until="14.50" heading="Sager til behandling">
      <AgendaItem
        number="3"
        title="Ny fælles model for varsling, når et tilbud lukker afdelinger"
        href="#"
        type="Drøftelse"
        extent="3 indstillinger"
        sub="Arbejdsgruppens formand fortæller · bilag 1"
      />
      <AgendaItem
        number="4"
        title="Procedure for udmelding af højt specialiserede pladser"
        href="#"
        type="Beslutning"
        extent="4 indstillinger"
        sub="Ekspertpanelets andet udkast · bilag 2 og 3"
        marks={<Tag state="warn">indstilling 1 og 3 er ens</Tag>}
      />
      <AgendaItem
        number="5"
        title="Årshjul for næste periode"
        href="#"
        type="Beslutning"
        extent="2 indstillinger"
        sub="Flytter et møde i forretningsudvalget"
        marks={
          <>
            <Tag state="part">afhænger af punkt 4</Tag>
            <Tag state="warn">to datoer for samme møde</Tag>
          </>
        }
      />
      <AgendaItem
        number="6"
        title="Rehabiliteringscenter Strandgården og Specialundervisningsområdet i de nordjyske kommuner"
        href="#"
        type="Beslutning"
        extent="1 indstilling"
        sub="Panelet foreslår en pause"
      />
    </AgendaSlot>
    <AgendaEnd />
  </>
);

const AgendaEnd = () => (
  <>
    <AgendaSlot language="da" time="14.50" until="15.00" heading="Afrunding">
      <AgendaItem number="7" title="Eventuelt" href="#" type="Formalia" extent="ingen" />
    </AgendaSlot>
    <AgendaSlot
      language="da"
      time="15.00"
      until="16.00"
      heading="Kommunalt forum"
      onlyWord="Kun kommuner. Regionen ser ikke punkt 8–9."
    >
      <AgendaItem
        number="8"
        title="Forhandling om en plads"
        type="Lukket"
        marks={<Tag state="lock">Lukket punkt</Tag>}
      />
      <AgendaItem
        number="9"
        title="Indspil til kommunernes fælles udspil"
        href="#"
        type="Drøftelse"
        extent="4 spørgsmål"
      />
    </AgendaSlot>
  </>
);

const Side = () => (
  <>
    <Section heading="Kontrol før mødet" note="2 fund" isScreenOnly>
      <List
        rows={[
          {
            main: (
              <Tag state="warn" isQuiet>
                Punkt 4: samme indstilling to gange
              </Tag>
            ),
            note: (
              <>
                Nr. 3 skulle nok godkende bilag 3. <a href="#">Ret nr. 3</a>
              </>
            ),
          },
          {
            main: (
              <Tag state="warn" isQuiet>
                Punkt 5: datoen følger ikke kalenderen
              </Tag>
            ),
            note: (
              <>
                Teksten siger 7. maj, kalenderen 8. maj. <a href="#">Se kalender</a>
              </>
            ),
          },
        ]}
      />
    </Section>
    <Section heading="Hvem kommer" link={{ href: '#', text: 'Deltagerliste' }}>
      <Seats seats={seats} sentence="8 af 11 kommuner er med, 1 har ikke svaret, 2 har meldt afbud." />
    </Section>
    <Section heading="Bilag" note="3, i alt 21 sider">
      <List
        rows={['Model for varsling', 'Procedure, andet udkast', 'Skabelon for udmelding'].map(
          (title, index) => ({
            main: (
              <>
                {index + 1} <a href="#">{title}</a>
              </>
            ),
          }),
        )}
      />
    </Section>
    <Fold summary="Historik og hvem der må se">
      <Timeline
        entries={[
          { when: '05.03.2026 kl. 14.20', what: 'Sendt til 17 personer' },
          { when: '06.03.2026 kl. 09.02', what: 'Version 2, rettelse i punkt 5' },
        ]}
      />
    </Fold>
  </>
);

const names =
  'Brønderslev Frederikshavn Hjørring Jammerbugt Læsø Mariagerfjord Morsø Rebild Thisted Vesthimmerland Aalborg';

export const seats: readonly Seat[] = names.split(' ').map((name, index) => ({
  name,
  abbreviation: name.slice(0, 3),
  state: index === 4 || index === 6 ? 'none' : index === 3 ? 'half' : 'full',
  word: index === 4 || index === 6 ? 'afbud' : index === 3 ? 'har ikke svaret' : 'kommer',
}));
