import { da } from './text-approval-help.da.ts';
import { en } from './text-approval-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const approvalHelp = {
  send: { key: 'referat-udsendelse', words: { da: da.send, en: en.send } },
  remarks: { key: 'referat-bemaerkninger', words: { da: da.remarks, en: en.remarks } },
  approval: { key: 'referat-godkendelse', words: { da: da.approval, en: en.approval } },
  fingerprint: { key: 'referat-fingeraftryk', words: { da: da.fingerprint, en: en.fingerprint } },
  rules: { key: 'referatregler', words: { da: da.rules, en: en.rules } },
} as const;
