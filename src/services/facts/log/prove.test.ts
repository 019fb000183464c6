import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { fileURLToPath } from "node:url";
import { newLogKey, recordFacts, sequenceAll, testFactLog } from "../../../../test/support/fact-log.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { frontierRoot, growFrontier, leafHash, signCheckpoint } from "../../../engines/merkle/index.ts";
import type { Frontier } from "../../../engines/merkle/index.ts";
import { checkProof, findCheckpoint, formatVerifier, openFactLog, proveFact, proveGrowth } from "../index.ts";
import type { Proof } from "../index.ts";
import { insertLeaves, insertNodes, insertRoot, lastRoot } from "../store/log.ts";
import type { InclusionProof } from "./check-proof.ts";
import { asAuditor } from "./fact-log.ts";

const db = await testDatabase();
const log = await testFactLog(db);
const ids: string[] = [];
for (const count of [1, 300, 256, 143]) {
  ids.push(...(await recordFacts(db, count, { each: 20 })));
  await sequenceAll(db, log);
}
const sizes = (await db.asSuperuser("select size::int from app.fact_roots order by size")).rows.map(
  (row) => row.size as number,
);

async function proofOf(id: string): Promise<InclusionProof> {
  const proof = await proveFact(log, id);
  assert.ok(proof !== null && proof !== "waiting");
  return proof;
}

test("every fact is proved with the public key alone", async () => {
  const seen = new Set<number>();
  for (const id of ids.filter((_, n) => n % 23 === 0)) {
    const proof = await proofOf(id);
    assert.equal(proof.leaf["id"], id);
    assert.deepEqual(checkProof(proof, log.verifier), { ok: true, from: proof.index, size: 700 });
    seen.add(proof.index);
  }
  assert.equal(seen.size, Math.ceil(700 / 23));
});

test("a proof with anything changed in it does not hold", async () => {
  const proof = await proofOf(ids[350]!);
  const wrong = (change: Partial<InclusionProof>) => checkProof({ ...proof, ...change }, log.verifier);
  const no = { ok: false, why: "path" };
  for (const column of Object.keys(proof.leaf))
    assert.deepEqual(wrong({ leaf: { ...proof.leaf, [column]: "x" } }), no, column);
  assert.deepEqual(wrong({ leaf: { ...proof.leaf, more: "x" } }), no);
  assert.deepEqual(wrong({ index: proof.index + 1 }), no);
  assert.deepEqual(wrong({ path: proof.path.slice(1) }), no);
  assert.deepEqual(wrong({ path: proof.path.toReversed() }), no);
  assert.deepEqual(wrong({ path: [...proof.path.slice(0, -1), "AAAA"] }), no);
  const other = openFactLog({ ...log, logKey: newLogKey(), dataDir: "" });
  assert.deepEqual(checkProof(proof, other.verifier), { ok: false, why: "signature" });
  assert.deepEqual(wrong({ checkpoint: proof.checkpoint.replace("\n700\n", "\n701\n") }), {
    ok: false,
    why: "signature",
  });
});

test("the log of today is proved to continue every log that was signed", async () => {
  assert.ok(sizes.length >= 4);
  for (const size of sizes) {
    const proof = await proveGrowth(log, size);
    assert.ok(proof !== null);
    assert.deepEqual(checkProof(proof, log.verifier), { ok: true, from: size, size: 700 });
    if (size < 700)
      assert.deepEqual(checkProof({ ...proof, path: proof.path.slice(1) }, log.verifier), { ok: false, why: "path" });
  }
  assert.equal(await proveGrowth(log, 2), null, "no root was signed there");
});

test("a fact that is not there has no proof, and one that is waiting has none yet", async () => {
  assert.equal(await proveFact(log, "fct_none"), null);
  const [waiting] = await recordFacts(db, 1);
  assert.equal(await proveFact(log, waiting!), "waiting");
  await sequenceAll(db, log);
  assert.equal((await proofOf(waiting!)).index, 700);
});

test("a damaged log hands out no proof", async () => {
  await db.asSuperuser("update app.fact_nodes set hash = sha256('x') where place = 1");
  try {
    await assert.rejects(proveFact(log, ids[0]!), /damaged/);
  } finally {
    const right = (await rightNodes()).get(1)!;
    await db.asSuperuser("update app.fact_nodes set hash = $1 where place = 1", [right]);
  }
  assert.ok(checkProof(await proofOf(ids[0]!), log.verifier).ok);
});

