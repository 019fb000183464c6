/** What a sign of copying says of a code, in one sentence; the placeholders are what was seen. */
export const copiesText = {
  "copies.reason.party": {
    vi: "Chỉ dành cho người của doanh nghiệp",
    en: "Only for people of a manufacturer or importer",
  },
  "copies.part.pin.again_near": {
    vi: "Mã cào đúng được mở lại {n} lần trên thiết bị khác, cùng tỉnh và trong hai tuần: người nhà cũng hay làm vậy",
    en: "The right PIN was revealed again {n} times on other devices, in the same province within a fortnight: households do that too",
  },
  "copies.part.pin.again_far": {
    vi: "Mã cào đúng được mở lại {n} lần ở tỉnh khác, hoặc sau hơn hai tuần",
    en: "The right PIN was revealed again {n} times in another province, or after more than a fortnight",
  },
  "copies.part.pin.again_more": {
    vi: "Mã cào còn được mở thêm {n} lần nữa như vậy; quà tặng và hàng bán lại hiếm khi đi xa đến thế",
    en: "It was revealed {n} more times like that; gifts and second-hand goods seldom come so far",
  },
  "copies.part.pin.wrong": {
    vi: "{n} lần nhập mã cào sai trên các thiết bị chưa lần nào nhập đúng: mã cào in trên tem có thể là mã bịa",
    en: "{n} wrong PINs on devices that never had the right one: the PIN on the label may be made up",
  },
  "copies.part.spread.days": {
    vi: "Thiết bị mới tiếp tục xuất hiện vào {n} ngày khác sau lần đầu",
    en: "New devices kept coming on {n} days after the first",
  },
  "copies.part.spread.provinces": {
    vi: "Trong 60 ngày, mã được quét ở thêm {n} tỉnh ngoài tỉnh đầu tiên",
    en: "Within 60 days the code was scanned in {n} provinces beside the first",
  },
  "copies.part.spread.strangers": {
    vi: "{n} nhóm người lạ xem mã khi chưa ai mở mã cào",
    en: "{n} groups of strangers looked at it before anybody revealed the PIN",
  },
  "copies.part.spread.after_reveal": {
    vi: "{n} nhóm người lạ xem mã sau khi mã cào đã được mở, tức là hàng đã có người dùng",
    en: "{n} groups of strangers looked at it after the PIN was revealed: somebody had the thing already",
  },
  "copies.part.spread.owners": {
    vi: "Thêm {n} nhóm xem mã từ hai lần trở lên, như người đang giữ hàng",
    en: "{n} more groups looked twice or more, as those do who have the thing",
  },
  "copies.part.travel.returns": {
    vi: "{n} lần người xem trước quay lại xem sau khi người khác đã xem: hàng cho đi thì không quay về",
    en: "{n} times somebody looked again after another had: a thing given away does not come back",
  },
  "copies.part.travel.impossible": {
    vi: "{n} lần quét không thể do cùng một món hàng: nhanh nhất là {km} km trong {minutes} phút",
    en: "{n} scans that one thing cannot have made: the fastest {km} km in {minutes} minutes",
  },
  "copies.part.travel.gateway": {
    vi: "{n} lần quét quá xa nhau, nhưng nơi quét là của mạng (VPN, cổng di động) nên ít chắc chắn",
    en: "{n} scans too far apart, but their places are a network's (VPN, mobile gateway) and little certain",
  },
  "copies.part.life.early": {
    vi: "{n} lần quét khi mã chưa được kích hoạt hoặc đã báo hỏng; cả lô có {units} mã như vậy",
    en: "{n} scans before the code was activated, or after it was reported wasted; {units} codes of the batch are like that",
  },
  "copies.part.life.ended": {
    vi: "{n} lần quét sau khi hàng đã tiêu hủy, xuất khẩu, bị trộm hoặc bị thu giữ",
    en: "{n} scans after the thing was destroyed, exported, stolen or seized",
  },
  "copies.part.life.sold_again": {
    vi: "{n} lần quầy bán quét lại hàng đã bán",
    en: "Tills scanned it {n} times after it was sold",
  },
  "copies.part.custody.elsewhere": {
    vi: "{n} lần quét ở nơi khác với nơi hàng đang nằm theo sổ giao nhận",
    en: "{n} scans elsewhere than the records of custody say the thing was",
  },
  "copies.part.custody.sealed": {
    vi: "{n} lần quét khi thùng chứa món hàng còn niêm phong",
    en: "{n} scans while the case around the thing was still sealed",
  },
  "copies.part.custody.untraced": {
    vi: "Cả lô có vết giao nhận, riêng mã này thì không: có thể là tem bị lấy đi, chưa từng dán lên hàng",
    en: "The batch has traces and this code has none: the label may have been taken and never stuck on goods",
  },
  "copies.part.flow.elsewhere": {
    vi: "Được quét ở tỉnh {place}, nơi chỉ {percent} % hàng của lô đi tới",
    en: "Scanned in {place}, where {percent} % of the batch goes",
  },
  "copies.part.batch.scans": {
    vi: "Có người mới xem vào {n} ngày, nhiều hơn hẳn các mã cùng lô",
    en: "Newcomers on {n} days, many more than other codes of the batch have",
  },
  "copies.part.batch.excess": {
    vi: "Lô này được quét ở {place} nhiều hơn lượng hàng giao tới ({deviations} lần độ lệch)",
    en: "The batch is scanned in {place} more than was shipped there ({deviations} standard deviations)",
  },
  "copies.part.batch.unsold": {
    vi: "Mã cào đã mở mà không có báo bán; trong lô, {percent} % mã đã mở là như vậy",
    en: "The PIN was revealed and no sale is on record; {percent} % of the batch's revealed codes are like that",
  },
  "copies.part.guess.many": {
    vi: "{n} mã không tồn tại được hỏi từ {addresses} địa chỉ, bên cạnh {scans} lượt quét mã thật",
    en: "{n} codes that do not exist were asked from {addresses} addresses, beside {scans} scans of real ones",
  },
  "copies.part.guess.one_address": {
    vi: "Một địa chỉ hỏi {n} mã không tồn tại trong mười phút",
    en: "One address asked {n} codes that do not exist within ten minutes",
  },
  "copies.part.guess.wrong_pins": {
    vi: "{n} mã cào sai trong {scans} lượt quét",
    en: "{n} wrong PINs in {scans} scans",
  },
  "copies.state.open": { vi: "Chưa xem", en: "Open" },
  "copies.state.copied": { vi: "Bị sao chép", en: "Copied" },
  "copies.state.not": { vi: "Không phải", en: "Not copied" },
  "copies.state.unsure": { vi: "Chưa chắc", en: "Unsure" },
} as const;
