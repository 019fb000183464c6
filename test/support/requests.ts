import { systemActor } from "../../src/kernel/actor.ts";
import type { Context } from "../../src/kernel/context.ts";
import { loadAgencies } from "../../src/registers/agencies/index.ts";
import { loadReference } from "../../src/registers/reference/index.ts";
import type { ExchangeRequest } from "../../src/outcomes/exchange/requests/index.ts";
import { sendRequest } from "../../src/outcomes/exchange/requests/index.ts";
import { sendRequestInput } from "../../src/outcomes/exchange/requests/model.ts";
import type { TestDatabase } from "./database.ts";

/** The agencies and the calendar that requests are made with. */
export async function loadForRequests(db: TestDatabase): Promise<void> {
  const house = db.contextOf(systemActor("moit.dms"));
  await loadAgencies(house);
  await loadReference(house);
}

/** A request as an officer would write it; what matters to a test is given. */
export function askFor(ctx: Context, to: string, more: Record<string, unknown> = {}): Promise<ExchangeRequest> {
  const plain = {
    to,
    kind: "information",
    title: "Chủ thuê bao bán túi giả",
    body: "Đề nghị cho biết chủ thuê bao và lịch sử giao dịch.",
    purpose: "Xác minh người bán",
    basis: "Điều 12 Quy chế phối hợp",
  };
  return sendRequest(ctx, sendRequestInput.parse({ ...plain, ...more }));
}
