import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { FormState } from '../../../platform/design/index.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { concludeSample, type ConclusionRefusal } from '../commands/conclude-sample.ts';
import { drawSample, type SampleRefusal } from '../commands/draw-sample.ts';
import { SamplePage, SamplesPage } from '../pages/samples.page.tsx';
import { auditPaths } from '../paths.ts';
import { linesNumbered } from '../queries/log.ts';
import { allSamples, firstMonth, linesOfMonth, sampleOfMonth } from '../queries/samples.ts';
import { isOver, monthAfter, monthOf, monthOfDay, type Month } from '../rules/months.ts';
import { auditTexts } from '../text.ts';

export async function showSamples({ db, today, page: context }: Visit<Reader>): Promise<Reply> {
  const samples = await allSamples(db);
  const first = samples.at(-1)?.month ?? (await firstMonth(db));
  const months = monthsOver(first, monthOfDay(today)).map((month) => {
    const sample = samples.find((one) => one.month === month);
    const state = sample ? (sample.conclusion === '' ? 'drawn' : 'concluded') : 'open';
    return { month, state, lineCount: sample?.lineCount ?? null } as const;
  });
  return { status: 200, page: SamplesPage({ context, months }) };
}

const monthsShownMax = 240;

/** The months that are over, newest first, from the first the log has known. */
function monthsOver(first: Month | undefined, now: Month): Month[] {
  const months: Month[] = [];
  for (
    let month = monthAfter(now, -1);
    first !== undefined && month >= first;
    month = monthAfter(month, -1)
  ) {
    months.push(month);
    if (months.length === monthsShownMax) break;
  }
  return months;
}

export async function showSample(visit: Visit<Reader>): Promise<Reply> {
  const month = await monthAsked(visit);
  return month ? { status: 200, page: await samplePage(visit, month), reads: 'guarded' } : notFound(visit);
}

/** A month of the address that is over and has lines, or had some when its sample was drawn. */
async function monthAsked({ db, params, today }: Visit<Reader>): Promise<Month | undefined> {
  const month = monthOf(params['month'] ?? '');
  if (!month || !isOver(month, today)) return undefined;
  const isKnown = (await sampleOfMonth(db, month)) ?? (await linesOfMonth(db, month))[0];
  return isKnown === undefined ? undefined : month;
}

type Refused = { code: (SampleRefusal | ConclusionRefusal)['code']; field?: string };

async function samplePage(visit: Visit<Reader>, month: Month, refused?: Refused) {
  const sample = await sampleOfMonth(visit.db, month);
  const lines = await linesNumbered(visit.db, sample?.chosen ?? []);
  const { language, csrfToken } = visit;
  const { refusals } = auditTexts[language];
  const form: FormState = {
    language,
    csrfToken,
    formKey: randomUUID(),
    ...(sample && { version: sample.version }),
    values: refused && 'conclusion' in visit.form ? visit.form : { conclusion: sample?.conclusion ?? '' },
    problems: refused
      ? [{ message: refusals[refused.code], ...(refused.field !== undefined && { field: refused.field }) }]
      : [],
  };
  const shown = sample && { ...sample, chosenCount: sample.chosen.length };
  return SamplePage({ context: visit.page, month, form, sample: shown, lines });
}

const hidden = { csrf: z.string(), formKey: z.uuid() };
const drawFields = z.strictObject(hidden);
const conclusionFields = z.strictObject({
  ...hidden,
  version: z.coerce.number().int().positive(),
  conclusion: z.string(),
});

const asReading = (visit: Visit<Writer>): Visit<Reader> => ({ ...visit, db: reading(visit.db) });

export async function submitDraw(visit: Visit<Writer>): Promise<Reply> {
  if (!drawFields.safeParse(visit.form).success) return notOurForm(visit);
  const month = await monthAsked(asReading(visit));
  if (!month) return notFound(visit);
  const drawn = await drawSample(visit.db, { month, today: visit.today, now: visit.now });
  if (drawn.ok) return { status: 303, location: auditPaths.sample.to({ month }) };
  return { status: 422, page: await samplePage(asReading(visit), month, drawn.refusal) };
}

export async function submitConclusion(visit: Visit<Writer>): Promise<Reply> {
  const form = conclusionFields.safeParse(visit.form);
  if (!form.success) return notOurForm(visit);
  const month = await monthAsked(asReading(visit));
  if (!month || !(await sampleOfMonth(asReading(visit).db, month))) return notFound(visit);
  const { version, conclusion: text } = form.data;
  const { userId } = visit.actor;
  const done = await concludeSample(visit.db, { month, version, text, userId, now: visit.now });
  if (done.ok) return { status: 303, location: auditPaths.sample.to({ month }) };
  const status = done.refusal.code === 'changed-meanwhile' ? 409 : 422;
  return { status, page: await samplePage(asReading(visit), month, done.refusal) };
}
