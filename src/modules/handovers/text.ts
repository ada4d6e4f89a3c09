import { da } from './text.da.ts';
import { en } from './text.en.ts';
import { jointDa } from './text-joint.da.ts';
import { jointEn } from './text-joint.en.ts';
import { messagesDa } from './text-messages.da.ts';
import { messagesEn } from './text-messages.en.ts';
import { passingsDa } from './text-passings.da.ts';
import { passingsEn } from './text-passings.en.ts';

export const handoversTexts = {
  da: { ...da, joint: jointDa, messages: messagesDa, passings: passingsDa },
  en: { ...en, joint: jointEn, messages: messagesEn, passings: passingsEn },
};
export type HandoversText = (typeof handoversTexts)['da'];
export type RefusalCode = keyof typeof da.refusals;
