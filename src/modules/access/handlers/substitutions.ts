import { holds } from '../../../kernel/actor.ts';
import { z } from 'zod';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Page, Reply, Visit } from '../../../platform/route.ts';
import { endLoan, lendSeat } from '../commands/substitutions.ts';
import { endFields } from '../pages/account-forms.page.tsx';
import { EndSubstitutionPage, NewSubstitutionPage, SubstitutionsPage } from '../pages/substitutions.page.tsx';
import { seatPaths } from '../paths.ts';
import { personChoices } from '../queries/persons.ts';
import { lendableSeats, substitutionList, type SubstitutionRow } from '../queries/substitutions.ts';
import { accessTexts } from '../text.ts';
import { conflictLines, formState, statusOf, versionToShow, type ShownForm } from './form-view.ts';
import { keyField, neededDayField, readForm, reasonField, versionField, type Problem } from './read-form.ts';

const placeField = z.string().regex(/^([a-z]+:[0-9a-f-]{36})?$/, 'no-such-seat');
const fields = {
  place: placeField,
  person: keyField,
  from: neededDayField,
  to: neededDayField,
  reason: reasonField,
};
const list = seatPaths.substitutions.to({});

export async function showSubstitutions({ db, page: context, today }: Visit<Reader>): Promise<Reply> {
  const loans = await substitutionList(db);
  return { status: 200, page: SubstitutionsPage({ context, loans, today }) };
}

export async function showNewSubstitution(visit: Visit<Reader>): Promise<Reply> {
  const values = { from: visit.today, place: visit.query['plads'] ?? '' };
  return { status: 200, page: await newPage(visit, visit.db, { values }) };
}

export async function submitNewSubstitution(visit: Visit<Writer>): Promise<Reply> {
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: 422,
    page: await newPage(visit, reading(visit.db), { values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { place, ...loan } = read.data;
  const mayLendAll = holds(visit.actor, 'administrator');
  const done = await lendSeat(visit.db, { ...loan, seat: place }, { mayLendAll });
  return done.ok ? { status: 303, location: list } : again([done.refusal]);
}

async function newPage(visit: Visit<unknown>, db: Reader, shown: ShownForm): Promise<Page> {
  const seats = await lendableSeats(db, visit.today, holds(visit.actor, 'administrator'));
  const persons = await personChoices(db);
  const form = formState(visit, shown);
  return NewSubstitutionPage({ context: visit.page, form, conflict: [], seats, persons });
}

async function loanAt(visit: Visit<unknown>, db: Reader): Promise<SubstitutionRow | undefined> {
  const [loan] = await substitutionList(db, visit.params['id'] ?? '');
  const isOurs = loan && (loan.kind === 'membership' || holds(visit.actor, 'administrator'));
  return isOurs ? loan : undefined;
}

export async function showSubstitution(visit: Visit<Reader>): Promise<Reply> {
  const loan = await loanAt(visit, visit.db);
  if (!loan) return notFound(visit);
  return { status: 200, page: endPage(visit, loan, { values: { lastDay: visit.today, reason: '' } }) };
}

export async function submitSubstitution(visit: Visit<Writer>): Promise<Reply> {
  const loan = await loanAt(visit, reading(visit.db));
  if (!loan) return notFound(visit);
  const end = { lastDay: neededDayField, reason: reasonField, version: versionField };
  const read = readForm(end, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: statusOf(problems),
    page: endPage(visit, loan, { values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { version, ...wanted } = read.data;
  const { now, today, actor } = visit;
  const ended = { id: loan.id, version };
  const done = await endLoan(visit.db, ended, { ...wanted, now, today, userId: actor.userId });
  return done.ok ? { status: 303, location: list } : again([done.refusal]);
}

function endPage(visit: Visit<unknown>, loan: SubstitutionRow, shown: ShownForm): Page {
  const { values, problems = [] } = shown;
  const { language } = visit;
  const { lastDay: label, lastDayHint: hint } = accessTexts[language].seats;
  const isLate = problems.length > 0 && statusOf(problems) === 409;
  const now = { lastDay: loan.to, reason: loan.endReason };
  const specs = endFields(language, { label, hint });
  const version = versionToShow(visit, problems, loan.version);
  return EndSubstitutionPage({
    context: visit.page,
    form: formState(visit, { values, problems, version }),
    conflict: isLate ? conflictLines(specs, { typed: values, now }, language) : [],
    loan,
  });
}
