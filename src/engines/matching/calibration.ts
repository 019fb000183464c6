/** Calibrated log-odds = slope x margin + offset (Platt): linear, so that shares of features stay shares. */
export type Calibration = { slope: number; offset: number };

/** Fits a calibration by Newton's method to margins with labels 0 and 1. */
export function fitCalibration(margins: readonly number[], labels: readonly number[]): Calibration {
  const positive = labels.reduce((sum, label) => sum + label, 0);
  // Platt's targets: never certain, the less so the fewer labels there are.
  const targets = [1 / (labels.length - positive + 2), (positive + 1) / (positive + 2)] as const;
  let [slope, offset] = [1, 0];
  for (let round = 0; round < 50; round++) {
    let [gs, go, ss, so, oo] = [0, 0, 1e-6, 0, 1e-6];
    for (const [at, margin] of margins.entries()) {
      const probability = probabilityOf(slope * margin + offset);
      const error = probability - targets[labels[at] === 1 ? 1 : 0];
      const weight = probability * (1 - probability);
      gs += error * margin;
      go += error;
      ss += weight * margin * margin;
      so += weight * margin;
      oo += weight;
    }
    const determinant = ss * oo - so * so;
    if (determinant <= 0) break;
    const [stepSlope, stepOffset] = [(oo * gs - so * go) / determinant, (ss * go - so * gs) / determinant];
    // Damped where Newton would overshoot.
    const damp = Math.min(1, 2 / Math.max(Math.abs(stepSlope), Math.abs(stepOffset), 1e-12));
    slope -= damp * stepSlope;
    offset -= damp * stepOffset;
    if (Math.abs(stepSlope) + Math.abs(stepOffset) < 1e-9) break;
  }
  return { slope: Math.max(slope, 0.05), offset };
}

export const probabilityOf = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));

/** F1 of calling a pair the same at and above a threshold. */
export function f1At(margins: readonly number[], labels: readonly number[], threshold: number): number {
  let [right, called, positive] = [0, 0, 0];
  for (const [at, margin] of margins.entries()) {
    const label = labels[at]!;
    positive += label;
    if (margin < threshold) continue;
    called++;
    right += label;
  }
  return called + positive === 0 ? 0 : (2 * right) / (called + positive);
}

/** The threshold of the best F1, where F1 is first averaged over thresholds near by: the peak of few labels is mostly luck. */
export function bestThreshold(margins: readonly number[], labels: readonly number[]): number {
  const grid = Array.from({ length: 121 }, (_, at) => -6 + at / 10);
  const raw = grid.map((threshold) => f1At(margins, labels, threshold));
  const reach = 8;
  const smooth = raw.map((_, at) => {
    const near = raw.slice(Math.max(0, at - reach), at + reach + 1);
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });
  return grid[smooth.indexOf(Math.max(...smooth))]!;
}
