import {
  ActButton,
  ActForm,
  ActLink,
  Alert,
  Checkboxes,
  ChipList,
  ConfirmPanel,
  DateField,
  Dot,
  EmptyState,
  ErrorSummary,
  FileField,
  FilterBar,
  FilterSelect,
  FilterText,
  Form,
  FormRow,
  Layout,
  List,
  OutcomeChoice,
  PageHead,
  Pagination,
  Queue,
  Radios,
  Section,
  Select,
  SubmitRow,
  Table,
  Tag,
  TextArea,
  TextField,
  Timeline,
  type FormState,
  type TagState,
} from '../../src/platform/design/index.ts';
import { sampleContext, sampleForm } from './sample.ts';

export const refusedForm: FormState = {
  ...sampleForm,
  values: { title: 'Møde i DAS', heldOn: '31.02.2026', body: 'das', notify: 'ja' },
  problems: [
    { field: 'heldOn', message: 'Februar har ikke 31 dage. Skriv en anden dag' },
    { field: 'place', message: 'Mangler sted' },
    { message: 'En anden har ændret mødet, siden du åbnede siden' },
  ],
};

/** Every component once, in the states it has. */
export const GalleryPage = () => (
  <Layout context={sampleContext} title="Galleri" active="overview" crumbs={[]}>
    <PageHead
      title="Galleri"
      kick="Søndag 22. november 2026 · uge 47"
      lead={
        <>
          <b>Alle dele på én side.</b> Siden er kun til test.
        </>
      }
    />
    <Waiting />
    <Statuses />
    <Lists />
    <Forms />
    <Messages />
  </Layout>
);

const Waiting = () => (
  <Section heading="Det venter på dig" note="3 sager, ordnet efter dato">
    <Queue
      groups={[
        {
          state: 'bad',
          word: 'Over fristen',
          entries: [
            {
              day: 'on. 18.11.',
              dateTime: '2026-11-18',
              matter: 'Kontaktpersoner til arbejdsgruppen',
              note: 'To kommuner har ikke udpeget.',
              isLate: true,
              act: (
                <ActLink href="#" isSmall>
                  Send rykker
                </ActLink>
              ),
            },
          ],
        },
        {
          state: 'warn',
          word: 'I dag',
          entries: [
            {
              day: 'sø. 22.11.',
              dateTime: '2026-11-22',
              matter: 'Tre felter at tage stilling til i dagsordenen for 12. marts 2026',
              act: (
                <ActLink href="#" isSmall kind="primary">
                  Gennemse
                </ActLink>
              ),
            },
          ],
        },
      ]}
    />
  </Section>
);

const states: readonly [TagState, string][] = [
  ['idle', 'Kladde'],
  ['run', 'Sendt'],
  ['done', 'Godkendt'],
  ['warn', 'Mangler udfald'],
  ['bad', 'Over fristen'],
  ['lock', 'Lukket punkt'],
  ['res', 'Forbehold: Thisted'],
  ['part', 'Betinget'],
];
const Statuses = () => (
  <Section heading="Status er ord, form og farve">
    <p class="rv-acts">
      {states.map(([state, word]) => (
        <Tag state={state}>{word}</Tag>
      ))}
    </p>
    <p class="rv-acts">
      {states.map(([state, word]) => (
        <Tag state={state} isQuiet>
          {word}
        </Tag>
      ))}
    </p>
    <p>
      <Dot state="done" /> færdig <Dot state="run" /> i gang <Dot state="idle" /> ikke begyndt
    </p>
  </Section>
);

type Decision = { on: string; body: string; matter: string; amount: string };
const decisions: readonly Decision[] = [
  { on: '12.03.2026', body: 'DAS', matter: 'Budget for Nordlyset', amount: '2.628.200' },
  { on: '15.01.2026', body: 'Forretningsudvalget', matter: 'Årshjul for perioden', amount: '–' },
  { on: '11.12.2025', body: 'KKR', matter: 'Rammeaftalen bliver toårig', amount: '−463.000' },
];
const Lists = () => (
  <>
    <Section heading="Beslutninger" link={{ href: '#', text: 'Alle beslutninger' }}>
      <FilterBar language="da" action="/moeder" clearHref="/moeder">
        <FilterText name="q" label="Ord i beslutningen" value="" />
        <FilterSelect
          name="body"
          label="Forum"
          value="das"
          options={[
            { value: '', text: 'Alle' },
            { value: 'das', text: 'DAS' },
          ]}
        />
      </FilterBar>
      <ChipList
        label="Valgte filtre"
        chips={[
          { text: 'DAS', href: '#', removes: 'Fjern filteret DAS' },
          { text: 'Botilbud', href: '#' },
        ]}
      />
      <Table
        language="da"
        caption="Beslutninger siden december 2025"
        isCaptionHidden
        isStacked
        sorting={{ key: 'on', direction: 'down', to: (key, direction) => `?orden=${key}-${direction}` }}
        rows={decisions}
        columns={[
          { key: 'on', head: 'Dato', isSortable: true, cell: (row) => row.on },
          { key: 'body', head: 'Forum', isSortable: true, cell: (row) => row.body },
          { key: 'matter', head: 'Sag', isRowHead: true, cell: (row) => <a href="#">{row.matter}</a> },
          { key: 'amount', head: 'Beløb', note: 'kr.', isNumber: true, cell: (row) => row.amount },
        ]}
      />
      <Pagination language="da" page={4} pages={12} to={(page) => `?side=${page}`} />
    </Section>
    <ShortLists />
  </>
);

