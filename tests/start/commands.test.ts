import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainEnvironment } from './program.ts';

type Ended = { code: number; out: string; err: string };

let project: string;
beforeEach(async () => {
  project = path.join(await mkdtemp(path.join(os.tmpdir(), 'rv-')), 'et projekt');
  await mkdir(project);
  await cp('bin', path.join(project, 'bin'), { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    await cp(name, inProject(name), { preserveTimestamps: true });
});
afterEach(() => rm(path.dirname(project), { recursive: true, force: true }));

const inProject = (...parts: string[]): string => path.join(project, ...parts);

function ran(command: string, args: string[], settings: Record<string, string> = {}): Promise<Ended> {
  const env = { ...plainEnvironment(), ...settings };
  return new Promise((resolve) => {
    execFile(command, args, { env, cwd: os.tmpdir() }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err: err.trimEnd() }),
    );
  });
}

/** The machine's npm, as it behaves on a bad day. */
async function npmThat(says: string, code: number): Promise<Record<string, string>> {
  await mkdir(inProject('tools'));
  await writeFile(inProject('tools/npm'), `#!/bin/sh\necho '${says}' >&2\nexit ${code}\n`);
  await chmod(inProject('tools/npm'), 0o755);
  return { PATH: inProject('tools') };
}

describe('npm start before anything is installed', () => {
  const start = (settings: Record<string, string>): Promise<Ended> =>
    ran(process.execPath, [inProject('bin/start.js')], settings);

  test('says in one sentence that npm is missing', async () => {
    const { code, err } = await start({ PATH: inProject('nothing') });
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^Kommandoen npm findes ikke.*\.$/),
    });
  });

  test.each([
    ['no network', 'npm error code EAI_AGAIN', 'pakkeserveren ikke svarer'],
    ['a full disk', 'npm error code ENOSPC', 'Disken er fuld'],
    ['a folder of somebody else', 'npm error code EACCES', 'Der må ikke skrives i'],
  ])('says in one sentence what stopped npm: %s', async (_name, says, words) => {
    const { code, err } = await start(await npmThat(says, 1));
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(new RegExp(`^.*${words}.*\\.$`)) });
  });

  test('shows what npm says when it is something else', async () => {
    const { err } = await start(await npmThat('npm error something new', 7));
    expect(err).toBe('npm install mislykkedes (kode 7):\nnpm error something new');
  });

  test('tells an old Node what is needed', async () => {
    const older = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '18.20.4' } })`;
    const { code, err } = await ran(process.execPath, ['--import', older, inProject('bin/start.js')]);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^Rammeværk kræver Node 20 .* 18\.20\.4\..*$/),
    });
  });
});

describe('npm test', () => {
  const suite = (body: string): Promise<void> =>
    writeFile(inProject('x.test.ts'), `import { expect, test } from 'vitest';\n${body}`);

  /** No npm can be found: should it be asked for after all, it must not touch the packages that are linked here. */
  const testing = async (): Promise<Ended> => {
    await symlink(path.resolve('node_modules'), inProject('node_modules'));
    return ran(process.execPath, [inProject('bin/test.js'), 'x.test.ts'], { PATH: inProject('nothing') });
  };

  async function tested(): Promise<Ended & { last: string }> {
    const reporters = JSON.stringify(['default', path.resolve('tests/support/closing-line.ts')]);
    await writeFile(inProject('vitest.config.ts'), `export default { test: { reporters: ${reporters} } };`);
    const ended = await testing();
    return { ...ended, last: ended.out.trimEnd().split('\n').at(-1) ?? '' };
  }

  test('ends with the count when all is well', async () => {
    await suite(`test('one', () => expect(1).toBe(1));`);
    expect(await tested()).toMatchObject({ code: 0, last: '1 passed, 0 failed' });
  });

  test('ends with the count and code 1 when a test fails', async () => {
    await suite(`test('one', () => expect(1).toBe(1)); test('two', () => expect(1).toBe(2));`);
    expect(await tested()).toMatchObject({ code: 1, last: '1 passed, 1 failed' });
  });

  test('a runner that dies has failed', async () => {
    await suite(`test('one', () => expect(1).toBe(1));`);
    await writeFile(inProject('vitest.config.ts'), 'process.exit(0)');
    const { code, out } = await testing();
    expect({ code, out }).toEqual({ code: 1, out: '0 passed, 1 failed\n' });
  });
});

describe('bin/rammevaerk', () => {
  const launcher = (): string => inProject('bin/rammevaerk');

  async function install(): Promise<void> {
    await symlink(path.resolve('node_modules'), inProject('node_modules'));
    await mkdir(inProject('dist'));
    await writeFile(
      inProject('dist/cli.js'),
      'console.log(JSON.stringify([process.version, ...process.argv.slice(2)]))',
    );
  }

  test('runs on the project’s Node with the arguments as they were given', async () => {
    await install();
    const { out } = await ran(launcher(), ['import', '--json', 'et møde.pdf', '']);
    expect(JSON.parse(out)).toEqual([process.version, 'import', '--json', 'et møde.pdf', '']);
  });

  test('is found through links, also relative ones', async () => {
    await install();
    await symlink('bin/rammevaerk', inProject('relative'));
    await symlink(inProject('relative'), inProject('absolute'));
    expect(JSON.parse((await ran(inProject('absolute'), ['check'])).out)).toEqual([process.version, 'check']);
  });

  test('passes on how the command ended', async () => {
    await install();
    await writeFile(inProject('dist/cli.js'), 'process.exit(3)');
    expect((await ran(launcher(), [])).code).toBe(3);
  });

  test('says npm install when the project is not installed', async () => {
    const { code, err } = await ran(launcher(), []);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`Kør npm install i ${project}`) });
  });
});
