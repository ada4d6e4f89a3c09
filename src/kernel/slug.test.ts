import { expect, test } from 'vitest';
import { slug } from './slug.ts';

test('a key is plain letters, digits and single hyphens', () => {
  expect([slug('Følgegruppen (Nord)'), slug('Ærø & Åbo'), slug('Andrés café 3.a'), slug('—')]).toEqual([
    'foelgegruppen-nord',
    'aeroe-aabo',
    'andres-cafe-3-a',
    '',
  ]);
});
