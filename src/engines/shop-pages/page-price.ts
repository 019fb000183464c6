import { parseHiddenPrice } from "../vietnamese/index.ts";
import { found } from "./found.ts";
import type { ShopOffer } from "./model.ts";
import { around, readAmounts, struckByPercent } from "./page-amounts.ts";
import type { Amount } from "./page-amounts.ts";
import type { Block } from "./page-text.ts";
import { nameWords, textOf } from "./parse-page.ts";
import type { PageElement } from "./parse-page.ts";

/** What people see of the price. `certainty` grows with what speaks for it; `seen` are all amounts that could be one, struck ones too. */
export type PagePrice = Pick<ShopOffer, "price" | "priceTo" | "priceKind" | "listPrice"> & {
  certainty: number;
  /** The page says to ask for the price. */
  onRequest: boolean;
  seen: { value: number; isStruck: boolean }[];
};

const priceLabel =
  /(?:(?<!\b(?:tri|tro|giam|danh) )\bgia(?: (?:ban|khuyen mai|km|sale|chi|hien tai|uu dai|online|hom nay|giam|web|moi|re|tot|le|dac biet|flash|deal|shop|soc|cuc|nay|tien|san pham|sp|thanh ly|pass|ra di|de|em de|de lai|mem|vip|vnd|d|la|tu|con|dang|thoi|nhe|minh|em|e))*|\bchi(?: tu)? con|\bcon(?: lai)?|\bchi(?: voi| tu)?|\bprice|\bsale|(?<!\bbody )\bonly|\bnow|\bban voi|\bdong gia|(?<!\bda )\bban|\bpass|\bde lai|\b(?:tra|mua|thanh toan) (?:thang|dut|het|ngay|mot lan|1 lan)(?: tien mat)?|\btien mat)$/;
/** "Giá 1 hộp": of one piece. */
const onePiece = /\bgia(?: ban| le)? (?:1|mot) [a-z]{1,6}$/;
const severalPieces = /\b(?:combo|set|mua|lay|bo|goi)(?: (?:[2-9]|\d\d+|hai|ba|bon|nam))(?: [a-z]{1,6}){0,2}$/;
/** "Mua 3 với giá", "Từ 100 cái còn": what one costs of several. */
const ofSeveral =
  /\b(?:mua|lay|dat|tu|tren|du)(?: tu| tren| du)? (?:[2-9]|\d\d+)(?: [a-z]{1,6}){0,3} (?:voi )?(?:gia|con|chi)(?: (?:con|chi|la))*$/;
const listLabel =
  /\b(?:gia (?:goc|cu|niem yet|thi truong|hang|truoc|bia|truoc giam|thuong|thong thuong|truoc khi giam|chua giam|ngoai tiem|ngoai store|cong ty|chinh hang)|nguyen gia|list price|regular price|original price|was|gia ban le de xuat)(?: la| chi| tu| khoang)*$/;
const otherMoney =
  /\b(?:tra gop|gop|tra truoc|tra hang thang|moi thang|ky han|phi|ship|van chuyen|giao hang|voucher|coupon|ma giam|ma|giam|giam (?:ngay|them|den|toi da|gia|truc tiep|toi)|tiet kiem|don|don hang|don tu|don hang tu|hoa don tu|don toi thieu|toi thieu|hoan|hoan tien|tang|tang kem|qua|tri gia|coc|dat coc|nhan|nhan ngay|thuong|diem|tro gia|thu cu|len den|toi da|phat|boi thuong|den bu|hoan lai|tong|tong cong|tong tien|tam tinh|gio hang|freeship|mien phi|bao hiem|phu phi|cho don|mua tu|mua them|them|chi tieu|so du|thu nhap|luong)(?: (?:tu|tren|den|la|chi|con|ngay|them|gia|toi|khoang|duoi|hon|len|vnd|hang|tien|mua|cho|don|kem|nhan|giao|noi|ngoai|thanh|tinh|toan|quoc))*$/;
