/** The decision vocabulary of Danish minutes, one row per wording. */
import { expect, test } from 'vitest';
import type { Paragraph } from './paragraphs.ts';
import { outcomeOf } from './outcome.ts';

const paragraph = (text: string, no: number): Paragraph => ({
  mark: null,
  marker: '',
  text,
  lines: [{ no, text, indent: 0, raw: text }],
  range: [no, no],
  afterShortLine: false,
});

const codeOf = (text: string, recommendations = 1): string =>
  outcomeOf({
    paragraphs: text.split('\n').map((line, index) => paragraph(line, index + 1)),
    recommendations,
    subheadings: new Map(),
    isOtherBody: () => false,
  }).code;

test.each([
  ['APPROVED', 'Godkendt.'],
  ['APPROVED', 'Dagsordenen blev godkendt uden bemærkninger.'],
  ['APPROVED', 'Indstillingen blev fulgt.'],
  ['APPROVED', 'Udvalget tiltrådte indstillingen.'],
  ['APPROVED', 'Som indstillet.'],
  ['APPROVED', 'Direktørerne blev enige om at godkende modellen.'],
  ['APPROVED', 'Godkendt. Sekretariatet sender papiret ud i uge 20.'],
  ['APPROVED', 'Sagen blev drøftet. Indstillingen blev godkendt, og der arbejdes videre med kurset.'],
  ['APPROVED_WITH_REMARKS', 'Referatet blev godkendt med den rettelse, at Bo Dam var til stede.'],
  ['APPROVED_WITH_REMARKS', 'Kommissoriet blev godkendt med flg. bemærkninger:'],
  ['APPROVED_WITH_REMARKS', 'Budgettet godkendes med de faldne bemærkninger.'],
  ['NOTED', 'Taget til efterretning.'],
  ['NOTED', 'DAS tog orienteringen til efterretning.'],
  ['NOTED', 'Til orientering.'],
  ['NOTED_WITH_REMARK', 'Regnskabet er taget til efterretning med den bemærkning, at puljen er brugt.'],
  ['AGREED', 'Der var enighed om at vente et år.'],
  ['AGREED', 'Kredsen tilsluttede sig forslaget.'],
  ['AGREED', 'Der var tilslutning til emnet.'],
  ['AGREED', 'Det blev aftalt, at Rebild skriver et oplæg.'],
  ['AGREED_BY_MAJORITY', 'Der var bred, men ikke fuld enighed om forslaget.'],
  ['AGREED_BY_MAJORITY', 'Et flertal ønskede den korte model.'],
  ['RECOMMENDED', 'Anbefales.'],
  ['RECOMMENDED', 'Gruppen anbefaler oplægget over for DAS.'],
  ['RECOMMENDED_WITH_RESERVATION', 'Aftalen anbefales. Alle tager forbehold for byrådenes behandling.'],
  ['DECIDED', 'Kredsen besluttede at begynde til sommer.'],
  ['DECIDED', 'Der indkaldes til et ekstra møde i maj.'],
  ['DECIDED', 'Anna Berg blev valgt som formand.'],
  ['DELEGATED', 'Kompetencen til at vælge leverandør overdrages til Thisted Kommune.'],
  ['DELEGATED', 'Ansvaret for udbuddet blev overdraget til sekretariatet.'],
  ['POSTPONED', 'Udsat til næste møde, da Eva ikke kunne deltage.'],
  ['INFORMED', 'Eva nævnte, at åbningen er flyttet til juni.'],
  ['INFORMED', 'Formanden fortalte om, at Bo Dam er valgt til bestyrelsen.'],
  ['DELEGATED', 'Formanden fik mandat til at forhandle videre.'],
  ['DELEGATED', 'Forretningsudvalget bemyndiges til at godkende teksten.'],
  ['DISCUSSED', 'Drøftet.'],
  ['DISCUSSED', 'Gruppen drøftede og evaluerede dagen.'],
  [
    'DISCUSSED_WITH_ACTION',
    'Ventelisterne blev drøftet. Thisted Kommune undersøger, om der er flere pladser.',
  ],
  ['DISCUSSED_WITH_ACTION', 'Direktørerne afventer oplægget fra KL.'],
  ['INFORMED', 'Hjemmesiden har fået en ny forside.'],
  ['NOT_ADOPTED', 'Forslaget blev ikke tiltrådt.'],
  ['NOT_ADOPTED', 'Der var ingen opbakning til forslaget.'],
  ['NOT_ADOPTED', 'Da der ikke kunne opnås enighed, arbejdes der ikke videre med ideen.'],
  ['POSTPONED', 'Udsat.'],
  ['POSTPONED', 'Sagen udskydes til næste møde.'],
  ['POSTPONED', 'Udvalget besluttede at udsætte sagen.'],
  ['WITHDRAWN', 'Punktet udgår.'],
  ['WITHDRAWN', 'Sagen blev trukket af dagsordenen.'],
  ['REFERRED', 'Sagen sendes tilbage til arbejdsgruppen.'],
  ['REFERRED', 'Oversendes til byrådet.'],
  ['SETTLED_IN_WRITING', 'Sagen er afgjort skriftligt den 3. maj.'],
  ['REFERENCE_ONLY', 'Se referat fra møde i DAS'],
  ['REFERENCE_ONLY', 'Der henvises til udsendt mail.'],
  ['MULTIPLE', 'Regnskabet for 2018 godkendes.\nBudgettet for 2019 udsættes.'],
  ['MULTIPLE', 'Ad 1 Godkendt.\nAd 2 Udsat.'],
  ['MULTIPLE', '1. Godkendt.\n2. Taget til efterretning.'],
  ['APPROVED', 'Ad 1 Godkendt.\nAd 2 Godkendt.'],
])('%s: %s', (code, text) => {
  expect(codeOf(text)).toBe(code);
});

test('decisions per recommendation keep their words, lines and number', () => {
  const paragraphs = ['Ad 1: Godkendt.', 'Ad 2: Udsat til maj.'].map((text, index) =>
    paragraph(text, index + 7),
  );
  const { subDecisions } = outcomeOf({
    paragraphs,
    recommendations: 2,
    subheadings: new Map(),
    isOtherBody: () => false,
  });
  expect(subDecisions).toEqual([
    { topic: 'Ad 1', outcome: 'APPROVED', lines: [7, 7], text: 'Ad 1: Godkendt', recommendation: 0 },
    { topic: 'Ad 2', outcome: 'POSTPONED', lines: [8, 8], text: 'Ad 2: Udsat til maj', recommendation: 1 },
  ]);
});

test('a wording that needs judgement carries a doubt, a plain decision does not', () => {
  const doubt = (text: string) =>
    outcomeOf({
      paragraphs: [paragraph(text, 1)],
      recommendations: 0,
      subheadings: new Map(),
      isOtherBody: () => false,
    }).doubt;
  expect(doubt('Godkendt.')).toBeNull();
  expect(doubt('Hjemmesiden har fået en ny forside.')).toBe('outcome-judged');
});
