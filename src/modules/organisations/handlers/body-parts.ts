import type { Reader } from '../../../platform/database.ts';
import type { Child } from '../../../platform/design/index.ts';
import type { Visit } from '../../../platform/route.ts';

/** The body a page is about. */
export type BodyAt = { readonly id: string; readonly key: string; readonly shortName: string };

/**
 * What other modules add to the side of a body's page. They are handed over in `modules.ts`, because they build on
 * organisations and organisations may not build on them. Each asks its own rows as the reader: the walls are theirs too.
 */
export type BodyParts = {
  readonly ofBody?: (visit: Visit<Reader>, body: BodyAt) => Promise<readonly Child[]>;
};

export async function partsOfBody(
  all: readonly BodyParts[],
  visit: Visit<Reader>,
  body: BodyAt,
): Promise<Child[]> {
  const found = await Promise.all(all.flatMap(({ ofBody }) => (ofBody ? [ofBody(visit, body)] : [])));
  return found.flat();
}
