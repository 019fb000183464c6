import agenciesFile from "../../../reference/agencies.json" with { type: "json" };

/** An agency as a page names it. */
export type NamedAgency = { id: string; vi: string; en: string };

type Entry = { id: string; name_vi: string; name_en: string; valid_to: string | null; successor: readonly string[] };
const agencies = new Map<string, Entry>(agenciesFile.agencies.map((entry) => [entry.id, entry]));

export function agencyNamed(id: string): NamedAgency {
  const entry = agencies.get(id);
  return entry ? { id, vi: entry.name_vi, en: entry.name_en } : { id, vi: id, en: id };
}

/** Who holds on a day (`yyyy-mm-dd`) what an agency held: itself while it exists, else whoever came after it. */
export function holdersOf(id: string, day: string, seen: readonly string[] = []): NamedAgency[] {
  const entry = agencies.get(id);
  const ended = entry !== undefined && entry.valid_to !== null && entry.valid_to < day;
  if (!ended || seen.includes(id) || entry.successor.length === 0) return [agencyNamed(id)];
  const holders = entry.successor.flatMap((successor) => holdersOf(successor, day, [...seen, id]));
  return holders.filter((holder, at) => holders.findIndex(({ id: other }) => other === holder.id) === at);
}
