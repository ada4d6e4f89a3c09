import { expect, test } from 'vitest';
import { bareContext, ErrorPage } from './error-page.tsx';
import { designTexts, type ErrorKind } from './text.ts';

const kinds = Object.keys(designTexts.da.errors) as ErrorKind[];

test.each(kinds.flatMap((kind) => [['da', kind] as const, ['en', kind] as const]))(
  'in %s, error %s says what happened and what to do next',
  (language, kind) => {
    const html = String(ErrorPage({ context: bareContext(language, false), kind }));
    const { title, what, next } = designTexts[language].errors[kind];
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`<title>${title} – Rammeværk</title>`);
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(html).toContain(what);
    expect(html).toContain(next);
  },
);

test('a bug shows its number and nothing else', () => {
  const html = String(ErrorPage({ context: bareContext('da', false), kind: 'bug', requestId: 'r<1>' }));
  expect(html).toContain('<code>r&lt;1&gt;</code>');
});
