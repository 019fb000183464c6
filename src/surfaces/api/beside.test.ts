import assert from "node:assert/strict";
import test from "node:test";
import { besideServers, gatherBeside } from "./beside.ts";

test("whoever asks is told what each thread of the house has, and nothing of another house", async () => {
  const house = besideServers(2);
  const asks = ["house", "1", "2"].map((server) => gatherBeside({ ...house, server }, async () => server));
  gatherBeside(besideServers(2), async () => "another house");
  for (const ask of asks) assert.deepEqual((await ask()).toSorted(), ["1", "2", "house"]);
  const both = await Promise.all([asks[0]?.(), asks[1]?.()]);
  for (const told of both) assert.deepEqual(told?.toSorted(), ["1", "2", "house"]);
});

test("a thread that does not answer, or cannot, is left out", async () => {
  const house = besideServers(2);
  const ask = gatherBeside(house, async () => "house");
  gatherBeside({ ...house, server: "1" }, async () => "1");
  gatherBeside({ ...house, server: "2" }, () => Promise.reject(new Error("no figures")));
  assert.deepEqual((await ask()).toSorted(), ["1", "house"]);
});