/** What a label names that is no price, whatever it goes on with. */
const otherLabel =
  /^(?:(?:tien |muc |phi )?(?:dat )?coc|tra (?:truoc|gop|hang thang)|gop|tam ung|(?:phi |cuoc |tien )?(?:ship|van chuyen|giao hang|giao|lap dat|thu ho|cod)|phi|phu (?:phi|thu)|bao hiem|lai suat)(?: (?!gia\b)[a-z]+){0,4}$/;
const perTime =
  /^\s*(?:\/|x|×|mỗi|một|1)?\s*(?:\d+\s*)?(?:tháng|kỳ|thang|tuần)|^\s*[x×]\s*\d+|^\s*trở lên|^\s*(?:off|trong \d)/;
/** "1,2k đánh giá", "Đã bán 3,4k": written as money is, and none. */
/** What is paid for goods brought back. */
const tradeIn = /\b(?:thu cu|len doi|tro gia|thu lai|mua lai)\b/;
/** "bên kia bán 350k", "ngoài chợ 400k": what others ask. */
const askedElsewhere = /\b(?:(?:ben|cho|shop|noi|hang|nha|cua hang) (?:kia|khac)|ngoai (?:cho|hang|tiem)|nguoi ta)\b/;
/** "giá 50k rẻ hơn": what it is less, not what it is. */
const lessBy = /^\s*(?:nữa |thôi )?(?:rẻ|đắt|thấp|cao|mềm) hơn/u;
const countAfter =
  /^\s*\+?\s*(?:đánh giá|đã bán|lượt|người|nhận xét|bình luận|theo dõi|sản phẩm|sold|reviews?|ratings?|followers?)(?!\p{L})/u;
const countBefore =
  /(?:^| )(?:danh gia|da ban|luot (?:xem|mua|ban|thich)|theo doi|nguoi theo doi|san pham|binh luan|nhan xet|sold|reviews?|ratings?|followers?)$/;
/** "4.9 (1,2k) | Đã bán 12,5k": how many rated. */
const isRated = ({ before, after, block }: Amount) =>
  /(?:^| )[0-5](?: \d)?$/.test(before) && (/^\s*\)/.test(after) || /★|⭐/u.test(block.text));
const perUnit = /^\s*\/\s*(?:\d+\s*)?(?:kg|g|gr|gram|ml|l|lít|m2|m²|mét|m)(?![\p{L}\d])/u;
const otherNames = new Set(
  "voucher coupon ship shipping installment installments tragop gop minicart saving save saved discount deposit gift freeship delivery fee tietkiem badge rating review comment comments total".split(
    " ",
  ),
);
const newNames = new Set(["sale", "special", "current", "final", "now", "new", "main", "ban", "km", "khuyenmai"]);
const priceNames = new Set(["price", "prices", "gia", "amount", "money", "pricing", "cost", "pro", "giaban"]);

/** A price that is shown with hidden digits makes a poorly supported amount elsewhere on the page another one. */
const leastBesideHidden = 5;

/** "Giá chưa VAT" stands beside what is to be paid. */
const beforeTax = /\b(?:chua|truoc|khong)(?: (?:bao )?gom| co| tinh)? (?:vat|thue)$/;

