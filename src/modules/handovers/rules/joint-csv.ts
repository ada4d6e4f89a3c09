import { resultOf } from './joint-standing.ts';
import type { CouncilAnswer, CouncilResult, JointText, JointVersion } from './joint-views.ts';

type Words = {
  readonly results: Readonly<Record<CouncilResult, string>>;
  readonly csv: { columns: readonly string[]; yes: string; no: string; missing: string };
};

/** One row for each council and point, so that a spreadsheet can count them any way. */
export function jointRows(
  { text, version, answers }: { text: JointText; version: JointVersion; answers: readonly CouncilAnswer[] },
  { results: resultWords, csv: words }: Words,
): string[][] {
  const yesNo = (is: boolean): string => (is ? words.yes : words.no);
  const rows = text.councils.flatMap(({ organisationId, name }) => {
    const answer = answers.find((one) => one.organisationId === organisationId);
    return version.points.map((point) => {
      const given = answer && resultOf(answer, point.position);
      return [
        name,
        String(point.position),
        point.text,
        yesNo(point.isSeparable),
        given ? resultWords[given.result] : words.missing,
        given?.reservation ?? '',
        given?.decidedOn ?? '',
        given?.reference ?? '',
        given?.referenceUrl ?? '',
        answer?.recordedBy ?? '',
        answer ? yesNo(answer.onBehalf) : '',
        answer ? yesNo(answer.isLate) : '',
        String(version.number),
        version.sha256 ?? '',
      ];
    });
  });
  return [[...words.columns], ...rows];
}
