import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-export.da.ts';

export const en: SameKeys<typeof da> = {
  fold: 'Get it as a file',
  pdf: 'PDF that can be read aloud',
  docx: 'Word document',
  json: 'JSON that can be imported again',
  language: 'The files are in Danish and hold what you may read yourself.',
  refusedTitle: 'The PDF could not be made',
  refusedHelp: 'Get the meeting as a Word document instead, or write to the secretariat.',
  toMeeting: 'To the meeting',
  refusals: {
    'title-missing': () => 'The meeting has no title. A PDF that can be read aloud must have one.',
    'alt-text-missing': ({ place, caption }) =>
      `The figure “${caption}” under “${place}” has no text for those who cannot see it. Write what it shows.`,
    'heading-skipped': ({ place }) =>
      `The heading “${place}” skips a level. Correct it, so that the order can be read aloud.`,
    'too-many-pages': ({ pages }) => `The document would have ${pages} pages. That is too long for one PDF.`,
    'document-too-large': () => 'The meeting has too much text for one PDF.',
    'took-too-long': () => 'Making the PDF took too long. Try again when there is less to do.',
    'too-many-waiting': () => 'Too many are waiting for a PDF just now. Try again in a moment.',
    'not-printable': () =>
      'Something in the text of the meeting cannot stand in a PDF that can be read aloud.',
  },
};
