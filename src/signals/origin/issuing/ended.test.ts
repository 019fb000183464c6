import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import test, { after } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { officer, partyPerson, testDatabase } from "../../../../test/support/database.ts";
import { root } from "../../../../test/support/house.ts";
import type { IssueOrder } from "../../../../test/support/issue-batch-process.ts";
import { plantParty } from "../../../../test/support/issuing.ts";
import { openCounter, originKeys, readSerial } from "../../../engines/codes/index.ts";
import { systemActor } from "../../../kernel/actor.ts";
import { openFiles } from "../../../services/files/index.ts";
import { approveOrder } from "./commands/approve-order.ts";
import { openPrintFile } from "./commands/open-print-file.ts";
import { placeOrder } from "./commands/place-order.ts";
import { issueBatch } from "./issue-batch.ts";
import { placeOrderInput } from "./model.ts";
import { openAge } from "./print/age-file.ts";
import { printPassword } from "./print/sealed-file.ts";

const db = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-ended-"));
after(() => rm(folder, { recursive: true, force: true }));
const secret = "0b".repeat(32);
const keys = originKeys(Buffer.from(secret, "hex"));
await plantParty(db.asSuperuser, { id: "pty_maker", name: "Công ty Hư Cấu Một", prefix: "893603602" });
const maker = db.contextOf(partyPerson("pty_maker"));
const size = 150_000;

async function beginAndKill(batch: string, afterParts: number): Promise<void> {
  const roles = ["app", "public", "party", "origin", "auditor"] as const;
  const urls = Object.fromEntries(roles.map((role) => [role, db.urlOf(role)])) as IssueOrder["urls"];
  const order: IssueOrder = { urls, folder, secret, batch, authority: "moit.dms" };
  const child = spawn(process.execPath, [
    path.join(root, "test/support/issue-batch-process.ts"),
    JSON.stringify(order),
  ]);
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once("exit", (_, signal) => resolve(signal)));
  while (child.exitCode === null && (await partsOf(batch)) < afterParts) await wait(2);
  child.kill("SIGKILL");
  assert.equal(await ended, "SIGKILL", "it was ended in the middle");
}

async function partsOf(batch: string): Promise<number> {
  const { rows } = await db.asSuperuser("select count(*)::int as n from app.print_parts where batch_id = $1", [batch]);
  return rows[0]?.n as number;
}

test("a process that is killed while it issues loses no part and issues no serial twice", async () => {
  const input = placeOrderInput.parse({ gtin: "8936036020014", productName: "Nước mắm nhĩ 500 ml", size });
  const of = await placeOrder(maker, input, "https://ma.example");
  const approver = db.contextOf(officer("moit.dms", ["approver"]));
  const batch = (await approveOrder(approver, of.id, of.version, "")).batchId as string;
  await beginAndKill(batch, 1);
  await beginAndKill(batch, (await partsOf(batch)) + 1);
  const { rows } = await db.asSuperuser("select issued, state from app.code_batches where id = $1", [batch]);
  assert.ok(rows[0]?.issued > 0 && rows[0].issued < size && rows[0].state === "issuing");

  const files = await openFiles(folder, null);
  await issueBatch(db.contextOf(systemActor("moit.dms")), { keys, files }, batch);
  const { stream } = await openPrintFile(maker, files, of.id);
  const opened: Buffer[] = [];
  for await (const piece of openAge(Readable.from(stream), printPassword(keys, of.id))) opened.push(piece);
  const lines = Buffer.concat(opened).toString().trimEnd().split("\r\n").slice(1);
  assert.equal(lines.length, size);
  const seen = new Uint8Array(size);
  for (const line of lines) {
    const [, gtin, serial] = line.split(",") as [string, string, string];
    const read = readSerial(keys, gtin, serial);
    const counter = openCounter(keys, { id: batch, keyVersion: 1 }, read?.sealed ?? -1);
    seen[counter] = (seen[counter] as number) + 1;
  }
  assert.ok(
    seen.every((times) => times === 1),
    "every code stands in the file once",
  );
});
