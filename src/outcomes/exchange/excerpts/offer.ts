import { createHash } from "node:crypto";
import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { holds } from "../../../kernel/actor.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { problem } from "../../../kernel/problem.ts";
import type { TextKey } from "../../../kernel/text/index.ts";
import { text } from "../../../kernel/text/index.ts";
import { contentHash, hostOf } from "../../../services/sockets/index.ts";
import { leadsForCase } from "../../../signals/leads/index.ts";
import { valuesShown } from "../../../signals/links/index.ts";
import { sellersById } from "../../../signals/listings/index.ts";
import { caseWithParties } from "../../../handling/cases/index.ts";
import type { Excerptible, ExcerptKind, OfferedField } from "./model.ts";
import { canExcerptCase, canExcerptLead } from "./policy.ts";

/** What may go into a record made of a case or a lead, and whether the actor may make it; `not-found` where there is none to see. */
export function offerOf(
  tx: Transaction,
  actor: Actor,
  kind: ExcerptKind,
  id: string,
): Promise<{ of: Excerptible; may: Verdict }> {
  return kind === "case" ? ofCase(tx, actor, id) : ofLead(tx, actor, id);
}

/** What was offered, in one number: a choice counts for exactly this. */
export const offeredHash = ({ fields }: Pick<Excerptible, "fields">): string => contentHash(fields);

async function ofCase(tx: Transaction, actor: Actor, id: string) {
  const file = await caseWithParties(tx, id);
  const opened = dayInVietnam(file.openedAt);
  const sellers = [...new Set(file.parties.flatMap(({ sellerId }) => sellerId ?? []))];
  const of: Excerptible = {
    kind: "case",
    id,
    agency: file.agency,
    name: `${file.number} · ${file.title}`,
    title: said("exchange-excerpts.title.case", { number: file.number }),
    number: file.number,
    occurredOn: opened,
    fields: [
      field("number", "exchange-excerpts.field.number", file.number),
      field("title", "exchange-excerpts.field.title", file.title),
      field("state", "exchange-excerpts.field.state", said(`cases.state.${file.state}`)),
      ...(file.outcome === null
        ? []
        : [field("outcome", "exchange-excerpts.field.outcome", said(`cases.outcome.${file.outcome}`))]),
      ...(file.summary === ""
        ? []
        : [field("summary", "exchange-excerpts.field.summary", file.summary.slice(0, 4000))]),
      ...file.parties
        .filter(({ sellerId }) => sellerId === null)
        .map(({ name }) => field(keyOf("party", name), "exchange-excerpts.field.party", name)),
      ...(await ofSellers(tx, actor, sellers)),
    ],
  };
  return { of, may: canExcerptCase(actor, file) };
}

async function ofLead(tx: Transaction, actor: Actor, id: string) {
  const [lead] = await leadsForCase(tx, [id]);
  if (lead === undefined) throw problem("not-found");
  const of: Excerptible = {
    kind: "lead",
    id,
    agency: lead.agency,
    name: lead.sellerName,
    title: "",
    number: id,
    occurredOn: null,
    fields: [
      field("concern", "exchange-excerpts.field.concern", said(`leads.concern.${lead.concern}` as TextKey)),
      ...(await ofSellers(tx, actor, lead.isAboutSeller ? [lead.sellerId] : [])),
    ],
  };
  return { of, may: canExcerptLead(actor, lead) };
}

/** What accounts show of themselves. What another agency keeps closer than all agencies is not ours to hand on. */
async function ofSellers(tx: Transaction, actor: Actor, ids: readonly string[]): Promise<OfferedField[]> {
  const ours = (row: { agency: string; level: string }) =>
    holds(actor, row.agency) || row.level === "agencies" || row.level === "public";
  const [sellers, values] = await Promise.all([sellersById(tx, ids), valuesShown(tx, ids)]);
  const fields = sellers
    .filter(ours)
    .flatMap((seller) => [
      field(keyOf("name", seller.id, seller.name), "exchange-excerpts.field.name", seller.name),
      field(
        keyOf("seller", seller.id),
        "exchange-excerpts.field.seller",
        [seller.external_id, seller.url === null ? null : hostOf(seller.url)].filter((one) => one !== null).join(" · "),
      ),
      ...(seller.url === null
        ? []
        : [field(keyOf("url", seller.id, seller.url), "exchange-excerpts.field.page", seller.url)]),
      ...seller.phones.map((phone) => field(keyOf("phone", phone), "exchange-excerpts.field.phone", phone)),
      ...values
        .filter((one) => one.seller_id === seller.id && ours(one) && one.kind in valueNames)
        .map(({ kind, value }) => field(keyOf(kind, value), valueNames[kind as keyof typeof valueNames], value)),
    ]);
  return [...new Map(fields.map((one) => [one.key, one])).values()];
}

const valueNames = {
  phone: "exchange-excerpts.field.phone",
  bank: "exchange-excerpts.field.bank",
  tax: "exchange-excerpts.field.tax",
  email: "exchange-excerpts.field.email",
  page: "exchange-excerpts.field.page",
  handle: "exchange-excerpts.field.handle",
} as const;

/** A record is a Vietnamese paper, whoever makes it: its fields are named in one language, so that they stay the same ones. */
const said = (key: TextKey, values?: Record<string, string>): string => text("vi", key, values);

const field = (key: string, name: TextKey, value: string): OfferedField => ({ key, name: said(name), value });

/** Short, and not the value itself: what was chosen is kept without being kept twice. */
const keyOf = (...parts: string[]): string =>
  `${parts[0]}-${createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 16)}`;
