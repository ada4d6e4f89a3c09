import {
  ActLink,
  DecisionBox,
  Facts,
  Fold,
  Icon,
  Layout,
  List,
  MineBox,
  MiniAgenda,
  Note,
  PageHead,
  Prose,
  Recommendation,
  RecordColumns,
  Section,
  Table,
  Tag,
  showMoney,
  type Column,
} from '../../src/platform/design/index.ts';
import { sampleContext } from './sample.ts';

/** An item as the prototype shows it, with an invented case. */
export const ItemSample = () => (
  <Layout
    context={{ ...sampleContext, path: '/moeder/das/2026-03-12/punkt/6' }}
    title="Punkt 6: Budget for Nordlyset"
    active="meetings"
    crumbs={[
      { text: 'Møder', href: '/moeder' },
      { text: 'DAS 12. marts 2026', href: '/moeder/das/2026-03-12' },
      { text: 'Punkt 6' },
    ]}
  >
    <PageHead
      title="Budget for Nordlyset"
      status={{ state: 'done', word: 'Besluttet' }}
      kick="Punkt 6 · Sager til behandling · Beslutning"
      hasDock
      acts={
        <>
          <ActLink href="#">Forrige: 5</ActLink>
          <ActLink href="#">Næste: 7</ActLink>
        </>
      }
    />
    <Facts
      isTight
      facts={[
        { term: 'Driftsherre', value: 'Nørby Kommune' },
        { term: 'Gælder', value: '2026–2027, takst fra 1. januar 2027' },
        { term: 'Indleder', value: 'Sara Thorup', note: 'Nørby, Børn og Unge' },
        { term: 'Afgøres af', value: 'DAS' },
        { term: 'Bilag', value: '1' },
      ]}
    />
    <RecordColumns
      mini={<Mini />}
      main={<Main />}
      side={<ItemSide />}
      sideLabel="For din kommune, kilder og følger"
    />
  </Layout>
);

const titles = [
  'Dagsorden',
  'Referat 15. januar',
  'Model for varsling',
  'Procedure for udmelding',
  'Årshjul',
  'Budget for Nordlyset',
  'Eventuelt',
  'Forhandling (lukket)',
];
const Mini = () => (
  <MiniAgenda
    label="Punkter på mødet"
    all={{ href: '#', text: 'Hele dagsordenen' }}
    items={titles.map((title, index) => ({
      number: String(index + 1),
      title,
      href: '#',
      isCurrent: index === 5,
      isDone: index < 3,
    }))}
  />
);

const Main = () => (
  <>
    <Recommendation
      heading="Det indstilles, at DAS"
      items={[
        <>
          <b>godkender</b> budgettet for Nordlyset 2026–2027 med en fælles udgift på{' '}
          <a class="rv-trace" href="#">
            {showMoney(26_282_00n, 'da')}
          </a>{' '}
          og en takst på {showMoney(981_300n, 'da')}
        </>,
        <>
          <b>beder</b> driftsherren om en opfølgning i november
        </>,
      ]}
    />
    <Note>
      <b>Tallene giver 26.209 kr.</b> Forskellen er 73 kr. Overskuddet er formentlig rundet op i teksten.
    </Note>
    <DecisionBox
      heading="Beslutning"
      note="DAS, 12. marts 2026"
      text="Den Administrative Styregruppe godkendte budgettet og bad om en opfølgning på mødet i november."
      facts={[
        { term: 'Udfald', value: <Tag state="done">Godkendt med bemærkning</Tag> },
        {
          term: 'Forbehold',
          value: (
            <>
              <Tag state="res">Thisted</Tag> politisk behandling, åbent til 31. maj 2026
            </>
          ),
        },
        { term: 'Referat', value: <a href="#">Referat, punkt 6</a> },
      ]}
    />
    <CaseText />
  </>
);

const CaseText = () => (
  <>
    <Prose>
      <h2>Resumé</h2>
      <p>
        Nørby Kommune sender budgettet for Nordlyset og beder styregruppen godkende det. Flere henvendelser og
        en ny opgave gør, at huset har ansat to medarbejdere.
      </p>
      <h2>Hvorfor budgettet stiger</h2>
      <p>
        Huset åbnede for nogle år siden og er for børn og unge mellem 0 og 18 år. Antallet af sager er vokset
        længe, og ventetiden skal ned.
      </p>
      <ul>
        <li>to medarbejdere mere</li>
        <li>nye lokaler i Nørby</li>
      </ul>
      <h2>Budget</h2>
    </Prose>
    <Table
      language="da"
      caption="Den fælles udgift stiger 5,1 % i 2027"
      captionNote="Kroner. Den fælles udgift er 60 % af budgettet, resten er takst."
      columns={budgetColumns}
      rows={budget}
      foot={
        <tr>
          <th scope="row">Kommunerne betaler</th>
          <td class="rv-num">2.499.730</td>
          <td class="rv-num">2.628.200</td>
          <td class="rv-num">
            <a class="rv-trace" href="#">
              +128.470
            </a>
          </td>
        </tr>
      }
    />
    <Prose>
      <h2>Bilag</h2>
    </Prose>
    <List
      rows={[
        {
          main: (
            <>
              <Icon name="attach-file" /> <a href="#">Bilag 4: Notat om Nordlyset med budget 2026–2027</a>{' '}
              <span class="rv-muted">PDF, 7 sider</span>
            </>
          ),
        },
      ]}
    />
    <Fold summary="Historik">Oprettet 20.02.2026 · sendt 05.03.2026 · behandlet 12.03.2026</Fold>
    <Fold summary="Hvem må se punktet">Offentligt.</Fold>
  </>
);

type BudgetLine = { post: string; before: string; after: string; change: string };
const budget: readonly BudgetLine[] = [
  { post: 'Fælles udgift, budget', before: '2.499.730', after: '3.091.200', change: '+591.470' },
  { post: 'Overskud, modregnet', before: '–', after: '−463.000', change: '−463.000' },
];
const budgetColumns: readonly Column<BudgetLine>[] = [
  { key: 'post', head: 'Post', isRowHead: true, cell: (line) => line.post },
  { key: 'before', head: '2026', isNumber: true, cell: (line) => line.before },
  { key: 'after', head: '2027', isNumber: true, cell: (line) => line.after },
  { key: 'change', head: 'Forskel', isNumber: true, cell: (line) => line.change },
];

const ItemSide = () => (
  <>
    <MineBox
      heading="For Rebild Kommune"
      figure={{ value: '+7.580', unit: 'kr. i 2027' }}
      facts={[
        { term: 'Andel, 0–17-årige', value: '5,9 %' },
        { term: '2026', value: '147.484 kr.' },
        { term: 'Dit svar', value: 'intet forbehold' },
      ]}
    >
      <a href="#">Alle 11 kommuner</a>
    </MineBox>
    <Section heading="Kommer fra">
      <List rows={[{ main: <a href="#">Regnskab 2025, Nordlyset</a>, note: 'overskud 463.000 kr.' }]} />
    </Section>
    <Section heading="Førte til">
      <List
        rows={[
          { main: <a href="#">Takst 2027: 9.813 kr.</a>, note: 'gælder fra 1. januar 2027' },
          { main: <a href="#">Fordeling på 11 kommuner</a>, note: 'rettet 20. marts 2026' },
        ]}
      />
    </Section>
  </>
);
