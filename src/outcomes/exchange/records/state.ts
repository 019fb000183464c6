import type { RecordInput, RecordKind } from "./model.ts";
import type { FieldBase, Seen, Share } from "./visibility.ts";
import { isWithin, sameSeen, seenBy, visibilityOf } from "./visibility.ts";
import { wordsOf } from "./values.ts";

/** A field with who sees it by its own word and in effect. */
export type FieldState = FieldBase & { value: string; unit: string | null; seen: Seen };

/** A record as it stands, with everything that decides who sees it. */
export type RecordState = {
  id: string;
  agency: string;
  source: string;
  externalId: string;
  hub: string | null;
  kind: RecordKind;
  title: string;
  summary: string;
  occurredOn: string | null;
  base: Seen;
  ceiling: Seen | null;
  seen: Seen;
  fields: FieldState[];
  /** SHA-256 (hex) of what the source last said. */
  contentHash: string;
  version: number;
  state: "live" | "withdrawn";
  withdrawnBy: string | null;
  madeAt: Date;
  changedAt: Date;
};

export const ownOnly: Seen = { level: "own", sharedWith: [], until: null };

/** What was given, as it stands before anybody has shared it. */
export function stateOf(
  input: RecordInput,
  known: Pick<RecordState, "id" | "agency" | "source" | "hub" | "contentHash" | "version" | "madeAt" | "changedAt">,
): RecordState {
  const { externalId, kind, title, summary, occurredOn, ceiling } = input;
  return {
    ...known,
    externalId,
    kind,
    title,
    summary,
    occurredOn,
    base: seenOf({ ...input, until: input.sharedUntil }),
    ceiling: ceiling === null ? null : { ...seenOf(ceiling), until: ceiling.until },
    seen: ownOnly,
    fields: input.fields.map(({ name, value, unit, level, sharedWith }) => ({
      name,
      value,
      unit,
      base: level === undefined && sharedWith.length === 0 ? null : seenOf({ level, sharedWith, until: null }),
      seen: ownOnly,
    })),
    state: "live",
    withdrawnBy: null,
  };
}

/**
 * The state with who sees it at a time by what its keeper said and the shares that hold; withdrawn, nobody but its keeper. A share that a ceiling does
 * not allow counts for nothing.
 */
export function settled(state: RecordState, shares: readonly Share[], at: Date): RecordState {
  const isLive = state.state === "live";
  const holding = isLive ? shares.filter((share) => isWithin(seenBy(share), state.ceiling)) : [];
  const { record, fields } = visibilityOf(isLive ? state.base : ownOnly, state.fields, holding, at);
  return {
    ...state,
    seen: record,
    fields: state.fields.map((field, place) => ({ ...field, seen: fields[place]! })),
  };
}

/** The words by which all who see the record may find it, as a tsvector: what a field says that fewer see is not among them. */
export function sharedWords({ state, title, summary, fields, seen }: RecordState): string {
  if (state === "withdrawn") return "";
  const open = fields.filter((field) => sameSeen(field.seen, seen));
  return wordsOf([title, summary, ...open.map(({ value }) => value)]);
}

function seenOf({
  level,
  sharedWith,
  until,
}: {
  level?: Seen["level"] | undefined;
  sharedWith: string[];
  until: Date | null;
}): Seen {
  const said = level ?? (sharedWith.length > 0 ? "named" : "own");
  return { level: said, sharedWith: [...new Set(sharedWith)].sort(), until: said === "own" ? null : until };
}
