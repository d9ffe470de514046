import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { fixture } from './fixtures.ts';

/** `kobler compile-concepts`: reads the vocabulary and its examples once, so that no start has to. */
export function compileConceptsCommand(): Command {
  return new Command('compile-concepts')
    .description(
      'make the vocabulary of concepts ready for use; needed after a change of it, its examples or the vectors',
    )
    .option('--out <file>', 'where to write it (default: the file this program ships with)')
    .action(compile);
}

async function compile({ out = fixture('concepts', 'compiled.bin') }: { out?: string }): Promise<void> {
  const [{ compileConcepts, encodeConcepts }, { readSources }, { checkedVocabulary }, { print }] = await Promise.all([
    import('../../matching/engine.ts'),
    import('./sources.ts'),
    import('./vocabulary.ts'),
    import('./print.ts'),
  ]);
  const { analyser, vectors, vocabulary, fingerprint } = await readSources();
  const { concepts, tagged } = checkedVocabulary(vocabulary);
  const compiled = compileConcepts(concepts, { analyser, vectors, tagged });
  const bytes = encodeConcepts(compiled, fingerprint);
  await writeFile(out, bytes);
  await print(
    `${concepts.length} concepts, ${tagged.length} tagged texts, ${compiled.words.terms.length} terms; ${bytes.length} bytes to ${out}\n`,
  );
}
