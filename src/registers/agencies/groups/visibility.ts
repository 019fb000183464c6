import type { Visibility } from "../../../services/facts/index.ts";
import type { Group, Member } from "./model.ts";

/** Every agency that sits in a group, by all names that rows may call it. */
export function seats(members: readonly Member[]): string[] {
  return members.flatMap(({ agency, instead }) => [agency, ...instead]);
}

/**
 * What happens to a group is told to those who are in it, by name: whoever is put out still learns that, and whoever comes later does not
 * learn what was before.
 */
export function aboutGroup(of: Pick<Group, "id" | "agency">, told: readonly string[]): Visibility & { id: string } {
  const sharedWith = [...new Set(told)].filter((agency) => agency !== of.agency).toSorted((a, b) => a.localeCompare(b));
  return { id: of.id, agency: of.agency, level: "named", sharedWith };
}
