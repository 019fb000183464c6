import type { RowOf } from "../../../kernel/db/statement.ts";
import type { LinkKind, TraceLink } from "./model.ts";
import type { edgesAround, emptyings } from "./store.ts";

type EdgeRow = Pick<RowOf<typeof edgesAround>, "parent" | "child" | "kind" | "action" | "at">;
type Emptying = RowOf<typeof emptyings>;

const kinds: Readonly<Record<string, LinkKind>> = {
  aggregation: "packed",
  association: "joined",
  transformation: "made",
};

/**
 * Makes one link of all that events say of a pair: it begins with the first that puts or sees them together and ends with the last that takes
 * them apart, if nothing puts them together after that. `from` lies in, is part of or becomes `to`.
 */
export function linksOf(rows: readonly EdgeRow[], emptied: readonly Emptying[]): TraceLink[] {
  const pairs = Map.groupBy(
    rows.filter(({ child }) => child !== "*"),
    ({ kind, parent, child }) => `${kind} ${parent} ${child}`,
  );
  return [...pairs.values()].map((told) => {
    const { parent, child, kind } = told[0] as EdgeRow;
    const seen = new Map(told.map((row) => [`${row.at.getTime()} ${row.action}`, row]));
    const ends = emptied
      .filter((one) => one.parent === parent && one.kind === kind)
      .map(({ at }) => ({ at, action: "DELETE" }));
    const inTime = [...seen.values(), ...ends].sort((one, other) => one.at.getTime() - other.at.getTime());
    const together = inTime.filter(({ action }) => action !== "DELETE");
    const since = together[0]?.at ?? null;
    const last = together.at(-1)?.at ?? null;
    const apart = inTime.findLast(({ action }) => action === "DELETE")?.at ?? null;
    const until = apart !== null && (last === null || apart >= last) ? apart : null;
    const made = kind === "transformation";
    return {
      from: made ? parent : child,
      to: made ? child : parent,
      kind: kinds[kind] as LinkKind,
      since,
      until,
      events: seen.size,
    };
  });
}