async function rightNodes(): Promise<Map<number, Buffer>> {
  const { rows } = await db.asSuperuser("select leaf from app.fact_log order by seq");
  const nodes = new Map<number, Buffer>();
  let frontier: Frontier = { size: 0, peaks: [] };
  for (const { leaf } of rows) {
    frontier = growFrontier(frontier, new Uint8Array(leaf as Buffer), (height, place, hash) => {
      if (height === 8) nodes.set(place, Buffer.from(hash));
    });
  }
  return nodes;
}

test("in a log of 140,000 leaves a fact is proved from kept nodes of two heights", async () => {
  const last = (await asAuditor(db.database, "read only", (tx) => tx.find(lastRoot, {})))!;
  let frontier: Frontier = { size: Number(last.size), peaks: last.peaks.map((peak) => new Uint8Array(peak)) };
  const nodes: { height: number; place: number; hash: Buffer }[] = [];
  const leaves = Array.from({ length: 140_000 - frontier.size }, (_, n) => leafHash(Buffer.from(`fact ${n}`)));
  for (const leaf of leaves) {
    frontier = growFrontier(frontier, leaf, (height, place, hash) => {
      if (height % 8 === 0) nodes.push({ height, place, hash: Buffer.from(hash) });
    });
  }
  const root = frontierRoot(frontier);
  const checkpoint = { origin: log.signer.name, size: frontier.size, root };
  await asAuditor(db.database, "read write", async (tx) => {
    const grown = {
      from: last.size,
      ids: leaves.map((_, n) => `fct_${n}`),
      leaves: leaves.map((leaf) => Buffer.from(leaf)),
    };
    await tx.run(insertLeaves, grown);
    const places = nodes.map((node) => BigInt(node.place));
    await tx.run(insertNodes, {
      heights: nodes.map((node) => node.height),
      places,
      hashes: nodes.map((node) => node.hash),
    });
    const peaks = frontier.peaks.map((peak) => Buffer.from(peak));
    const note = signCheckpoint(checkpoint, log.signer);
    await tx.run(insertRoot, { ...last, size: 140_000n, previous: last.size, root: Buffer.from(root), note, peaks });
  });
  assert.deepEqual(checkProof(await proofOf(ids[9]!), log.verifier), {
    ok: true,
    from: (await proofOf(ids[9]!)).index,
    size: 140_000,
  });
  const growth = await proveGrowth(log, 301);
  assert.ok(growth !== null);
  assert.deepEqual(checkProof(growth, log.verifier), { ok: true, from: 301, size: 140_000 });
  assert.ok((await findCheckpoint(log))?.includes("\n140000\n"));
});

const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-proof-"));
after(() => rm(folder, { recursive: true, force: true }));

/** `./chinhhang facts check`, which opens no house. */
async function checkOnConsole(proof: Proof | string, key: string): Promise<{ code: number; said: string }> {
  const file = path.join(folder, "proof.json");
  await writeFile(file, typeof proof === "string" ? proof : JSON.stringify(proof, null, 1));
  const main = fileURLToPath(new URL("../../../surfaces/cli/main.ts", import.meta.url));
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [main, "facts", "check", file, "--key", key],
      { env: { LANG: "en" } },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), said: `${out}${err}`.trim() }),
    );
  });
}

test("the console checks a proof from its file, without the house", async () => {
  const key = formatVerifier(log.verifier);
  const proof = await proofOf(ids[0]!);
  const right = await checkOnConsole(proof, key);
  assert.deepEqual(right, {
    code: 0,
    said: `Right: the fact ${ids[0]} stands at place ${proof.index} of a log of 140000 facts.`,
  });
  const wrong = await checkOnConsole({ ...proof, leaf: { ...proof.leaf, actor: "usr_other" } }, key);
  assert.deepEqual([wrong.code, /WRONG: the content/.test(wrong.said)], [1, true], wrong.said);
  assert.equal((await checkOnConsole("{}", key)).code, 1);
  assert.equal((await checkOnConsole(proof, "nothing")).code, 2);
});
