import type { Language } from '../../../kernel/language.ts';
import { showDay, type TagState } from '../../../platform/design/index.ts';
import type { Count } from '../rules/count.ts';
import type { HearingState, Report } from '../rules/hearing-views.ts';
import type { Section, SectionAnswer } from '../rules/section.ts';
import { hearingTexts } from '../text.ts';

export const stateTag: Readonly<Record<HearingState, TagState>> = {
  drafted: 'idle',
  sent: 'run',
  reopened: 'run',
  closed: 'warn',
  proposed: 'run',
  reported: 'done',
  cancelled: 'part',
};

/** "Imod", or the alternative that was chosen. */
export const answerWords = (
  { alternatives }: Section,
  { kind, alternative }: SectionAnswer,
  language: Language,
): string =>
  alternative === null ? hearingTexts[language].kinds[kind] : (alternatives[alternative - 1] ?? '');

/** The result of a section in words: how many, by silence too, and what it comes to. */
export function resultWords(section: Section, count: Count, language: Language): string {
  const { results: text } = hearingTexts[language];
  if (count.missing > 0) return text.soFar(count.support, count.against + count.others, count.missing);
  const tail = [
    ...(count.neutral > 0 && count.outcome !== 'unopposed' ? [text.neutral(count.neutral)] : []),
    ...(count.withRemarks > 0 ? [text.remarks(count.withRemarks)] : []),
  ];
  const chosen = count.leading === null ? undefined : section.alternatives[count.leading - 1];
  const main = chosen === undefined ? plainWords(count, language) : chosenWords(chosen, count, language);
  return [main, ...tail].join(' ');
}

function plainWords(count: Count, language: Language): string {
  const { results: text } = hearingTexts[language];
  const { support, supportBySilence: silent, against, others, neutral, all } = count;
  const opposed = against + others;
  switch (count.outcome) {
    case 'full':
      return text.full(support, silent, all);
    case 'full-of-answers':
      return text.fullOfAnswers(support, count.silent);
    case 'broad':
      return text.broad(support, silent, opposed);
    case 'split':
      return text.split(support, silent, opposed);
    case 'mostly-against':
      return text.mostlyAgainst(support, silent, opposed);
    case 'rejected':
      return text.rejected(opposed);
    case 'unopposed':
      return text.unopposed(neutral);
    case 'none':
      return text.none;
  }
}

function chosenWords(chosen: string, count: Count, language: Language): string {
  const { results: text } = hearingTexts[language];
  const { support, supportBySilence: silent } = count;
  switch (count.outcome) {
    case 'full':
      return text.chosenByAll(chosen, support, silent);
    case 'full-of-answers':
      return text.chosenByAnswers(chosen, support, count.silent);
    case 'broad':
      return text.chosenByMost(chosen, support, silent);
    case 'split':
      return text.chosenSplit(chosen, support, silent);
    case 'mostly-against':
    case 'rejected':
    case 'unopposed':
    case 'none':
      return plainWords(count, language);
  }
}

/** A section with its result, as one line. */
export function sectionLine(section: Section, count: Count, language: Language): string {
  const { position, title } = section;
  const asked = /[?.!:]$/.test(title) ? title : `${title}:`;
  return `${position}. ${asked} ${resultWords(section, count, language)}`;
}

export const meetingWords = ({ bodyName, heldOn }: Pick<Report, 'bodyName' | 'heldOn'>, language: Language) =>
  `${bodyName} ${showDay(heldOn, language)}`;
