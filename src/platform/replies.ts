import { ErrorPage } from './design/index.ts';
import type { Reply, Submit, Visit } from './route.ts';

/** Lets a handler answer "not there", which is also what "not yours" looks like. */
export const notFound = (visit: Pick<Visit<unknown>, 'page'>): Reply => ({
  status: 404,
  page: ErrorPage({ context: visit.page, kind: 404 }),
});
/** Lets a handler answer "not one of our forms". */
export const notOurForm = (visit: Pick<Visit<unknown>, 'page'>): Reply => ({
  status: 400,
  page: ErrorPage({ context: visit.page, kind: 400 }),
});

const bareFields = ['csrf', 'formKey'];

/** For a form that is a button and nothing more: one with another field in it is not ours. */
export const bareForm =
  (submit: Submit): Submit =>
  async (visit) =>
    Object.keys(visit.form).every((name) => bareFields.includes(name)) ? submit(visit) : notOurForm(visit);
