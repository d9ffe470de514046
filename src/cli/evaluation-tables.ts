import { type Comparison, type Evaluation, MEASURES } from '../../matching/engine.ts';

/** Each measure with its mean and interval. */
export function evaluationTable(name: string, { queries, measures }: Evaluation): string {
  const rows = MEASURES.map((measure) => {
    const { mean, low, high } = measures[measure];
    return `${measure.padEnd(10)}  ${number(mean)}  ${number(low)}–${number(high)}`;
  });
  return [`${name}: ${queries} needs`, `${''.padEnd(10)}   mean  95 % interval`, ...rows, ''].join('\n');
}

/** Each measure with the difference between two runs, its interval, and how often chance alone would give as much. */
export function comparisonTable({ queries, measures }: Comparison): string {
  const rows = MEASURES.map((measure) => {
    const { mean, low, high, p } = measures[measure];
    return `${measure.padEnd(10)}  ${signed(mean)}  ${signed(low)} to ${signed(high)}  p = ${p.toFixed(4)}`;
  });
  const head = `Difference, first minus second, need by need (${queries} needs)`;
  return [head, `${''.padEnd(10)}    mean  95 % interval      randomisation test`, ...rows, ''].join('\n');
}

function number(value: number): string {
  return Number.isNaN(value) ? '  –  ' : value.toFixed(3);
}

function signed(value: number): string {
  return Number.isNaN(value) ? '   –  ' : `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}
