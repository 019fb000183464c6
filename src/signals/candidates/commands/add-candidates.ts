import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import { enqueue } from "../../../services/jobs/index.ts";
import type { AddressFault, CandidateAddress } from "../address.ts";
import { candidateAddress } from "../address.ts";
import { lookAtCandidatesJob } from "../jobs.ts";
import { candidatesNoted } from "../model.ts";
import type { Noted } from "../note-host.ts";
import { noteAddresses } from "../note-host.ts";
import { canAddCandidates } from "../policy.ts";

/** What became of a line: noted, known already, in the register, written before in the same list, or why it is no address. */
export type AddedLine = { line: number; address: string; host: string | null } & (
  | Noted
  | { outcome: AddressFault | "repeated" }
);

/** Notes the addresses that an officer wrote, one a line; empty lines are passed over, and a bad one keeps no good one out. Task: 8598 units 1, 4. */
export async function addCandidates(ctx: Context, addresses: readonly string[]): Promise<AddedLine[]> {
  allow(canAddCandidates(ctx.actor), ctx.lang);
  const agency = ctx.actor.agency as string;
  const lines = addresses
    .map((written, at) => ({ line: at + 1, address: written.trim().slice(0, 300), read: candidateAddress(written) }))
    .filter(({ address }) => address !== "");
  const met = lines.flatMap(({ read, address }) =>
    typeof read === "string" ? [] : [{ address: read, metAt: address }],
  );
  return ctx.transaction(async (tx) => {
    const at = ctx.now();
    const noted = await noteAddresses(tx, { agency, how: "typed", by: ctx.actor.id, at }, met);
    const added = answers(lines, noted);
    const count = (...outcomes: string[]) => added.filter(({ outcome }) => outcomes.includes(outcome)).length;
    const fresh = count("noted");
    const known = count("known", "in-register", "repeated");
    if (fresh > 0) await enqueue(tx, lookAtCandidatesJob, { agency });
    const about = { id: `candidates/${agency}`, agency, level: "own", sharedWith: [] } as const;
    await record(ctx, tx, candidatesNoted, about, {
      how: "typed",
      noted: fresh,
      known,
      refused: added.length - fresh - known,
    });
    return added;
  });
}

type Line = { line: number; address: string; read: CandidateAddress | AddressFault };

function answers(lines: readonly Line[], noted: ReadonlyMap<string, Noted>): AddedLine[] {
  const seen = new Set<string>();
  return lines.map(({ line, address, read }) => {
    if (typeof read === "string") return { line, address, host: null, outcome: read };
    const said = { line, address, host: read.kind === "app" ? read.key : read.host };
    if (seen.has(read.key)) return { ...said, outcome: "repeated" };
    seen.add(read.key);
    return { ...said, ...(noted.get(read.key) as Noted) };
  });
}
