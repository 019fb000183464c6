import { around } from "./page-amounts.ts";
import type { Amount } from "./page-amounts.ts";
import type { Block } from "./page-text.ts";
import { nameWords } from "./parse-page.ts";
import type { PageElement } from "./parse-page.ts";

/** Labels (folded) before the price that is asked. */
export const priceLabel =
  /(?:(?<!\b(?:tri|tro|giam|danh) )\bgia(?: (?:ban|khuyen mai|km|sale|chi|hien tai|uu dai|online|hom nay|giam|web|moi|re|tot|le|dac biet|flash|deal|shop|soc|cuc|nay|tien|san pham|sp|thanh ly|pass|ra di|de|em de|de lai|mem|vip|vnd|d|la|tu|con|dang|thoi|nhe|minh|em|e))*|\bchi(?: tu)? con|\bcon(?: lai)?|\bchi(?: voi| tu)?|\bprice|\bsale|(?<!\bbody )\bonly|\bnow|\bban voi|\bdong gia|(?<!\bda )\bban|\bpass|\bde lai|\b(?:tra|mua|thanh toan) (?:thang|dut|het|ngay|mot lan|1 lan)(?: tien mat)?|\btien mat)$/;
/** "Giá 1 hộp", "Mua 1 sản phẩm", "1 hộp", "1 - 9 bộ": of one piece. */
const onePiece =
  /(?:^|\b(?:gia|mua|combo|lay|chon|dat|goi|set|le)(?: ban| le)? )(?:1|mot)(?: \d{1,3})?(?: san pham| [a-z]{1,6})?$/;
const severalPieces =
  /\b(?:combo|set|mua|lay|bo|goi)(?: (?:[2-9]|\d\d+|hai|ba|bon|nam))(?: [a-z]{1,6}){0,2}$|^(?:[2-9]|\d\d+)(?: \d{1,4})? (?:bo|cay|hop|tuyp|goi|chai|cai|chiec|lo|bich|tui|thung|hu)$/;
/** "Mua 3 với giá", "Từ 100 cái còn": what one costs of several. */
const ofSeveral =
  /\b(?:mua|lay|dat|tu|tren|du)(?: tu| tren| du)? (?:[2-9]|\d\d+)(?: [a-z]{1,6}){0,3} (?:voi )?(?:gia|con|chi)(?: (?:con|chi|la))*$/;
/** Labels before a price that no longer holds. */
export const listLabel =
  /\b(?:gia (?:goc|cu|niem yet|thi truong|hang|truoc|bia|truoc giam|thuong|thong thuong|truoc khi giam|chua giam|ngoai tiem|ngoai store|cong ty|chinh hang)|nguyen gia|list price|regular price|original price|was|gia ban le de xuat)(?: la| chi| tu| khoang)*$/;
const otherMoney =
  /\b(?:tra gop|gop|tra truoc|tra hang thang|moi thang|ky han|phi|ship|van chuyen|giao hang|voucher|coupon|ma giam|ma|giam|giam (?:ngay|them|den|toi da|gia|truc tiep|toi)|tiet kiem|don|don hang|don tu|don hang tu|hoa don tu|don toi thieu|toi thieu|hoan|hoan tien|tang|tang kem|qua|tri gia|coc|dat coc|nhan|nhan ngay|thuong|diem|tro gia|thu cu|len den|toi da|phat|boi thuong|den bu|hoan lai|tong|tong cong|tong tien|tam tinh|gio hang|freeship|mien phi|bao hiem|phu phi|cho don|mua tu|mua them|them|chi tieu|so du|thu nhap|luong)(?: (?:tu|tren|den|la|chi|con|ngay|them|gia|toi|khoang|duoi|hon|len|vnd|hang|tien|mua|cho|don|kem|nhan|giao|noi|ngoai|thanh|tinh|toan|quoc))*$/;
/** What a label names that is no price, whatever it goes on with. */
const otherLabel =
  /^(?:(?:tien |muc |phi )?(?:dat )?coc|tra (?:truoc|gop|hang thang)|gop|tam ung|(?:phi |cuoc |tien )?(?:ship|van chuyen|giao hang|giao|lap dat|thu ho|cod)|phi|phu (?:phi|thu)|bao hiem|lai suat)(?: (?!gia\b)[a-z]+){0,4}$/;
const perTime =
  /^\s*(?:\/|x|×|mỗi|một|1)?\s*(?:\d+\s*)?(?:tháng|kỳ|thang|tuần)|^\s*[x×]\s*\d+|^\s*trở lên|^\s*(?:off|trong \d)/;
