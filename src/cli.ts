/**
 * The composition root of the commands. What a command does not need is not loaded: `import --json` knows no
 * database.
 */
import { commandOf, usage, type Command } from './cli/arguments.ts';

const exitCodes = { done: 0, failed: 1, misused: 2 } as const;

async function run(command: Command): Promise<number> {
  if (command.name === 'help') {
    await write(usage);
    return exitCodes.done;
  }
  if (command.name === 'import-json') {
    const { importJson } = await import('./cli/import-json.ts');
    return importJson(command.files, write);
  }
  if (command.name === 'check-json') {
    const { checkJson } = await import('./cli/check-json.ts');
    return checkJson(command.files, write);
  }
  if (command.name === 'audit-verify') {
    const { auditVerify } = await import('./cli/audit-verify.ts');
    return auditVerify(command.anchors, write);
  }
  if (command.name === 'setup') {
    const { setUp } = await import('./cli/setup.ts');
    return setUp({ ...command, write });
  }
  const { importToQueue } = await import('./cli/import-queue.ts');
  return importToQueue({ ...command, write });
}

/**
 * Done when the system has taken the text: a pipe is slow, and what is left in memory is lost when the program ends.
 */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) =>
    process.stdout.write(text, (error) => (error ? reject(error) : resolve())),
  );
}

async function main(): Promise<number> {
  const command = commandOf(process.argv.slice(2));
  if (command.ok) return run(command.value);
  process.stderr.write(`rammevaerk: ${command.refusal.message}\n\n${usage}`);
  return exitCodes.misused;
}

/** Whoever reads us may stop reading (`| head`): no error to speak of. */
process.stdout.on('error', () => process.exit(exitCodes.failed));

try {
  process.exitCode = await main();
} catch (error) {
  const isRefusal = error instanceof Error && error.name === 'StartupRefusal';
  const words = isRefusal || !(error instanceof Error) ? String(error).replace(/^\w+: /u, '') : error.stack;
  process.stderr.write(`rammevaerk: ${words}\n`);
  process.exitCode = exitCodes.failed;
}
