import type { FormState, PageContext } from '../../src/platform/design/index.ts';

/** An invented reader on an invented day: what the pages of the gallery are shown as. */
export const sampleContext: PageContext = {
  language: 'da',
  csrfToken: 'token',
  actor: { name: 'Marie Vestergaard', organisationName: 'Sekretariatet', role: 'Sekretariatet' },
  isDemo: true,
  path: '/moeder',
  navigation: [
    { word: 'Overblik', href: '/', key: 'overview' },
    { word: 'Møder', href: '/moeder', key: 'meetings' },
    { word: 'Arkiv', href: '/arkiv', key: 'archive' },
  ],
};

export const sampleForm: FormState = {
  language: 'da',
  csrfToken: 'token',
  formKey: 'key',
  version: 3,
  values: {},
  problems: [],
};
