import type { JSONContent } from '@tiptap/core';
import type { EditorWords } from './words.ts';

type Around = {
  readonly host: HTMLElement;
  readonly field: HTMLTextAreaElement;
  readonly words: EditorWords;
  readonly restore: (doc: JSONContent) => void;
};
type Kept = { readonly text: string; readonly doc: JSONContent; readonly at: string };

const [pauseMs, retryMs] = [1_200, 2_500];
const serverErrorMin = 500;
const conflictStatus = 409;

/**
 * Sends the form when one pauses, and again while the server is away. What could not be sent is sent as it was, with
 * its own key, so that it counts once; what was written since follows. Until it is saved, the text also lies in this
 * tab.
 */
export class Saving {
  readonly #around: Around;
  readonly #state: HTMLElement;
  readonly #key: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: { text: string; body: string } | undefined;
  #isBusy = false;
  #isStopped: boolean;
  #isLeaving = false;
  #saved: string;

  constructor(around: Around) {
    const { host, field } = around;
    this.#around = around;
    this.#saved = field.value;
    this.#isStopped = host.dataset['saves'] === undefined;
    this.#key = `rv-text ${field.form?.action ?? ''}`;
    this.#state = document.createElement('span');
    this.#state.className = 'rv-editor__state';
    this.#state.setAttribute('role', 'status');
    host.append(this.#state);
    if (this.#isStopped) return;
    this.#offerKept();
    field.form?.addEventListener('submit', () => (this.#isLeaving = true));
    window.addEventListener('online', () => this.hurry());
    window.addEventListener('beforeunload', (event) => {
      if (this.#isUnsaved() && !this.#isLeaving) event.preventDefault();
    });
  }

  changed(doc: JSONContent): void {
    if (this.#isStopped) return;
    const kept: Kept = { text: this.#around.field.value, doc, at: new Date().toISOString() };
    sessionStorage.setItem(this.#key, JSON.stringify(kept));
    if (!this.#state.classList.contains('is-lost')) this.#say('unsaved');
    this.#schedule(pauseMs);
  }

  /** Saves without waiting for the pause to end. */
  hurry(): void {
    if (this.#isUnsaved() && !this.#isStopped) this.#schedule(0);
  }

  #isUnsaved(): boolean {
    return this.#sending !== undefined || this.#around.field.value !== this.#saved;
  }

  #schedule(afterMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), afterMs);
  }

  async #save(): Promise<void> {
    const { form } = this.#around.field;
    if (!form || this.#isBusy || this.#isStopped || this.#isLeaving || !this.#isUnsaved()) return;
    this.#isBusy = true;
    this.#sending ??= { text: this.#around.field.value, body: bodyOf(form) };
    const { text, body } = this.#sending;
    const answer = await send(form.action, body);
    this.#isBusy = false;
    if (answer === 'lost') {
      this.#say('lost');
      return this.#schedule(retryMs);
    }
    this.#sending = undefined;
    return this.#take(answer, text);
  }

  #take({ status, page }: Answer, sent: string): void {
    const form = this.#around.field.form;
    const fresh = [...page.forms].find(({ action }) => samePath(action, form?.action));
    if (status >= 400 || !form || !fresh) {
      this.#isStopped = true;
      this.#isLeaving = status === conflictStatus;
      return this.#say(status === conflictStatus ? 'conflict' : 'refused');
    }
    for (const name of ['csrf', 'formKey', 'version']) copyField(name, fresh, form);
    showCheck(page);
    form.querySelector('.rv-saved')?.remove();
    this.#saved = sent;
    if (this.#isUnsaved()) return this.#schedule(pauseMs);
    sessionStorage.removeItem(this.#key);
    return this.#say('saved');
  }

  #say(word: 'unsaved' | 'saving' | 'saved' | 'lost' | 'conflict' | 'refused'): void {
    this.#state.textContent = this.#around.words[word].replace('{tid}', clockOf(new Date()));
    this.#state.classList.toggle('is-lost', ['lost', 'conflict', 'refused'].includes(word));
  }

  /** What was written and never reached the server, from before the page was loaded again. */
  #offerKept(): void {
    const stored = sessionStorage.getItem(this.#key);
    if (stored === null) return;
    const { words, host, field, restore } = this.#around;
    const kept = JSON.parse(stored) as Kept;
    if (kept.text === field.value) return sessionStorage.removeItem(this.#key);
    const offer = document.createElement('div');
    offer.className = 'rv-editor__kept';
    const sentence = document.createElement('span');
    sentence.textContent = words.kept.replace('{tid}', clockOf(new Date(kept.at)));
    const choice = (word: string, act: () => void): HTMLButtonElement => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'rv-textbutton';
      button.textContent = word;
      button.addEventListener('click', () => (offer.remove(), act()));
      return button;
    };
    offer.append(
      sentence,
      choice(words.takeKept, () => restore(kept.doc)),
      choice(words.dropKept, () => sessionStorage.removeItem(this.#key)),
    );
    host.prepend(offer);
  }
}

type Answer = { readonly status: number; readonly page: Document };

async function send(action: string, body: string): Promise<Answer | 'lost'> {
  try {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(action, { method: 'POST', body, headers });
    if (answer.status >= serverErrorMin) return 'lost';
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return { status: answer.status, page };
  } catch {
    return 'lost';
  }
}

function bodyOf(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : '',
  ]);
  return new URLSearchParams(fields).toString();
}

const samePath = (one: string, other: string | undefined): boolean =>
  other !== undefined && new URL(one, location.href).pathname === new URL(other, location.href).pathname;

function copyField(name: string, from: HTMLFormElement, to: HTMLFormElement): void {
  const [fresh, own] = [from, to].map((form) => form.querySelector(`input[name="${name}"]`));
  if (fresh instanceof HTMLInputElement && own instanceof HTMLInputElement) own.value = fresh.value;
}

/** The check beside the text, as the server sees the saved item. */
function showCheck(page: Document): void {
  const [fresh, own] = [page.querySelector('#kontrol'), document.querySelector('#kontrol')];
  if (fresh && own && !own.contains(document.activeElement)) own.replaceChildren(...fresh.childNodes);
}

/** "10.42.07". */
const clockOf = (moment: Date): string => moment.toLocaleTimeString('da-DK');
