import type { Language } from '../../src/kernel/language.ts';
import type { ReviewBase } from '../../src/modules/archive/pages/review-view.ts';
import { questionsOf } from '../../src/modules/archive/rules/review-questions.ts';
import { reviewOf } from '../../src/modules/archive/rules/review-record.ts';
import type { FormState } from '../../src/platform/design/index.ts';
import { sampleLines, sampleRecord, sampleRegister } from './sample-record.ts';

/** What somebody might try: a page must show it as text. */
export const hostile = '"><script>alert(1)</script><img src=x>';

/** A review of the sample whose texts are hostile, for tests of pages. */
export function reviewView(language: Language): ReviewBase {
  const sample = sampleRecord({ forum: hostile, place: hostile });
  const attendees = sample.attendees.map((person) => ({ ...person, name: hostile, organisation: hostile }));
  const items = sample.items.map((item) => ({
    ...item,
    title: hostile,
    minutesText: hostile,
    recommendations: item.recommendations.map(() => hostile),
    body: item.body.map((part) => ({ ...part, text: hostile })),
  }));
  const record = { ...sample, attendees, items };
  const review = reviewOf(record);
  return {
    context: {
      language,
      csrfToken: 'token',
      actor: null,
      isDemo: true,
      path: '/arkiv/import/7',
      navigation: [],
    },
    number: '7',
    name: hostile,
    fileName: hostile,
    version: 3,
    record,
    review,
    lines: sampleLines.map((line) => `${line} ${hostile}`),
    register: sampleRegister,
    questions: questionsOf(record, review),
  };
}

/** A form as a page is given it. */
export const formFor = (language: Language, own: Partial<FormState> = {}): FormState => ({
  language,
  csrfToken: 'token',
  formKey: 'key',
  version: 3,
  values: {},
  problems: [],
  ...own,
});

/** Scripts of our own are files; anything else between script tags, and any picture, came from the text. */
export const foreignMarkup = /<script(?! type="module" src="\/assets\/)|<img/;
