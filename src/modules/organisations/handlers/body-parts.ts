import type { Reader, Writer } from '../../../platform/database.ts';
import type { Child, Option } from '../../../platform/design/index.ts';
import type { Visit } from '../../../platform/route.ts';

/** The body a page is about. */
export type BodyAt = { readonly id: string; readonly key: string; readonly shortName: string };

/** What a body leaves behind when it is closed: how much, what is to become of it, and how that is done. */
export type ClosingQuestion = {
  /** The name of the field. */
  readonly name: string;
  readonly note: string;
  readonly label: string;
  readonly options: readonly Option[];
  settle(db: Writer, answer: string): Promise<void>;
};

/**
 * What other modules add to the side of a body's page and ask when it is closed. They are handed over in `modules.ts`,
 * because they build on organisations and organisations may not build on them. Each asks its own rows as the reader:
 * its walls hold too.
 */
export type BodyParts = {
  readonly ofBody?: (visit: Visit<Reader>, body: BodyAt) => Promise<readonly Child[]>;
  readonly atClosing?: (
    visit: Pick<Visit<Reader>, 'db' | 'language' | 'today'>,
    body: BodyAt,
  ) => Promise<readonly ClosingQuestion[]>;
};

export async function partsOfBody(
  all: readonly BodyParts[],
  visit: Visit<Reader>,
  body: BodyAt,
): Promise<Child[]> {
  const found = await Promise.all(all.flatMap(({ ofBody }) => (ofBody ? [ofBody(visit, body)] : [])));
  return found.flat();
}

/** What the closing of a body asks, over all modules. */
export async function questionsAtClosing(
  all: readonly BodyParts[],
  visit: Pick<Visit<Reader>, 'db' | 'language' | 'today'>,
  body: BodyAt,
): Promise<ClosingQuestion[]> {
  const found = await Promise.all(
    all.flatMap(({ atClosing }) => (atClosing ? [atClosing(visit, body)] : [])),
  );
  return found.flat();
}
