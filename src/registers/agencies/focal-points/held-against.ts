import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { faulty } from "../faulty.ts";
import { listProvinces } from "../queries.ts";
import type { FocalPoint, FocalPointChange } from "./model.ts";
import { focalPointById } from "./store.ts";

/** Throws `invalid` where an entry names a province that is none today, or a stand-in of another agency. */
export async function holdAgainstRegisters(
  ctx: Context,
  tx: Transaction,
  of: Pick<FocalPoint, "id" | "ofAgency">,
  input: FocalPointChange,
): Promise<void> {
  const provinces = new Set((await listProvinces(tx, dayInVietnam(ctx.now()))).map(({ id }) => id));
  if (input.provinces.some((id) => !provinces.has(id))) throw faulty(ctx, "provinces", "directory.fault.province");
  if (input.standIn === null) return;
  const standIn = await tx.find(focalPointById, { id: input.standIn });
  if (standIn === null || standIn.of_agency !== of.ofAgency || standIn.id === of.id)
    throw faulty(ctx, "standIn", "directory.fault.stand-in");
}
