import { refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import type { VersionKind } from '../../meetings/index.ts';

export const releaseDraft = (
  _db: Writer,
  _draft: { meetingId: string; kind: VersionKind; note: string },
): Promise<Result<{ version: number }, { code: string }>> => Promise.resolve(refuse({ code: 'not-yet' }));
