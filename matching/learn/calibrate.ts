/** A linear score, and whether the pair is one that would be accepted. */
export type Outcome = { linear: number; accepted: boolean };

export type Calibration = { intercept: number; slope: number };

const STEPS = 50;
/** Keeps the fit finite where the outcomes can be told apart without a fault. */
const RIDGE = 1e-3;
const LEAST_SHARE = 1e-6;
const CLOSE = 1e-9;

/**
 * Platt's logistic: P(accepted) = 1 / (1 + exp(−(intercept + slope × linear))), by Newton's method on the likelihood
 * (Platt 1999). The slope is never below 0. It takes at least one outcome of each kind.
 */
export function calibrate(outcomes: readonly Outcome[]): Calibration {
  if (!outcomes.some((o) => o.accepted) || outcomes.every((o) => o.accepted)) {
    throw new Error('Calibration takes accepted and other outcomes.');
  }
  let fit: Calibration = { intercept: 0, slope: 0 };
  let likelihood = logLikelihood(outcomes, fit);
  for (let step = 0; step < STEPS; step++) {
    const way = newtonStep(outcomes, fit);
    // A whole step may lead too far where the curve is flat: halve it until things get better.
    let share = 1;
    let next = fit;
    let better = likelihood;
    do {
      next = { intercept: fit.intercept + share * way.intercept, slope: fit.slope + share * way.slope };
      better = logLikelihood(outcomes, next);
      share /= 2;
    } while (better < likelihood && share > LEAST_SHARE);
    if (better - likelihood < CLOSE) break;
    [fit, likelihood] = [next, better];
  }
  return { intercept: fit.intercept, slope: Math.max(0, fit.slope) };
}

function newtonStep(outcomes: readonly Outcome[], fit: Calibration): Calibration {
  let [g0, g1, h00, h01, h11] = [-RIDGE * fit.intercept, -RIDGE * fit.slope, RIDGE, 0, RIDGE];
  for (const { linear, accepted } of outcomes) {
    const p = 1 / (1 + Math.exp(-(fit.intercept + fit.slope * linear)));
    const [error, spread] = [(accepted ? 1 : 0) - p, p * (1 - p)];
    g0 += error;
    g1 += error * linear;
    h00 += spread;
    h01 += spread * linear;
    h11 += spread * linear * linear;
  }
  const determinant = h00 * h11 - h01 * h01;
  return { intercept: (h11 * g0 - h01 * g1) / determinant, slope: (h00 * g1 - h01 * g0) / determinant };
}

function logLikelihood(outcomes: readonly Outcome[], { intercept, slope }: Calibration): number {
  let sum = (-RIDGE / 2) * (intercept ** 2 + slope ** 2);
  for (const { linear, accepted } of outcomes) {
    const odds = (intercept + slope * linear) * (accepted ? 1 : -1);
    sum -= Math.log1p(Math.exp(-odds));
  }
  return sum;
}
