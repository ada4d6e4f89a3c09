import { expect, test } from 'vitest';
import { sampleContext as context } from '../../../../tests/design/sample.ts';
import { MatrixPage } from './matrix.page.tsx';

test('what every reader may, everybody who has signed in may, and the public not', async () => {
  const rows = [
    { permission: 'keep-accounts', roles: ['administrator'] },
    { permission: 'keep-own-account', roles: ['reader'] },
  ] as const;
  const html = String(await MatrixPage({ context, rows }));
  const words = (start: string): string[] => {
    const from = html.indexOf(start);
    return [...html.slice(from, html.indexOf('</tr>', from)).matchAll(/<td[^>]*>([^<]*)</g)].map(
      ([, cell = '']) => cell,
    );
  };
  expect(words('oprette, lukke og genåbne brugere')).toEqual(['Ja', '', '']);
  expect(words('se og afslutte sine egne log ind')).toEqual(['Ja', 'Ja', '']);
});