const ShortLists = () => (
  <>
    <Section heading="Siden sidst" note="fra fredag kl. 15.42">
      <Timeline
        entries={[
          {
            when: '22.11.2026 kl. 08.12',
            who: 'Hjørring Kommune',
            what: (
              <>
                svarede på <a href="#">høringen</a>
              </>
            ),
          },
          { when: '20.11.2026 kl. 16.31', who: 'Formanden for DAS', what: 'godkendte dagsordenen' },
        ]}
      />
    </Section>
    <Section heading="Næste møder">
      <List
        rows={[
          {
            date: { text: '26.11.', dateTime: '2026-11-26' },
            main: <a href="#">Den Administrative Styregruppe</a>,
            note: 'kl. 13.00–16.00, Nørby',
          },
        ]}
      />
    </Section>
    <Section heading="Opgaver">
      <EmptyState heading="Ingen opgaver endnu" acts={<ActLink href="#">Nyt møde</ActLink>}>
        Her kommer det, som et møde har bedt dig om.
      </EmptyState>
    </Section>
  </>
);

const Forms = () => (
  <Section heading="Ret møde">
    <ErrorSummary form={refusedForm} />
    <Form form={refusedForm} guardsText>
      <TextField form={refusedForm} name="title" label="Titel" />
      <FormRow>
        <DateField form={refusedForm} name="heldOn" label="Dato" />
        <TextField
          form={refusedForm}
          name="startsAt"
          label="Begynder"
          width="number"
          hint="Fx 13.00"
          isOptional
        />
      </FormRow>
      <TextField form={refusedForm} name="place" label="Sted" hint="Hus, lokale og by" />
      <Select
        form={refusedForm}
        name="body"
        label="Forum"
        hasEmpty
        options={[
          { value: 'das', text: 'Den Administrative Styregruppe' },
          { value: 'kkr', text: 'KKR Nordjylland' },
        ]}
      />
      <ChoiceSamples />
      <SubmitRow>
        <ActButton>Gem møde</ActButton>
        <ActLink href="#">Fortryd</ActLink>
      </SubmitRow>
    </Form>
  </Section>
);

const ChoiceSamples = () => (
  <>
    <Radios
      form={refusedForm}
      name="access"
      label="Hvem må se mødet?"
      options={[
        { value: 'all', text: 'Alle', isSuggested: true },
        { value: 'municipal', text: 'Kun kommuner', hint: 'Regionen ser ikke mødet' },
      ]}
    />
    <Checkboxes
      form={refusedForm}
      name="messages"
      label="Besked"
      boxes={[
        { name: 'notify', text: 'Send til deltagerne' },
        { name: 'remind', text: 'Mind om mødet dagen før', hint: 'kl. 8.00' },
      ]}
    />
    <FileField
      form={refusedForm}
      name="files"
      label="Dagsorden og referat"
      accept=".pdf,.docx,.txt"
      hint="PDF, Word eller tekst, højst 20 MB pr. fil"
      takesSeveral
    />
    <TextArea form={refusedForm} name="note" label="Bemærkning" isOptional />
    <OutcomeChoice
      form={refusedForm}
      name="outcome"
      label="1. DAS godkender årshjulet"
      options={['Godkendt', 'Godkendt med bemærkning', 'Drøftet', 'Udsat', 'Ikke vedtaget'].map((text) => ({
        value: text,
        text,
      }))}
    />
  </>
);

const Messages = () => (
  <Section heading="Beskeder">
    <Alert language="da" kind="success" heading="Mødet er gemt">
      Dagsordenen kan sendes, når punkt 4 er på plads.
    </Alert>
    <Alert language="da" kind="info" heading="Aflæsningen er i gang">
      3 af 12 filer er aflæst. Siden kan lukkes imens.
    </Alert>
    <Alert language="da" kind="warning" heading="Forummets periode er udløbet" />
    <ActForm form={sampleForm} action="/moeder/udsendelse">
      Send dagsorden
    </ActForm>
    <ConfirmPanel
      form={sampleForm}
      action="/arkiv/import/fortrydelse"
      word="Tag importen tilbage"
      warning="Mødet og dets punkter forsvinder fra søgningen. Kilden bliver liggende."
      confirmWord="Tag tilbage"
    />
  </Section>
);
