import {
  ActButton,
  ActLink,
  Facts,
  Fold,
  Form,
  Layout,
  PageHead,
  Pair,
  PointsNav,
  Radios,
  ReviewKeys,
  Section,
  Tag,
  TextField,
  type FormState,
} from '../../src/platform/design/index.ts';
import { sampleContext, sampleForm } from './sample.ts';

/** The review of an import as the prototype shows it, with an invented document. */
export const ImportSample = () => (
  <Layout
    context={{ ...sampleContext, path: '/arkiv/import/dagsorden' }}
    title="Gennemse import: dagsorden 12. marts 2026"
    active="archive"
    crumbs={[
      { text: 'Arkiv', href: '/arkiv' },
      { text: 'Import', href: '/arkiv/import' },
      { text: 'Dagsorden, DAS 12. marts 2026' },
    ]}
  >
    <PageHead
      title="3 felter at tage stilling til"
      status={{ state: 'run', word: 'Gennemses' }}
      kick="Aflæst 22. november 2026 kl. 15.58"
      lead={
        <>
          Dagsordenen er aflæst som 9 punkter, 11 indstillinger og 3 bilag. <b>118 felter er sikre</b> og
          gemmes, når de tre tvivlsomme er afgjort. Kilden ændres aldrig.
        </>
      }
      acts={
        <>
          <ActLink href="#">Se kilden</ActLink>
          <ActLink href="#" kind="primary">
            Godkend import
          </ActLink>
        </>
      }
    />
    <Facts
      facts={[
        { term: 'Kilde', value: 'Dagsorden, 12 sider', note: '621 linjer' },
        { term: 'Forum', value: 'Den Administrative Styregruppe' },
        { term: 'Mødedato', value: '12.03.2026', note: 'linje 3, sikker' },
        { term: 'Sikre felter', value: '118 af 121' },
        { term: 'Ved godkendelse', value: 'bliver søgbar i Arkiv', note: 'punkt 8–9 kun for kommuner' },
      ]}
    />
    <Points />
    <Section heading="Tvivlsomme først" note="kilden til venstre, feltet til højre">
      <ReviewKeys>
        <Pairs />
      </ReviewKeys>
    </Section>
    <Fold summary="118 sikre felter">Titel, tid, sted, deltagere, afbud, gæster og de øvrige punkter.</Fold>
  </Layout>
);

const Points = () => (
  <div class="rv-space">
    <p class="rv-fine rv-muted">Punkter; tallet efter trekanten er felter i tvivl</p>
    <PointsNav
      language="da"
      label="Punkter med antal tvivlsomme felter"
      points={[1, 2, 3, 4, 5, 6, 7, 8, 9].map((item) => ({
        text: String(item),
        href: '#f1',
        doubts: item === 6 ? 2 : item === 4 ? 1 : 0,
      }))}
    />
  </div>
);

const refused: FormState = {
  ...sampleForm,
  values: { unit: 'pr. uge?' },
  problems: [{ field: 'unit', message: 'Skriv en enhed, fx pr. døgn' }],
};

const Pairs = () => (
  <>
    <AmountPair />
    <DuplicatePair />
    <UnitPair />
  </>
);

const AmountPair = () => (
  <Pair
    language="da"
    id="f1"
    heading="Punkt 6 · stigning i fælles udgift"
    tag={<Tag state="warn">tallene går ikke op</Tag>}
    isNow
    lines={[
      {
        number: 283,
        parts: [{ text: 'Huset er dels finansieret i fællesskab, dels af takst. Budgettet giver en' }],
      },
      {
        number: 285,
        parts: [
          { text: 'stigning fra ' },
          { text: '2.499.730 kr.', isHit: true },
          { text: ' til ' },
          { text: '3.091.200 kr.', isHit: true },
        ],
      },
      'gap',
      {
        number: 313,
        parts: [{ text: 'stigning i den fælles udgift på ' }, { text: '128.543 kr.', isHit: true }],
      },
    ]}
  >
    <Form form={sampleForm}>
      <Radios
        form={sampleForm}
        name="amount"
        label="Hvilket beløb skal gemmes?"
        options={[
          {
            value: 'a',
            text: '128.543 kr., som der står',
            isSuggested: true,
            hint: 'Mærkes “stemmer ikke”',
          },
          {
            value: 'b',
            text: '128.470 kr., regnet af de tre tal',
            hint: '3.091.200 − 2.499.730 − 463.000',
          },
          { value: 'c', text: 'Skriv et andet beløb' },
        ]}
      />
      <div class="rv-acts">
        <ActButton isSmall>Gem og gå til næste</ActButton>
        <ActButton isSmall kind="secondary" name="skip" value="ja">
          Spring over
        </ActButton>
        <span class="rv-fine rv-muted rv-no-print">
          <kbd>1</kbd>–<kbd>3</kbd> vælger, <kbd>Enter</kbd> gemmer
        </span>
      </div>
    </Form>
  </Pair>
);

const DuplicatePair = () => (
  <Pair
    language="da"
    id="f2"
    heading="Punkt 4 · indstilling 3"
    tag={<Tag state="warn">ens med nr. 1</Tag>}
    lines={[
      {
        number: 107,
        parts: [{ text: 'DAS godkender udkast til ' }, { text: 'procedure for udmelding', isHit: true }],
      },
      { number: 109, parts: [{ text: 'DAS godkender udkast til årsrapporten' }] },
      {
        number: 111,
        parts: [{ text: 'DAS godkender udkast til ' }, { text: 'procedure for udmelding', isHit: true }],
      },
    ]}
  >
    <Form form={sampleForm}>
      <Radios
        form={sampleForm}
        name="duplicate"
        label="Hvad gør vi med nr. 3?"
        options={[
          { value: 'a', text: 'Behold begge, som i kilden', isSuggested: true },
          { value: 'b', text: 'Slet nr. 3' },
        ]}
      />
    </Form>
  </Pair>
);

const UnitPair = () => (
  <Pair
    language="da"
    id="f3"
    heading="Punkt 6 · takstens enhed"
    tag={<Tag state="idle">mangler</Tag>}
    lines={[{ number: 285, parts: [{ text: 'en takst fra ' }, { text: '9.803 kr.', isHit: true }] }]}
  >
    <Form form={refused}>
      <TextField form={refused} name="unit" label="Pr. hvad?" width="medium" isOptional />
    </Form>
  </Pair>
);
