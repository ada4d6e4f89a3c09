import type { KeptText, Kept } from './kept.ts';
import { builtOn, freshToken, send, type Answer } from './send.ts';

type Words = Readonly<Record<string, string>>;
type Around = {
  readonly form: HTMLFormElement;
  readonly address: string;
  readonly writer: string;
  readonly kept: KeptText;
  readonly words: Words;
  readonly bar: HTMLElement;
};

const [pauseMs, longestMs, retryFirstMs, retryMostMs, loginMs] = [600, 3_000, 1_000, 15_000, 5_000];
const ours = ['csrf', 'formKey', 'saveId', 'act'];

/**
 * Saves the form when one pauses. Each save has a name of its own and is sent, as it was, until the server has answered
 * for it; what is typed meanwhile is the next. Until then it lies in the browser's database.
 */
export class Saving {
  readonly #around: Around;
  #saved: string;
  #sending: Kept | undefined;
  #answer: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since: number | undefined;
  #retryMs = retryFirstMs;
  #isStopped = false;
  isLeaving = false;

  constructor(around: Around) {
    this.#around = around;
    this.#saved = this.#typed();
    around.form.addEventListener('input', () => this.changed());
    around.form.addEventListener('change', () => this.changed());
    window.addEventListener('online', () => this.#hurry());
    window.addEventListener('focus', () => this.#hurry());
    window.addEventListener('beforeunload', (event) => {
      if (this.isUnsaved() && !this.isLeaving) event.preventDefault();
    });
  }

  isUnsaved(): boolean {
    return this.#sending !== undefined || this.#typed() !== this.#saved;
  }

  /** Kept at once, sent after a pause, and while one writes on without one every few seconds. */
  changed(): void {
    if (!this.isUnsaved() || this.isLeaving) return;
    this.#isStopped = false;
    this.#since ??= Date.now();
    void this.#around.kept.keep({ ...this.#next(), ...(this.#sending && { before: this.#sending }) });
    if (!this.#around.bar.classList.contains('is-lost')) this.#say('unsaved');
    const left = Math.max(0, this.#since + longestMs - Date.now());
    this.#schedule(Math.min(pauseMs, left));
  }

  /** Waits for what is on its way. False where it did not arrive: then the page is not left. */
  async settle(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#answer;
    if (!this.#sending) return true;
    this.#hurry();
    return false;
  }

  #typed(): string {
    return JSON.stringify(this.#fields());
  }

  #fields(): [string, string][] {
    return [...new FormData(this.#around.form)].flatMap(([name, value]): [string, string][] =>
      ours.includes(name) || typeof value !== 'string' ? [] : [[name, value]],
    );
  }

  /** The save of what stands in the form now: its name stands in the form too, so that a button sends the same. */
  #next(): Kept {
    const { address, writer, form } = this.#around;
    return { address, writer, saveId: fieldOf(form, 'saveId').value, fields: this.#fields() };
  }

  #schedule(afterMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#go(), afterMs);
  }

  #hurry(): void {
    if (this.isUnsaved() && !this.#isStopped && !this.isLeaving) this.#schedule(0);
  }

  #go(): void {
    if (this.#answer || this.#isStopped || this.isLeaving || !this.isUnsaved()) return;
    this.#answer = this.#save().finally(() => {
      this.#answer = undefined;
    });
  }

  async #save(): Promise<void> {
    this.#since = undefined;
    if (!this.#sending) {
      this.#sending = this.#next();
      fieldOf(this.#around.form, 'saveId').value = crypto.randomUUID();
    }
    this.#take(await send(this.#sending, fieldOf(this.#around.form, 'csrf').value), this.#sending);
  }

  #take(answer: Answer, sent: Kept): void {
    if (answer.is === 'lost') return this.#again('lost', this.#retryMs);
    if (answer.is === 'signed-out') return this.#askForLogin();
    this.#sending = undefined;
    this.#retryMs = retryFirstMs;
    if (answer.is === 'saved') return this.#takeSaved(answer, sent);
    this.#isStopped = true;
    void this.#around.kept.keep(this.#next());
    if (answer.is === 'refused') return this.#say('refused', answer.text);
    this.#say('conflict');
    const { form, words, bar } = this.#around;
    const both = document.createElement('button');
    both.type = 'button';
    both.className = 'rv-textbutton';
    both.textContent = words['seeBoth'] ?? '';
    both.addEventListener('click', () => {
      this.isLeaving = true;
      form.requestSubmit();
    });
    bar.append(both);
  }

  #takeSaved({ text, isMerged }: Extract<Answer, { is: 'saved' }>, sent: Kept): void {
    const { form, kept, words, bar } = this.#around;
    fieldOf(form, 'after').value = sent.saveId;
    this.#saved = JSON.stringify(builtOn(sent, sent.saveId).fields);
    this.#show(text, false);
    if (isMerged) {
      const link = document.createElement('a');
      link.href = location.pathname;
      link.textContent = words['reload'] ?? '';
      bar.append(` ${words['merged'] ?? ''} `, link);
    }
    if (this.isUnsaved()) return this.changed();
    return void kept.forget(sent);
  }

  #again(word: string, afterMs: number): void {
    this.#say(word);
    this.#retryMs = Math.min(2 * this.#retryMs, retryMostMs);
    setTimeout(() => this.#schedule(0), afterMs);
  }

  /** The text waits, also for a login made in another tab. Nobody sends another's words. */
  #askForLogin(): void {
    const { form, words, bar, writer } = this.#around;
    this.#say('signedOut');
    const link = document.createElement('a');
    link.href = `/log-ind?retur=${encodeURIComponent(location.pathname)}`;
    link.target = '_blank';
    link.textContent = words['signIn'] ?? '';
    bar.append(' ', link);
    const look = async (): Promise<void> => {
      const found = await freshToken(location.pathname);
      if (!found) return void setTimeout(() => void look(), loginMs);
      if (found.writer !== writer) return this.#say('other');
      fieldOf(form, 'csrf').value = found.csrf;
      return this.#schedule(0);
    };
    setTimeout(() => void look(), retryFirstMs);
  }

  #say(word: string, more = ''): void {
    this.#show((this.#around.words[word] ?? '') + more, word !== 'unsaved');
  }

  #show(text: string, isLost: boolean): void {
    const { bar } = this.#around;
    const line = bar.querySelector('[data-saved]');
    for (const other of Array.from(bar.childNodes)) if (other !== line && !isIcon(other)) other.remove();
    if (line) line.textContent = text;
    bar.classList.toggle('is-lost', isLost);
  }
}

const isIcon = (node: Node): boolean => node instanceof SVGElement;

function fieldOf(form: HTMLFormElement, name: string): HTMLInputElement {
  const found = form.elements.namedItem(name);
  if (!(found instanceof HTMLInputElement)) throw new Error(`the form has no ${name}`);
  return found;
}
