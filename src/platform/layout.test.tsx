import { expect, test } from 'vitest';
import { Layout } from './layout.tsx';
import { ActForm } from './design/acts.tsx';
import { Form } from './design/form.tsx';
import type { PageContext } from './design/page-context.ts';

const context: PageContext = {
  language: 'da',
  csrfToken: 'token-of-this-login',
  actor: { name: 'Marie <b>Vestergaard', organisationName: 'Nørby Kommune', role: 'Direktør' },
  isDemo: false,
  path: '/moeder?side=2',
  navigation: [
    { word: 'Overblik', href: '/', key: 'overview' },
    { word: 'Møder', href: '/moeder', key: 'meetings' },
  ],
};
const page = (changes: Partial<Parameters<typeof Layout>[0]> = {}): string =>
  String(Layout({ context, title: 'Møder', ...changes }));

test('a page has doctype, language, title and main content in that order', () => {
  expect(page()).toMatch(
    /^<!doctype html><html lang="da"><head>.*<title>Møder – Rammeværk<\/title>.*<main id="main-content"/s,
  );
});

test('a page that comes back says so in its title first', () => {
  expect(page({ isRefused: true })).toContain('<title>Fejl: Møder – Rammeværk</title>');
  const english = { ...context, language: 'en' as const };
  expect(page({ isRefused: true, context: english })).toContain('<title>Error: Møder – Rammeværk</title>');
});

test('names, titles and crumbs are shown as text', () => {
  const shown = page({ title: '<img src=x>', crumbs: [{ text: '<script>', href: '/"onload="' }] });
  expect(shown).toContain('Marie &lt;b&gt;Vestergaard');
  expect(shown).not.toMatch(/<img|<script>|"onload="/);
});

test('there is no inline style or script on any page', () => {
  expect(page()).not.toMatch(/\sstyle=|<style|\son\w+=|<script(?![^>]* src=)/);
});

test('the section one is in is marked, and only sections that exist are linked', () => {
  const shown = page({ active: 'meetings' });
  expect(shown).toContain('<a href="/moeder" aria-current="page">Møder</a>');
  expect(shown).not.toMatch(/Takster|Økonomi/);
});

test('the language switch comes back to the same page, with the token of the login', () => {
  const form = /<form class="rv-language"[^>]*action="\/sprog".*?<\/form>/s.exec(page())?.[0];
  expect(form).toContain('name="csrf" value="token-of-this-login"');
  expect(form).toContain('name="language" value="en"');
  expect(form).toContain('name="back" value="/moeder?side=2"');
});

test('one signs out with a form, never with a link', () => {
  expect(page()).toMatch(/<form method="post" action="\/log-ud"><input type="hidden" name="csrf"/);
  expect(page()).not.toContain('href="/log-ud"');
});

test('nobody signed in is offered to sign in and the other language, and nothing else of the menu', () => {
  const shown = page({ context: { ...context, actor: null, csrfToken: '' } });
  expect(shown).toContain('href="/log-ind"');
  expect(shown).toContain('action="/sprog"');
  expect(shown).not.toMatch(/\/log-ud|\/organisationer/);
});

test('a demo says so on every page, and only a demo', () => {
  expect(page({ context: { ...context, isDemo: true } })).toContain('<b>Demo.</b>');
  expect(page()).not.toContain('Demo.');
});

test('the last crumb is this page; the others lead back', () => {
  const shown = page({ crumbs: [{ text: 'Møder', href: '/moeder' }, { text: 'DAS' }] });
  expect(shown).toContain('<li><a href="/moeder">Møder</a></li><li aria-current="page">DAS</li>');
});

test('every form of a page carries the seat the act was begun from, whoever made the page', () => {
  const form = { language: 'da', csrfToken: 't', formKey: 'k', values: {}, problems: [] } as const;
  const forms = (
    <>
      <Form form={form} />
      <ActForm form={form} action="/x" />
    </>
  );
  const carried = '<input type="hidden" name="seat" value="membership:7"/>';
  const seated = page({ context: { ...context, seatKey: 'membership:7' }, children: forms });
  expect(seated.split(carried)).toHaveLength(3);
  expect(page({ children: forms })).not.toContain('name="seat"');
});
