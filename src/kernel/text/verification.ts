/** Verdicts on scanned codes, and what is said about states and notices of codes. Never "hàng thật" or "genuine goods" from a look-up. */
export const verificationText = {
  "verify.UNREADABLE.title": { vi: "Chưa đọc được mã", en: "The code could not be read" },
  "verify.UNREADABLE.means": {
    vi: "Mã bị thiếu, bị mờ hoặc gõ nhầm. Điều này không có nghĩa là hàng giả.",
    en: "The code is incomplete, blurred or mistyped. This does not mean that the goods are fake.",
  },
  "verify.UNREADABLE.do.1": {
    vi: "Quét lại ở chỗ đủ sáng, hoặc gõ lại từng ký tự in dưới mã.",
    en: "Scan again in good light, or type the characters printed under the code.",
  },
  "verify.NOT_OURS.title": { vi: "Mã không thuộc hệ thống này", en: "This code is not of this system" },
  "verify.NOT_OURS.means": {
    vi: "Mã hợp lệ, nhưng sản phẩm chưa đăng ký tại đây, nên không có gì để đối chiếu.",
    en: "The code is well formed, but the product is not registered here, so there is nothing to compare it with.",
  },
  "verify.NOT_OURS.do.1": {
    vi: "Tra cứu ở hệ thống nêu bên dưới, hoặc hỏi nhà sản xuất ghi trên nhãn.",
    en: "Ask the system named below, or the maker named on the label.",
  },
  "verify.FORGED.title": { vi: "Không có mã này", en: "There is no such code" },
  "verify.FORGED.means": {
    vi: "Sản phẩm này dùng mã của hệ thống, nhưng mã bạn quét không phải mã đang lưu hành.",
    en: "This product carries codes of this system, but the code you scanned is none that is in use.",
  },
  "verify.FORGED.do.1": { vi: "Đừng mua hoặc dùng hàng này.", en: "Do not buy or use these goods." },
  "verify.FORGED.do.2": {
    vi: "Giữ lại bao bì và hóa đơn, rồi gửi phản ánh cho lực lượng quản lý thị trường.",
    en: "Keep the packaging and the receipt, and report it to market surveillance.",
  },
  "verify.DO_NOT_USE.title": { vi: "Không dùng hàng này", en: "Do not use these goods" },
  "verify.DO_NOT_USE.means": {
    vi: "Cơ quan có thẩm quyền đã ra thông báo về hàng mang mã này.",
    en: "An authority has published a notice about goods with this code.",
  },
  "verify.DO_NOT_USE.do.1": {
    vi: "Ngừng dùng, đọc thông báo bên dưới và làm theo hướng dẫn trong đó.",
    en: "Stop using them, read the notice below and follow its advice.",
  },
  "verify.EXPIRED.title": { vi: "Đã hết hạn", en: "Past its date" },
  "verify.EXPIRED.means": {
    vi: "Hạn dùng của hàng mang mã này đã qua.",
    en: "The expiry date of goods with this code has passed.",
  },
  "verify.EXPIRED.do.1": {
    vi: "Đừng dùng. Nếu vừa mua, hãy đề nghị nơi bán đổi trả.",
    en: "Do not use them. If you have just bought them, ask the seller to take them back.",
  },
  "verify.MISMATCH.title": { vi: "Thông tin trên nhãn không khớp", en: "The label does not match the record" },
  "verify.MISMATCH.means": {
    vi: "Số lô hoặc hạn dùng bạn đưa ra khác với hồ sơ của mã này.",
    en: "The lot or the expiry date that you gave differs from the record of this code.",
  },
  "verify.MISMATCH.do.1": {
    vi: "Xem lại số lô và hạn dùng in trên bao bì rồi tra lại.",
    en: "Look again at the lot and the expiry date on the package, and check once more.",
  },
  "verify.MISMATCH.do.2": {
    vi: "Nếu vẫn không khớp, đừng dùng và hãy gửi phản ánh.",
    en: "If they still differ, do not use the goods, and report them.",
  },
  "verify.USED_BEFORE.title": { vi: "Mã này đã được dùng trước đó", en: "This code was used before" },
  "verify.USED_BEFORE.means": {
    vi: "Lần đầu: {when}{where}. Nếu đó không phải bạn hay người nhà, mã có thể đã bị sao chép.",
    en: "First use: {when}{where}. If that was not you or your family, the code may have been copied.",
  },
  "verify.USED_BEFORE.do.1": {
    vi: "Nếu chính bạn đã tra trước đây, hãy mở lại bằng máy đó hoặc nhập biên nhận đã nhận.",
    en: "If you checked it before yourself, use the same device again, or enter the receipt you were given.",
  },
  "verify.USED_BEFORE.do.2": {
    vi: "Nếu bạn vừa mua hàng còn nguyên tem, đừng dùng và hãy gửi phản ánh.",
    en: "If you have just bought it with the label untouched, do not use it, and report it.",
  },
  "verify.SUSPECT_COPY.title": { vi: "Mã có dấu hiệu bị sao chép", en: "The code shows signs of having been copied" },
  "verify.SUSPECT_COPY.means": {
    vi: "Mã có thật, nhưng các lần quét cho thấy cùng một mã có thể nằm trên nhiều món hàng.",
    en: "The code exists, but its scans suggest that it stands on more than one item.",
  },
  "verify.SUSPECT_COPY.do.1": {
    vi: "Tạm chưa dùng; so tem với dấu hiệu nhận biết của nhà sản xuất và gửi phản ánh nếu thấy lạ.",
    en: "Wait before you use it; compare the label with the maker's signs, and report what looks wrong.",
  },
  "verify.PIN_WRONG.title": { vi: "Mã PIN chưa đúng", en: "The PIN is not right" },
  "verify.PIN_WRONG.means": {
    vi: "Mã PIN dưới lớp cào không khớp. Có thể bạn gõ nhầm; đây chưa phải kết luận về hàng.",
    en: "The PIN under the scratch layer does not match. It may be a typing slip; this says nothing about the goods yet.",
  },
  "verify.PIN_WRONG.do.1": {
    vi: "Xem kỹ tám ký tự dưới lớp cào rồi nhập lại.",
    en: "Look closely at the eight characters under the scratch layer and enter them again.",
  },
  "verify.PIN_WRONG.do.locked": {
    vi: "Mã này đã bị nhập sai 5 lần trong 24 giờ nên tạm khóa. Hãy thử lại vào ngày mai.",
    en: "Five wrong PINs were entered for this code within 24 hours, so it is locked for now. Try again tomorrow.",
  },
  "verify.REGISTERED_ONLY.title": { vi: "Sản phẩm có đăng ký", en: "The product is on record" },
  "verify.REGISTERED_ONLY.means": {
    vi: "Có hồ sơ về sản phẩm này. Riêng điều đó chưa cho biết món hàng trên tay bạn có đúng là sản phẩm ấy không.",
    en: "There is a record of this product. That alone does not say whether the item in your hand is that product.",
  },
  "verify.REGISTERED_ONLY.do.1": {
    vi: "Nếu tem có lớp cào, hãy cào và nhập mã PIN để kiểm tra tiếp.",
    en: "If the label has a scratch layer, scratch it and enter the PIN to check further.",
  },
  "verify.REGISTERED_ONLY.do.2": {
    vi: "So bao bì, số lô và hạn dùng với thông tin bên dưới.",
    en: "Compare the package, lot and expiry date with what stands below.",
  },
  "verify.REGISTERED_ONLY.do.degraded": {
    vi: "Hệ thống tạm thời chưa tra được hồ sơ. Hãy thử lại sau ít phút.",
    en: "The record cannot be looked up at the moment. Try again in a few minutes.",
  },
  "verify.SIGNED_OFFLINE.title": {
    vi: "Chữ ký của mã đúng, chưa tra được hồ sơ",
    en: "The code's signature is right; its record could not be read",
  },
  "verify.SIGNED_OFFLINE.means": {
    vi: "Mã do hệ thống cấp. Chưa có kết nối nên không loại trừ được tem bị chụp lại hoặc hàng đã bị thu hồi.",
    en: "The code was issued by this system. Without a connection, a photographed label or a recall cannot be ruled out.",
  },
  "verify.SIGNED_OFFLINE.do.1": { vi: "Tra lại khi có mạng.", en: "Check again when there is a connection." },
  "verify.GENUINE_AGAIN.title": {
    vi: "Mã có thật, bạn đã tra mã này",
    en: "The code is real, and you checked it before",
  },
  "verify.GENUINE_AGAIN.means": {
    vi: "Lần dùng đầu là của chính bạn: {when}{where}.",
    en: "Its first use was your own: {when}{where}.",
  },
  "verify.GENUINE_AGAIN.do.1": {
    vi: "Giữ biên nhận để lần sau tra lại bằng máy khác.",
    en: "Keep the receipt to check again on another device.",
  },
  "verify.GENUINE_FIRST.title": {
    vi: "Mã có thật, đây là lần dùng đầu tiên",
    en: "The code is real, and this is its first use",
  },
  "verify.GENUINE_FIRST.means": {
    vi: "Mã đã được cấp cho sản phẩm dưới đây và mã PIN chưa ai dùng trước bạn.",
    en: "The code was issued for the product below, and nobody used its PIN before you.",
  },
  "verify.GENUINE_FIRST.do.1": {
    vi: "So món hàng với thông tin bên dưới: tên, số lô, hạn dùng.",
    en: "Compare the item with what stands below: name, lot, expiry date.",
  },
  "verify.GENUINE_FIRST.do.2": {
    vi: "Giữ biên nhận: lần sau tra lại, nó cho biết chính bạn là người dùng đầu tiên.",
    en: "Keep the receipt: at the next check it shows that the first use was yours.",
  },
  "verify.where": { vi: ", tại {province}", en: ", in {province}" },

  "verify.reason.O-RD-01": { vi: "Không đọc được mã.", en: "The code cannot be read." },
  "verify.reason.O-RD-02": { vi: "Chữ số kiểm tra không đúng.", en: "The check digit is wrong." },
  "verify.reason.O-PRD-01": { vi: "Sản phẩm chưa đăng ký tại đây.", en: "The product is not registered here." },
  "verify.reason.O-PRD-02": {
    vi: "Mã này chỉ tới loại sản phẩm, không chỉ tới từng món hàng.",
    en: "This code names a kind of product, not one item.",
  },
  "verify.reason.O-PRD-03": { vi: "Số sê-ri do hệ thống khác cấp.", en: "The serial was given by another system." },
  "verify.reason.O-SER-02": {
    vi: "Không có số sê-ri này trong các mã đang lưu hành.",
    en: "No code in use has this serial.",
  },
  "verify.reason.O-SIG-01": { vi: "Chữ ký của mã đúng.", en: "The code's signature is right." },
  "verify.reason.O-SIG-02": { vi: "Chữ ký không phải của mã này.", en: "The signature is not of this code." },
  "verify.reason.O-SIG-03": { vi: "Mã được ký bằng khóa lạ.", en: "The code is signed by an unknown key." },
  "verify.reason.O-SIG-04": { vi: "Không đọc được chữ ký của mã.", en: "The code's signature cannot be read." },
  "verify.reason.O-LOT-03": {
    vi: "Không có lô này trong hồ sơ sản phẩm.",
    en: "The product's record has no such lot.",
  },
  "verify.reason.O-LOT-12": {
    vi: "Hạn dùng khác với hồ sơ của lô.",
    en: "The expiry date differs from the lot's record.",
  },
  "verify.reason.O-LOT-13": { vi: "Số lô khác với hồ sơ của mã.", en: "The lot differs from the code's record." },
  "verify.reason.O-EXP-01": { vi: "Đã quá hạn dùng.", en: "The expiry date has passed." },
  "verify.reason.O-NOT-recalled": { vi: "Hàng đang bị thu hồi.", en: "The goods are being recalled." },
  "verify.reason.O-NOT-suspended": { vi: "Hàng đang bị tạm dừng lưu thông.", en: "The goods are suspended from sale." },
  "verify.reason.O-NOT-stolen": { vi: "Hàng đã bị báo mất cắp.", en: "The goods were reported stolen." },
  "verify.reason.O-NOT-seized": { vi: "Hàng đã bị tạm giữ hoặc tịch thu.", en: "The goods were seized." },
  "verify.reason.O-NOT-destroyed": {
    vi: "Hàng đã bị tiêu hủy theo hồ sơ.",
    en: "By the record, the goods were destroyed.",
  },
  "verify.reason.O-NOT-licence": { vi: "Giấy phép lưu hành đã bị thu hồi.", en: "The licence to sell was withdrawn." },
  "verify.reason.O-NOT-banned": { vi: "Hàng bị cấm lưu thông.", en: "The goods are banned from sale." },
  "verify.reason.O-STA-04": { vi: "Hàng đã được báo là đã bán.", en: "The item was reported sold." },
  "verify.reason.O-STA-05": { vi: "Mã PIN đã có người dùng.", en: "The PIN was used before." },
  "verify.reason.O-STA-06": { vi: "Hàng từng được trả lại.", en: "The item was returned before." },
  "verify.reason.O-STA-07": {
    vi: "Hàng được báo là hàng mẫu, không để bán.",
    en: "The item was reported as a sample, not for sale.",
  },
  "verify.reason.O-STA-08": { vi: "Hàng được báo là đã xuất khẩu.", en: "The item was reported as exported." },
  "verify.reason.O-PIN-01": { vi: "Mã PIN chưa đúng.", en: "The PIN is not right." },
  "verify.reason.O-PIN-02": {
    vi: "Mã PIN tạm khóa vì nhập sai nhiều lần.",
    en: "The PIN is locked after too many wrong tries.",
  },
  "verify.reason.O-PIN-03": {
    vi: "Chưa nhập mã PIN dưới lớp cào.",
    en: "The PIN under the scratch layer was not given.",
  },
  "verify.reason.O-PIN-04": { vi: "Tem này không có mã PIN.", en: "This label has no PIN." },
  "verify.reason.O-ANO-geo": {
    vi: "Mã được quét ở những nơi quá xa nhau trong thời gian ngắn.",
    en: "The code was scanned too far apart in too short a time.",
  },
  "verify.reason.O-ANO-fanout": {
    vi: "Mã được quét bởi quá nhiều máy khác nhau.",
    en: "The code was scanned by too many devices.",
  },
  "verify.reason.O-ANO-lifecycle": {
    vi: "Mã được quét khi lẽ ra hàng chưa có hoặc không còn trên thị trường.",
    en: "The code was scanned when the item should not be on the market.",
  },
  "verify.reason.O-ANO-flow": {
    vi: "Mã được quét ở nơi hàng không được giao tới.",
    en: "The code was scanned where the item was never shipped.",
  },
  "verify.reason.O-ANO-enum": {
    vi: "Nhiều mã của sản phẩm này đang bị đoán thử.",
    en: "Codes of this product are being guessed.",
  },
  "verify.reason.O-NET-01": {
    vi: "Chưa tra được hồ sơ vì hệ thống không trả lời kịp.",
    en: "The record did not answer in time.",
  },

  "verify.handled.vn-national": {
    vi: "Cổng thông tin truy xuất nguồn gốc quốc gia",
    en: "The national traceability portal of Vietnam",
  },
  "verify.handled.gs1": {
    vi: "Tra cứu Verified by GS1 của tổ chức GS1 cấp mã",
    en: "Verified by GS1, of the GS1 office that gave the number",
  },

  // At most 160 letters of GSM 7 bit with every value filled: no marks.
  "verify.sms.UNREADABLE": {
    vi: "Chua doc duoc ma. Soan: MA PIN (ma in tren tem, cach, PIN duoi lop cao).",
    en: "Code not readable. Send: CODE PIN (code on the label, space, PIN under the scratch layer).",
  },
  "verify.sms.NOT_OURS": {
    vi: "Ma khong thuoc he thong nay. Hay hoi nha san xuat ghi tren nhan.",
    en: "This code is not of this system. Ask the maker named on the label.",
  },
  "verify.sms.FORGED": {
    vi: "CANH BAO: khong co ma nay. Dung mua, dung dung. Giu bao bi va bao quan ly thi truong.",
    en: "WARNING: there is no such code. Do not buy or use. Keep the package and report it.",
  },
  "verify.sms.DO_NOT_USE": {
    vi: "KHONG DUNG hang nay: co quan chuc nang da ra thong bao. So: {number}",
    en: "DO NOT USE: an authority published a notice. No: {number}",
  },
  "verify.sms.EXPIRED": { vi: "Hang da het han. Dung dung.", en: "Past its date. Do not use." },
  "verify.sms.MISMATCH": {
    vi: "So lo hoac han dung khong khop ho so. Xem lai nhan; neu van khac, dung dung.",
    en: "Lot or expiry differs from the record. Look again; if it still differs, do not use.",
  },
  "verify.sms.USED_BEFORE": {
    vi: "Ma da dung truoc: {when}{where}. Neu khong phai ban, ma co the bi sao chep: dung dung.",
    en: "Code used before: {when}{where}. If that was not you it may be a copy: do not use.",
  },
  "verify.sms.SUSPECT_COPY": {
    vi: "Ma co dau hieu bi sao chep. Tam chua dung, hay bao quan ly thi truong.",
    en: "The code may have been copied. Do not use it yet; report it.",
  },
  "verify.sms.PIN_WRONG": {
    vi: "PIN chua dung. Xem ky 8 ky tu duoi lop cao. Qua 5 lan trong 24 gio ma se tam khoa.",
    en: "PIN not right. Look at the 8 characters again. After 5 wrong ones in 24 h it locks.",
  },
  "verify.sms.REGISTERED_ONLY": {
    vi: "San pham co dang ky; chua du de biet mon hang. Hay cao tem va gui: MA PIN.",
    en: "Product on record; that alone says nothing of this item. Scratch and send: CODE PIN.",
  },
  "verify.sms.SIGNED_OFFLINE": {
    vi: "Chu ky cua ma dung, chua tra duoc ho so. Hay thu lai sau.",
    en: "The signature is right; the record did not answer. Try again later.",
  },
  "verify.sms.GENUINE_AGAIN": {
    vi: "Ma co that. Lan dau la cua ban: {when}{where}.",
    en: "The code is real. First use was yours: {when}{where}.",
  },
  "verify.sms.GENUINE_FIRST": {
    vi: "Ma co that, day la lan dung dau tien. Hay so ten, lo, han dung tren nhan.",
    en: "The code is real, and this is its first use. Compare name, lot and date on the label.",
  },
  "verify.sms.where": { vi: ", {province}", en: ", {province}" },

  "origin.reason.party": {
    vi: "Chỉ nhà sản xuất, nhập khẩu báo về hàng của mình",
    en: "Only a manufacturer or importer reports its own goods",
  },
  "origin.reason.authority": { vi: "Chỉ cơ quan có thẩm quyền ra thông báo", en: "Only an authority sets a notice" },
  "origin.reason.other-authority": {
    vi: "Chỉ cơ quan đã ra thông báo mới gỡ được",
    en: "Only the authority that set it may lift it",
  },
  "origin.reason.decided": { vi: "Đề nghị này đã có quyết định", en: "This request has been decided" },
  "origin.reason.not-set": { vi: "Thông báo này chưa có hiệu lực", en: "This notice is not in force" },
  "origin.reason.ended": { vi: "Thông báo này đã kết thúc", en: "This notice has ended" },
  "origin.reason.other-actor": { vi: "Chỉ người đã báo mới rút lại được", en: "Only who reported it may take it back" },
  "origin.reason.bulk": {
    vi: "Khóa dịch vụ không có quyền tra hàng loạt",
    en: "The service key may not verify in bulk",
  },
  "origin.notice.gtin": { vi: "Mã GTIN chưa đúng", en: "This is no GTIN" },
  "origin.notice.unknown": { vi: "Không có mã này trong các mã đã cấp", en: "No such code was issued" },
  "origin.notice.two-batches": { vi: "Hai mã không cùng một lô in", en: "The two codes are not of one batch" },
  "origin.notice.two-products": {
    vi: "Các mã thuộc nhiều sản phẩm; hãy tách ra",
    en: "The codes are of several products; take one at a time",
  },
  "origin.notice.all-held": {
    vi: "Các mã này đã nằm trong một thông báo khác",
    en: "Another notice already stands over these codes",
  },
  "origin.refused.O-SER-02": { vi: "Không có mã này", en: "There is no such code" },
  "origin.refused.O-STA-18": { vi: "Trạng thái hiện tại không cho phép", en: "Its present state does not allow this" },
  "origin.refused.O-STA-19": { vi: "Mã đã ở trạng thái này", en: "The code is in this state already" },
  "origin.refused.O-STA-20": { vi: "Đã quá 10 ngày", en: "Ten days have passed" },
  "origin.refused.O-STA-21": { vi: "Người khác đã báo", en: "Somebody else reported it" },
  "origin.refused.O-STA-22": { vi: "Mã đã đổi trạng thái sau đó", en: "The code has changed since" },
  "origin.refused.O-STA-23": {
    vi: "Loại báo cáo này không rút lại được",
    en: "This kind of report cannot be taken back",
  },
} as const;