/** Finds the price that people see on a page of goods, by words, names and place; the title's line is where it is looked for first. */
export function readPagePrice(
  blocks: readonly Block[],
  title: Block | null,
  told: ReadonlySet<number> = new Set(),
): PagePrice {
  if (isOnRequest(blocks, title)) return { ...noPrice, certainty: 0, onRequest: true, seen: [] };
  const amounts = struckByPercent(readAmounts(blocks, title), blocks, (one) => !isNoPrice(one));
  const repeats = countRepeats(amounts);
  const scored = amounts.map((amount) => {
    const score = scoreOf(amount, amounts, title, repeats);
    return { amount, score: score + (told.has(amount.value) ? toldBesides : 0) };
  });
  let best: { amount: Amount; score: number } | null = null;
  for (const one of scored) if (one.score >= 2 && (best === null || one.score > best.score)) best = one;
  const seen = amounts.map(({ value, isStruck, before }) => ({ value, isStruck: isStruck || listLabel.test(before) }));
  best ??= onlyRegular(scored) ?? onlyOfUnit(scored, title);
  if (best === null || best.score < leastBesideHidden) {
    const hidden = hiddenPrice(blocks, title);
    if (best === null || hidden.priceKind === "hidden") return { ...hidden, certainty: 0, onRequest: false, seen };
  }
  best = lessBeside(best, scored);
  const { low, high } = rangeAround(best.amount, amounts);
  const { block, raw, before } = best.amount;
  const snippet = `${before === "" || block.text.length > 40 ? "" : `${before} `}${aroundText(block, best.amount)}`;
  const list = listPriceOf(scored, best.amount, high ?? low);
  const isFrom = high === null && /(?:^|\s)(?:tu|from)$/.test(before);
  return {
    price: found(low, "page", snippet === "" ? raw : snippet),
    priceTo: high === null ? null : found(high, "page", snippet),
    priceKind: high === null ? (isFrom ? "from" : "exact") : "range",
    listPrice: list === null ? null : found(list.value, "page", aroundText(list.block, list)),
    certainty: best.score,
    onRequest: false,
    seen,
  };
}

/** What the cart takes as well speaks for an amount, less than a label does. */
const toldBesides = 2;

type Scored = { amount: Amount; score: number };

/** The one amount of a page is its price, even as "regular price": there is no other that it could be before. */
function onlyRegular(scored: readonly Scored[]): Scored | null {
  const named = scored.filter(
    ({ amount }) => !amount.isStruck && listLabel.test(amount.before) && !becomesLess(amount),
  );
  const values = new Set(named.map(({ amount }) => amount.value));
  return values.size === 1 ? { amount: named[0]!.amount, score: 2 } : null;
}

/** What is sold by measure has no other price than that of a unit. */
function onlyOfUnit(scored: readonly Scored[], title: Block | null): Scored | null {
  const named = scored.filter(({ amount }) => title !== null && perUnit.test(amount.after) && !isNoPrice(amount));
  const values = new Set(named.map(({ amount }) => amount.value));
  return values.size === 1 && scored.every(({ score }) => score < 2) ? { amount: named[0]!.amount, score: 2 } : null;
}

/** Of two amounts side by side that nothing tells apart, the greater is what it was before. */
function lessBeside(best: Scored, scored: readonly Scored[]): Scored {
  const at = scored.indexOf(best);
  const beside = [scored[at - 1], scored[at + 1]].find(
    (one) =>
      one !== undefined &&
      one.score >= 2 &&
      best.score - one.score < 2 &&
      one.amount.value < best.amount.value &&
      one.amount.value * 5 > best.amount.value &&
      one.amount.block === best.amount.block &&
      !/\p{L}{2}|[-–~]/u.test(between(best.amount, one.amount)),
  );
  return beside ?? best;
}

function between(one: Amount, other: Amount): string {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return first.block.text.slice(first.end, second.start).replace(/-\d{1,2}%/g, "");
}

const noPrice = { price: null, priceTo: null, priceKind: null, listPrice: null };
const onRequest =
  /^(?:gia(?: ban| sp| san pham| si| le| dai ly)? )?(?:lien he|call|contact|vui long lien he|dang cap nhat|dang (?:nhap|ky) (?:de )?(?:xem|biet))(?: .{0,20})?$/;
const askForPrice =
  /^(?:(?:vui long |xin |hay )?(?:lien he|lh|goi|inbox|ib|nhan tin|chat|zalo)\b.{0,25} (?:(?:de )?(?:biet|duoc bao|nhan|co|bao|hoi|xem) (?:bao )?gia|bao gia|gia tot)(?: .{0,15})?|(?:nhan|yeu cau) bao gia|gia thoa thuan|thoa thuan)$/;

/** "Giá: Liên hệ" beside the title: amounts elsewhere on the page are those of other goods. */
function isOnRequest(blocks: readonly Block[], title: Block | null): boolean {
  if (title === null) return false;
  const below = blocks.slice(title.index + 1, title.index + 30).filter(({ folded }) => folded !== "");
  return below.slice(0, 14).some(({ folded, area }, at, near) => {
    if (area !== "main" || folded.length > 60) return false;
    if (askForPrice.test(folded)) return !near.slice(0, at).some((one) => /\d\.\d{3}\s?[đ₫]/u.test(one.text));
    if (folded.length > 45 || !onRequest.test(folded)) return false;
    return folded.startsWith("gia") || /^gia(?: ban)?$/.test(near[at - 1]?.folded ?? "");
  });
}

