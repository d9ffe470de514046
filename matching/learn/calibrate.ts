/** A linear score, and whether the pair is one that would be accepted. */
export type Outcome = { linear: number; accepted: boolean };

export type Calibration = { intercept: number; slope: number };

const STEPS = 50;
/** Keeps the fit finite where the outcomes can be told apart without a fault: one imagined outcome of each kind. */
const RIDGE = 1e-3;

/**
 * Platt's logistic: P(accepted) = 1 / (1 + exp(−(intercept + slope × linear))), by Newton's method on the likelihood
 * (Platt 1999). The slope is never below 0. It takes at least one outcome of each kind.
 */
export function calibrate(outcomes: readonly Outcome[]): Calibration {
  if (!outcomes.some((o) => o.accepted) || outcomes.every((o) => o.accepted)) {
    throw new Error('Calibration takes accepted and other outcomes.');
  }
  let [intercept, slope] = [0, 1];
  for (let step = 0; step < STEPS; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, RIDGE, 0, RIDGE];
    for (const { linear, accepted } of outcomes) {
      const p = 1 / (1 + Math.exp(-(intercept + slope * linear)));
      const [error, spread] = [(accepted ? 1 : 0) - p, p * (1 - p)];
      g0 += error;
      g1 += error * linear;
      h00 += spread;
      h01 += spread * linear;
      h11 += spread * linear * linear;
    }
    const determinant = h00 * h11 - h01 * h01;
    intercept += (h11 * g0 - h01 * g1) / determinant;
    slope += (h00 * g1 - h01 * g0) / determinant;
  }
  return { intercept, slope: Math.max(0, slope) };
}
