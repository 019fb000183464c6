import type { Context } from "../../../kernel/context.ts";
import type { Case, CaseFile } from "../../../handling/cases/index.ts";
import {
  addNote,
  changeState,
  closeCase,
  getCase,
  listCases,
  openCase,
  shareCase,
} from "../../../handling/cases/index.ts";
import type { LeadRow } from "../../../signals/leads/index.ts";
import { judgeLead, listLeads, listWeightProposals, proposeWeights } from "../../../signals/leads/index.ts";
import type { Market, PlantedKind } from "./model.ts";

type Leads = (shops: ReadonlySet<string>, concern: string) => LeadRow[];
type Verdict = Parameters<typeof judgeLead>[2];

/** What an invented officer does at the desk: opens three cases, one of them shared and one closed, and judges some leads. */
export async function workAtTheDesk(ctx: Context, market: Market): Promise<{ network: Case | null }> {
  const leads = await leadsBySeller(ctx);
  const network = await workNetworkCase(
    ctx,
    leads(new Set(market.network.shops.map(({ name }) => name)), "counterfeit"),
    market,
  );
  await workRecallCase(ctx, leads(sellersOf(market, "recalled-code"), "recalled").slice(0, 4));
  await workTaskCase(ctx, leads(sellersOf(market, "task-scam"), "consumer"));
  for (const [verdict, judged] of verdictsOn(market, await leadsBySeller(ctx))) {
    for (const lead of judged) await judgeLead(ctx, lead.id, verdict);
  }
  await learnFromEarlier(ctx, market, leads);
  return { network };
}

/** Judges what was looked at in earlier months, and lays before the approvers what those verdicts teach; once. */
async function learnFromEarlier(ctx: Context, market: Market, leads: Leads): Promise<void> {
  for (const [shop, { concern, verdict }] of market.earlier.verdicts) {
    for (const lead of untouched(leads(new Set([shop]), concern), 1)) await judgeLead(ctx, lead.id, { verdict });
  }
  const known = await ctx.read((tx) => listWeightProposals(tx, ctx.actor.agency as string, { limit: 1 }));
  if (known.items.length === 0) await proposeWeights(ctx);
}

async function workNetworkCase(ctx: Context, leads: readonly LeadRow[], market: Market): Promise<Case | null> {
  const found = await caseOf(ctx, leads, {
    title: `Năm gian hàng cùng một số điện thoại (hư cấu)`,
    summary: `Năm gian hàng trên năm nền tảng bán hàng nhái, mô tả đều ghi số ${market.network.phone} theo nhiều cách viết. Vụ việc hư cấu của dữ liệu mẫu.`,
  });
  if (found === null) return null;
  await notes(ctx, found, [
    "Số điện thoại viết lẫn chữ và ký tự ở từng gian hàng, đọc ra cùng một số. (hư cấu)",
    "Đề nghị Cục Hải quan đối chiếu nguồn nhập. (hư cấu)",
  ]);
  let now: Case = found;
  if (now.level === "own")
    now = await shareCase(ctx, now.id, now.version, { level: "named", sharedWith: ["customs.cuc"] });
  if (now.state === "open") {
    now = await changeState(ctx, now.id, now.version, { to: "verifying", reason: "Đủ dấu hiệu để xác minh. (hư cấu)" });
  }
  return now;
}

async function workRecallCase(ctx: Context, leads: readonly LeadRow[]): Promise<void> {
  const found = await caseOf(ctx, leads, {
    title: "Sữa bột đã thu hồi vẫn được rao bán (hư cấu)",
    summary: "Mã số mã vạch trùng thông báo thu hồi TH-MAU-01. Vụ việc hư cấu của dữ liệu mẫu.",
  });
  if (found !== null) await notes(ctx, found, ["Đã chụp lại các trang rao bán, chờ nền tảng trả lời. (hư cấu)"]);
}

