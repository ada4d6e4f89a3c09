import { KeptText, type Kept } from './minutes-desk/kept.ts';
import { listenToKeys } from './minutes-desk/keys.ts';
import { addRow, removeRow, writeSentence } from './minutes-desk/rows.ts';
import { Saving } from './minutes-desk/saving.ts';
import { freshToken, sendInOrder } from './minutes-desk/send.ts';

/**
 * Minutes mode: saves while one writes, keeps what could not be sent, adds rows without a page, and listens to keys.
 * What is typed reaches the server by plain forms where none of this runs.
 */
class MinutesDesk extends HTMLElement {
  #isBegun = false;

  connectedCallback(): void {
    if (this.#isBegun) return;
    this.#isBegun = true;
    const kept = new KeptText();
    forgetAtSignOut(kept);
    const form = this.querySelector<HTMLFormElement>('form:has([name=saveId])');
    const address = this.dataset['saves'];
    if (!form || address === undefined) return void this.#sendKept(kept, undefined);
    void this.#sendKept(kept, address).then((isHere) => {
      if (!isHere) this.#write(form, address, kept);
    });
  }

  #write(form: HTMLFormElement, address: string, kept: KeptText): void {
    const words = JSON.parse(this.dataset['words'] ?? '{}') as Record<string, string>;
    const bar = this.querySelector<HTMLElement>('.rv-mbar__save');
    if (!bar) return;
    const saving = new Saving({ form, address, writer: this.dataset['writer'] ?? '', kept, words, bar });
    form.addEventListener('change', ({ target }) => {
      if (writeSentence(target)) saving.changed();
    });
    form.addEventListener('submit', (event) => {
      const act = event.submitter instanceof HTMLButtonElement ? event.submitter.value : 'save';
      if (addRow(this, act) || removeRow(form, act)) {
        event.preventDefault();
        return saving.changed();
      }
      if (saving.isLeaving || !saving.isUnsaved()) return (saving.isLeaving = true);
      event.preventDefault();
      const { submitter } = event;
      return void saving.settle().then((hasArrived) => {
        if (!hasArrived) return;
        saving.isLeaving = true;
        // Not before this event is over: until then the browser takes no second one from the form.
        setTimeout(() => form.requestSubmit(submitter));
      });
    });
    listenToKeys(this, form);
    form.dataset['ready'] = 'ja';
  }

  /**
   * Sends what was kept when the browser or the net went: of this item and of others. True where the page is loaded
   * anew with it. A page that came back with something to put right holds what was typed: there it is newer.
   */
  async #sendKept(kept: KeptText, here: string | undefined): Promise<boolean> {
    const writer = this.dataset['writer'] ?? '';
    const isNewer = this.dataset['refused'] !== undefined;
    const mine = (await kept.all()).filter((one) => one.writer === writer);
    let csrf = document.querySelector<HTMLInputElement>('input[name=csrf]')?.value;
    for (const one of mine) {
      if (isNewer && one.address === here) {
        await kept.forget(one);
        continue;
      }
      csrf ??= (await freshToken(location.pathname))?.csrf;
      const answer = await sendInOrder(one, csrf ?? '');
      if (answer.is === 'saved') await kept.forget(one);
      if (one.address !== here) continue;
      if (answer.is === 'saved') return (location.reload(), true);
      if (answer.is === 'conflict' || answer.is === 'refused') return (showTyped(one, csrf ?? ''), true);
    }
    return false;
  }
}

/** What cannot be saved as it is, is sent as the form it was: the page shows it with what is to be put right. */
function showTyped({ address, fields, saveId }: Kept, csrf: string): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = address.replace(/\/gem$/, '');
  const all = [...fields, ['saveId', saveId], ['csrf', csrf], ['formKey', crypto.randomUUID()]] as const;
  for (const [name, value] of all) {
    const field = document.createElement('textarea');
    [field.name, field.value] = [name, value];
    form.append(field);
  }
  form.hidden = true;
  document.body.append(form);
  form.submit();
}

/** Closed and municipal words are not left behind in a browser somebody else may use. */
function forgetAtSignOut(kept: KeptText): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.action.endsWith('/log-ud')) return;
    event.preventDefault();
    void kept.forgetAll().finally(() => form.submit());
  });
}

customElements.define('rv-minutes-desk', MinutesDesk);
