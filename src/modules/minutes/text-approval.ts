import { da } from './text-approval.da.ts';
import { en } from './text-approval.en.ts';

export const approvalTexts = { da, en };
export type ApprovalText = (typeof approvalTexts)['da' | 'en'];
export type ApprovalRefusalCode = keyof (typeof da)['refusals'];
