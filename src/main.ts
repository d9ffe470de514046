#!/usr/bin/env node
/** The command line, and with src/cli/ the only place that builds things. Commands load what they need when they run. */
import { Command, CommanderError } from 'commander';
import { compileConceptsCommand } from './cli/compile-concepts.ts';
import { evaluateCommand } from './cli/evaluate.ts';
import { importCommand } from './cli/import.ts';
import { matchCommand } from './cli/match.ts';
import { tokenCommand } from './cli/token.ts';
import { trainRankerCommand } from './cli/train-ranker.ts';
import { countWordsCommand, trainVectorsCommand } from './cli/train-vectors.ts';

const program = new Command('kobler')
  .description("Brings municipalities' R&D needs and research groups' expertise together, and finds the money.")
  .version('0.1.0')
  .exitOverride();

program
  .command('serve')
  .description('API, pages and the worker in one process; brings the database up to date first')
  .option('--port <number>', 'port to listen on (KOBLER_PORT)')
  .option('--no-worker', 'leave the background work to `kobler worker`')
  .option('--demo', 'load the real groups, schemes and example needs first, and print tables and tokens')
  .option('--once', 'with --demo: stop after printing')
  .action(async (options) => (await import('./cli/serve.ts')).serve(options));

program
  .command('worker')
  .description('a worker alone; any number of them when Redis is configured')
  .action(async () => (await import('./cli/worker.ts')).work());

program
  .command('migrate')
  .description('bring the database up to date')
  .action(async () => (await import('./cli/maintain.ts')).migrate());

program
  .command('backup')
  .description('write a consistent copy of the database, also while it is in use')
  .argument('<file>', 'where to write it')
  .action(async (file: string) => (await import('./cli/maintain.ts')).backup(file));

program
  .command('restore')
  .description('put a backup in the place of the database; the server must be stopped')
  .argument('<file>', 'the backup')
  .option('--replace', 'also when a database is there; it is kept beside, with the time in its name')
  .action(async (file: string, options) => (await import('./cli/maintain.ts')).restore(file, options));

program
  .command('doctor')
  .description('check configuration, database, queue, index and disk; say what is wrong and what to do')
  .action(async () => (await import('./cli/doctor.ts')).doctor());

program.addCommand(importCommand());
program.addCommand(matchCommand());
program.addCommand(evaluateCommand());
program.addCommand(tokenCommand());
program.addCommand(countWordsCommand());
program.addCommand(trainVectorsCommand());
program.addCommand(compileConceptsCommand());
program.addCommand(trainRankerCommand());
for (const command of program.commands) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  // Loaded here: it knows the configuration, and with it zod, which is a third of the time of `kobler --help`.
  if (error instanceof CommanderError) process.exitCode = error.exitCode;
  else process.exitCode = (await import('./cli/failed.ts')).failed(error);
}
