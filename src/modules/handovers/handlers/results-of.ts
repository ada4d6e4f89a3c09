import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { answersAt } from '../queries/council-answers.ts';
import { jointTextById } from '../queries/joint-text-at.ts';
import { resultOf, standingOf, type PointStanding } from '../rules/joint-standing.ts';
import { sentVersion, type CouncilResult } from '../rules/joint-views.ts';

/** What the councils decided of a joint text, for the ledger of agreements. Days are days of the councils' meetings. */
export type TextResults = {
  readonly textId: string;
  readonly number: number;
  readonly title: string;
  readonly version: number;
  /** Of the text and points every result is about. */
  readonly sha256: string;
  readonly dueOn: Day;
  readonly points: readonly (PointStanding & { readonly text: string; readonly isSeparable: boolean })[];
  readonly councils: readonly {
    readonly organisationId: string;
    readonly name: string;
    readonly results: readonly {
      readonly position: number;
      /** Null as long as the council has not answered the point. */
      readonly result: CouncilResult | null;
      readonly reservation: string;
      readonly decidedOn: Day | null;
      readonly reference: string;
      readonly referenceUrl: string;
    }[];
  }[];
};

/**
 * The results of the newest version that was sent, or of the version asked for; undefined where the reader may not see
 * the text or nothing was sent. Source.
 */
export async function resultsOf(
  db: Reader,
  textId: string,
  versionNumber?: number,
): Promise<TextResults | undefined> {
  const text = await jointTextById(db, textId);
  const version = text?.versions.find(
    ({ number, sentOn }) => sentOn !== null && number === (versionNumber ?? sentVersion(text)?.number),
  );
  if (!text || !version) return undefined;
  const answers = await answersAt(db, { textId, version: version.number });
  const standings = standingOf(version.points, answers, text.councils.length);
  return {
    textId,
    number: text.number,
    title: text.title,
    version: version.number,
    sha256: version.sha256 ?? '',
    dueOn: text.dueOn,
    points: version.points.flatMap(({ text: words, isSeparable }, at) => {
      const standing = standings[at];
      return standing ? [{ ...standing, text: words, isSeparable }] : [];
    }),
    councils: text.councils.map(({ organisationId, name }) => {
      const answer = answers.find((one) => one.organisationId === organisationId);
      const results = version.points.map(({ position }) => {
        const given = answer && resultOf(answer, position);
        return {
          position,
          result: given?.result ?? null,
          reservation: given?.reservation ?? '',
          decidedOn: given?.decidedOn ?? null,
          reference: given?.reference ?? '',
          referenceUrl: given?.referenceUrl ?? '',
        };
      });
      return { organisationId, name, results };
    }),
  };
}
