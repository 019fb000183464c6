import { statement } from "../../../../kernel/db/statement.ts";

/** A page of one table's rows as JSON, in the order of `place`. */
const exported = (table: string, place: string, left: string) =>
  statement({
    params: { technology: "text", after: "text", limit: "int4" },
    row: { place: "text", line: "jsonb" },
    sql: `select ${place} as place, to_jsonb(t) - 'technology_id' - '${left}' as line from ${table} t
          where t.technology_id = $technology and ${place} > $after order by ${place} limit $limit`,
  });

export const exportedSwitches = exported("technology_switches", "t.id", "agency");
export const exportedCalls = exported("technology_calls", "t.id", "agency");
export const exportedFindings = exported(
  "technology_findings",
  "t.listing_id || ' ' || lpad(t.n::text, 4, '0')",
  "agency",
);
export const exportedOpinions = exported("technology_opinions", "t.id", "agency");
export const exportedHanded = exported("technology_handed", "t.notice_id || ' ' || t.shadow::text", "agency");
export const exportedTrials = exported("technology_trials", "t.id", "labelled");
