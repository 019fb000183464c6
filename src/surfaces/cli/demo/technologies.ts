import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { text } from "../../../kernel/text/index.ts";
import { consoleActor } from "../../../services/access/index.ts";
import { findTechnology, registerTechnology, switchTechnology } from "../../../outcomes/exchange/index.ts";
import { readFolder } from "../technology-check.ts";
import { defaultAgency } from "../with-house.ts";
import type { Stage } from "./load-market.ts";
import { contextOf } from "./load-market.ts";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../../examples/technologies/detector", import.meta.url));

/** Plugs our example of a detector in and lets it run in shadow, under a contract until the end of the next year; once. */
export async function plugIn(stage: Stage, approver: Context): Promise<void> {
  const { manifest, code } = await readFolder(stage.lang, folder);
  const ctx = contextOf(stage, consoleActor(defaultAgency));
  if ((await findTechnology(ctx, manifest.name)) !== null) return;
  const year = Number(dayInVietnam(stage.clock()).slice(0, 4));
  const contract = { ...manifest.contract, from: `${year}-01-01`, to: `${year + 1}-12-31` };
  const { id } = await registerTechnology(ctx, { ...manifest, contract }, code);
  const reason = text("vi", "demo.technology.reason");
  await switchTechnology(approver, id, 1, { to: "shadow", reason, grantsPersonal: false, heaviest: 6 });
}
