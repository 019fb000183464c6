import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { officer, testDatabase } from "../../../../test/support/database.ts";
import { askFor, loadForRequests } from "../../../../test/support/requests.ts";
import type { Context } from "../../../kernel/context.ts";
import { Problem } from "../../../kernel/problem.ts";
import {
  acknowledgeRequest,
  answerRequest,
  askExtension,
  decideExtension,
  passRequest,
  readRequest,
  refuseRequest,
  withdrawRequest,
  writeMessage,
} from "./index.ts";
import type { RequestFile } from "./queries.ts";
import type { RequestState } from "./states.ts";

const db = await testDatabase();
await loadForRequests(db);
const agencies = ["moit.dms", "mps.a05", "customs.cuc", "most"] as const;
type Agency = (typeof agencies)[number];
const people = new Map<Agency, Context>(
  agencies.map((agency) => [agency, db.contextOf(officer(agency, ["officer", "approver"]))]),
);
const of = (agency: Agency) => people.get(agency) as Context;
const asker = "moit.dms";

/** What should be true of the request, told without the code under test. */
type Oracle = {
  state: RequestState;
  holder: Agency;
  sees: Set<Agency>;
  extension: boolean;
  answers: number;
  messages: { by: Agency; to: Set<Agency> }[];
};
type Act = { kind: string; by: Agency; to: Agency };
/** Mostly whose turn it may be: acts of strangers alone would let little through. */
type Drawn = Omit<Act, "by"> & { by: Agency | "holder" };

const openStates = ["sent", "seen", "acknowledged", "partly-answered"];

/** Whether an act is let through, and what it makes of the request. */
function expected(now: Oracle, act: Act, formerSees: boolean): boolean {
  const isOpen = openStates.includes(now.state);
  const holds = act.by === now.holder;
  const asks = act.by === asker;
  if (!now.sees.has(act.by)) return false;
  switch (act.kind) {
    case "read":
      if (holds && now.state === "sent") now.state = "seen";
      return true;
    case "write":
      now.messages.push({ by: act.by, to: new Set(now.sees) });
      return true;
    case "acknowledge":
      if (!holds || (now.state !== "sent" && now.state !== "seen")) return false;
      now.state = "acknowledged";
      return true;
    case "part":
    case "answer":
    case "refuse":
      if (!holds || !isOpen) return false;
      if (act.kind !== "refuse") now.answers++;
      now.state = act.kind === "part" ? "partly-answered" : act.kind === "answer" ? "answered" : "refused";
      if (now.state !== "partly-answered") now.extension = false;
      return true;
    case "withdraw":
      if (!asks || !isOpen) return false;
      now.state = "withdrawn";
      now.extension = false;
      return true;
    case "ask-extension":
      if (!holds || !isOpen || now.extension) return false;
      now.extension = true;
      return true;
    case "decide-extension":
      if (!asks || !isOpen || !now.extension) return false;
      now.extension = false;
      return true;
    default:
      if (!holds || !isOpen || act.to === asker || act.to === now.holder) return false;
      if (!formerSees) now.sees.delete(now.holder);
      now.sees.add(act.to);
      now.holder = act.to;
      if (now.state !== "partly-answered") now.state = "sent";
      return true;
  }
}

function run(ctx: Context, id: string, seen: number, act: Act): Promise<unknown> {
  const answer = { body: "Trả lời", links: [], files: [] };
  switch (act.kind) {
    case "read":
      return readRequest(ctx, id);
    case "write":
      return writeMessage(ctx, id, { body: "Trao đổi thêm", mentions: [], files: [] });
    case "acknowledge":
      return acknowledgeRequest(ctx, id, seen);
    case "part":
      return answerRequest(ctx, id, seen, { ...answer, isLast: false });
    case "answer":
      return answerRequest(ctx, id, seen, { ...answer, isLast: true });
    case "refuse":
      return refuseRequest(ctx, id, seen, "Không thuộc thẩm quyền");
    case "withdraw":
      return withdrawRequest(ctx, id, seen, "Đã có thông tin");
    case "ask-extension":
      return askExtension(ctx, id, seen, { workingDays: 3, reason: "Chờ nhà mạng" });
    case "decide-extension":
      return decideExtension(ctx, id, seen, { granted: true, reason: "" });
    default:
      return passRequest(ctx, id, seen, { to: act.to, reason: "Đúng thẩm quyền" });
  }
}

const act: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom(
    "read",
    "write",
    "acknowledge",
    "part",
    "part",
    "answer",
    "refuse",
    "withdraw",
    "ask-extension",
    "decide-extension",
    "pass",
    "pass",
    "pass",
    "pass",
  ),
  by: fc.constantFrom("holder" as const, "holder" as const, "holder" as const, asker, ...agencies),
  to: fc.constantFrom(...agencies),
});

async function versionOf(id: string): Promise<{ version: number; row: Record<string, unknown> }> {
  const { rows } = await db.asSuperuser("select * from app.exchange_requests where id = $1", [id]);
  return { version: rows[0].version as number, row: rows[0] as Record<string, unknown> };
}

async function seenBy(agency: Agency, id: string): Promise<RequestFile | null> {
  return readRequest(of(agency), id).catch((error: unknown) => {
    assert.ok(error instanceof Problem && error.code === "not-found", String(error));
    return null;
  });
}

test("for any acts of anybody, moves are those of the table, one agency holds the request, and nothing given is lost", async () => {
  let letThrough = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), fc.boolean(), async (acts, formerSees) => {
      const { id } = await askFor(of(asker), "mps.a05", { formerSees });
      const oracle: Oracle = {
        state: "sent",
        holder: "mps.a05",
        sees: new Set([asker, "mps.a05"]),
        extension: false,
        answers: 0,
        messages: [],
      };
      for (const drawn of acts) {
        const one: Act = { ...drawn, by: drawn.by === "holder" ? oracle.holder : drawn.by };
        const { version } = await versionOf(id);
        const should = expected(oracle, one, formerSees);
        const did = await run(of(one.by), id, version, one).then(
          () => true,
          (error: unknown) => {
            assert.ok(error instanceof Problem && error.code !== "internal", String(error));
            return false;
          },
        );
        assert.equal(did, should, JSON.stringify(one));
        if (did) letThrough++;
        const { row } = await versionOf(id);
        assert.deepEqual(
          [row["state"], row["holder"], row["extension_until"] !== null],
          [oracle.state, oracle.holder, oracle.extension],
        );
        assert.deepEqual(
          new Set(row["shared_with"] as string[]),
          new Set([...oracle.sees].filter((who) => who !== asker)),
        );
      }
      for (const agency of agencies) {
        const file = await seenBy(agency, id);
        assert.equal(file !== null, oracle.sees.has(agency), agency);
        if (file === null) continue;
        const readable = oracle.messages.filter((one) => one.by === agency || one.to.has(agency)).length;
        assert.equal(file.thread.messages.length, readable, `${agency} reads what was written for it`);
        if (agency === asker) assert.equal(file.answers.length, oracle.answers);
      }
    }),
    { numRuns: 12 },
  );
  assert.ok(letThrough > 10, `only ${letThrough} acts were let through`);
});
