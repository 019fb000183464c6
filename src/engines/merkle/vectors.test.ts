import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { sharedPath } from "../../../test/support/shared.ts";
import { verifyConsistency, verifyInclusion } from "./verify.ts";

type Inclusion = {
  leafIdx: number;
  treeSize: number;
  root: string;
  leafHash: string;
  proof: string[] | null;
  wantErr: boolean;
};
type Consistency = {
  size1: number;
  size2: number;
  root1: string;
  root2: string;
  proof: string[] | null;
  wantErr: boolean;
};

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "base64"));

/** Judges every vector of a folder, and returns how many good and bad ones there were. */
function judge<V extends { wantErr: boolean }>(
  folder: string,
  verify: (vector: V) => boolean,
): { good: number; bad: number } {
  const counts = { good: 0, bad: 0 };
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".json")) continue;
    const vector: V = JSON.parse(readFileSync(join(folder, name), "utf8"));
    assert.equal(verify(vector), !vector.wantErr, name);
    counts[vector.wantErr ? "bad" : "good"]++;
  }
  return counts;
}

test("all 98 inclusion vectors are judged as they ask", (t) => {
  const folder = sharedPath("vectors/merkle-vectors/testdata/inclusion");
  if (folder === null) return t.skip("../shared is absent");
  const counts = judge<Inclusion>(folder, ({ leafIdx, treeSize, root, leafHash, proof }) =>
    verifyInclusion({
      leaf: bytes(leafHash),
      index: leafIdx,
      size: treeSize,
      path: (proof ?? []).map(bytes),
      root: bytes(root),
    }),
  );
  assert.deepEqual(counts, { good: 6, bad: 92 });
});

test("all 98 consistency vectors are judged as they ask", (t) => {
  const folder = sharedPath("vectors/merkle-vectors/testdata/consistency");
  if (folder === null) return t.skip("../shared is absent");
  const counts = judge<Consistency>(folder, ({ size1, size2, root1, root2, proof }) =>
    verifyConsistency({ size1, size2, root1: bytes(root1), root2: bytes(root2), path: (proof ?? []).map(bytes) }),
  );
  assert.deepEqual(counts, { good: 6, bad: 92 });
});
