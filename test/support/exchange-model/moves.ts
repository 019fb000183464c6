import type { Context } from "../../../src/kernel/context.ts";
import {
  keepRecords,
  noteSighting,
  proposeCorrection,
  recordInput,
  shareRecord,
  withdrawRecords,
  withdrawShare,
  getRecord,
} from "../../../src/outcomes/exchange/index.ts";
import { changeMembers, closeGroup, getGroup, makeGroup } from "../../../src/registers/agencies/index.ts";
import type { Grant, Level, ModelField, ModelRecord } from "./oracle.ts";
import { holds, seesRecord } from "./oracle.ts";
import type { World } from "./world.ts";
import { wordOf } from "./world.ts";

type Move = (world: World) => Promise<void>;
const hour = 3_600_000;

/** Each move with how often it is made. */
export const moves: readonly [name: string, weight: number, move: Move][] = [
  ["a record is rewritten", 6, (world) => rewrite(world, world.random.one(liveRecords(world)))],
  ["a record is shared", 8, share],
  ["a share is withdrawn", 4, unshare],
  ["a record is withdrawn", 1, withdraw],
  ["a new record", 3, (world) => addRecords(world, 1)],
  ["a group is made", 1, addGroup],
  ["an agency comes in", 3, comeIn],
  ["an agency is put out", 3, putOut],
  ["a group is closed", 1, close],
  ["an agency comes after another", 0.3, succeed],
  ["a correction is proposed", 2, propose],
  ["it was seen elsewhere too", 4, sight],
];
const weights = moves.reduce((sum, [, weight]) => sum + weight, 0);

/** One move, picked by its weight; one that finds nothing to move does nothing. */
export async function moveOnce(world: World): Promise<void> {
  let left = (world.random.below(1_000_000) / 1_000_000) * weights;
  const [, , move] = moves.find(([, weight]) => (left -= weight) < 0) ?? moves[0]!;
  await move(world);
}

/** So much time goes by for everything that ends. */
export async function letPass(world: World, ms: number): Promise<void> {
  world.oracle.now += ms;
  const by = `interval '${ms} milliseconds'`;
  for (const table of ["exchange_records", "record_fields", "record_values"])
    await world.db.asSuperuser(
      `update app.${table} set shared_until = shared_until - ${by} where shared_until is not null`,
    );
  await world.db.asSuperuser(
    `update app.exchange_records set base_until = base_until - ${by} where base_until is not null`,
  );
  await world.db.asSuperuser(`update app.record_shares set until = until - ${by} where until is not null`);
}

const liveRecords = ({ oracle }: World) => [...oracle.records.values()].filter(({ live }) => live);

/** An end in the house's time: the model's clock runs ahead of it by what went by. */
const inHouse = (world: World, until: number | null) =>
  until === null ? null : new Date(Date.now() + (until - world.oracle.now));

const someNames = ({ oracle, random }: World): string[] =>
  random.some([...oracle.agencies, ...[...oracle.groups.values()].filter(({ open }) => open).map(({ id }) => id)], 3);

function someGrant(world: World, known: ReadonlySet<string>): Grant {
  const { random, oracle } = world;
  const until = random.chance(0.2) ? oracle.now + (1 + random.below(5)) * hour : null;
  const level = random.one<Level>(["own", "named", "named", "named", "named", "agencies", "public"]);
  const names = level === "named" ? someNames(world).filter((name) => known.has(name)) : [];
  if (level === "named" && names.length === 0) return { level: "own", names, until: null };
  return { level, names, until: level === "own" ? null : until };
}

function someFields(world: World, number: number, known: ReadonlySet<string>): ModelField[] {
  const { random } = world;
  const base = (): ModelField["base"] => {
    if (random.chance(0.5)) return null;
    const { level, names } = someGrant(world, known);
    return { level, names };
  };
  // Some records share a phone; numbers that follow one another would look tried out.
  const shared = number % Math.max(5, Math.floor(world.size.records / 5));
  const phone = `09${String(10_000_000 + ((shared * 7_654_321) % 9_999_991)).padStart(8, "0")}`;
  return [
    { name: "Điện thoại", value: phone, base: base() },
    { name: "Tin", value: `nội dung ${wordOf("tin", number)}`, base: base() },
    { name: "Nguồn", value: `người báo ${wordOf("nguon", number)}`, base: base() },
  ].filter(() => random.chance(0.8));
}

const input = (world: World, { number, title, base, fields }: Omit<ModelRecord, "id" | "owner" | "shares" | "live">) =>
  recordInput.parse({
    externalId: `n-${number}`,
    kind: "alert",
    title,
    level: base.level,
    sharedWith: base.names,
    sharedUntil: inHouse(world, base.until)?.toISOString() ?? null,
    fields: fields.map(({ name, value, base: said }) => ({
      name,
      value,
      ...(said === null ? {} : { level: said.level, sharedWith: said.names }),
    })),
  });

