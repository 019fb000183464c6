import type { MasterData } from "../../engines/epcis/index.ts";
import { canonicalId } from "../../engines/epcis/index.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { Visibility } from "../../services/facts/index.ts";
import { separator } from "./joined.ts";
import { keyOf } from "./keys.ts";
import { keepMasterData } from "./store/capture.ts";

/** Keeps what a document says of places, parties and goods; what an earlier one said of the same is replaced. */
export async function rememberMasterData(
  tx: Transaction,
  { agency, level, sharedWith }: Visibility,
  given: readonly MasterData[],
  at: Date,
): Promise<void> {
  if (given.length === 0) return;
  const last = new Map(given.map((one) => [`${one.type} ${keyOf(canonicalId(one.id))}`, one]));
  const entries = [...last.values()];
  await tx.run(keepMasterData, {
    type: entries.map((one) => one.type),
    id: entries.map((one) => keyOf(canonicalId(one.id))),
    attributes: entries.map((one) => JSON.stringify(one.attributes)),
    children: entries.map((one) => one.children.map((child) => keyOf(canonicalId(child))).join(separator)),
    at,
    agency,
    level,
    shared_with: [...sharedWith],
  });
}
