import type { SqlKind } from "./model.ts";

/** Why a select is not taken; the words are `connections.select.<code>`. */
export const selectFaults = ["not-a-select", "several", "comment", "quote", "brackets", "writes"] as const;
export type SelectFault = (typeof selectFaults)[number];

const quoted: Readonly<Record<string, string>> = { "'": "'", '"': '"', "`": "`", "[": "]" };

/**
 * Looks through a select before it is wrapped in another one: one statement, no comment, every quote and bracket closed, so that nothing of it
 * can reach beyond its brackets. What it may read is held by the partner's read-only user and the read-only transaction.
 */
export function checkSelect(sql: string, kind: SqlKind): SelectFault | null {
  // SQL Server takes no `with` inside another select.
  if (!(kind === "sqlserver" ? /^\s*select\b/i : /^\s*(?:select|with)\b/i).test(sql)) return "not-a-select";
  let depth = 0;
  let bare = "";
  for (let at = 0; at < sql.length; at++) {
    const sign = sql[at] as string;
    const next = sql[at + 1];
    if ((sign === "-" && next === "-") || (sign === "/" && next === "*") || (sign === "#" && kind === "mysql"))
      return "comment";
    if (sign === ";") return "several";
    // Dollar quotes and backslashes are read differently by different servers; no honest select needs them.
    if (sign === "$" || sign === "\\") return "quote";
    const close = quoted[sign];
    if (close !== undefined) {
      const end = endOfQuote(sql, at, close);
      if (end === null) return "quote";
      at = end;
      bare += " ";
      continue;
    }
    if (sign === "(") depth++;
    if (sign === ")" && --depth < 0) return "brackets";
    bare += sign;
  }
  if (depth !== 0) return "brackets";
  return /\b(?:into|insert|update|delete|merge|drop|alter|create|truncate|grant|exec|execute|call|copy|lock)\b/i.test(
    bare,
  )
    ? "writes"
    : null;
}

/** Where a quote closes; a doubled sign stands for itself. */
function endOfQuote(sql: string, from: number, close: string): number | null {
  for (let at = from + 1; at < sql.length; at++) {
    if (sql[at] === "\\") return null;
    if (sql[at] !== close) continue;
    if (sql[at + 1] !== close) return at;
    at++;
  }
  return null;
}
