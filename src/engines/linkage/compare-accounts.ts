import { accountFields, fieldAt, levelOf, strongFields } from "./account-fields.ts";
import { editDistance } from "./edit-distance.ts";
import type { Packed } from "./packed.ts";
import { section } from "./packed.ts";
import { different, missing } from "./patterns.ts";

/** What comparing two accounts found: a level a field, and the key of the value they agree on, or zero. */
export type Comparison = { levels: Uint8Array; agreed: Float64Array };

/** Room for a comparison, used again and again. */
export function emptyComparison(): Comparison {
  return { levels: new Uint8Array(accountFields.length), agreed: new Float64Array(accountFields.length) };
}

/**
 * Compares two accounts field by field. `isShared` says whether a strong value is held by so many that it links nobody outright.
 * The answer is the same whichever comes first.
 */
export function compareAccounts(
  one: Packed,
  other: Packed,
  isShared: (key: number) => boolean,
  into: Comparison,
): Comparison {
  const { levels, agreed } = into;
  for (let field = 0; field < strongFields; field++) {
    levels[field] = missing;
    agreed[field] = 0;
    if (isEmpty(one, field) || isEmpty(other, field)) continue;
    const key = commonKey(one, other, field, isShared);
    agreed[field] = key;
    levels[field] = key === 0 ? different : isShared(key) ? levelOf.held.byMany : levelOf.held.shared;
  }
  compareNames(one, other, into);
  compareHandles(one, other, into);
  const picture = isEmpty(one, section.picture) || isEmpty(other, section.picture);
  agreed[fieldAt.picture] = picture ? 0 : commonKey(one, other, section.picture, never);
  levels[fieldAt.picture] = picture ? missing : agreed[fieldAt.picture] === 0 ? different : levelOf.picture.shared;
  comparePlaces(one, other, into);
  compareTexts(one, other, into);
  return into;
}

const never = () => false;
const start = (packed: Packed, at: number) => (at === 0 ? 0 : packed.ends[at - 1]!);
const isEmpty = (packed: Packed, at: number) => start(packed, at) === packed.ends[at]!;
const first = (packed: Packed, at: number) => (isEmpty(packed, at) ? 0 : packed.keys[start(packed, at)]!);

/** A key that both hold in a section, one that is not avoided if there is any and of those the least; zero for none. */
function commonKey(one: Packed, other: Packed, at: number, isAvoided: (key: number) => boolean): number {
  let [best, avoided] = [0, true];
  for (let left = start(one, at); left < one.ends[at]!; left++) {
    const key = one.keys[left]!;
    for (let right = start(other, at); right < other.ends[at]!; right++) {
      if (other.keys[right] !== key) continue;
      const avoid = isAvoided(key);
      if (best === 0 || (avoided && !avoid) || (avoided === avoid && key < best)) [best, avoided] = [key, avoid];
    }
  }
  return best;
}

const holds = (packed: Packed, at: number, key: number) => {
  for (let place = start(packed, at); place < packed.ends[at]!; place++) if (packed.keys[place] === key) return true;
  return false;
};

function compareNames(one: Packed, other: Packed, { levels, agreed }: Comparison): void {
  const [left, right] = [first(one, section.name), first(other, section.name)];
  agreed[fieldAt.name] = 0;
  if (left === 0 || right === 0) levels[fieldAt.name] = missing;
  else if (left === right) {
    levels[fieldAt.name] = levelOf.name.equal;
    agreed[fieldAt.name] = left;
  } else if (isAlias(one, other) || isAlias(other, one) || isNear(one.name, other.name))
    levels[fieldAt.name] = levelOf.name.near;
  else levels[fieldAt.name] = isPart(one.name, other.name) ? levelOf.name.part : different;
}

/** True when one account's user name is the other's name, or the names differ only in their spaces. */
function isAlias(one: Packed, other: Packed): boolean {
  const key = first(one, section.nameAsHandle);
  return key === first(other, section.nameAsHandle) || holds(other, section.handle, key);
}

/** One letter may be wrong in five, two in ten, three in sixteen. */
function isNear(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  const most = length < 5 ? 0 : length < 10 ? 1 : length < 16 ? 2 : 3;
  if (most === 0 || Math.abs(one.length - other.length) > most) return false;
  return editDistance(one, other, most) <= most;
}

const leastPart = 6;

function isPart(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= leastPart && ` ${long} `.includes(` ${short} `);
}

function compareHandles(one: Packed, other: Packed, { levels, agreed }: Comparison): void {
  agreed[fieldAt.handle] = 0;
  levels[fieldAt.handle] = missing;
  if (isEmpty(one, section.handle) || isEmpty(other, section.handle)) return;
  const equal = commonKey(one, other, section.handle, never);
  const stem = equal === 0 ? commonKey(one, other, section.stem, never) : 0;
  agreed[fieldAt.handle] = equal + stem;
  if (equal !== 0) levels[fieldAt.handle] = levelOf.handle.equal;
  else levels[fieldAt.handle] = stem !== 0 || areHandlesNear(one, other) ? levelOf.handle.near : different;
}

function areHandlesNear(one: Packed, other: Packed): boolean {
  return one.handles.split(" ").some((left) => other.handles.split(" ").some((right) => isNear(left, right)));
}

function comparePlaces(one: Packed, other: Packed, { levels, agreed }: Comparison): void {
  const [left, right] = [first(one, section.province), first(other, section.province)];
  agreed[fieldAt.address] = 0;
  levels[fieldAt.address] = left === 0 || right === 0 ? missing : different;
  if (left === 0 || left !== right) return;
  for (const [at, level] of placeLevels) {
    const key = first(one, at);
    if (key === 0 || key !== first(other, at)) continue;
    agreed[fieldAt.address] = key;
    levels[fieldAt.address] = level;
    return;
  }
}

const placeLevels = [
  [section.street, levelOf.address.street],
  [section.ward, levelOf.address.ward],
  [section.province, levelOf.address.province],
] as const;

function compareTexts(one: Packed, other: Packed, { levels }: Comparison): void {
  levels[fieldAt.text] = missing;
  if (isEmpty(one, section.text) || isEmpty(other, section.text)) return;
  let shared = 0;
  for (let at = start(one, section.text); at < one.ends[section.text]!; at++)
    if (holds(other, section.text, one.keys[at]!)) shared++;
  const of = Math.min(
    one.ends[section.text]! - start(one, section.text),
    other.ends[section.text]! - start(other, section.text),
  );
  levels[fieldAt.text] = shared === 0 ? different : shared * 2 > of ? levelOf.text.most : levelOf.text.some;
}
