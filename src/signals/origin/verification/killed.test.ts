import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import path from "node:path";
import test from "node:test";
import { testDatabase } from "../../../../test/support/database.ts";
import { plantBatch } from "../../../../test/support/origin.ts";

const db = await testDatabase();
const batch = await plantBatch(db);

/** A process that verifies these codes with their PINs, eight at a time, and says of each what it answered. */
const program = `
import { openDatabase } from "./src/kernel/db/database.ts";
import { openVerifier, verify } from "./src/signals/origin/index.ts";
import { codeOf, testKeys } from "./test/support/origin.ts";
const { url, batch } = JSON.parse(process.argv[1]);
const urls = { app: url, public: url, party: url, auditor: url, origin: url };
const database = openDatabase({ urls, pool: 4, statementTimeoutMs: 5000, prepared: true });
const verifier = openVerifier({ database, keys: testKeys, clock: () => new Date() });
let next = 0;
await Promise.all(Array.from({ length: 8 }, async () => {
  while (next < 3000) {
    const n = next++;
    const { scan, pin } = codeOf(batch, n);
    const answer = await verify(verifier, { scan, pin }, { lang: "vi", address: "" });
    process.stdout.write(n + " " + answer.verdict + "\\n");
  }
}));
`;

test("a process killed in the middle has committed every scan and every first use that it answered, and no first use is given twice", async () => {
  const given = JSON.stringify({ url: db.urlOf("origin"), batch });
  const root = path.join(import.meta.dirname, "../../../..");
  const answered = new Map<number, string>();
  for (const most of [60, 200]) {
    const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", program, given], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let heard = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      const [n = "", verdict = ""] = line.split(" ");
      if (verdict === "GENUINE_FIRST") assert.ok(answered.get(Number(n)) !== verdict, `a second first use of ${n}`);
      if (!answered.has(Number(n))) answered.set(Number(n), verdict);
      if (++heard === most) child.kill("SIGKILL");
    }
  }
  assert.ok(answered.size >= 60, String(answered.size));
  const { rows } = await db.asSuperuser(
    `select p.counter, p.revealed_by, s.id as scan from app.code_pins p left join app.scans s on s.id = p.revealed_by where p.batch_id = $1`,
    [batch.id],
  );
  const kept = new Map(rows.map((row) => [row.counter as number, row]));
  for (const [n, verdict] of answered) {
    assert.ok(["GENUINE_FIRST", "USED_BEFORE"].includes(verdict), verdict);
    assert.ok(kept.has(n), `the first use of ${n} is lost`);
    if (verdict === "GENUINE_FIRST")
      assert.equal(kept.get(n)?.scan, kept.get(n)?.revealed_by, `the scan of ${n} is lost`);
  }
});
