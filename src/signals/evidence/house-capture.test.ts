import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";
import { chromiumPath } from "../../../test/support/browser.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { evidenceHouse } from "../../../test/support/evidence.ts";
import { sequenceAll } from "../../../test/support/fact-log.ts";
import { root } from "../../../test/support/house.ts";
import { formatVerifier } from "../../services/facts/index.ts";
import type { EvidenceAnswer, VerdictAnswer } from "./answers.ts";

const executablePath = chromiumPath();
const skip = executablePath === null ? "there is no Chromium" : false;
const db = await testDatabase();
const house = await evidenceHouse(db, executablePath);
const an = officer("moit.dms");
const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-capsule-"));
test.after(() => rm(folder, { recursive: true, force: true }));
const shop = createServer((_, answer) =>
  answer
    .writeHead(200, { "content-type": "text/html; charset=utf-8" })
    .end("<title>Gian mẫu</title><p id=gia>99.000 ₫"),
);
await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve));
test.after(() => {
  shop.closeAllConnections();
  shop.close();
});
const { port } = shop.address() as AddressInfo;
const here = { allowAddress: (address: string) => address === "127.0.0.1", allowPort: () => true };

async function captured(input: Record<string, unknown>, allow: object = here): Promise<EvidenceAnswer> {
  const asked = await house.ask(an, "/v1/evidence/captures", input);
  assert.equal(asked.status, 202, await asked.clone().text());
  const { id } = (await asked.json()) as EvidenceAnswer;
  await house.work("moit.dms", id, { executablePath, allow });
  return (await (await house.ask(an, `/v1/evidence/${id}`)).json()) as EvidenceAnswer;
}

/** `./chinhhang capsule verify`, as a person runs it, without any data directory. */
function verify(file: string, ...more: string[]) {
  const env = { PATH: process.env["PATH"] ?? "", DATA_DIR: folder, LANG: "en_US.UTF-8" };
  const cli = path.join(root, "src/surfaces/cli/main.ts");
  const ran = spawnSync(process.execPath, [cli, "capsule", "verify", file, ...more], { env, encoding: "utf8" });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

test(
  "one call captures a page, and the command line checks the file offline and names a flipped byte",
  { skip },
  async () => {
    const kept = await captured({ url: `http://127.0.0.1:${port}/`, clip: { selector: "#gia" }, place: "Đà Nẵng" });
    assert.deepEqual([kept.state, kept.title, kept.failure], ["kept", "Gian mẫu", null]);
    await sequenceAll(db, house.factLog);
    const bytes = Buffer.from(await (await house.ask(an, kept.download!)).arrayBuffer());
    const file = path.join(folder, "chung-cu.wacz");
    await writeFile(file, bytes);
    const key = formatVerifier(house.factLog.verifier);
    const good = verify(file, "--key", key);
    assert.equal(good.code, 0, good.err);
    assert.match(good.out, /^Intact: evi_/);
    assert.match(good.out, /In the log: fact fct_/);
    const place = bytes.indexOf("archive/data.warc.gz") + 200;
    bytes[place] = bytes[place]! ^ 1;
    await writeFile(file, bytes);
    const broken = verify(file, "--key", key, "--json");
    assert.equal(broken.code, 1);
    const verdict = JSON.parse(broken.out) as VerdictAnswer;
    assert.ok(
      verdict.problems.some(({ entry, record }) => entry === "archive/data.warc.gz" && record !== null),
      broken.out,
    );
    assert.match(verify(file, "--key", key).out, /NOT intact/);
    const without = verify(file);
    assert.deepEqual([without.code, without.out], [2, ""], "no key is made where there is none");
  },
);

test("by default the house opens nothing of its own network, and says why", { skip }, async () => {
  const refused = await captured({ url: `http://127.0.0.1:${port}/` }, {});
  assert.deepEqual([refused.state, refused.failure], ["failed", "blocked-address"]);
  assert.match(refused.failureText ?? "", /mạng nội bộ/);
});
