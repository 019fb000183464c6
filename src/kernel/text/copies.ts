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
    vi: "{n} thiết bị nhập mã cào sai mà chưa lần nào nhập đúng: mã cào in trên tem có thể là mã bịa",
    en: "{n} devices gave a wrong PIN and never the right one: the PIN on the label may be made up",
  },
  "copies.part.pin.wrong_again": {
    vi: "{n} thiết bị nhập sai nhiều lần: người gõ nhầm sẽ gõ lại cho đúng, người có tem giả thì không thể",
    en: "{n} devices gave wrong PINs again and again: who mistypes gets it right in the end, who has a false label cannot",
  },
  "copies.part.pin.again_provinces": {
    vi: "Mã cào đúng được mở ở thêm {n} tỉnh",
    en: "The right PIN was revealed in {n} more provinces",
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
  "copies.part.spread.after_elsewhere": {
    vi: "Sau khi mã cào đã được mở, {n} nhóm người lạ xem mã từ tỉnh khác",
    en: "{n} groups of strangers looked from another province after the PIN was revealed",
  },
  "copies.part.spread.first_stranger": {
    vi: "Có người ngoài nhà người mua xem mã: đến sau hai tuần, hoặc từ nơi khác",
    en: "Somebody outside the buyer’s household looked: later than a fortnight, or from another place",
  },
  "copies.part.spread.second_stranger": {
    vi: "Có từ ba nhóm người không cùng nhà xem mã",
    en: "Three groups of people or more looked who are of no one household",
  },
  "copies.part.spread.long": {
    vi: "Các lượt xem rải ra {days} ngày: quà tặng, hàng bán lại, người tò mò đến dần theo thời gian, nên càng thưa càng ít đáng nghi",
    en: "The looks lie {days} days apart: gifts, second-hand sales and the curious come with time, so what comes slowly tells less",
  },
  "copies.part.arrival.province": {
    vi: "{n} người mới xem trong cùng tỉnh với người xem trước",
    en: "{n} newcomers looked in the province of those before them",
  },
  "copies.part.arrival.unplaced": {
    vi: "{n} người mới xem mà không rõ nơi",
    en: "{n} newcomers looked from no known place",
  },
  "copies.part.arrival.doubtful": {
    vi: "{n} người mới xem từ tỉnh khác, nhưng nơi xem có thể chỉ là cổng mạng di động",
    en: "{n} newcomers looked from another province, though it may be only where the mobile network’s gateway stands",
  },
  "copies.part.arrival.elsewhere": {
    vi: "{n} người mới xem từ tỉnh khác hẳn những người trước",
    en: "{n} newcomers looked from another province than all before them",
  },
  "copies.part.arrival.late": {
    vi: "{n} người mới xem sau lượt đầu hơn 60 ngày",
    en: "{n} newcomers looked more than 60 days after the first",
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
    vi: "{n} lần quét khi mã chưa được kích hoạt; cả lô có {units} mã như vậy",
    en: "{n} scans before the code was activated; {units} codes of the batch are like that",
  },
  "copies.part.life.wasted": {
    vi: "{n} lần quét tuy tem đã được báo hỏng và không dán lên hàng; cả lô có {units} mã như vậy",
    en: "{n} scans although the label was reported spoilt and never put on goods; {units} codes of the batch are like that",
  },
  "copies.part.life.shelved": {
    vi: "Lượt xem đầu tiên đến {days} ngày sau khi kích hoạt",
    en: "The first look came {days} days after activation",
  },
  "copies.part.life.after_sale": {
    vi: "Lượt xem đầu tiên đến {days} ngày sau khi bán: người mua thường xem sớm hơn",
    en: "The first look came {days} days after the sale: buyers look sooner",
  },
  "copies.part.life.long_after_sale": {
    vi: "Đã bán {days} ngày mới có người xem lần đầu",
    en: "It had been sold for {days} days when somebody first looked",
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
  "copies.part.batch.newcomers": {
    vi: "Trong lô, mỗi mã được xem có trung bình {mean} ngày có người mới: nhiều mã cùng lô có thể đã bị sao chép",
    en: "In its batch, codes that were looked at had a newcomer on {mean} days on average: many of them may be copied",
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
  "copies.both": { vi: "{one}; đồng thời: {other}", en: "{one}; and at once: {other}" },
  "copies.all": { vi: "{one}; đồng thời: {other}; và: {third}", en: "{one}; and at once: {other}; and: {third}" },
  "copies.bar.shipments": {
    vi: "Ngưỡng này dành cho lô mà doanh nghiệp có báo nơi giao hàng.",
    en: "This is the bar for a batch whose maker tells where it was shipped.",
  },
  "copies.bar.untold": {
    vi: "Ngưỡng này thấp hơn, vì doanh nghiệp không báo nơi giao hàng của lô: khi đó mã thật cũng được ít điểm hơn.",
    en: "This bar is lower, as the maker does not tell where the batch was shipped: honest codes have fewer points then, too.",
  },
  "copies.bar.early": {
    vi: "Mới có chưa tới ba lượt xem, nên ngưỡng cao hơn {more} điểm.",
    en: "There were fewer than three looks so far, so it stands {more} points higher.",
  },
  "copies.observed.places": {
    vi: "Được xem ở ít nhất {n} nơi chắc chắn khác nhau",
    en: "Looked at in {n} places or more that are surely different",
  },
  "copies.observed.spots": {
    vi: "Ít nhất {n} điện thoại tự báo những vị trí khác hẳn nhau",
    en: "Phones told {n} spots or more that lie apart",
  },
  "copies.observed.provinces": { vi: "Được xem ở ít nhất {n} tỉnh", en: "Looked at in {n} provinces or more" },
  "copies.observed.days": { vi: "Có người mới xem trong ít nhất {n} ngày", en: "Newcomers on {n} days or more" },
  "copies.observed.devices": { vi: "Ít nhất {n} thiết bị đã xem", en: "{n} devices or more looked" },
  "copies.observed.parties": {
    vi: "Ít nhất {n} nhóm người không cùng nhà đã xem",
    en: "{n} groups of people or more looked who are of no one household",
  },
  "copies.observed.owners": {
    vi: "Ít nhất {n} thiết bị xem như người đang giữ hàng: xem lại hoặc mở mã cào",
    en: "{n} devices or more looked as those do who have the thing: again, or for the PIN",
  },
  "copies.observed.owner_parties": {
    vi: "Ít nhất {n} nhóm xem như người đang giữ hàng",
    en: "{n} groups or more looked as those do who have the thing",
  },
  "copies.observed.all_owners": {
    vi: "Mọi nhóm đã xem đều xem như người đang giữ hàng",
    en: "Every group that looked did so as those do who have the thing",
  },
  "copies.observed.revealed": {
    vi: "Mã cào đúng được mở trên ít nhất {n} thiết bị",
    en: "The right PIN was revealed on {n} devices or more",
  },
  "copies.observed.unrevealed": { vi: "Chưa ai mở mã cào", en: "Nobody has revealed the PIN" },
  "copies.observed.reveal_parties": {
    vi: "Ít nhất {n} nhóm khác nhau đã mở mã cào",
    en: "{n} different groups or more revealed the PIN",
  },
  "copies.observed.first_revealed": {
    vi: "Thiết bị xem đầu tiên đã mở mã cào",
    en: "The first device revealed the PIN",
  },
  "copies.observed.second_revealed": {
    vi: "Thiết bị xem thứ hai đã mở mã cào",
    en: "The second device revealed the PIN",
  },
  "copies.observed.second_after": {
    vi: "Thiết bị thứ hai đến sau ít nhất {n} ngày",
    en: "The second device came after {n} days or more",
  },
  "copies.observed.second_within": {
    vi: "Thiết bị thứ hai đến trong vòng {n} ngày",
    en: "The second device came within {n} days",
  },
  "copies.observed.third_after": {
    vi: "Thiết bị thứ ba đến sau thiết bị thứ hai ít nhất {n} ngày",
    en: "The third device came {n} days or more after the second",
  },
  "copies.observed.third_within": {
    vi: "Thiết bị thứ ba đến sau thiết bị thứ hai chưa tới {n} ngày",
    en: "The third device came less than {n} days after the second",
  },
  "copies.observed.lasted": { vi: "Các lượt xem kéo dài ít nhất {n} ngày", en: "The looks lie {n} days apart or more" },
  "copies.observed.lasted_under": { vi: "Tất cả lượt xem nằm trong {n} ngày", en: "All looks lie within {n} days" },
  "copies.observed.sale_before": {
    vi: "Lượt xem đầu tiên đến ít nhất {n} ngày sau khi bán",
    en: "The first look came {n} days or more after the sale",
  },
  "copies.observed.shelved": {
    vi: "Lượt xem đầu tiên đến ít nhất {n} ngày sau khi kích hoạt",
    en: "The first look came {n} days or more after activation",
  },
  "copies.observed.unsold": {
    vi: "Không có báo bán, dù ít nhất {n} % hàng đã bán của lô có báo",
    en: "No sale is on record, though {n} % or more of the batch's sales are",
  },
  "copies.observed.unrecorded": { vi: "Không có báo bán", en: "No sale is on record" },
  "copies.observed.strange": {
    vi: "Được quét ở tỉnh mà chưa tới {n} % hàng của lô đi tới",
    en: "Scanned in a province where less than {n} % of the batch goes",
  },
  "copies.observed.unshipped": {
    vi: "Được quét ở ít nhất {n} tỉnh mà lô hàng gần như không được giao tới",
    en: "Scanned in {n} provinces or more to which hardly any of the batch was shipped",
  },
  "copies.observed.out": {
    vi: "Có người xem ở tỉnh khác với nơi hàng được giao tới",
    en: "Somebody looked in another province than the thing was shipped to",
  },
  "copies.observed.away": {
    vi: "Có người xem ở tỉnh khác, và không ai xem ở tỉnh mà hàng được giao tới",
    en: "Somebody looked elsewhere, and nobody in the province the thing was shipped to",
  },
  "copies.observed.wrong": {
    vi: "Ít nhất {n} thiết bị nhập mã cào sai mà chưa lần nào đúng",
    en: "{n} devices or more gave a wrong PIN and never the right one",
  },
  "copies.observed.wrong_again": {
    vi: "Có thiết bị nhập mã cào sai ít nhất {n} lần mà chưa lần nào đúng",
    en: "A device gave a wrong PIN {n} times or more and never the right one",
  },
  "copies.observed.untraced": {
    vi: "Cả lô có vết giao nhận, riêng mã này thì không",
    en: "The batch has traces and this code has none",
  },
  "copies.observed.wasted": {
    vi: "Tem đã được báo hỏng; trong lô, chưa tới {n} % mã được quét là như vậy",
    en: "The label was reported spoilt; less than {n} % of the batch's scanned codes were",
  },
  "copies.observed.batch_newcomers": {
    vi: "Trong lô, mỗi mã được xem có trung bình ít nhất {n} ngày có người mới",
    en: "Codes of the batch that were looked at had newcomers on {n} days or more on average",
  },
  "copies.observed.batch_pins": {
    vi: "Trong lô, ít nhất {n} % mã được xem có người mở mã cào",
    en: "{n} % or more of the batch's scanned codes had their PIN revealed",
  },
  "copies.observed.batch_pins_under": {
    vi: "Trong lô, chưa tới {n} % mã được xem có người mở mã cào",
    en: "Less than {n} % of the batch's scanned codes had their PIN revealed",
  },
  "copies.observed.batch_looked_under": {
    vi: "Trong lô, chưa tới {n} % mã từng được ai xem",
    en: "Less than {n} % of the batch's codes were ever looked at",
  },
  "copies.observed.batch_uneven": {
    vi: "Trong lô, người mới dồn vào một số ít mã",
    en: "Newcomers to the batch come to few of its codes",
  },
  "copies.observed.closest_within": {
    vi: "Có hai người mới đến cách nhau chưa tới {n} ngày",
    en: "Two newcomers came less than {n} days apart",
  },
  "copies.observed.closest_after": {
    vi: "Mọi người mới đến cách nhau ít nhất {n} ngày",
    en: "All newcomers came {n} days or more apart",
  },
  "copies.observed.last_after": {
    vi: "Người mới nhất đến sau người trước đó ít nhất {n} ngày",
    en: "The latest newcomer came {n} days or more after the one before",
  },
  "copies.observed.came_province": {
    vi: "Ít nhất {n} người mới đến từ cùng tỉnh",
    en: "{n} newcomers or more stood in the province of others",
  },
  "copies.observed.came_unplaced": {
    vi: "Ít nhất {n} người mới không rõ nơi",
    en: "{n} newcomers or more stood at no known place",
  },
  "copies.observed.came_doubtful": {
    vi: "Có người mới ở tỉnh khác, có thể chỉ là cổng mạng di động",
    en: "A newcomer stood in another province, which may be only a mobile network’s gateway",
  },
  "copies.observed.came_elsewhere": {
    vi: "Có người mới từ tỉnh khác hẳn những người trước",
    en: "A newcomer came from another province than all before",
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
