import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import type { Place } from "../changes/cursor.ts";
import type { Stretch } from "../changes/read-changes.ts";
import { changesIn } from "../changes/read-changes.ts";
import { insertMessage, waitingMessages } from "../store/messages.ts";
import { moveWebhook } from "../store/webhooks.ts";
import type { Turn } from "./send-message.ts";

const changesAtOnce = 200;
const mostInOne = 50;
const bytesInOne = 512 * 1024;
/** While so many wait for a receiver that does not take them, the rest stays where it is safe: in the log of changes. */
const mostWaiting = 20;

/**
 * Makes messages of what has changed since the last, as far as the webhook asks for it; how many, how many wait, and where it stands now. What is gone is
 * always told: whose it was and of which kind, nobody may say any more.
 */
export async function cutMessages(
  ctx: Context,
  turn: Turn,
  after: Place,
): Promise<{ made: number; waiting: number; next: Place }> {
  const { count } = await ctx.read((tx) => tx.get(waitingMessages, { webhook: turn.id }));
  if (count >= mostWaiting) return { made: 0, waiting: count, next: after };
  let place = after;
  for (;;) {
    const from = place;
    const stretch = await ctx.read((tx) => changesIn(tx, from, changesAtOnce));
    const cut = portions(turn, stretch.items);
    const at = ctx.now();
    const { agency, id: webhook } = turn;
    await ctx.transaction(async (tx) => {
      for (const { records, through } of cut) {
        const row = { id: newId("msg", at), webhook, kind: "changes", records, tx: through.tx, through: through.id };
        await tx.run(insertMessage, { ...row, at, agency });
      }
      await tx.run(moveWebhook, { id: webhook, tx: stretch.next.tx, after_id: stretch.next.id });
    });
    place = stretch.next;
    if (cut.length > 0 || !stretch.more) return { made: cut.length, waiting: count + cut.length, next: place };
  }
}

type Portion = { records: string[]; through: Place };

function portions({ own, kinds, agency }: Turn, items: Stretch["items"]): Portion[] {
  const cut: Portion[] = [];
  let bytes = 0;
  for (const item of items) {
    const { record } = item;
    if (record !== null && !own && record.agency === agency) continue;
    if (record !== null && kinds.length > 0 && !kinds.includes(record.kind)) continue;
    const size = record === null ? 100 : JSON.stringify(record).length;
    const last = cut.at(-1);
    if (last === undefined || last.records.length >= mostInOne || bytes + size > bytesInOne) {
      cut.push({ records: [item.id], through: item.place });
      bytes = size;
    } else {
      last.records.push(item.id);
      last.through = item.place;
      bytes += size;
    }
  }
  return cut;
}
