import { hkdfSync } from "node:crypto";
import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import { seal, unseal } from "../../../../services/access/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { FetchLimits } from "../../../../services/fetching/index.ts";
import type { Answers, Outcome, Questions, Reach, Technology } from "../../../../services/sockets/index.ts";
import { afterCall, contractOn, fault, hashOf, isResting, openTechnology } from "../../../../services/sockets/index.ts";
import { isPartner, isPrivateNetwork } from "../../../../signals/collectors/index.ts";
import { dayInVietnam } from "../../../../kernel/clock.ts";
import type { Manifest, Purpose, TechnologyKind } from "../model.ts";
import { technologyAsked } from "../model.ts";
import { endCall, insertCall } from "../store/calls.ts";
import type { TechnologyRow } from "../store/technologies.ts";
import { codeOf, keyOf, setHealth, technologyById } from "../store/technologies.ts";

/** What asking a technology stands on. */
export type AskParts = {
  /** The house acting for an agency: it alone reads code and keys. */
  contextOf(agency: string): Context;
  /** 32 bytes that keys are sealed with; null in a process that was given none. */
  sealKey: Buffer | null;
  /** The setting COLLECTOR_PARTNERS: hosts of a private network that may be asked. */
  partners: string | null;
  /** The tests' own servers, never a setting. */
  limits?: Partial<FetchLimits>;
};

export const manifestOf = (row: Pick<TechnologyRow, "manifest">): Manifest => row.manifest as unknown as Manifest;
const placeOf = (technology: string) => `technology/${technology}`;

/** 32 bytes for the keys of technologies, from those of the exchange. */
export const technologyKey = (exchangeKey: Buffer): Buffer =>
  Buffer.from(hkdfSync("sha256", exchangeKey, "", "chinhhang technologies", 32));

export const sealedFor = (sealKey: Buffer, technology: string, key: string): string =>
  seal(sealKey, placeOf(technology), key);

/** Whether it may be asked now: at work, within its contract, and not left alone for a while after faults. */
export function mayAsk(row: TechnologyRow, now: Date): boolean {
  if (row.state !== "shadow" && row.state !== "live") return false;
  if (contractOn(manifestOf(row), dayInVietnam(now)).stands !== "in") return false;
  return !isResting({ faultsInARow: row.faults_in_a_row, restingUntil: row.resting_until }, now);
}

/** A technology that is open, with what each call leaves behind: a fact before it, its outcome after it. */
export type Kept<K extends TechnologyKind> = {
  /** As it was when it was opened, with its health as it is now. */
  readonly row: Readonly<TechnologyRow>;
  ask(questions: Questions[K], purpose: Purpose, count: (answer: Answers[K]) => number): Promise<Outcome<Answers[K]>>;
  close(): Promise<void>;
};

/** Opens a technology of an agency as the house for it. Whoever opens one closes it. */
export async function openKept<K extends TechnologyKind>(
  parts: AskParts,
  id: string,
  agency: string,
): Promise<Kept<K>> {
  const ctx = parts.contextOf(agency);
  const row: { -readonly [Name in keyof TechnologyRow]: TechnologyRow[Name] } = {
    ...(await ctx.read((tx) => tx.get(technologyById, { id }))),
  };
  const manifest = manifestOf(row) as Manifest & { kind: K };
  let opened: Technology<K> | null = null;
  return {
    row,
    async ask(questions, purpose, count) {
      const call = newId("tcl", ctx.now());
      const items = "items" in questions ? questions.items.length : 1;
      const sha256 = hashOf(questions);
      // Told before it is given out: a process that dies in between has not given out in silence.
      await ctx.transaction(async (tx) => {
        const { release, state } = row;
        await tx.run(insertCall, {
          id: call,
          technology: id,
          release,
          state,
          purpose,
          items,
          sha256,
          at: ctx.now(),
          agency,
        });
        const about = { id, agency, level: "own", sharedWith: [] } as const;
        await record(ctx, tx, technologyAsked, about, { call, purpose, items, fields: manifest.data, sha256 });
      });
      const reach = await reachOf(parts, ctx, row);
      const outcome: Outcome<Answers[K]> =
        reach === null
          ? { ok: false, fault: fault("no-key"), ms: 0 }
          : await (opened ??= openTechnology(manifest, reach)).ask(questions);
      await ctx.transaction(async (tx) => {
        const ended = outcome.ok
          ? { bytes: outcome.bytes, found: count(outcome.answer), fault: null, detail: null }
          : { bytes: null, found: null, fault: outcome.fault.code, detail: outcome.fault.detail };
        await tx.run(endCall, { id: call, ms: outcome.ms, ...ended });
        const known = await tx.get(technologyById, { id });
        const before = { faultsInARow: known.faults_in_a_row, restingUntil: known.resting_until };
        const health = afterCall(before, outcome.ok, ctx.now());
        row.faults_in_a_row = health.faultsInARow;
        row.resting_until = health.restingUntil;
        await tx.run(setHealth, {
          id,
          faults: health.faultsInARow,
          resting_until: health.restingUntil,
          fault: ended.fault,
          detail: ended.detail,
          at: ctx.now(),
        });
      });
      return outcome;
    },
    close: async () => opened?.close(),
  };
}

/** The code that runs here, or the address with its key; null where that is missing. */
async function reachOf(parts: AskParts, ctx: Context, row: TechnologyRow): Promise<Reach | null> {
  const { way } = manifestOf(row);
  if (way.kind === "process") {
    const kept = await ctx.read((tx) => tx.find(codeOf, { technology: row.id }));
    return kept === null ? null : { code: kept.code };
  }
  const sealed = await ctx.read((tx) => tx.find(keyOf, { technology: row.id }));
  const key = sealed === null || parts.sealKey === null ? null : unseal(parts.sealKey, placeOf(row.id), sealed.sealed);
  if (sealed !== null && key === null) return null;
  return { http: { url: way.url, key, limits: { ...partnerLimits(way.url, parts.partners), ...parts.limits } } };
}

/** A partner inside a private network that the operator named is asked there, at its one port. */
export function partnerLimits(url: string, partners: string | null): Partial<FetchLimits> {
  const asked = new URL(url);
  if (!isPartner(partners, asked)) return {};
  return { ports: [Number(asked.port || (asked.protocol === "https:" ? 443 : 80))], allowAddress: isPrivateNetwork };
}