/** New records of one agency, in one batch. */
export async function addRecords(world: World, count: number): Promise<void> {
  const { oracle, random } = world;
  const owner = random.one(oracle.agencies);
  const ctx = await world.as(owner);
  const known = await namesKnown(world, ctx);
  const fresh = Array.from({ length: count }, (_, at) => {
    const number = oracle.records.size + at;
    const title = `Hồ sơ ${wordOf("tua", number)} ${wordOf("lo", Math.floor(number / 25))}`;
    return { number, title, base: someGrant(world, known), fields: someFields(world, number, known) };
  });
  const kept = await keepRecords(
    ctx,
    "model",
    fresh.map((one) => input(world, one)),
    world.key,
  );
  fresh.forEach((one, at) => {
    const id = kept.ids[at]!;
    oracle.records.set(id, { ...one, id, owner, shares: [], live: true });
    world.moved(id);
  });
}

async function rewrite(world: World, record: ModelRecord | undefined): Promise<void> {
  if (record === undefined) return;
  const ctx = await world.as(keeperOf(world, record));
  const known = await namesKnown(world, ctx);
  const said = { ...record, base: someGrant(world, known), fields: someFields(world, record.number, known) };
  await keepRecords(ctx, { name: "model", agency: record.owner }, [input(world, said)], world.key);
  world.oracle.records.set(record.id, said);
  world.moved(record.id);
}

/** Somebody of an agency that keeps the record: its own, or one that came after it. */
function keeperOf({ oracle, random }: World, { owner }: ModelRecord): string {
  return random.one(oracle.agencies.filter((agency) => holds(oracle, agency, owner)));
}

async function share(world: World): Promise<void> {
  const { oracle, random } = world;
  const record = random.one(liveRecords(world));
  const ctx = await world.as(keeperOf(world, record));
  const known = await namesKnown(world, ctx);
  const names = random.chance(0.1) ? ["*"] : someNames(world).filter((name) => known.has(name));
  if (names.length === 0) return;
  const fields = random.chance(0.4) ? random.some(record.fields, 2).map(({ name }) => name) : [];
  const until = random.chance(0.5) ? oracle.now + (1 + random.below(6)) * hour : null;
  const version = (await getRecord(ctx, record.id)).keeping?.version ?? 0;
  const shared = await shareRecord(ctx, record.id, version, {
    audiences: names,
    fields: fields.length === 0 ? null : fields,
    purpose: "Cùng theo dõi",
    basis: null,
    until: inHouse(world, until),
  });
  const level = names.includes("*") ? "agencies" : "named";
  const told = { level, names, until, id: shared.share, withdrawn: false } as const;
  record.shares.push({ ...told, fields: fields.length === 0 ? null : fields });
  world.moved(record.id);
}

/** The names that whoever shares may give: a group of others is none to them. */
async function namesKnown(world: World, ctx: Context): Promise<ReadonlySet<string>> {
  return new Set((await visibleGroups(world, ctx)).concat(world.oracle.agencies));
}

async function visibleGroups({ oracle }: World, ctx: Context): Promise<string[]> {
  const mine = new Set(ctx.actor.audiences);
  return [...oracle.groups.values()].filter(({ id, keeper }) => mine.has(id) || mine.has(keeper)).map(({ id }) => id);
}

async function unshare(world: World): Promise<void> {
  const open = liveRecords(world).flatMap((record) =>
    record.shares.filter(({ withdrawn }) => !withdrawn).map((one) => ({ record, one })),
  );
  if (open.length === 0) return;
  const { record, one } = world.random.one(open);
  await withdrawShare(await world.as(keeperOf(world, record)), record.id, one.id);
  one.withdrawn = true;
  world.moved(record.id);
}

async function withdraw(world: World): Promise<void> {
  const record = world.random.one(liveRecords(world));
  await withdrawRecords(await world.as(keeperOf(world, record)), [record.id], "Không còn đúng", record.owner);
  record.live = false;
  record.shares.forEach((one) => (one.withdrawn = true));
  world.moved(record.id);
}

/** A new group of some agencies. */
export async function addGroup(world: World): Promise<void> {
  const { oracle, random } = world;
  const standing = oracle.agencies.filter((agency) => !oracle.successors.has(agency));
  const keeper = random.one(standing);
  const members = random.some(
    standing.filter((one) => one !== keeper),
    4,
  );
  const made = await makeGroup(await world.as(keeper), { name: "Nhóm phối hợp", purpose: "Cùng theo dõi", members });
  oracle.groups.set(made.id, { id: made.id, keeper, members: new Set([keeper, ...members]), open: true });
  world.moved();
}

