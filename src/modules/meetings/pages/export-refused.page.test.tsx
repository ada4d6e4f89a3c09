import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { bareContext } from '../../../platform/design/index.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { exportTexts } from '../text-export.ts';
import { ExportRefusedPage, type ExportRefusal } from './export-refused.page.tsx';

const meeting: MeetingHead = {
  id: 'm',
  bodyId: 'b',
  bodyKey: 'das',
  bodyName: 'Styregruppen',
  bodyShortName: 'DAS',
  audience: 'cooperation',
  heldOn: day('2015-03-12'),
  sequence: 1,
  startsAt: null,
  endsAt: null,
  place: '',
  state: 'held',
  documentType: 'minutes',
  caseNumber: null,
  documentNumber: null,
  nextMeeting: null,
  importId: null,
  storedOn: day('2026-11-22'),
  version: 1,
  agendaVersion: 1,
  isSent: true,
  sentOn: null,
  stateReason: '',
  calendarSequence: 0,
  municipalities: [],
};
const evil = '<script>alert(1)</script>';
const facts = { place: `Punkt 3 ${evil}`, caption: 'Udviklingen', pages: 9001 };

const shown = async (code: ExportRefusal['code'], language: 'da' | 'en'): Promise<string> =>
  String(
    await ExportRefusedPage({ context: bareContext(language, false), meeting, refusal: { code, facts } }),
  );

const codes = Object.keys(exportTexts.da.refusals) as ExportRefusal['code'][];

test.each(codes)('%s is said in both languages, with the other ways out', async (code) => {
  for (const language of ['da', 'en'] as const) {
    const page = await shown(code, language);
    expect(page).toContain(exportTexts[language].refusedTitle);
    expect(page).toContain('href="/moeder/das/2015-03-12/docx"');
    expect(page).not.toContain(evil);
    expect(page).not.toMatch(/undefined|\[object/);
  }
});

test('the place to mend is named', async () => {
  const page = await shown('alt-text-missing', 'da');
  expect(page).toContain('Udviklingen');
  expect(page).toContain('Punkt 3');
  expect(await shown('too-many-pages', 'da')).toContain('9001');
});
