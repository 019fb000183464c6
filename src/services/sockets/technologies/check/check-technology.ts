import type { Answers, Item, Questions } from "../contract.ts";
import type { Outcome } from "../faults.ts";
import type { Technology } from "../hosting/open-technology.ts";
import type { Manifest, TechnologyKind } from "../manifest.ts";
import { contractOn } from "../manifest.ts";
import { hostileItems, plainItems } from "./hostile-items.ts";

/** What is held against the contract, in this order; the words are `technologies.check.<name>` and `….mend` of the catalog. */
export const checkNames = [
  "manifest",
  "contract",
  "answers",
  "empty",
  "full",
  "hostile",
  "again",
  "order",
  "time",
] as const;
export type CheckName = (typeof checkNames)[number];
export type Checked = { name: CheckName; passed: boolean; detail: string };

/**
 * Holds a technology against its contract as the house would ask it: ordinary, empty, full and hostile questions, the same again, another order,
 * and whether it is fast enough. What it says is judged by its form only.
 */
export async function checkTechnology(
  manifest: Manifest,
  technology: Technology,
  { day, document = null }: { day: string; document?: string | null },
): Promise<Checked[]> {
  const checked: Checked[] = [{ name: "manifest", passed: true, detail: "" }];
  const add = (name: CheckName, passed: boolean, detail = "") => void checked.push({ name, passed, detail });
  const { stands, daysLeft } = contractOn(manifest, day);
  add("contract", stands === "in", `${stands} (${daysLeft})`);
  const times: number[] = [];
  const ask = async (items: readonly Item[]): Promise<Outcome<Answers[TechnologyKind]>> => {
    const outcome = await technology.ask(questionOf(manifest, items, document) as never);
    times.push(outcome.ms);
    return outcome;
  };
  const few = plainItems(manifest.data, Math.min(5, manifest.limits.itemsPerCall));
  const first = await ask(few);
  add("answers", first.ok, faultOf(first));
  const empty = await ask([]);
  add("empty", empty.ok, faultOf(empty));
  const full = await ask(plainItems(manifest.data, manifest.limits.itemsPerCall));
  add("full", full.ok, faultOf(full));
  const hostile = await askEach(ask, manifest);
  add("hostile", hostile === "", hostile);
  const again = await ask(few);
  add("again", first.ok && again.ok && same(first.answer, again.answer), faultOf(again));
  const turned = await ask(few.toReversed());
  add("order", first.ok && turned.ok && same(first.answer, turned.answer), faultOf(turned));
  const slowest = Math.max(...times);
  add("time", slowest <= manifest.limits.msPerCall / 2, `${Math.round(slowest)} / ${manifest.limits.msPerCall} ms`);
  return checked;
}

function questionOf(manifest: Manifest, items: readonly Item[], document: string | null): Questions[TechnologyKind] {
  if (manifest.kind !== "collector") return { items };
  const hostile = items.find((item) => item.id.startsWith("hostile"));
  return {
    document:
      manifest.feed === undefined
        ? null
        : hostile === undefined
          ? items.length === 0
            ? ""
            : document
          : String(hostile["document"]),
    position: null,
    limit: manifest.limits.itemsPerCall,
  };
}

/** One by one, so that the one that breaks it is named. */
async function askEach(
  ask: (items: readonly Item[]) => Promise<Outcome<unknown>>,
  { kind, data }: Manifest,
): Promise<string> {
  for (const item of hostileItems(kind, data)) {
    const outcome = await ask([item]);
    if (!outcome.ok) return `${item.id}: ${faultOf(outcome)}`;
  }
  return "";
}

const faultOf = (outcome: Outcome<unknown>): string =>
  outcome.ok ? "" : `${outcome.fault.code} ${outcome.fault.detail}`.trim();

/** Equal whatever the order in which things are told; an exporter's files may follow the order of what it was given. */
function same(one: object, other: object): boolean {
  return told(one) === told(other);
}

const told = (answer: object): string => JSON.stringify(sorted({ ...answer, files: null }));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, of]) => [name, sorted(of)]),
  );
}