const openGroup = ({ oracle, random }: World) => random.one([...oracle.groups.values()].filter(({ open }) => open));

/** Who holds an agency's records at the end of the chain. */
function holderOf({ oracle }: World, agency: string): string {
  const next = oracle.successors.get(agency);
  return next === undefined ? agency : holderOf({ oracle } as World, next);
}

async function comeIn(world: World): Promise<void> {
  const group = openGroup(world);
  if (group === undefined) return;
  const seated = new Set([...group.members].flatMap((one) => [one, holderOf(world, one)]));
  const others = world.oracle.agencies.filter((one) => !seated.has(one) && !world.oracle.successors.has(one));
  if (others.length === 0) return;
  const agency = world.random.one(others);
  const ctx = await world.as(holderOf(world, group.keeper));
  const { version } = await getGroup(ctx, group.id);
  await changeMembers(ctx, group.id, version, { in: [agency], out: [], reason: "Cùng địa bàn" });
  group.members.add(agency);
  world.moved();
}

async function putOut(world: World): Promise<void> {
  const group = openGroup(world);
  if (group === undefined) return;
  const keeper = holderOf(world, group.keeper);
  const holders = [...new Set([...group.members].map((one) => holderOf(world, one)))].filter((one) => one !== keeper);
  if (holders.length === 0) return;
  const agency = world.random.one(holders);
  const ctx = await world.as(keeper);
  const { version } = await getGroup(ctx, group.id);
  await changeMembers(ctx, group.id, version, { in: [], out: [agency], reason: "Hết địa bàn" });
  for (const member of group.members) if (holderOf(world, member) === agency) group.members.delete(member);
  world.moved();
}

async function close(world: World): Promise<void> {
  const open = [...world.oracle.groups.values()].filter((one) => one.open);
  if (open.length <= world.size.groups / 2) return;
  const group = world.random.one(open);
  const ctx = await world.as(holderOf(world, group.keeper));
  await closeGroup(ctx, group.id, (await getGroup(ctx, group.id)).version, "Xong chuyên án");
  group.open = false;
  world.moved();
}

/** The register would have to say that an agency ended; here it is told so, and the fact recorded as the command does. */
async function succeed(world: World): Promise<void> {
  const { oracle, random, db } = world;
  if (oracle.successors.size * 3 >= oracle.agencies.length) return;
  const ended = random.one(oracle.agencies.filter((one) => !oracle.successors.has(one)));
  const successor = random.one(oracle.agencies.filter((one) => one !== ended && !oracle.successors.has(one)));
  await db.asSuperuser(
    `insert into app.agency_successions values ($1, $2, '2026-01-01', 'sáp nhập', 'console', now())`,
    [ended, successor],
  );
  await db.asSuperuser(
    `insert into app.facts (id, at, type, subject, actor, agency, level, shared_with, request, payload)
     values ('fct_' || gen_random_uuid(), now(), 'agency-succeeded', $1, 'console', 'chinhhang', 'agencies', '{}', 'req',
       jsonb_build_object('agency', $1::text, 'successor', $2::text, 'from', '2026-01-01', 'basis', 'sáp nhập'))`,
    [ended, successor],
  );
  oracle.successors.set(ended, successor);
  world.moved();
}

/** An agency that sees a record of another, if there is one. */
function onlooker(world: World): { record: ModelRecord; agency: string } | null {
  const { oracle, random } = world;
  const record = random.one(liveRecords(world));
  const seeing = oracle.agencies.filter(
    (agency) => seesRecord(oracle, agency, record) && !holds(oracle, agency, record.owner),
  );
  return seeing.length === 0 ? null : { record, agency: random.one(seeing) };
}

async function propose(world: World): Promise<void> {
  const found = onlooker(world);
  if (found === null) return;
  const { record, agency } = found;
  const said = { field: "Tin", value: "khác", unit: null, reason: "Chúng tôi biết khác" };
  const { id } = await proposeCorrection(await world.as(agency), record.id, said);
  world.oracle.proposals.push({ id, record: record.id, agency });
}

async function sight(world: World): Promise<void> {
  const found = onlooker(world);
  if (found === null) return;
  const { record, agency } = found;
  const level = world.random.one(["own", "named", "agencies"] as const);
  const names = level === "named" ? world.random.some(world.oracle.agencies, 3) : [];
  if (level === "named" && names.length === 0) return;
  const said = { seenAt: new Date(), place: null, note: null, level, sharedWith: names };
  const id = await noteSighting(await world.as(agency), record.id, said);
  world.oracle.sightings.push({ id, record: record.id, agency, level, names });
}
