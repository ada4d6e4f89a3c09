import type { Language } from '../../kernel/language.ts';
import { nouns } from './text-event-nouns.ts';
import { verbs } from './text-event-verbs.ts';

/** An event in words, 'Møde: læst'. What has no word yet is shown as the program writes it. */
export function eventInWords(event: string, language: Language): string {
  const [noun = '', verb = ''] = event.split('.');
  const about = nouns[noun]?.[language];
  const happened = verbs[verb]?.[language];
  if (about === undefined) return event;
  return `${about[0]?.toUpperCase()}${about.slice(1)}: ${happened ?? verb.replaceAll('-', ' ')}`;
}
