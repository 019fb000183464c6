import type { Hash } from "./hash.ts";
import type { Picture } from "./pixels.ts";
import type { Planes } from "./planes.ts";
import { planesOf } from "./planes.ts";
import type { Area } from "./summed-area.ts";
import { withoutBorder } from "./trim.ts";
import type { Look } from "./view-hash.ts";
import { lookAt } from "./view-hash.ts";

/** One part of a picture and its hash, as it is and in a mirror. Its name is a code, for the explanation of a match. */
export type View = { number: number; name: string; look: Look; area: Area; hash: Hash; mirrored: Hash };

type Plan = { name: string; look: Look; place: (parts: Parts) => Area };
type Parts = { whole: Area; content: Area; trimmed: (area: Area) => Area };

const windowSide = 0.8;
const windowsARow = 5;
const halves = [
  ["left-half", 0, 0, 0.5, 1],
  ["right-half", 0.5, 0, 0.5, 1],
  ["upper-half", 0, 0, 1, 0.5],
  ["lower-half", 0, 0.5, 1, 0.5],
] as const;

/**
 * What is kept of a picture. The windows are a grid of 5 x 5 places of four fifths of the sides: wherever a copy was cropped, some part
 * of what is left lies within 2.5 % of one of them.
 */
const keptPlans: Plan[] = [
  { name: "whole", look: "colour", place: ({ whole }) => whole },
  { name: "content", look: "colour", place: ({ content }) => content },
  { name: "whole-in-grey", look: "shape", place: ({ whole }) => whole },
  { name: "content-in-grey", look: "shape", place: ({ content }) => content },
  ...halves.map(([name, left, top, width, height]): Plan => ({
    name,
    look: "colour",
    place: ({ whole, trimmed }) => trimmed(part(whole, left, top, width, height)),
  })),
  ...grid(windowsARow, (1 - windowSide) / (windowsARow - 1)).map(([left, top], at): Plan => ({
    name: `window-${Math.floor(at / windowsARow) + 1}-${(at % windowsARow) + 1}`,
    look: "colour",
    place: ({ content }) => part(content, left, top, windowSide, windowSide),
  })),
];

const middles = [
  { percent: 95, places: 1 },
  { percent: 90, places: 2 },
  { percent: 85, places: 2 },
  { percent: 80, places: 2 },
];
const apart = 0.03;

/** What is asked for beyond that: parts about the middle of a possible crop, of the size that a window has in a crop of so much. */
const askedPlans: Plan[] = middles.flatMap(({ percent, places }) =>
  grid(places, apart).map(([left, top], at): Plan => {
    const side = percent / 100;
    const corner = (1 - side - (places - 1) * apart) / 2;
    return {
      name: `middle-${percent}-${at + 1}`,
      look: "colour",
      place: ({ content }) => part(content, corner + left, corner + top, side, side),
    };
  }),
);

const plans = [...keptPlans, ...askedPlans];

/** No view has this number or a higher one: an index keeps a view's number in six bits. */
export const viewNumbers = 64;

// Of 236 photographs the plainest has 66; an empty half of one has less than 20 and could be from any picture.
const leastQuality = 20;
const leastArea = 16;

/**
 * The views of a picture that are asked for, 46 at most; the first `kept` of them are the ones to keep. Parts too plain to compare and
 * repeats are left out: a white picture has none.
 */
export type Views = { asked: View[]; kept: View[] };

/** Looks at a picture in many ways, through one summed-area table a plane. About 7 ms at 400 x 533 pixels. */
export function viewsOf(picture: Picture): Views {
  const planes = planesOf(picture);
  const whole = { left: 0, top: 0, width: planes.width, height: planes.height };
  const trimmed = (area: Area) => withoutBorder(planes, area);
  const parts = { whole, content: trimmed(whole), trimmed };
  const seen = new Set<string>();
  const asked: View[] = [];
  for (const [number, plan] of plans.entries()) {
    const area = plan.place(parts);
    const look = planes.isGrey ? "shape" : plan.look;
    const key = [look, area.left, area.top, area.width, area.height].join();
    if (seen.has(key) || area.width < leastArea || area.height < leastArea) continue;
    seen.add(key);
    const { hash, mirrored, quality } = lookAt(planes, area, look);
    if (quality < leastQuality) continue;
    asked.push({ number, name: plan.name, look, area: inPicture(area, planes, picture), hash, mirrored });
  }
  return { asked, kept: asked.filter(({ number }) => number < keptPlans.length) };
}

/** The name of a view by its number, as an index keeps only that. */
export function viewName(number: number): string {
  const plan = plans[number];
  if (plan === undefined) throw new RangeError(`there is no view ${number}`);
  return plan.name;
}

/** The places of `count` x `count` squares, `step` apart, from 0 on. */
function grid(count: number, step: number): [left: number, top: number][] {
  return Array.from({ length: count ** 2 }, (_, at) => [(at % count) * step, Math.floor(at / count) * step]);
}

function part(area: Area, left: number, top: number, width: number, height: number): Area {
  return {
    left: area.left + left * area.width,
    top: area.top + top * area.height,
    width: area.width * width,
    height: area.height * height,
  };
}

function inPicture(area: Area, planes: Planes, picture: Picture): Area {
  const [across, down] = [picture.width / planes.width, picture.height / planes.height];
  return { left: area.left * across, top: area.top * down, width: area.width * across, height: area.height * down };
}
