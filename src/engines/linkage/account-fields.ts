import type { Field } from "./patterns.ts";

const held = ["missing", "different", "shared by many", "shared"];

/** What two accounts are compared by. The first five are strong: one value held by few links its holders outright. */
export const accountFields = [
  { name: "phone", levels: held },
  { name: "bank", levels: held },
  { name: "tax", levels: held },
  { name: "email", levels: held },
  { name: "page", levels: held },
  { name: "name", levels: ["missing", "different", "part", "near", "equal"] },
  { name: "handle", levels: ["missing", "different", "near", "equal"] },
  { name: "picture", levels: ["missing", "different", "shared"] },
  { name: "address", levels: ["missing", "different", "province", "ward", "street"] },
  { name: "text", levels: ["missing", "different", "some", "most"] },
] as const satisfies readonly Field[];

export type AccountField = (typeof accountFields)[number]["name"];

/** How many of the fields are strong. */
export const strongFields = 5;

/** Places of fields in what is compared. */
export const fieldAt = { name: 5, handle: 6, picture: 7, address: 8, text: 9 } as const;

/** Levels by name where code tells them apart. */
export const levelOf = {
  held: { byMany: 2, shared: 3 },
  name: { part: 2, near: 3, equal: 4 },
  handle: { near: 2, equal: 3 },
  picture: { shared: 2 },
  address: { province: 2, ward: 3, street: 4 },
  text: { some: 2, most: 3 },
} as const;

/**
 * A strong value links its holders outright up to so many: three accounts on each of four large platforms. A number that more hold
 * is a hotline, a platform's or a shared desk's until something else agrees too.
 */
export const mostHoldersLinked = 12;

/** A value that more accounts hold no longer brings them together to be compared: 60 make 1,770 pairs. */
export const mostHoldersCompared = 60;

/** A value held by fewer weighs as if held by so many: with a few hundred thousand accounts one does not know how rare it really is. */
export const fewestCounted = 5;
