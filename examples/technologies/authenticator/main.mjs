// An example of an authenticator: numbers of hologram stickers as an invented maker prints them, like AK26-004213-7. The last digit checks
// the others; each year has its range and its goods.
const ranges = [
  { year: "25", from: 1, to: 3_000, gtin: "8934567890129" },
  { year: "26", from: 3_001, to: 9_000, gtin: "8934567890129" },
];

/** Says whether a number is one that the maker printed for these goods: never that the goods are genuine. */
export function authenticate({ items }) {
  return { opinions: items.map((item) => ({ id: item.id, ...opinionOf(item) })) };
}

function opinionOf({ code, gtin }) {
  const read = /^AK(\d\d)-(\d{6})-(\d)$/.exec((code ?? "").trim().toUpperCase());
  if (read === null)
    return tell("cannot-tell", 0, "Không phải số tem của hãng này", "No number of this maker's stickers");
  const [, year, number, check] = read;
  if (checkOf(year + number) !== Number(check))
    return tell("disagrees", 0.9, "Chữ số kiểm tra không khớp", "The check digit does not agree");
  const range = ranges.find((one) => one.year === year && Number(number) >= one.from && Number(number) <= one.to);
  if (range === undefined)
    return tell("disagrees", 0.95, "Hãng chưa in số này", "The maker has not printed this number");
  if (gtin !== null && gtin !== undefined && gtin !== range.gtin)
    return tell("disagrees", 0.9, "Số này in cho mặt hàng khác", "This number was printed for other goods");
  return tell(
    "agrees",
    0.6,
    "Số nằm trong bảng của hãng; tem vẫn có thể bị chép",
    "The number is in the maker's table; a sticker can still be copied",
  );
}

const tell = (opinion, confidence, vi, en) => ({ opinion, confidence, reason: { vi, en } });

/** Weighted by position, so that two neighbours that change places are seen. */
function checkOf(digits) {
  return [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at + 2), 0) % 10;
}
