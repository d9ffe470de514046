import { cpus, loadavg, release, totalmem } from 'node:os';

/** The machine, in a line: what every figure depends on. The load tells how much of it others had. */
export function machine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  const model = processors[0]?.model.trim() ?? 'unknown';
  return `${processors.length} cores (${model}), ${memory} GB, Linux ${release()}, Node ${process.version}, load ${load}`;
}

/** The value that this share of them does not exceed; NaN when there is none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
