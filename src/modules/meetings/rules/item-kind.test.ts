import { expect, test } from 'vitest';
import { itemKind, type ItemKind } from './item-kind.ts';

const cases: [title: string, section: string | null, recommendations: string[], kind: ItemKind][] = [
  ['Godkendelse af dagsorden', 'Velkomst', ['DAS godkender dagsordenen'], 'formality'],
  ['Godkendelse af referat fra mødet den 25. august 2016', null, [], 'formality'],
  ['Godkendelse af dagsorden og referat', null, [], 'formality'],
  ['Godkendelse af referater fremover', 'Sager til forventet efterretning', [], 'information'],
  ['Evt.', 'Afrunding', [], 'formality'],
  ['Eventuelt', null, [], 'formality'],
  ['Næste møde', 'Afrunding', [], 'formality'],
  ['Eventualforpligtelser i regnskabet', null, [], 'other'],
  ['Budget for Børnehus Nord', 'Sager til behandling', ['DAS godkender budgettet'], 'decision'],
  ['Årshjul', null, ['DAS drøfter årshjulet', 'DAS godkender datoerne'], 'decision'],
  ['Strategi', null, ['gruppen drøfter og godkender strategien'], 'decision'],
  ['Panelet', null, ['DAS drøfter, om forslaget skal godkendes'], 'discussion'],
  ['Gentænkning', null, ['tager tilbagemeldingen til efterretning', 'drøfter opgaverne'], 'discussion'],
  ['Udgifter', 'Sager til orientering', ['DAS tager status til efterretning'], 'information'],
  ['Beslutninger i FU', 'Sager til orientering', [], 'information'],
  ['Samarbejde med regionen', 'Sager til drøftelse', [], 'discussion'],
  ['Ny praksis', 'Punkter til beslutning', [], 'decision'],
  ['Status på projektet', 'Kommunalt fora', [], 'information'],
  ['Temadrøftelse om unge', null, [], 'discussion'],
  ['Valg af formand', null, [], 'decision'],
  ['Tilbud og takster', 'Sager til behandling', [], 'other'],
];

test.each(cases)('%s (%s) %j is %s', (title, sectionTitle, recommendations, kind) => {
  expect(itemKind({ title, sectionTitle, recommendations })).toBe(kind);
});
