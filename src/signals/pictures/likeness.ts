import type { Candidate, Features, Likeness, View } from "../../engines/images/index.ts";
import { agreementOf, confirm, mirroredFeatures, readFeatures, samePicture } from "../../engines/images/index.ts";

/** What two pictures have to do with each other, as it is shown and as a finding keeps it. */
export type Same = {
  /** `file`: the same bytes; `points`: marks agree on how one lies in the other; `views`: too plain for marks, all but equal. */
  by: "file" | "points" | "views";
  inliers: number;
  isMirrored: boolean;
  scale: number | null;
  degrees: number | null;
  /** Bits of 128 in which the nearest views differ, and their names. */
  distance: number;
  views: [asked: string, kept: string];
};

export const sameFile: Same = {
  by: "file",
  inliers: 0,
  isMirrored: false,
  scale: 1,
  degrees: 0,
  distance: 0,
  views: ["whole", "whole"],
};

/** Decides over a candidate that the search gave, with the points of both; null where it is another picture. */
export function sameAs(near: Candidate, asked: Features, keptPoints: Uint8Array): Same | null {
  return sameOf(confirm(near, asked, readFeatures(keptPoints)));
}

function sameOf(likeness: Likeness): Same | null {
  if (!likeness.same) return null;
  const { by, view, inliers } = likeness;
  return {
    by,
    inliers,
    isMirrored: view.isMirrored,
    scale: by === "points" ? likeness.alignment.scale : null,
    degrees: by === "points" ? likeness.alignment.degrees : null,
    distance: view.distance,
    views: [view.asked, view.kept],
  };
}

/** All that is known of a picture for comparing it. */
export type Compared = { hash: string; asked: View[]; kept: View[]; features: Features };

/**
 * How one picture lies in another: the similarity that takes a point of `other` to its place in `one` (in thousandths of the longer side of
 * each, `one` mirrored first where it says so), and the points that agree on it, as places in the pictures as they are.
 */
export type Beside = {
  same: Same | null;
  alignment: { scale: number; degrees: number; moveX: number; moveY: number } | null;
  points: { one: { x: number; y: number }; other: { x: number; y: number } }[];
};

export function besideOf(one: Compared, other: Compared): Beside {
  const likeness = samePicture(one, other);
  const same = one.hash === other.hash ? sameFile : sameOf(likeness);
  if (one.hash === other.hash) return { same, alignment: { scale: 1, degrees: 0, moveX: 0, moveY: 0 }, points: [] };
  const isMirrored = likeness.view?.isMirrored ?? false;
  const laid = isMirrored ? mirroredFeatures(one.features) : one.features;
  const agreement = likeness.same && likeness.by === "points" ? agreementOf(laid, other.features) : null;
  if (agreement === null) return { same, alignment: null, points: [] };
  const asItIs = (x: number) => (isMirrored ? one.features.width - x : x);
  return {
    same,
    alignment: agreement.alignment,
    points: agreement.points.map(([a, b]) => ({
      one: { x: asItIs(laid.x[a]!), y: laid.y[a]! },
      other: { x: other.features.x[b]!, y: other.features.y[b]! },
    })),
  };
}
