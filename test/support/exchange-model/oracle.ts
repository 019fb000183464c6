/**
 * Who may see what, said as plainly as it can be: from what was told to whom, never from what the house has put together. It shares no code with
 * the house.
 */
export type Level = "own" | "named" | "agencies" | "public";
export type Grant = { level: Level; names: readonly string[]; until: number | null };
export type ModelField = { name: string; value: string; base: Pick<Grant, "level" | "names"> | null };
export type ModelShare = Grant & { id: string; fields: readonly string[] | null; withdrawn: boolean };
export type ModelRecord = {
  id: string;
  number: number;
  owner: string;
  title: string;
  base: Grant;
  fields: ModelField[];
  shares: ModelShare[];
  live: boolean;
};
export type ModelGroup = { id: string; keeper: string; members: Set<string>; open: boolean };
export type ModelSighting = { id: string; record: string; agency: string; level: Level; names: readonly string[] };
export type ModelProposal = { id: string; record: string; agency: string };

export type Oracle = {
  readonly agencies: readonly string[];
  readonly records: Map<string, ModelRecord>;
  readonly groups: Map<string, ModelGroup>;
  /** Ended agency -> who holds its records. */
  readonly successors: Map<string, string>;
  readonly sightings: ModelSighting[];
  readonly proposals: ModelProposal[];
  /** `record agency` of each that was read whole by another agency. */
  readonly reads: Set<string>;
  /** `record agency` of each that was ever seen. */
  readonly everSeen: Set<string>;
  /** The time, in milliseconds; it goes by when the model says so. */
  now: number;
};

/** The names by which an agency may be addressed: itself, whose records it holds, and the open groups of all of these. */
export function namesOf({ successors, groups }: Oracle, agency: string): Set<string> {
  const held = new Set([agency]);
  for (let grew = true; grew;) {
    grew = false;
    for (const [ended, holder] of successors)
      if (held.has(holder) && !held.has(ended)) {
        held.add(ended);
        grew = true;
      }
  }
  const inGroups = [...groups.values()].filter(
    ({ open, members }) => open && [...members].some((one) => held.has(one)),
  );
  return new Set([...held, ...inGroups.map(({ id }) => id)]);
}

export const holds = (oracle: Oracle, agency: string, owner: string): boolean => namesOf(oracle, agency).has(owner);

/** Whether an agency sees a record: it keeps it, or something that was told and has not ended lets it in. */
export function seesRecord(
  oracle: Oracle,
  agency: string,
  record: ModelRecord,
  names = namesOf(oracle, agency),
): boolean {
  if (names.has(record.owner)) return true;
  if (!record.live) return false;
  return [record.base, ...standing(record)].some((grant) => reaches(oracle, grant, names));
}

/** Whether an agency sees a field: what lets it see the record must let it see the field too. */
export function seesField(
  oracle: Oracle,
  agency: string,
  record: ModelRecord,
  field: ModelField,
  names = namesOf(oracle, agency),
): boolean {
  if (names.has(record.owner)) return true;
  if (!record.live) return false;
  const shares = standing(record);
  if (shares.some((share) => share.fields?.includes(field.name) && reaches(oracle, share, names))) return true;
  const whole = [record.base, ...shares.filter((share) => share.fields === null)];
  return whole.some((grant) => reachesBoth(oracle, grant, field.base, names));
}

/** Whether an agency may read a sighting: its keeper, the record's keeper, or who sees the record and is let in by the sighting. */
export function seesSighting(oracle: Oracle, agency: string, sighting: ModelSighting): boolean {
  const names = namesOf(oracle, agency);
  const record = oracle.records.get(sighting.record)!;
  if (names.has(record.owner) || names.has(sighting.agency)) return true;
  return reaches(oracle, { ...sighting, until: null }, names) && seesRecord(oracle, agency, record, names);
}

const standing = ({ shares }: ModelRecord) => shares.filter(({ withdrawn }) => !withdrawn);

const isEverybody = ({ level }: Pick<Grant, "level">) => level === "agencies" || level === "public";

function reaches({ now }: Oracle, { level, names: told, until }: Grant, names: ReadonlySet<string>): boolean {
  if (level === "own" || (until !== null && until <= now)) return false;
  return isEverybody({ level }) || told.some((name) => names.has(name));
}

/** One name must let in to both, as it is written. */
function reachesBoth(oracle: Oracle, grant: Grant, field: ModelField["base"], names: ReadonlySet<string>): boolean {
  if (!reaches(oracle, grant, names)) return false;
  if (field === null || isEverybody(field)) return true;
  if (field.level === "own") return false;
  return field.names.some((name) => names.has(name) && (isEverybody(grant) || grant.names.includes(name)));
}
