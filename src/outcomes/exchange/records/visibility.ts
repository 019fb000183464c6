import type { Level } from "../../../services/facts/index.ts";

/** Who sees something, and until when (null: no end). Names are agencies and groups, and stand where the level is `named` alone. */
export type Seen = { level: Level; sharedWith: readonly string[]; until: Date | null };

/** A share of a record: the whole of it, or the fields named. */
export type Share = { audiences: readonly string[]; fields: readonly string[] | null; until: Date | null };

/** What a field's keeper said of it: null where it goes with its record. */
export type FieldBase = { name: string; base: Pick<Seen, "level" | "sharedWith"> | null };

/** The name by which a share means every agency. */
export const everyAgency = "*";

const rank: Record<Level, number> = { own: 0, named: 1, agencies: 2, public: 3 };
const nobody: Seen = { level: "own", sharedWith: [], until: null };

/** What two conditions leave together: a name counts where both name it. */
export function narrower(one: Seen, other: Seen): Seen {
  const until = earlier(one.until, other.until);
  if (one.level === "named" && other.level === "named")
    return named(
      one.sharedWith.filter((name) => other.sharedWith.includes(name)),
      until,
    );
  const least = rank[one.level] <= rank[other.level] ? one : other;
  return least.level === "own" ? nobody : { level: least.level, sharedWith: least.sharedWith, until };
}

/**
 * Who sees something by several grants at a time. The widest level that has not ended counts, names are put together; and it ends with the first
 * name that ends, since a row has one end: what remains is then put together anew.
 */
export function together(grants: readonly Seen[], at: Date): Seen {
  const live = grants.filter(({ until }) => until === null || until > at);
  const level = live.reduce<Level>((widest, each) => (rank[each.level] > rank[widest] ? each.level : widest), "own");
  if (level === "own") return nobody;
  if (level !== "named") {
    const ends = live.filter((each) => each.level === level).map((each) => each.until);
    return { level, sharedWith: [], until: ends.reduce(later) };
  }
  const endOf = new Map<string, Date | null>();
  for (const { sharedWith, until } of live)
    for (const name of sharedWith) endOf.set(name, endOf.has(name) ? later(endOf.get(name)!, until) : until);
  return named([...endOf.keys()].sort(), [...endOf.values()].reduce(earlier));
}

/** Who sees a record, and each of its fields, by what its keeper said and has shared since; no field is seen by more than its record. */
export function visibilityOf(
  base: Seen,
  fields: readonly FieldBase[],
  shares: readonly Share[],
  at: Date,
): { record: Seen; fields: Seen[] } {
  const whole = [base, ...shares.filter((share) => share.fields === null).map(seenBy)];
  const record = together([base, ...shares.map(seenBy)], at);
  return {
    record,
    fields: fields.map(({ name, base: said }) => {
      const byRecord = said === null ? whole : whole.map((grant) => narrower(grant, { ...said, until: null }));
      const byName = shares.filter((share) => share.fields?.includes(name)).map(seenBy);
      const seen = together([...byRecord, ...byName], at);
      return seen.level === "own" ? seen : { ...seen, until: earlier(seen.until, record.until) };
    }),
  };
}

/** Whether something is shared no further than a ceiling allows; the database's `sec.within` says the same. */
export function isWithin(seen: Seen, ceiling: Seen | null): boolean {
  if (ceiling === null || seen.level === "own") return true;
  if (ceiling.until !== null && (seen.until === null || seen.until > ceiling.until)) return false;
  if (ceiling.level === "named")
    return seen.level === "named" && seen.sharedWith.every((name) => ceiling.sharedWith.includes(name));
  return rank[seen.level] <= rank[ceiling.level];
}

/** Whether all who saw it before see it still; when either ends is not asked. */
export function keepsAll(before: Seen, now: Seen): boolean {
  if (before.level === "own") return true;
  if (before.level === "named" && now.level === "named")
    return before.sharedWith.every((name) => now.sharedWith.includes(name));
  return rank[now.level] >= rank[before.level];
}

export function sameSeen(one: Seen, other: Seen): boolean {
  return (
    one.level === other.level &&
    one.until?.getTime() === other.until?.getTime() &&
    one.sharedWith.length === other.sharedWith.length &&
    one.sharedWith.every((name) => other.sharedWith.includes(name))
  );
}

/** The names to whom it was shown: `*` stands for every agency. */
export function namesOf({ level, sharedWith }: Seen): readonly string[] {
  return level === "agencies" || level === "public" ? [everyAgency] : sharedWith;
}

/** Who sees by a share what it covers. */
export function seenBy({ audiences, until }: Share): Seen {
  return audiences.includes(everyAgency)
    ? { level: "agencies", sharedWith: [], until }
    : { level: "named", sharedWith: audiences, until };
}

function named(sharedWith: readonly string[], until: Date | null): Seen {
  return sharedWith.length === 0 ? nobody : { level: "named", sharedWith, until };
}

function earlier(one: Date | null, other: Date | null): Date | null {
  return one === null || (other !== null && other < one) ? other : one;
}

function later(one: Date | null, other: Date | null): Date | null {
  return one === null || other === null ? null : other > one ? other : one;
}
