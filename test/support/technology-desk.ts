import { randomBytes } from "node:crypto";
import { systemActor } from "../../src/kernel/actor.ts";
import type { Context } from "../../src/kernel/context.ts";
import { createLog } from "../../src/kernel/log.ts";
import { loadAgencies } from "../../src/registers/agencies/index.ts";
import { loadReference } from "../../src/registers/reference/index.ts";
import { consoleActor } from "../../src/services/access/index.ts";
import { registerTechnology } from "../../src/outcomes/exchange/technologies/commands/register-technology.ts";
import { switchTechnology } from "../../src/outcomes/exchange/technologies/commands/switch-technology.ts";
import type { SwitchTarget } from "../../src/outcomes/exchange/technologies/model.ts";
import { technologyById } from "../../src/outcomes/exchange/technologies/store/technologies.ts";
import type { AskParts } from "../../src/outcomes/exchange/technologies/running/asking.ts";
import { lookWith } from "../../src/outcomes/exchange/technologies/running/detect.ts";
import { officer, testDatabase } from "./database.ts";
import { importObserved, observed } from "./listings.ts";
import { baitDetector, manifestOf } from "./technologies.ts";

const agency = "moit.dms";

/** A listing whose title holds the word that the detector of the tests finds. */
export const bait = (n: string, more = {}) =>
  observed({ externalId: n, title: `Áo giá mồi số ${n}`, sellerExternalId: `shop-${n}`, ...more });

/** A house with three listings, the people who work with technologies, and what is done with one. */
export async function technologyDesk() {
  const db = await testDatabase();
  const house = (of: string) => db.contextOf(systemActor(of));
  const admin = db.contextOf(officer(agency, ["administrator"], "usr_ad"));
  const approver = db.contextOf(officer(agency, ["approver"], "usr_ap"));
  const atConsole = db.contextOf(consoleActor(agency));
  const parts: AskParts = { contextOf: house, sealKey: randomBytes(32), partners: null };
  const run = {
    database: db.database,
    log: createLog("silent"),
    house: null,
    now: () => new Date(),
    signal: new AbortController().signal,
    contextOf: (of: string | null) => house(of ?? ""),
  };
  await loadReference(house(agency));
  await loadAgencies(house(agency));
  await importObserved(house(agency), [bait("1"), bait("2"), observed({ externalId: "3" })]);
  const rowOf = (id: string) => house(agency).read((tx) => tx.get(technologyById, { id }));
  return {
    db,
    agency,
    house,
    admin,
    approver,
    an: db.contextOf(officer(agency, ["officer"], "usr_an")),
    stranger: db.contextOf(officer("mps.c03", ["officer", "approver", "administrator"], "usr_c")),
    parts,
    run,
    rowOf,
    /** Brings one in: by its file on the console, or over HTTP by an administrator. */
    bring: async (more: Record<string, unknown>, code: string | null = baitDetector) =>
      (await registerTechnology(code === null ? admin : atConsole, manifestOf(more), code)).id,
    put: async (id: string, to: SwitchTarget, more = {}, ctx: Context = approver) =>
      switchTechnology(ctx, id, (await rowOf(id)).version, {
        to,
        reason: "thử nghiệm",
        grantsPersonal: false,
        heaviest: 6,
        ...more,
      }),
    look: async (id: string, of: AskParts = parts) => lookWith(run, of, await rowOf(id)),
    /** What of a technology counts among the findings. */
    outside: async (name: string) => {
      const { rows } = await db.asSuperuser(
        "select listing_id, n, weight, evidence from app.findings where check_code = $1 order by 1",
        [`outside.${name}`],
      );
      return rows as { listing_id: string; n: number; weight: number; evidence: Record<string, string> }[];
    },
    facts: async (type: string) =>
      Number((await db.asSuperuser("select count(*) as n from app.facts where type = $1", [type])).rows[0].n),
  };
}

/** The code of the problem that work ends with; "fine" where it ends well. */
export const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "fine",
    (error: { code?: string }) => error.code ?? String(error),
  );
