/** Assembles matching/index/kernel.wat into matching/index/kernel-bytes.ts. Run it when the source has changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import assembler from 'wabt';

const folder = join(import.meta.dirname, '../matching/index');
const wabt = await assembler();
const source = wabt.parseWat('kernel.wat', readFileSync(join(folder, 'kernel.wat'), 'utf8'), { simd: true });
const bytes = Buffer.from(source.toBinary({}).buffer).toString('base64');
const lines = bytes.match(/.{1,100}/g).map((line) => `  '${line}',`);
writeFileSync(
  join(folder, 'kernel-bytes.ts'),
  `/** kernel.wat, assembled; a test holds the two together. */\nexport const KERNEL_BYTES = [\n${lines.join('\n')}\n].join('');\n`,
);
