import pg from "pg";
import { plantParty } from "../../test/support/issuing.ts";
import type { Actor } from "../../src/kernel/actor.ts";
import { approveOrder, getOrder, placeOrder, placeOrderInput } from "../../src/signals/origin/index.ts";
import type { BenchDatabase } from "../database.ts";

const maker: Actor = {
  kind: "party",
  id: "usr_maker",
  name: "maker",
  agency: "pty_maker",
  audiences: ["pty_maker"],
  roles: ["officer"],
  scopes: [],
};
const approver: Actor = {
  ...maker,
  kind: "officer",
  id: "usr_approver",
  name: "approver",
  agency: "moit.dms",
  audiences: ["moit.dms"],
  roles: ["approver"],
};

/** The business whose codes are issued. */
export async function plantMaker(bench: BenchDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: bench.adminUrl });
  await client.connect();
  const run = (sql: string, values?: unknown[]) => client.query(sql, values);
  await plantParty(run, { id: "pty_maker", name: "Nước mắm", prefix: "893603602" });
  await client.end();
}

/** An order of codes with PINs that was approved: its batch, and how many bytes the file has once it is there. */
export async function placedAndApproved(
  bench: BenchDatabase,
  size: number,
): Promise<{ batch: string; bytes(): Promise<number> }> {
  const party = bench.contextOf(maker);
  const input = placeOrderInput.parse({ gtin: "8936036020014", productName: "Nước mắm", lot: "L-01", size });
  const placed = await placeOrder(party, input, "https://ma.example");
  const { batchId } = await approveOrder(bench.contextOf(approver), placed.id, placed.version, "");
  return { batch: batchId as string, bytes: async () => (await getOrder(party, placed.id)).file?.bytes ?? 0 };
}
