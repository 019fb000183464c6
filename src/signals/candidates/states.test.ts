import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { openSites, shopPage } from "../../../test/support/candidate-sites.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { systemActor } from "../../kernel/actor.ts";
import { Problem } from "../../kernel/problem.ts";
import { platformStandings, hostRegister } from "../../registers/platforms/index.ts";
import { leadsAboutSeller } from "../leads/index.ts";
import { ownShopOf } from "../listings/index.ts";
import { addCandidates } from "./commands/add-candidates.ts";
import { decideCandidate } from "./commands/decide-candidate.ts";
import { lookAtCandidate } from "./commands/look-at-candidate.ts";
import { undoDecision } from "./commands/undo-decision.ts";
import type { CandidateState, Decision } from "./model.ts";
import { afterLook, candidateId, candidateStates, decisions, isOpen, mayFollow } from "./model.ts";
import { candidateSheet } from "./queries.ts";

const db = await testDatabase();
const now = new Date("2026-11-20T03:00:00Z");
const lan = db.contextOf(officer("moit.dms", ["officer"], "usr_lan"), now);
const house = db.contextOf(systemActor("moit.dms"), now);

test("what was decided is changed by no look, and only what waits gets a first decision", () => {
  for (const state of candidateStates) {
    for (const wasRead of [true, false]) if (!isOpen(state)) assert.equal(afterLook(state, wasRead), state);
    for (const decision of decisions)
      assert.equal(mayFollow(state, decision), decision === "blocked-asked" ? state === "unregistered" : isOpen(state));
  }
  assert.deepEqual(
    [afterLook("new", false), afterLook("silent", true), afterLook("looked", false)],
    ["silent", "looked", "looked"],
  );
});

/** The candidate as anyone would keep it by hand: what was read, and a pile of decisions. */
type Model = { tried: boolean; read: boolean; decided: Decision[] };
const stateOf = ({ tried, read, decided }: Model): CandidateState =>
  decided.at(-1) ?? (read ? "looked" : tried ? "silent" : "new");

type Step = { what: "read" | "dead" | "undo" } | { what: "decide"; decision: Decision };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<"read" | "dead">("read", "dead").map((what): Step => ({ what })),
  fc.constant<Step>({ what: "undo" }),
  fc.constantFrom(...decisions).map((decision): Step => ({ what: "decide", decision })),
);

test("any order of looks, decisions and undoing leaves the state, the register and the lead that a pile of decisions says", async () => {
  const sites = await openSites({});
  let n = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      const host = `thu-${++n}.example`;
      const id = candidateId("moit.dms", host);
      await addCandidates(lan, [host]);
      const model: Model = { tried: false, read: false, decided: [] };
      for (const one of steps) await act(one, model, host, id);
    }),
    { numRuns: 25 },
  );

  async function act(one: Step, model: Model, host: string, id: string): Promise<void> {
    const { candidate } = await candidateSheet(lan, id);
    switch (one.what) {
      case "undo": {
        const outcome = await undoDecision(lan, id).catch((error: Problem) => error);
        if (model.decided.pop() === undefined) assert.ok(outcome instanceof Problem && outcome.code === "forbidden");
        break;
      }
      case "decide": {
        const given = { decision: one.decision, reason: "thử" };
        const outcome = await decideCandidate(lan, id, candidate.version, given).catch((error: Problem) => error);
        if (mayFollow(stateOf(model), one.decision)) model.decided.push(one.decision);
        else assert.ok(outcome instanceof Problem && outcome.code === "forbidden");
        break;
      }
      default: {
        if (candidate.lookAt === null) break; // nothing asks for a look
        if (one.what === "read") sites.pages[`${host}/`] = shopPage({ footer: "<p>Đã thông báo Bộ Công Thương</p>" });
        else sites.pages[`${host}/`] = { status: 404 };
        await lookAtCandidate(house, { collector: sites.collector, likeness: () => null }, id);
        model.tried = true;
        model.read ||= one.what === "read";
      }
    }
    const after = await candidateSheet(lan, id);
    assert.equal(after.candidate.state, stateOf(model));
    const standing = platformStandings(await lan.read(hostRegister))(host, "2026-11-20")?.status ?? null;
    const isFed = stateOf(model) === "unregistered" || stateOf(model) === "blocked-asked";
    assert.equal(standing, isFed ? "unregistered" : null);
    const leads = await lan.read((tx) => leadsAboutSeller(tx, ownShopOf("moit.dms", host).sellerId));
    const isFound = model.read && !["registered", "not-commerce"].includes(stateOf(model));
    assert.equal((leads[0]?.findings ?? 0) > 0, isFound);
  }
});
