import type { Reader } from '../../../platform/database.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { AccessibilityPage } from '../pages/accessibility.page.tsx';

export const showAccessibility = async ({ page: context }: Visit<Reader>): Promise<Reply> => ({
  status: 200,
  page: AccessibilityPage({ context }),
});
