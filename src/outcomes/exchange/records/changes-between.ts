import type { FieldState, RecordState } from "./state.ts";
import { ownOnly } from "./state.ts";
import type { Seen } from "./visibility.ts";
import { everyAgency, keepsAll, namesOf, sameSeen } from "./visibility.ts";

/** One line of the change log: shown to those who see what changed, or (`goneFor`) to those of these names who saw it before. */
export type RecordChange = {
  kind: "put" | "detail" | "narrowed" | "withdrawn";
  fields: string[];
  seen: Seen;
  goneFor: readonly string[] | null;
};

/**
 * What the change log says of a change. A change of what all see who see the record is a `put`; a change of narrower fields is told to those who
 * saw or see them alone; whoever is shown a record for the first time gets it as a `put`, whoever no longer is, that it is gone.
 */
export function changesBetween(before: RecordState | null, after: RecordState): RecordChange[] {
  if (before === null) return [{ kind: "put", fields: [], seen: after.seen, goneFor: null }, ...newDetails(after)];
  const changed = changedFields(before, after);
  const isOpen = ({ was, is }: Changed) =>
    (is === null || sameSeen(is, after.seen)) && (was === null || sameSeen(was, before.seen));
  const open = changed.filter(isOpen).map(({ name }) => name);
  const head = changedHead(before, after);
  const changes: RecordChange[] = [];
  const isShownAnew = before.state !== after.state || !keepsAll(after.seen, before.seen);
  if (head.length + open.length > 0 || (after.state === "live" && isShownAnew))
    changes.push({ kind: "put", fields: [...head, ...open], seen: after.seen, goneFor: null });
  changes.push(...details(changed.filter((one) => !isOpen(one))));
  if (!keepsAll(before.seen, after.seen)) {
    const kind = after.state === "withdrawn" ? "withdrawn" : "narrowed";
    changes.push({ kind, fields: [], seen: after.seen, goneFor: null });
    changes.push({ kind, fields: [], seen: ownOnly, goneFor: namesOf(before.seen) });
  } else if (after.state !== before.state && after.state === "withdrawn") {
    changes.push({ kind: "withdrawn", fields: [], seen: ownOnly, goneFor: null });
  }
  return changes;
}

/** Whether anything changed that all see who see the record. */
export function changesForAll(before: RecordState | null, after: RecordState): boolean {
  return changesBetween(before, after).some(
    ({ kind, fields }) => kind === "put" && (before === null || fields.length > 0),
  );
}

type Changed = { name: string; was: Seen | null; is: Seen | null };

/** Names of fields whose content, or who sees them beside the record, is not what it was. */
function changedFields(before: RecordState, after: RecordState): Changed[] {
  const [old, now] = [byName(before.fields), byName(after.fields)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    const isSame = was !== undefined && is !== undefined && was.content === is.content;
    const seenAlike = was !== undefined && is !== undefined && sameSeen(was.seen, is.seen);
    const wentAlong =
      was !== undefined && is !== undefined && sameSeen(was.seen, before.seen) && sameSeen(is.seen, after.seen);
    return isSame && (seenAlike || wentAlong) ? [] : [{ name, was: was?.seen ?? null, is: is?.seen ?? null }];
  });
}

/** A name may stand several times; all of one name are seen alike. */
function byName(fields: readonly FieldState[]): Map<string, { content: string; seen: Seen }> {
  const found = new Map<string, { content: string; seen: Seen }>();
  for (const { name, value, unit, seen } of fields)
    found.set(name, { content: `${found.get(name)?.content ?? ""}${JSON.stringify([value, unit])}`, seen });
  return found;
}

function changedHead(before: RecordState, after: RecordState): string[] {
  return (["kind", "title", "summary", "occurredOn"] as const).filter((part) => before[part] !== after[part]);
}

function newDetails({ fields, seen }: RecordState): RecordChange[] {
  const narrow = fields.filter((field) => !sameSeen(field.seen, seen));
  return details(narrow.map(({ name, seen: is }) => ({ name, was: null, is })));
}

/**
 * One line for each circle of viewers, those of before and those of now, so that nobody is told of a change to what they never saw. Every name that something
 * is shown to stands in a line: by it one knows what who comes into a group, or leaves it, must look at again.
 */
function details(changed: readonly Changed[]): RecordChange[] {
  const circles = new Map<string, RecordChange>();
  for (const { name, was, is } of changed)
    for (const seen of was === null || is === null || sameSeen(was, is) ? [is ?? was ?? ownOnly] : [was, is]) {
      const circle = seen.level === "named" ? seen.sharedWith.join() : seen.level === "own" ? "" : everyAgency;
      const known = circles.get(circle) ?? { kind: "detail", fields: [], seen, goneFor: null };
      known.fields.push(name);
      circles.set(circle, known);
    }
  return [...circles.values()];
}
