import type { Context } from "../../../kernel/context.ts";
import { Problem } from "../../../kernel/problem.ts";
import { contributeRecords } from "../feeds/contributions/contribute-records.ts";
import { readRecords } from "../records/queries.ts";
import { recordsWithValue } from "../records/searching.ts";
import type { ExchangeKey } from "../records/values.ts";
import { canonicalValue } from "../records/values.ts";
import type { EnvelopeService, PushAnswer, RefusalCode, TaxCodeAnswer, ToldRecord } from "./model.ts";
import { mostRecords, pushedRecords, taxCodeQuestion } from "./model.ts";

/** What an answer may hold, with room left for what writing it as JSON adds. */
const mostCharacters = 800_000;

/** How a service is asked: by a partner in the context of its agency, with what it is to leave on the receipts. */
export type Asked = { ctx: Context; key: ExchangeKey; source: string; receipt: string; body: unknown };
export type Outcome = { status: "ok"; body: unknown } | { status: "refused"; code: RefusalCode; detail: string };

export const services: Record<EnvelopeService, (asked: Asked) => Promise<Outcome>> = {
  "look-up-tax-code": lookUpTaxCode,
  "push-records": pushRecords,
};

/** Runs a service; what its rules refuse is a refusal, what breaks is thrown. */
export async function runService(service: EnvelopeService, asked: Asked): Promise<Outcome> {
  try {
    return await services[service](asked);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, message } = error;
    const told = code === "invalid" || code === "forbidden" || code === "rate-limited" ? code : "internal";
    return { status: "refused", code: told, detail: message };
  }
}

/** Records that hold a tax code, as far as the agency may see them; each other's leaves a receipt with who keeps it. */
async function lookUpTaxCode({ ctx, key, receipt: purpose, body }: Asked): Promise<Outcome> {
  const question = taxCodeQuestion.safeParse(body);
  const taxCode = question.success ? canonicalValue("tax", question.data.taxCode) : null;
  if (taxCode === null) return { status: "refused", code: "invalid", detail: "taxCode" };
  const holding = await recordsWithValue(ctx, "tax", taxCode, key);
  const ids = [...new Set(holding.filter(({ record }) => record.state === "live").map(({ record }) => record.id))];
  const records: ToldRecord[] = [];
  let more = ids.length > mostRecords;
  let characters = 0;
  // One by one, so that a receipt is left for what is told and not for what no longer fits.
  for (const id of ids.slice(0, mostRecords)) {
    const told = await ctx.transaction(async (tx) => {
      const [found] = await readRecords(ctx, tx, [id], { door: "envelope", purpose });
      if (found === undefined) return null;
      const { agency, kind, title, summary, occurredOn, changedAt, fields } = found;
      return { id, agency, kind, title, summary, occurredOn, changedAt: changedAt.toISOString(), fields };
    });
    if (told === null) continue;
    characters += JSON.stringify(told).length;
    if (characters > mostCharacters) {
      more = true;
      break;
    }
    records.push(told);
  }
  return { status: "ok", body: { taxCode, records, more } satisfies TaxCodeAnswer };
}

/** Keeps records for the agency, under the partner's own source; each that is refused is told with its line and why. */
async function pushRecords({ ctx, key, source, body }: Asked): Promise<Outcome> {
  const pushed = pushedRecords.safeParse(body);
  if (!pushed.success) return { status: "refused", code: "invalid", detail: "records" };
  const { taken, refused } = await contributeRecords(ctx, key, source, pushed.data.records);
  return { status: "ok", body: { taken, refused: refused.map(shortened) } satisfies PushAnswer };
}

type Refused = Awaited<ReturnType<typeof contributeRecords>>["refused"][number];
const shortened = ({ line, externalId, faults }: Refused): PushAnswer["refused"][number] => ({
  line,
  externalId,
  faults: faults.slice(0, 5).map(({ pointer, code, message }) => ({
    pointer: pointer.slice(0, 300),
    code: code.slice(0, 60),
    message: message.slice(0, 300),
  })),
});