/** Whether words or names make an amount something else than the price that is asked. */
function isNoPrice(amount: Amount): boolean {
  const { before, label, after, element, isStruck } = amount;
  if (
    isStruck ||
    becomesLess(amount) ||
    tradeIn.test(before) ||
    ofSeveral.test(before) ||
    askedElsewhere.test(before) ||
    listLabel.test(before) ||
    perTime.test(after) ||
    lessBy.test(after)
  )
    return true;
  if (!/[đ₫d]/i.test(amount.raw) && (countAfter.test(after) || countBefore.test(before) || isRated(amount)))
    return true;
  if (!priceLabel.test(before) && (otherMoney.test(before) || severalPieces.test(before) || otherLabel.test(label)))
    return true;
  return around(element, 5).some((one) => isOtherMoney(nameWords(one)));
}

/** Of used goods the price as new stands beside the one that is asked. */
const [asNew, asUsed] = [/\b(?:gia|mua) (?:hang )?moi$/, /\b(?:thanh ly|pass|ban lai|de lai)$/];

/** What it was before stands behind what it is. */
const hasStruckBehind = (amount: Amount, amounts: readonly Amount[]) => {
  const next = amounts[amounts.indexOf(amount) + 1];
  return next !== undefined && next.block === amount.block && next.isStruck && next.value > amount.value;
};

function scoreOf(
  amount: Amount,
  amounts: readonly Amount[],
  title: Block | null,
  repeats: ReadonlyMap<string, number>,
): number {
  if (isNoPrice(amount)) return -10;
  const { block, before, after, element } = amount;
  if (asNew.test(before) && amounts.some((one) => asUsed.test(one.before))) return -10;
  const labelled = priceLabel.test(before) || onePiece.test(before);
  const near = around(element, 7);
  let score = labelled ? 3 : before.startsWith("gia ") ? 1.5 : 0;
  if (near.slice(0, 4).some((one) => nameWords(one).some((word) => priceNames.has(word)))) score += 4;
  if (near.slice(0, 3).some((one) => nameWords(one).some((word) => newNames.has(word)))) score += 1.5;
  if (near.slice(0, 2).some((one) => nameWords(one).includes("regular"))) score -= 1;
  if (amount.raw.length + 6 >= block.text.length || textOf(element).length <= amount.raw.length + 3) score += 2;
  else if (block.text.length > 120) score -= 2;
  else if (block.text.length > amount.raw.length + 30) score -= 1.5;
  if (near.some(({ tag }) => tag === "a" || tag === "option" || tag === "select" || (tag === "button" && !labelled)))
    score -= 3;
  if (near.slice(0, 3).some(({ tag }) => /^(?:b|strong|h[1-4]|font|big|ins)$/.test(tag))) score += 0.5;
  if (hasStruckBehind(amount, amounts)) score += 1;
  if (perUnit.test(after)) score -= labelled && !/\bdon gia$/.test(before) ? 1 : 4;
  if (beforeTax.test(before)) score -= 3;
  if (/\b(?:tu|from)$/.test(before)) score -= 1;
  if (block.area === "header") score -= 6;
  if (question.test(block.text) || question.test(block.folded)) score -= 4;
  if ((repeats.get(signature(amount)) ?? 0) >= 3) score -= 4;
  if (title !== null) {
    const distance = block.index - title.index;
    score +=
      distance >= 0 && distance <= 25
        ? 3 - distance / 20
        : distance > 25 && distance <= 60
          ? 1
          : distance < -6
            ? -2
            : 2;
  }
  return score;
}

