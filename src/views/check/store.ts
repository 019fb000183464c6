import { statement } from "../../kernel/db/statement.ts";

/** Platforms that bear a name, by its folded form. */
export const hostsNamed = statement({
  params: { folded: "text" },
  row: { host: "text" },
  sql: `select host from platforms where folded = $folded order by host limit 3`,
});
