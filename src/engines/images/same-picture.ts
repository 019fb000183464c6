import type { Agreement, Alignment } from "./agreement.ts";
import { agreementOf } from "./agreement.ts";
import type { Features } from "./features.ts";
import { featuresOf, mirroredFeatures } from "./features.ts";
import { distance } from "./hash.ts";
import type { Picture } from "./pixels.ts";
import type { View, Views } from "./views.ts";
import { viewsOf } from "./views.ts";

/** All that is known of a picture for comparing it: made once, then the pixels are no longer needed. */
export type Seen = Views & { features: Features };

/** The two parts that look alike: which view of the asked picture is which view of the other, and how many bits they differ. */
export type ViewMatch = { asked: string; kept: string; distance: number; isMirrored: boolean };

/**
 * What two pictures have to do with each other, with the reason. Either `points` agree on how one lies in the other, or, where a picture
 * is too plain for points, its views are all but equal.
 */
export type Likeness =
  | { same: true; by: "points"; view: ViewMatch; inliers: number; alignment: Alignment }
  | { same: true; by: "views"; view: ViewMatch; inliers: number }
  | { same: false; view: ViewMatch | null; inliers: number };

/** Views this near, of 128 bits, make a candidate: of unrelated photographs about one pair in a thousand is. */
export const candidateDistance = 23;
/** So many points in agreement are no chance: unrelated photographs reach 9, on one hanger. */
export const leastInliers = 10;
/** And spread over this share of a picture at least: less may be one thing that is in both, a hanger or a mark. */
export const leastSpread = 0.1;
/** And this share of those that look alike: copies had 0.46 and more, two shirts photographed on one floor 0.36 at most. */
export const leastShare = 0.35;
/**
 * And this share of all points where the pictures overlap. A copy shows its points again, whatever was written over some of them: of 1,290
 * copies none had less than 0.11. A floor or a table that is in two photographs gives points that look alike, but few of all: 0.05 at most.
 */
export const leastRepeated = 0.08;
/** Without points only views this near count: a re-saved copy is nearer, another picture was never seen to be. */
export const surelyAlike = 9;
/** A picture with fewer points than this is too plain to ask for their agreement. */
export const fewPoints = 60;

/** Looks at a picture for comparison: its views and its points. */
export function see(picture: Picture): Seen {
  return { ...viewsOf(picture), features: featuresOf(picture) };
}

/**
 * Whether b was made from the same photograph as a, whatever was cut off, written on it, put beside it or turned by a few degrees.
 *
 * @example
 * samePicture(see(copy), see(original)); // { same: true, by: "points", view: { asked: "whole", kept: "window-2-3", … }, inliers: 64, … }
 */
export function samePicture(asked: Seen, kept: Seen): Likeness {
  const view = nearestView(asked.asked, kept.kept);
  if (view === null || view.distance > candidateDistance) return { same: false, view, inliers: 0 };
  return confirm(view, asked.features, kept.features);
}

/** Decides over a candidate whose views are near, as `PictureIndex.candidates` gives it. */
export function confirm(view: ViewMatch, asked: Features, kept: Features): Likeness {
  const agreed = agreementAsSeen(view, asked, kept);
  if (agreed.agreement !== null && agrees(agreed.agreement)) {
    const { inliers, alignment } = agreed.agreement;
    return { same: true, by: "points", view: agreed.view, inliers, alignment };
  }
  const inliers = agreed.agreement?.inliers ?? 0;
  const isPlain = Math.min(asked.x.length, kept.x.length) < fewPoints;
  const same = isPlain && view.distance <= surelyAlike;
  return same ? { same, by: "views", view, inliers } : { same, view, inliers };
}

type AsSeen = { view: ViewMatch; agreement: Agreement | null };

/** Many goods look the same in a mirror, so that the nearest view does not tell which way round: where one way fails, the other is tried. */
function agreementAsSeen(view: ViewMatch, asked: Features, kept: Features): AsSeen {
  const first = agreementOneWay(view, asked, kept);
  if (agrees(first.agreement)) return first;
  const second = agreementOneWay({ ...view, isMirrored: !view.isMirrored }, asked, kept);
  return agrees(second.agreement) ? second : first;
}

function agreementOneWay(view: ViewMatch, asked: Features, kept: Features): AsSeen {
  return { view, agreement: agreementOf(view.isMirrored ? mirroredFeatures(asked) : asked, kept) };
}

function agrees(agreement: Agreement | null): boolean {
  if (agreement === null) return false;
  const { inliers, spread, share, repeated } = agreement;
  return inliers >= leastInliers && spread >= leastSpread && share >= leastShare && repeated >= leastRepeated;
}

function nearestView(asked: readonly View[], kept: readonly View[]): ViewMatch | null {
  let nearest: ViewMatch | null = null;
  for (const one of asked)
    for (const other of kept) {
      if (one.look !== other.look) continue;
      for (const isMirrored of [false, true]) {
        const bits = distance(isMirrored ? one.mirrored : one.hash, other.hash);
        if (nearest === null || bits < nearest.distance)
          nearest = { asked: one.name, kept: other.name, distance: bits, isMirrored };
      }
    }
  return nearest;
}
