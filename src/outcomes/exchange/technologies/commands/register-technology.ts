import { createHash } from "node:crypto";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import type { Json } from "../../../../kernel/db/statement.ts";
import { derivedId } from "../../../../kernel/id.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { Manifest } from "../model.ts";
import { technologyRegistered } from "../model.ts";
import { canBringCode, canManageTechnologies } from "../policy.ts";
import { insertCode, keepTechnology, nextSlot } from "../store/technologies.ts";

export const technologyId = (agency: string, name: string): string => derivedId("tec", agency, name);
const longestCode = 1_000_000;

/**
 * Brings a technology in, switched off, or another release of one that is off. `code` is the file of one that runs here; it comes by the
 * console alone. Task: 2390 II.2.6.
 */
export async function registerTechnology(
  ctx: Context,
  manifest: Manifest,
  code: string | null,
): Promise<{ id: string }> {
  allow(canManageTechnologies(ctx.actor), ctx.lang);
  if (manifest.way.kind === "process") allow(canBringCode(ctx.actor), ctx.lang);
  if ((manifest.way.kind === "process") !== (code !== null))
    throw problem("invalid", text(ctx.lang, "technologies.code.missing"));
  if (code !== null && code.length > longestCode) throw problem("too-large", text(ctx.lang, "technologies.code.long"));
  const agency = ctx.actor.agency as string;
  const id = technologyId(agency, manifest.name);
  await ctx.transaction((tx) => keep(ctx, tx, { id, agency, manifest, code }));
  return { id };
}

async function keep(
  ctx: Context,
  tx: Transaction,
  { id, agency, manifest, code }: { id: string; agency: string; manifest: Manifest; code: string | null },
): Promise<void> {
  const { slot } = await tx.get(nextSlot, { agency });
  const kept = await tx.run(keepTechnology, {
    id,
    name: manifest.name,
    kind: manifest.kind,
    manifest: manifest as unknown as Json,
    release: manifest.version,
    contract_from: manifest.contract.from,
    contract_to: manifest.contract.to,
    slot,
    by: ctx.actor.id,
    at: ctx.now(),
    agency,
  });
  if (kept === 0) throw problem("conflict", text(ctx.lang, "technologies.register.taken", { name: manifest.name }));
  const sha256 = createHash("sha256")
    .update(code ?? JSON.stringify(manifest))
    .digest("hex");
  if (code !== null) await tx.run(insertCode, { technology: id, sha256, code, agency });
  const { name, kind, version: release } = manifest;
  await record(
    ctx,
    tx,
    technologyRegistered,
    { id, agency, level: "own", sharedWith: [] },
    { name, release, kind, sha256 },
  );
}
