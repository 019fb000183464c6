import type { Fields } from "../model.ts";
import type { Profile } from "./profile.ts";

/**
 * The columns that a profile reads and a record lacks, where the profile is for the export of one platform and the record lacks most of
 * them: it comes from elsewhere, and would stand in the database as goods of that platform. Empty where the record may be what it is for.
 */
export function foreignColumns({ platform, map }: Profile, record: Fields): string[] {
  if (platform === undefined || !("host" in platform)) return [];
  const columns = Object.values(map).flatMap((origin) => {
    if (typeof origin === "string") return [origin];
    return "column" in origin ? [origin.column] : [];
  });
  const missing = columns.filter((column) => !Object.hasOwn(record, column));
  return missing.length * 2 > columns.length ? missing : [];
}
