import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notOurForm } from '../../../platform/http.ts';
import type { Form, Reply, Visit } from '../../../platform/route.ts';
import { createOffer } from '../commands/create-offer.ts';
import { identityFields, locationFields, OfferFormPage, termsFields } from '../pages/offer-forms.page.tsx';
import { offerPaths } from '../paths.ts';
import { offerOrganisations } from '../queries/organisations.ts';
import { offerTexts } from '../text.ts';
import { identityOf, identityShape, locationOf, locationShape, termsOf, termsShape } from './fact-forms.ts';
import { formState } from './form-view.ts';
import { longField, neededDayField, readForm, tickField, type Problem } from './read-form.ts';

const shape = {
  ...identityShape,
  ...locationShape,
  ...termsShape,
  validFrom: neededDayField,
  reason: longField,
  isAnother: tickField,
};

export async function showNewOffer(visit: Visit<Reader>): Promise<Reply> {
  const values = { validFrom: visit.today, coverage: 'regional', operatorKind: 'municipal', category: '' };
  return { status: 200, page: await formPage(visit, visit.db, { values }) };
}

export async function submitNewOffer(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const read = readForm(shape, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: 422,
    page: await formPage(visit, db, { values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const identity = await identityOf(db, read.data);
  const location = await locationOf(db, read.data);
  if (!identity) return again([{ code: 'choose-one', field: 'operator' }]);
  if ('problem' in location) return again([{ code: 'choose-one', field: location.problem }]);
  const { validFrom: from, reason, isAnother } = read.data;
  const made = await createOffer(visit.db, {
    identity,
    location,
    terms: termsOf(read.data),
    from,
    reason,
    isAnother,
  });
  if (!made.ok) return again([made.refusal]);
  return { status: 303, location: offerPaths.record.to({ key: made.value }) };
}

async function formPage(
  visit: Visit<unknown>,
  db: Reader,
  { values, problems = [] }: { values: Form; problems?: readonly Problem[] },
) {
  const { language, page: context } = visit;
  const { forms } = offerTexts[language];
  const { operators, municipalities } = await offerOrganisations(db);
  const asksAgain = problems.some(({ code }) => code === 'looks-like-another');
  return OfferFormPage({
    context,
    form: formState(visit, { values, problems }),
    offer: null,
    title: forms.create,
    fields: [
      ...identityFields(language, operators),
      ...(asksAgain || values['isAnother'] !== undefined
        ? [{ kind: 'tick', name: 'isAnother', label: forms.isAnother, text: forms.isAnotherHint } as const]
        : []),
      ...locationFields(language, municipalities),
      ...termsFields(language),
      { kind: 'day', name: 'validFrom', label: forms.validFrom },
      { kind: 'area', name: 'reason', label: forms.reason, rows: 2, isOptional: true },
    ],
    submitWord: forms.save,
  });
}