async function workTaskCase(ctx: Context, leads: readonly LeadRow[]): Promise<void> {
  const found = await caseOf(ctx, leads, {
    title: "Tuyển cộng tác viên chốt đơn (hư cấu)",
    summary: "Rao tuyển người làm nhiệm vụ trả tiền trước. Vụ việc hư cấu của dữ liệu mẫu.",
  });
  if (found === null || found.state === "closed") return;
  await notes(ctx, found, ["Dấu hiệu lừa đảo chiếm đoạt tài sản, ngoài thẩm quyền. (hư cấu)"]);
  const { id, version } = await getCase(ctx, found.id);
  await closeCase(ctx, id, version, {
    outcome: "transferred",
    reason: "Chuyển cơ quan công an theo thẩm quyền. (hư cấu)",
  });
}

/** The case of a title, opened from these leads where there is none; null where there is nothing to open it from. */
async function caseOf(
  ctx: Context,
  leads: readonly LeadRow[],
  words: { title: string; summary: string },
): Promise<CaseFile | null> {
  const { items } = await listCases(ctx, { q: words.title }, { limit: 20 });
  const known = items.find((one) => one.title === words.title);
  if (known !== undefined) return getCase(ctx, known.id);
  const free = leads.filter((lead) => lead.case_id === null).map((lead) => lead.id);
  return free.length === 0 ? null : getCase(ctx, (await openCase(ctx, { leads: free, ...words })).id);
}

/** Writes those notes that the case does not have yet. */
async function notes(ctx: Context, of: CaseFile, bodies: readonly string[]): Promise<void> {
  for (const body of bodies.filter((one) => of.notes.every((note) => note.body !== one)))
    await addNote(ctx, of.id, body);
}

function verdictsOn(market: Market, leads: Leads): [Verdict, LeadRow[]][] {
  const clearing = new Set(
    market.first.filter(({ id }) => market.clearances.includes(id)).map((one) => one.seller_name),
  );
  const cheap = sellersOf(market, "far-below-price");
  return [
    [
      { verdict: "yes", note: "Tiêu đề ghi thẳng cấp độ hàng nhái. (hư cấu)" },
      untouched(leads(sellersOf(market, "copy"), "counterfeit"), 3),
    ],
    [
      { verdict: "no", note: "Thanh lý hàng mẫu, đã xem hóa đơn. (hư cấu)" },
      untouched(leads(clearing, "counterfeit"), 3),
    ],
    [{ verdict: "unsure", note: "Giá quá thấp, cần hỏi nơi bán. (hư cấu)" }, untouched(leads(cheap, "counterfeit"), 2)],
    [
      { verdict: "yes", note: "Nền tảng có trong danh sách lừa đảo. (hư cấu)" },
      untouched(leads(sellersOf(market, "scam-platform"), "platform"), 1),
    ],
  ];
}

/** Of the first `n` leads those that nobody has looked at: a repeat finds none of them. */
function untouched(leads: readonly LeadRow[], n: number): LeadRow[] {
  return leads.slice(0, n).filter((lead) => lead.state === "open" && lead.judged_by === null && lead.case_id === null);
}

function sellersOf(market: Market, why: PlantedKind): Set<string> {
  const network = new Set(market.network.shops.map(({ name }) => name));
  const planted = market.first.filter(({ id }) => market.truth.get(id)?.why === why);
  return new Set(planted.map((one) => one.seller_name).filter((name) => !network.has(name)));
}

/** All leads that the officer sees, by shop and concern, in the order of their ids: scores may change, ids do not. */
async function leadsBySeller(ctx: Context): Promise<Leads> {
  const all = await ctx.read(async (tx) => {
    const found: LeadRow[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await listLeads(tx, {}, { cursor, limit: 200 });
      found.push(...page.items);
      if (page.next === null) return found;
      cursor = page.next;
    }
  });
  all.sort((one, other) => (one.id < other.id ? -1 : 1));
  return (shops, concern) => all.filter((lead) => lead.concern === concern && shops.has(lead.seller_name));
}
