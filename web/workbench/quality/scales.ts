import type { Share } from "../api/quality.ts";

const widths = [0.05, 0.1, 0.25, 0.5, 1];

/** The smallest round width that holds every interval, so that bars beside each other may be compared. */
export const widthFor = (shares: readonly Share[]): number => {
  const most = Math.max(0, ...shares.filter(({ share }) => share !== null).map(({ high }) => high));
  return widths.find((width) => width >= most) ?? 1;
};

/** The worth of a point by the verdicts, told in words only where it is surely not 1: two deviations away or more. */
export function saysOf({ times, deviation }: { times: number; deviation: number }): "high" | "right" | "low" {
  if (Math.abs(times - 1) < 2 * deviation) return "right";
  return times < 1 ? "high" : "low";
}
