import { z } from "zod";
import type { OriginKeys } from "../../../engines/codes/index.ts";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import { cutPage, readCursor } from "../../../kernel/http/page.ts";
import { problem } from "../../../kernel/problem.ts";
import { namesOf } from "../../../services/access/index.ts";
import type { Fact } from "../../../services/facts/index.ts";
import { timeLine } from "../../../services/facts/index.ts";
import { findParty } from "../../../registers/parties/index.ts";
import { standingOf } from "./change-codes.ts";
import { findCodes } from "./find-codes.ts";
import type { CodeNoticeKind, noticeScopes, noticeStates } from "./model.ts";
import { stateOf } from "./model.ts";
import { canReadCodeNotices, canReportCodes } from "./policy.ts";
import { changesOfCode } from "./store/changes.ts";
import { batchOf, noticeById, noticePage, reportPage } from "./store/notices.ts";

type Page = { cursor?: string | undefined; limit: number };
export type Names = ReadonlyMap<string, string>;
export type CodeNotice = ReturnType<typeof asNotice>;
export type CodeReport = ReturnType<typeof asReport>;

/** A row of a notice as the module speaks of it. */
export function asNotice(row: RowOf<typeof noticeById>) {
  return {
    ...row,
    state: row.state as (typeof noticeStates)[number],
    kind: row.kind as CodeNoticeKind,
    scope: row.scope as (typeof noticeScopes)[number],
  };
}

const place = z.tuple([z.iso.datetime(), z.string()]);

/** Notices over codes, newest first: what every agency set, what was asked of one's own, and to a party what stands over its own goods. */
export async function listCodeNotices(
  ctx: Context,
  filter: { states?: readonly string[] | undefined; gtin?: string | undefined },
  page: Page,
): Promise<{ items: CodeNotice[]; next: string | null; names: Names }> {
  allow(canReadCodeNotices(ctx.actor), ctx.lang);
  const after = readCursor(page.cursor, place);
  return ctx.read(async (tx) => {
    const rows = await tx.rows(noticePage, {
      states: filter.states ?? null,
      gtin: filter.gtin ?? null,
      at: after === null ? null : new Date(after[0]),
      id: after?.[1] ?? null,
      limit: page.limit + 1,
    });
    const cut = cutPage(rows.map(asNotice), page.limit, (of) => [of.made_at.toISOString(), of.id]);
    return { ...cut, names: await namesOf(tx, cut.items.flatMap(peopleOf)) };
  });
}

/** A notice and what happened to it; `not-found` for who may not see it. */
export async function getCodeNotice(
  ctx: Context,
  id: string,
): Promise<{ notice: CodeNotice; steps: Fact[]; names: Names }> {
  allow(canReadCodeNotices(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    const notice = asNotice(await tx.get(noticeById, { id }));
    const steps = await timeLine(tx, id);
    return { notice, steps, names: await namesOf(tx, [...peopleOf(notice), ...steps.map(({ actor }) => actor)]) };
  });
}

function peopleOf({ asked_by, set_by, ended_by }: CodeNotice): string[] {
  return [asked_by, set_by, ended_by].filter((person) => person !== null);
}

/** What a party reported of its codes, newest first. */
export async function listReports(
  ctx: Context,
  page: Page,
): Promise<{ items: CodeReport[]; next: string | null; names: Names }> {
  allow(canReportCodes(ctx.actor), ctx.lang);
  const after = readCursor(page.cursor, place);
  return ctx.read(async (tx) => {
    const at = after === null ? null : new Date(after[0]);
    const rows = await tx.rows(reportPage, { at, id: after?.[1] ?? null, limit: page.limit + 1 });
    const cut = cutPage(rows.map(asReport), page.limit, (of) => [of.at.toISOString(), of.id]);
    const people = cut.items.map(({ by_actor }) => by_actor);
    return { ...cut, names: await namesOf(tx, people) };
  });
}

function asReport(row: RowOf<typeof reportPage>) {
  return { ...row, state: stateOf(row.state) };
}

/** One code as an officer, or its party, looks at it: how it stands and every change. `not-found` for what is none, or not theirs. */
export async function lookAtCode(ctx: Context, keys: OriginKeys, scan: string) {
  allow(canReadCodeNotices(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    const [code] = await findCodes(tx, keys, [scan]);
    if (code === null || code === undefined) throw problem("not-found");
    const standing = (await standingOf(tx, [code])).values().next().value;
    if (standing === undefined) throw problem("not-found");
    const [batch, changes] = await Promise.all([
      tx.get(batchOf, { id: code.batch }),
      tx.rows(changesOfCode, { batch: code.batch, counter: code.counter }),
    ]);
    const names = await namesOf(
      tx,
      changes.map(({ by_actor }) => by_actor),
    );
    // Who works for a party is the party's own affair: an officer reads its name.
    const party = await findParty(tx, code.agency);
    for (const { by_actor, by_agency } of changes)
      if (by_agency === code.agency && party !== null && !names.has(by_actor)) names.set(by_actor, party.name);
    return { gtin: code.gtin, counter: code.counter, batch, state: standing.state, changes, names };
  });
}