/** What is paid for goods brought back. */
const tradeIn = /\b(?:thu cu|len doi|tro gia|thu lai|mua lai)\b/;
/** "bên kia bán 350k", "ngoài chợ 400k": what others ask. */
const askedElsewhere = /\b(?:(?:ben|cho|shop|noi|hang|nha|cua hang) (?:kia|khac)|ngoai (?:cho|hang|tiem)|nguoi ta)\b/;
/** "giá 50k rẻ hơn": what it is less, not what it is. */
const lessBy = /^\s*(?:nữa |thôi )?(?:rẻ|đắt|thấp|cao|mềm) hơn/u;
/** "1,2k đánh giá", "Đã bán 3,4k": written as money is, and none. */
const countAfter =
  /^\s*\+?\s*(?:đánh giá|đã bán|lượt|người|nhận xét|bình luận|theo dõi|sản phẩm|sold|reviews?|ratings?|followers?)(?!\p{L})/u;
const countBefore =
  /(?:^| )(?:danh gia|da ban|luot (?:xem|mua|ban|thich)|theo doi|nguoi theo doi|san pham|binh luan|nhan xet|sold|reviews?|ratings?|followers?)$/;
/** "4.9 (1,2k) | Đã bán 12,5k": how many rated. */
const isRated = ({ before, after, block }: Amount) =>
  /(?:^| )[0-5](?: \d)?$/.test(before) && (/^\s*\)/.test(after) || /★|⭐/u.test(block.text));
const otherNames = new Set(
  "voucher coupon ship shipping installment installments tragop gop minicart saving save saved discount deposit gift freeship delivery fee tietkiem badge rating review comment comments total".split(
    " ",
  ),
);

/** Whether a label says that an amount is the price, of one piece too. */
export const isLabelled = ({ before }: Amount): boolean => priceLabel.test(before) || onePiece.test(before);

const someBuyers =
  /\b(?:(?:khach )?(?:thanh vien|hoi vien)|member|vip|ctv|cong tac vien|(?:gia|cho) dai ly|(?:gia|ban|khach) si|(?:gia )?ban buon|khach (?:hang )?(?:quen|vip|cu|moi|than thiet)|(?:don(?: hang)?|mua|lan) dau(?: tien)?|sinh nhat|(?:hoc sinh )?sinh vien|(?:gia|mua) (?:tren|qua) (?:app|ung dung))(?: (?:vang|bac|dong|kim cuong|bach kim|gold|silver|platinum|diamond|vip|cap|gia|chi|con|la|tu|\d)){0,4}$/;
const someNames = new Set(
  "member members membership vip wholesale dealer agent loyalty thanhvien hoivien student".split(" "),
);
/** What members, resellers or students pay is the price where there is no other. `own` are the elements of this amount alone. */
export const isForSome = ({ before }: Amount, own: readonly PageElement[]): boolean =>
  someBuyers.test(before) || own.some((one) => nameWords(one).some((word) => someNames.has(word)));

/** Whether words or names make an amount something else than the price that is asked. */
export function isNoPrice(amount: Amount): boolean {
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

const arrow = /^\s*(?:→|➔|➜|⇒|->|=>|>>|(?:[,.;-]\s*)?(?:nay\s|giờ\s|hôm nay\s)?(?:chỉ\s)?(?:còn|xuống))/iu;
/** "300.000đ → 199.000đ", "300k nay còn 199k": the first is what it was. */
export function becomesLess({ block, end }: Amount): boolean {
  const rest = block.text.slice(end, end + 60);
  return arrow.test(rest) && /\d/.test(rest);
}

/** Names of fees, gifts and carts; the form that puts goods into the cart holds their price. */
function isOtherMoney(words: readonly string[]): boolean {
  // "price has-discount" is the price, "discount-amount" what it is less.
  if (words.some((word) => otherNames.has(word) && !(word === "discount" && words.includes("price")))) return true;
  return words.includes("cart") && !words.includes("add") && !words.includes("form");
}

const onRequest =
  /^(?:gia(?: ban| sp| san pham| si| le| dai ly)? )?(?:lien he|call|contact|vui long lien he|dang cap nhat|dang (?:nhap|ky) (?:de )?(?:xem|biet))(?: .{0,20})?$/;
const askForPrice =
  /^(?:(?:vui long |xin |hay )?(?:lien he|lh|goi|inbox|ib|nhan tin|chat|zalo)\b.{0,25} (?:(?:de )?(?:biet|duoc bao|nhan|co|bao|hoi|xem) (?:bao )?gia|bao gia|gia tot)(?: .{0,15})?|(?:nhan|yeu cau) bao gia|gia thoa thuan|thoa thuan)$/;

/** "Giá: Liên hệ" beside the title: amounts elsewhere on the page are those of other goods. */
export function isOnRequest(blocks: readonly Block[], title: Block | null): boolean {
  if (title === null) return false;
  const below = blocks.slice(title.index + 1, title.index + 30).filter(({ folded }) => folded !== "");
  return below.slice(0, 14).some(({ folded, area }, at, near) => {
    if (area !== "main" || folded.length > 60) return false;
    if (askForPrice.test(folded)) return !near.slice(0, at).some((one) => /\d\.\d{3}\s?[đ₫]/u.test(one.text));
    if (folded.length > 45 || !onRequest.test(folded)) return false;
    return folded.startsWith("gia") || /^gia(?: ban)?$/.test(near[at - 1]?.folded ?? "");
  });
}
