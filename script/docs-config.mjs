// Writes the configuration table of docs/operating.md from the schema in src/config.ts (built in dist/).
import { readFileSync, writeFileSync } from 'node:fs';
import { configTable } from '../dist/src/config.js';

const file = new URL('../docs/operating.md', import.meta.url);
const text = readFileSync(file, 'utf8');
writeFileSync(file, text.replace(/(<!-- config:begin -->)[\s\S]*?(<!-- config:end -->)/, `$1\n${configTable()}\n$2`));
