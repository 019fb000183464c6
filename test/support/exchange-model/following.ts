import { createContext } from "../../../src/kernel/context.ts";
import { changesFor } from "../../../src/outcomes/exchange/connections/run/push.ts";
import { beginning } from "../../../src/outcomes/exchange/feeds/changes/cursor.ts";
import type { FedChange } from "../../../src/outcomes/exchange/feeds/changes/item.ts";
import { readFeed } from "../../../src/outcomes/exchange/feeds/changes/read-changes.ts";
import { feedKeys } from "../../../src/outcomes/exchange/feeds/keys.ts";
import { createWebhook } from "../../../src/outcomes/exchange/feeds/webhooks/commands/create-webhook.ts";
import { deliverWebhook } from "../../../src/outcomes/exchange/feeds/webhooks/deliver.ts";
import { newWebhookInput } from "../../../src/outcomes/exchange/feeds/webhooks/model.ts";
import type { Post } from "../../../src/services/webhooks/index.ts";
import { namesOf } from "./oracle.ts";
import { fieldsShown, idsOf, noteRead, said, seenBy } from "./shown.ts";
import type { Tally } from "./tally.ts";
import { checkSet } from "./tally.ts";
import type { Replica, World } from "./world.ts";
import { newReplica } from "./world.ts";

/** The feed as somebody reads it who has never read it before. */
export const fromBeginning = "feed from the beginning";

type Told = { id: string; fields: readonly { name: string; value: string }[] | null };

/** Reads the feed to its end. */
export async function askFeed(door: string, world: World, agency: string, tally: Tally): Promise<void> {
  const ctx = await world.as(agency);
  const replica = door === fromBeginning ? newReplica() : replicaOf(world, door, agency);
  for (let more = true; more;) {
    const stretch = await readFeed(ctx, replica.place ?? beginning, world.random.one([3, 50, 500]));
    learn(door, world, agency, tally, replica, stretch.items.map(toldBy));
    replica.place = stretch.next;
    more = stretch.more;
  }
  compare(door, world, agency, tally, replica);
}

/** Reads what a connection pushes into the agency's own database. */
export async function askPush(world: World, agency: string, tally: Tally): Promise<void> {
  const ctx = await world.as(agency);
  const replica = replicaOf(world, "push", agency);
  for (let more = true; more;) {
    const page = await changesFor(ctx, replica.place ?? beginning, world.random.one([7, 500]), null);
    learn("push", world, agency, tally, replica, page.changes.map(toldBy));
    replica.place = page.next;
    more = page.more;
  }
  compare("push", world, agency, tally, replica);
}

/** Has the agency's webhook sent what is due, to a receiver that takes everything. */
export async function askWebhook(world: World, agency: string, tally: Tally): Promise<void> {
  const keys = feedKeys(world.key);
  const replica = replicaOf(world, "webhook", agency);
  if (replica.webhook === null) {
    const input = newWebhookInput.parse({ name: agency, url: "https://nhan.example/", own: true, from: "beginning" });
    replica.webhook = (await createWebhook(await world.as(agency), keys, input)).webhook.id;
  }
  const { webhook } = replica;
  await world.db.asSuperuser("update app.exchange_webhooks set next_at = now() - interval '1 second' where id = $1", [
    webhook,
  ]);
  const post: Post = async (_url, body) => {
    const { data } = JSON.parse(body) as { data: { items: FedChange[] } };
    learn("webhook", world, agency, tally, replica, data.items.map(toldBy));
    return { problem: null, status: 204, said: "", waitMs: null };
  };
  const contextFor = async (of: string, id: string) => {
    const { actor } = await world.as(of);
    return createContext(world.db.database, { actor: { ...actor, kind: "system", id }, clock: () => new Date() });
  };
  await deliverWebhook({ contextFor, keys, post, signal: new AbortController().signal }, { id: webhook, agency });
  compare("webhook", world, agency, tally, replica);
}

const toldBy = ({ id, record }: FedChange): Told => ({ id, fields: record?.fields ?? null });

function replicaOf({ replicas }: World, door: string, agency: string): Replica {
  const known = replicas.get(`${door} ${agency}`) ?? newReplica();
  replicas.set(`${door} ${agency}`, known);
  return known;
}

/** What is told is kept; that something is gone is told of nothing that was never seen. */
function learn(
  door: string,
  world: World,
  agency: string,
  tally: Tally,
  { records }: Replica,
  told: readonly Told[],
): void {
  for (const { id, fields } of told) {
    if (fields === null) {
      records.delete(id);
      const isKnown = wasSeen(world, agency, id);
      tally.check(door, isKnown, () => `${agency} is told that ${id} is gone, and never saw it`);
    } else {
      records.set(id, said(fields));
      const of = world.oracle.records.get(id);
      if (of !== undefined) noteRead(world, agency, of);
    }
  }
}

/** Whether it was ever seen by the agency, or by one whose records it holds: who comes after another knows what that one was told. */
const wasSeen = ({ oracle }: World, agency: string, id: string): boolean =>
  [...namesOf(oracle, agency)].some((name) => oracle.everSeen.has(`${id} ${name}`));

/** At the end of a feed its reader knows what the agency sees: no record too many, none too few, and each as it is shown now. */
function compare(door: string, world: World, agency: string, tally: Tally, { records }: Replica): void {
  const seen = seenBy(world, agency);
  checkSet(tally, door, agency, [...world.oracle.records.keys()], new Set(records.keys()), idsOf(seen));
  for (const record of seen) {
    const found = records.get(record.id);
    const expected = fieldsShown(world, agency, record);
    tally.check(door, found === expected, () => `${agency} was told ${record.id}: ${found}, should be ${expected}`);
  }
}
