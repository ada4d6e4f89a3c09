import { replyDa } from './text-reply.da.ts';
import { replyEn } from './text-reply.en.ts';
import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const dispatchTexts = { da: { ...da, reply: replyDa }, en: { ...en, reply: replyEn } };
export type RefusalCode = keyof typeof da.refusals;
