import { one, text, type CasesOf } from './case.ts';

const yearly = [
  'Taksterne følger lønnen.',
  'Drift af skoven kr. 40.000',
  'Hegn og stier kr. 25.000',
  'Kørsel kr. 10.000',
].join('\n');

export const cases: CasesOf<
  | 'sum-differs'
  | 'difference-differs'
  | 'percentage-differs'
  | 'rise-without-base'
  | 'over-frame'
  | 'parts-differ-from-rise'
  | 'seats-and-names'
  | 'list-holds-others'
  | 'two-reasons'
> = {
  'sum-differs': {
    finds: [
      {
        ...text(`${yearly}\nI alt kr. 76.000`),
        facts: { expected: '75.000', stated: '76.000', difference: '-1.000' },
      },
      {
        ...text('Prisen er 30.000 kr. til træ og 12.500 kr. til maling, i alt 43.500 kr.'),
        facts: { expected: '42.500', stated: '43.500' },
      },
      {
        ...text('Løn 100.000 110.000\nHusleje 20.000 21.000\nI alt 120.000 130.000'),
        facts: { expected: '131.000', stated: '130.000' },
      },
    ],
    passes: [
      text(`${yearly}\nI alt kr. 75.000`),
      text('Løn 100.000 110.000\nHusleje 20.000 21.000\nI alt 120.000 131.000'),
      text('Tre pladser til 30.000 kr. og to til 12.500 kr. pr. plads, i alt 115.000 kr.'),
      text('Prisen er ca. 30.000 kr. til træ og 12.500 kr. til maling, i alt 43.000 kr.'),
    ],
  },
  'difference-differs': {
    finds: [
      {
        ...text('Beløbet stiger fra 200.000 kr. til 250.000 kr., altså en stigning på 60.000 kr.'),
        facts: { expected: '50.000', stated: '60.000', difference: '10.000', fits: '' },
      },
      {
        ...text(
          'Budgettet har en stigning fra 200.000 kr. til 250.000 kr. Den vil dog ikke stige mere end 30.060 kr. ' +
            'pga. overskud fra sidste år (20.000 kr.).',
        ),
        facts: {
          expression: '250.000 − 200.000 − 20.000',
          expected: '30.000',
          stated: '30.060',
          fits: '19.940',
        },
      },
      {
        ...text('Resultatet er 90.000 kr. minus 25.000 kr. minus 5.000 kr. = 61.000 kr.'),
        facts: { expression: '90.000 − 25.000 − 5.000', expected: '60.000', stated: '61.000' },
      },
    ],
    passes: [
      text('Beløbet stiger fra 200.000 kr. til 250.000 kr., altså en stigning på 50.000 kr.'),
      text('Beløbet stiger fra 200.000 kr. til 250.000 kr. Lønnen har en stigning på 4.000 kr.'),
      text('Resultatet er 90.000 kr. minus 25.000 kr. = 65.000 kr.'),
      text('Beløbet falder fra 250.000 kr. til 200.000 kr., et fald på 50.000 kr.'),
    ],
  },
  'percentage-differs': {
    finds: [
      {
        ...text('Taksten stiger med 5 procent fra 200.000 kr. til 212.000 kr.'),
        facts: { expected: '6', stated: '5 procent' },
      },
    ],
    passes: [
      text('Taksten stiger med 6 % fra 200.000 kr. til 212.000 kr.'),
      text('Taksten stiger med 3,3 % fra 30.000 kr. til 31.000 kr.'),
      text('Taksten stiger med ca. 5 procent fra 200.000 kr. til 212.000 kr.'),
    ],
  },
  'rise-without-base': {
    finds: [
      {
        ...text(
          'Stigningen er fra 200.000 kr. til 250.000 kr. Fra 2018 ventes udgiften at stige med ca. 48.000 kr.',
        ),
        facts: { stated: '48.000', expected: '50.000' },
      },
    ],
    passes: [
      text('Stigningen er fra 200.000 kr. til 250.000 kr. Fra 2018 ventes løn at stige med ca. 900.000 kr.'),
    ],
  },
  'over-frame': {
    finds: [
      {
        ...text(
          `Udgifterne skal holdes inden for rammen på 70.000 kr.\n${yearly}\nSamlede udgifter i alt kr. 75.000`,
        ),
        facts: { frame: '70.000', total: '75.000', difference: '5.000' },
      },
    ],
    passes: [
      text(
        `Udgifterne skal holdes inden for rammen på 75.000 kr.\n${yearly}\nSamlede udgifter i alt kr. 75.000`,
      ),
    ],
  },
  'parts-differ-from-rise': {
    finds: [
      {
        ...text(
          'Regnskab\nLønninger kr. 300.000\nMøder kr. 9.000\nI alt kr. 309.000\nBudget\nLønninger kr. 390.000\n' +
            'Møder kr. 9.000\nI alt kr. 399.000\nStigning i lønudgift skyldes 2 mdr. vikar til 30.000 kr. og et ' +
            'tillæg på 30.000 kr.',
        ),
        facts: { parts: '60.000', rise: '90.000', instead: '2 × 30.000 + 30.000 = 90.000' },
      },
    ],
    passes: [
      text(
        'Lønninger kr. 300.000\nI alt kr. 300.000\nLønninger kr. 360.000\nI alt kr. 360.000\n' +
          'Stigning i lønudgift skyldes vikar til 30.000 kr. og et tillæg på 30.000 kr.',
      ),
    ],
  },
  'seats-and-names': {
    finds: [
      {
        ...one({
          text: 'Gruppen sammensættes af 1-2 repræsentanter.',
          minutes: 'Der blev tilkendegivet deltagelse fra Rebild, Thisted og Morsø kommuner.',
        }),
        facts: { seats: '1-2', count: 3, names: 'Rebild, Thisted, Morsø' },
      },
    ],
    passes: [
      one({
        text: 'Gruppen sammensættes af tre repræsentanter.',
        minutes: 'Der blev tilkendegivet deltagelse fra Rebild, Thisted og Morsø kommuner.',
      }),
    ],
  },
  'list-holds-others': {
    finds: [
      {
        ...one({ text: 'Hvilke kommunale tilbud udgår:\nRebild Skovhuset\nRegion Nordjylland Kærhuset' }),
        facts: { claim: 'Hvilke kommunale tilbud', row: 'Region Nordjylland', count: 1 },
      },
    ],
    passes: [
      one({ text: 'Hvilke kommunale tilbud udgår:\nRebild Skovhuset' }),
      one({ text: 'Hvilke tilbud udgår:\nRegion Nordjylland Kærhuset' }),
    ],
  },
  'two-reasons': {
    finds: [
      {
        ...text(
          'Der er en takststigning på grund af nye hegn. Senere skyldes: takststigningen grundet højere løn.',
        ),
        facts: { word: 'takststigning', first: 'nye hegn', second: 'højere løn' },
      },
    ],
    passes: [text('Der er en takststigning på grund af nye hegn. Takststigningen er på grund af nye hegn.')],
  },
};
