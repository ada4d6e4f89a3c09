import { expect, test } from 'vitest';
import { cprOfForm } from './cpr-of-form.ts';

const file = (name: string) => ({ name, bytes: new Uint8Array() });

test('what holds no number passes, and the answer to a question does not reach the handler', () => {
  expect(cprOfForm({ title: 'Takst 1.480.874 kr.' }, [])).toEqual({
    kind: 'clear',
    form: { title: 'Takst 1.480.874 kr.' },
  });
  expect(cprOfForm({ title: 'x', cpr: 'nej' }, [])).toEqual({ kind: 'clear', form: { title: 'x' } });
});

test('a certain number is stopped, shown masked, and carried masked', () => {
  const sent = { csrf: '010101-1234', remark: 'Barnet 010101-1234 flytter i morgen' };
  expect(cprOfForm(sent, [])).toEqual({
    kind: 'certain',
    excerpts: ['Barnet ••••••-•••• flytter i morgen'],
    masked: { csrf: '010101-1234', remark: 'Barnet ••••••-•••• flytter i morgen' },
  });
  expect(cprOfForm({ ...sent, cpr: 'nej' }, []).kind).toBe('certain');
});

test('of a long text only what stands around the number is shown, and no word is cut', () => {
  const text = `${'Ord for ord '.repeat(9)}010101-1234${' ord for ord'.repeat(9)}`;
  expect(cprOfForm({ text }, [])).toMatchObject({
    excerpts: ['Ord for ord Ord for ord Ord for ord ••••••-•••• ord for ord ord for ord ord for ord'],
  });
});

test('a doubtful number is asked about: no lets it pass, yes masks it', () => {
  const sent = { remark: 'Journal 0101011234' };
  expect(cprOfForm(sent, [])).toMatchObject({ kind: 'doubtful', excerpts: ['Journal 0101011234'] });
  expect(cprOfForm({ ...sent, cpr: 'nej' }, [])).toEqual({ kind: 'clear', form: sent });
  expect(cprOfForm({ ...sent, cpr: 'ja' }, [])).toEqual({
    kind: 'clear',
    form: { remark: 'Journal ••••••-••••' },
  });
});

test('a secret is not looked through, so that it is never shown', () => {
  const sent = { password: '010101-1234', newPassword: '010101-1234', recoveryCode: '0101011234' };
  expect(cprOfForm(sent, [])).toEqual({ kind: 'clear', form: sent });
});

test('a file is known by its name too', () => {
  expect(cprOfForm({}, [file('dagsorden.pdf')]).kind).toBe('clear');
  expect(cprOfForm({}, [file('udtalelse 010101-1234.pdf')])).toEqual({
    kind: 'file-name',
    excerpts: ['udtalelse ••••••-••••.pdf'],
  });
});
