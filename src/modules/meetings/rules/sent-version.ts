import type { VersionKind } from './agenda-to-release.ts';

/** A version of an agenda as it was sent from here. What came in with an imported meeting was sent elsewhere. */
export type SentVersion = {
  readonly number: number;
  readonly kind: VersionKind;
  readonly note: string;
  readonly sentAt: Date;
  /** Who sent it; null where it is not known any more. */
  readonly sentBy: string | null;
};
