import { expect, test } from 'vitest';
import { AgendaItem, AgendaSlot } from './agenda.tsx';

test('a slot shows its time and until when', () => {
  const html = String(AgendaSlot({ language: 'da', time: '13.05', until: '14.45', heading: 'Sager' }));
  expect(html).toContain('<div class="rv-slot__time">13.05<small>til 14.45</small></div>');
});

test('an agenda without times has no column of times', () => {
  const html = String(AgendaSlot({ language: 'da' }));
  expect(html).toContain('rv-slot--timeless');
  expect(html).not.toContain('rv-slot__time"');
});

test('the municipal part says who does not see it', () => {
  const html = String(AgendaSlot({ language: 'da', heading: 'Kommunalt forum', onlyWord: 'Kun kommuner' }));
  expect(html).toContain('rv-slot--only');
  expect(html).toContain('<span class="rv-tag rv-tag--quiet is-lock">Kun kommuner</span>');
});

test('an item whose content is closed to the reader is a title, not a link', () => {
  expect(String(AgendaItem({ number: '8', title: 'Lukket <sag>' }))).toContain(
    '<span class="rv-agenda__title">Lukket &lt;sag&gt;</span>',
  );
  expect(String(AgendaItem({ number: '8', title: 'Åben', href: '/punkt/8' }))).toContain(
    '<a href="/punkt/8">Åben</a>',
  );
});
