import type { Draw } from "./draw.ts";

const surnames = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split(" ");
const middles = "Thị Văn Ngọc Thanh Minh Thu Kim Đức Hữu Bảo Gia Khánh Mỹ Quốc".split(" ");
const given =
  "Lan Linh Hương Trang Mai Thảo Hà Ngân Phương Anh Nhung Hoa Vy Nhi Trâm Yến Thủy Hạnh Tuyết Diệp Quỳnh Oanh Chi Dung Giang Hằng Huyền Loan My Nga Như Phượng Thư Tâm Uyên Vân Xuân Tuấn Hùng Dũng Nam Long Phong Sơn Tú Quân Khoa Đạt Bình Cường Duy Hải Hiếu Huy Khang Kiên Lâm Lộc Nghĩa Phúc Quang Thành Thịnh Trung Việt".split(
    " ",
  );
const goods =
  "Mỹ Phẩm|Thời Trang|Giày Dép|Túi Xách|Đồ Gia Dụng|Phụ Kiện|Mẹ Và Bé|Đồng Hồ|Nước Hoa|Điện Máy|Sách|Đồ Chơi|Nội Thất|Trang Sức|Thực Phẩm|Đặc Sản|Cà Phê|Mắt Kính|Balo|Váy Đầm|Áo Thun|Quần Jean|Đồ Lót|Son Môi|Dưỡng Da".split(
    "|",
  );
const heads =
  "ba be bi bo ca ce co da de do fa fe ga ha hi ja ka ke la le li lo ma me mi mo na ne ni no pa pe ra re ri sa se so ta te ti va ve vi vo xa za ze".split(
    " ",
  );
const tails =
  "bix dora fen gar hill kal lex mar nix pola quin ran sen tek vex win yor zan lum dux nara nova mira vina zy ro".split(
    " ",
  );
const streets =
  "Lê Lợi|Trần Phú|Nguyễn Huệ|Hai Bà Trưng|Lý Thường Kiệt|Nguyễn Trãi|Quang Trung|Lê Duẩn|Trần Hưng Đạo|Phan Chu Trinh|Hoàng Diệu|Ngô Quyền|Bà Triệu|Nguyễn Văn Cừ|Điện Biên Phủ|Võ Thị Sáu|Cách Mạng Tháng Tám|Lạc Long Quân|Âu Cơ|Tô Hiến Thành|Nguyễn Thị Minh Khai|Phạm Ngũ Lão|Hùng Vương|Kim Mã|Xã Đàn|Láng Hạ|Giải Phóng|Trường Chinh|Tôn Đức Thắng|Nguyễn Đình Chiểu".split(
    "|",
  );

/** The name of a shop or of the person who keeps it: many share the plain ones, few the made-up ones. */
export function shopName(draw: Draw): string {
  const kind = draw.share();
  if (kind < 0.15) return `${draw.of(surnames, 2)} ${draw.of(middles)} ${draw.of(given)}`;
  if (kind < 0.3) return `${draw.of(goods)} ${draw.of(given)} ${draw.of(given)}`;
  if (kind < 0.4) return `${draw.of(given)} ${draw.of(given)}`;
  if (kind < 0.5) return `${draw.of(goods)} ${draw.of(given)}`;
  const brand = draw.of(heads) + draw.of(heads) + draw.of(tails);
  return kind < 0.7 ? brand : `${brand} ${kind < 0.85 ? draw.of(given) : draw.of(goods)}`;
}

/** A surname for a family and a given name of one of them. */
export const familyName = (draw: Draw): string => draw.of(surnames, 2);
export const personOf = (family: string, draw: Draw): string => `${family} ${draw.of(middles)} ${draw.of(given)}`;

/** House and street. */
export function houseAndStreet(draw: Draw): string {
  const house = draw.chance(0.2) ? `${draw.whole(1, 300)}/${draw.whole(1, 60)}` : String(draw.whole(1, 450));
  return `${house} ${draw.of(streets, 1.3)}`;
}

/** Letters without marks, as many write. */
export const unmarked = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D");

/** A text with one letter wrong, lost, doubled or swapped with the next. */
export function mistyped(text: string, draw: Draw): string {
  const at = draw.whole(0, text.length - 1);
  const kind = draw.whole(0, 3);
  if (kind === 0) return text.slice(0, at) + draw.of([..."aeiouhntgc"]) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 2) return text.slice(0, at) + text[at]! + text.slice(at);
  return text.slice(0, at) + (text[at + 1] ?? "") + text[at]! + text.slice(at + 2);
}

const affixes = [
  "Shop",
  "Store",
  "Official Store",
  "Chính Hãng",
  "Mall",
  "Flagship Store",
  "VN",
  "HCM",
  "Hà Nội",
  "Online",
];

/** A name as one account writes it. */
export function writtenName(name: string, draw: Draw): string {
  let text = name;
  if (draw.chance(0.5)) text = unmarked(text);
  if (draw.chance(0.12)) text = mistyped(text, draw);
  if (draw.chance(0.06)) text = text.split(" ").toReversed().join(" ");
  if (draw.chance(0.08)) text = text.replaceAll(" ", "");
  if (draw.chance(0.5)) text = draw.chance(0.3) ? `${draw.of(affixes)} ${text}` : `${text} ${draw.of(affixes)}`;
  const style = draw.share();
  return style < 0.2 ? text.toUpperCase() : style < 0.35 ? text.toLowerCase() : text;
}

/** A phone number of ten digits as one account writes it: plain, spaced, with +84, or with letters for digits. */
export function writtenPhone(phone: string, draw: Draw): string {
  const style = draw.share();
  if (style < 0.35) return phone;
  if (style < 0.55) return `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`;
  if (style < 0.7) return `+84 ${phone.slice(1)}`;
  if (style < 0.85) return phone.replaceAll("0", "o");
  return [...phone].join(".");
}