const arrow = /^\s*(?:→|➔|➜|⇒|->|=>|>>|(?:[,.;-]\s*)?(?:nay\s|giờ\s|hôm nay\s)?(?:chỉ\s)?(?:còn|xuống))/iu;
/** "300.000đ → 199.000đ", "300k nay còn 199k": the first is what it was. */
function becomesLess({ block, end }: Amount): boolean {
  const rest = block.text.slice(end, end + 60);
  return arrow.test(rest) && /\d/.test(rest);
}

/** Names of fees, gifts and carts; the form that puts goods into the cart holds their price. */
function isOtherMoney(words: readonly string[]): boolean {
  // "price has-discount" is the price, "discount-amount" what it is less.
  if (words.some((word) => otherNames.has(word) && !(word === "discount" && words.includes("price")))) return true;
  return words.includes("cart") && !words.includes("add") && !words.includes("form");
}

/** What people ask for under an offer is not its price. */
const question = /\?|\b(?:khong|ko|hong|hok)(?: (?:shop|ban|a|ad|bac|em|anh|chi|b|sop|oi|nhi|vay|the))*$/;

/** Where an amount stands, without its place in the order, and its label: cards of a list have one signature. */
function signature({ element, before }: Amount): string {
  const place = around(element, 4)
    .map((one) => `${one.tag}.${one.attributes["class"] ?? ""}`)
    .join(">");
  return `${place} ${priceLabel.exec(before)?.[0] ?? ""}`;
}

function countRepeats(amounts: readonly Amount[]): Map<string, number> {
  const places = new Map<string, Set<PageElement>>();
  for (const amount of amounts) {
    if (isNoPrice(amount)) continue;
    const key = signature(amount);
    places.set(key, (places.get(key) ?? new Set()).add(amount.element));
  }
  return new Map([...places].map(([key, elements]) => [key, elements.size]));
}

/** "199.000đ - 299.000đ", "199-299k", and the bounds in lines of their own. */
function rangeAround(amount: Amount, amounts: readonly Amount[]): { low: number; high: number | null } {
  const { block, start, end, value } = amount;
  const next = amounts.find((one) => one.block === block && one.start >= end && !one.isStruck);
  if (
    next !== undefined &&
    next.value > value &&
    /^\s*(?:-|–|—|~|đến|tới|to)\s*$/.test(block.text.slice(end, next.start))
  )
    return { low: value, high: next.value };
  const head = /(\d{1,3}(?:[.,]\d{3})+|\d{2,3})\s*(?:-|–|—|~|đến)\s*$/.exec(block.text.slice(0, start))?.[1];
  if (head !== undefined) {
    const grouped = /[.,]/.test(head);
    const low = Number(head.replace(/[.,]/g, "")) * (grouped ? 1 : 1_000);
    if (low >= 1_000 && low < value && (grouped || value < 1_000_000)) return { low, high: value };
  }
  return { low: value, high: null };
}

function listPriceOf(scored: readonly { amount: Amount }[], price: Amount, above: number): Amount | null {
  let nearest: Amount | null = null;
  const distance = (one: Amount) => Math.abs(one.block.index - price.block.index);
  for (const { amount } of scored) {
    if (amount.value <= above || distance(amount) > 12) continue;
    if (!amount.isStruck && !listLabel.test(amount.before) && !becomesLess(amount)) continue;
    if (nearest === null || distance(amount) < distance(nearest)) nearest = amount;
  }
  return nearest;
}

function aroundText(block: Block, { start, end }: Pick<Amount, "start" | "end">): string {
  return block.text.slice(Math.max(0, start - 50), end + 30);
}

/** A price of which digits are hidden, near the title or beside a label. */
function hiddenPrice(
  blocks: readonly Block[],
  title: Block | null,
): Pick<PagePrice, "price" | "priceTo" | "priceKind" | "listPrice"> {
  const hidden = blocks.some(
    ({ text, folded, area, index }) =>
      area === "main" &&
      text.length < 300 &&
      /\dx{1,3}|x{2,3}/i.test(text) &&
      (/\bgia\b/.test(folded) || (title !== null && Math.abs(index - title.index) <= 10)) &&
      parseHiddenPrice(text) !== null,
  );
  return { price: null, priceTo: null, priceKind: hidden ? "hidden" : null, listPrice: null };
}
