import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { submittedAnswers, takesAnswers } from '../../rounds/index.ts';
import { answerWords, resultWords } from '../pages/hearing-words.ts';
import type { MemoSection } from '../pages/memo.page.tsx';
import { keepsHearings } from '../policy.ts';
import { dispositionsOf } from '../queries/dispositions.ts';
import type { StoredHearing } from '../queries/hearing-at.ts';
import { treatedAnswers, type Treated } from '../rules/dispositions.ts';
import { matrixOf, type Matrix } from '../rules/matrix.ts';
import type { PlainKind } from '../rules/section.ts';
import { hearingTexts } from '../text.ts';

/** Whether the reader may see what others answered: the secretariat always, the rest as it was set. */
export const seesAnswers = ({ round }: StoredHearing, actor: Visit<Reader>['actor']): boolean =>
  keepsHearings(actor) || round.answersOpen || round.closedAt !== null;

/** The matrix and what was done with the answers, as far as the reader may read them. */
export async function answersOf(
  { db, today }: Pick<Visit<Reader>, 'db' | 'today'>,
  { round }: StoredHearing,
): Promise<{ matrix: Matrix; treated: Treated[] }> {
  const answers = await submittedAnswers(db, round);
  const matrix = matrixOf(round, answers, ({ extension }) => takesAnswers(round, extension, today));
  return { matrix, treated: treatedAnswers(matrix, await dispositionsOf(db, round.id)) };
}

/** Whether the reader sees what was done with the answers: others than the secretariat once it is to be reported. */
export const seesDispositions = ({ report }: StoredHearing, actor: Visit<Reader>['actor']): boolean =>
  keepsHearings(actor) || report !== null;

const plainKinds: readonly PlainKind[] = ['consent', 'no-remarks'];

/** The sections of the white paper: what is to be read and treated apart from what is plain. */
export function memoSections(
  { matrix, treated }: { matrix: Matrix; treated: readonly Treated[] },
  { isShown, language }: { isShown: boolean; language: 'da' | 'en' },
): MemoSection[] {
  const { kinds } = hearingTexts[language];
  const namesWhere = (index: number, state: 'silent' | 'missing'): string[] =>
    matrix.rows.filter(({ cells }) => cells[index]?.state === state).map(({ addressee }) => addressee.name);
  return matrix.sections.map((section, index): MemoSection => {
    const count = matrix.counts[index];
    const ofSection = treated.filter(({ sectionId }) => sectionId === section.id);
    const others = ofSection.filter(({ isNeeded }) => !isNeeded);
    const proposed = others.filter(({ answer }) => answer.kind === 'alternative');
    const [first] = proposed;
    const plain = plainKinds.map((kind) => ({
      words: kinds[kind],
      names: others.filter(({ answer }) => answer.kind === kind).map(({ name }) => name),
    }));
    const chosen = first
      ? [{ words: answerWords(section, first.answer, language), names: proposed.map(({ name }) => name) }]
      : [];
    return {
      section,
      result: isShown && count ? resultWords(section, count, language) : null,
      treated: ofSection.filter(({ isNeeded }) => isNeeded),
      plain: [...chosen, ...plain].filter(({ names }) => names.length > 0),
      silent: isShown ? namesWhere(index, 'silent') : [],
      missing: isShown ? namesWhere(index, 'missing') : [],
    };
  });
}
