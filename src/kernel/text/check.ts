export const checkText = {
  "check.outcome.scam-listed": {
    vi: "Dừng lại: địa chỉ này có trong danh sách lừa đảo",
    en: "Stop: this address is on a list of scams",
  },
  "check.outcome.recalled": {
    vi: "Sản phẩm mang mã này đang bị thu hồi hoặc cảnh báo",
    en: "A product with this code is recalled or warned about",
  },
  "check.outcome.warned": {
    vi: "Cơ quan nhà nước đã cảnh báo về nội dung này",
    en: "An authority has published a warning about this",
  },
  "check.outcome.unregistered": {
    vi: "Sàn này được ghi nhận là chưa đăng ký với Bộ Công Thương",
    en: "This platform is on record as not registered with the Ministry of Industry and Trade",
  },
  "check.outcome.look-alike": {
    vi: "Địa chỉ này giống {name} nhưng không phải địa chỉ {name} đã đăng ký",
    en: "This address looks like {name}, but it is not one that {name} has registered",
  },
  "check.outcome.misread": {
    vi: "Mã vạch này chưa đúng, hãy nhập lại",
    en: "This bar code does not add up; please enter it again",
  },
  "check.outcome.unknown": { vi: "Chúng tôi không có thông tin về nội dung này", en: "We hold nothing about this" },
  "check.outcome.registered": {
    vi: "{name} đã đăng ký hoặc thông báo với cơ quan quản lý",
    en: "{name} is registered with or notified to the authorities",
  },
  "check.outcome.registered-unchecked": {
    vi: "{name} được biết là đã đăng ký, nhưng chưa đối chiếu với sổ đăng ký",
    en: "{name} is known as registered, but this was not held against the register",
  },

  "check.short.scam-listed": { vi: "Danh sách lừa đảo", en: "On a scam list" },
  "check.short.recalled": { vi: "Bị thu hồi", en: "Recalled" },
  "check.short.warned": { vi: "Có cảnh báo", en: "Warned about" },
  "check.short.unregistered": { vi: "Chưa đăng ký", en: "Not registered" },
  "check.short.look-alike": { vi: "Gần giống", en: "Looks alike" },
  "check.short.misread": { vi: "Mã chưa đúng", en: "Code does not add up" },
  "check.short.unknown": { vi: "Chưa có thông tin", en: "Nothing known" },
  "check.short.registered": { vi: "Đã đăng ký", en: "Registered" },

  "check.short.registered-unchecked": { vi: "Đăng ký, chưa đối chiếu", en: "Registered, unchecked" },

  "check.meaning.scam-listed": {
    vi: "Địa chỉ này được người dùng và tổ chức an toàn mạng báo là lừa đảo hoặc giả mạo. Danh sách có thể sai sót, nhưng rủi ro là lớn.",
    en: "Users and security organisations reported this address as a scam or an imitation. Such a list can be wrong, but the risk is high.",
  },
  "check.meaning.recalled": {
    vi: "Cơ quan có thẩm quyền đã thông báo thu hồi hoặc cảnh báo đối với sản phẩm mang mã này. Cần đối chiếu mẫu và lô.",
    en: "An authority announced a recall of, or a warning about, a product with this code. Compare model and lot.",
  },
  "check.meaning.warned": {
    vi: "Cảnh báo đã công bố nêu đúng nội dung bạn hỏi. Hãy đọc cảnh báo trước khi quyết định.",
    en: "A published warning names exactly what you asked about. Read it before you decide.",
  },
  "check.meaning.unregistered": {
    vi: "Khi có tranh chấp, quyền lợi của bạn rất khó được bảo vệ. Thông tin được ghi nhận tại ngày nêu dưới đây và có thể đã thay đổi.",
    en: "In a dispute your rights are hard to protect there. This is what was on record on the day given below; it may have changed.",
  },
  "check.meaning.look-alike": {
    vi: "Giống tên chưa phải là lừa đảo: có thể đây là một trang khác. Nhưng trang mạo danh hay dùng địa chỉ gần giống như vậy.",
    en: "A likeness is no proof of fraud: it may be somebody else's site. But sites that impersonate others use such addresses.",
  },
  "check.meaning.misread": {
    vi: "Số kiểm tra của mã không khớp. Thường là do gõ hoặc quét sai. Điều này không nói lên hàng thật hay giả.",
    en: "The check digit does not fit. Most often it was mistyped or misread. It says nothing about the goods being genuine or fake.",
  },
  "check.meaning.unknown": {
    vi: "Không có thông tin không có nghĩa là an toàn. Chỉ là chưa có cảnh báo hoặc đăng ký nào khớp trong dữ liệu của chúng tôi.",
    en: "Nothing known does not mean safe. It only means that no warning and no registration in our data matches.",
  },
  "check.meaning.registered": {
    vi: "Việc đăng ký là của sàn. Nó không nói gì về từng gian hàng hay từng món hàng bán trên đó.",
    en: "The registration is the platform's. It says nothing about a single shop or a single product sold there.",
  },

  "check.meaning.registered-unchecked": {
    vi: "Chúng tôi biết sàn này và chưa có cảnh báo nào, nhưng tình trạng đăng ký chưa được kiểm chứng. Việc đăng ký cũng không nói gì về từng gian hàng hay từng món hàng.",
    en: "We know this platform and no warning names it, but its registration is not verified here. A registration also says nothing about a single shop or product.",
  },

  "check.do.scam-listed.1": {
    vi: "Không chuyển tiền, không nhập mật khẩu hay mã OTP",
    en: "Send no money, and type no password or one-time code",
  },
  "check.do.scam-listed.2": {
    vi: "Nếu đã chuyển tiền: gọi ngay ngân hàng và báo công an nơi gần nhất",
    en: "If you have paid: call your bank at once and report it to the nearest police",
  },
  "check.do.scam-listed.3": {
    vi: "Giữ lại tin nhắn, hóa đơn, ảnh màn hình làm bằng chứng",
    en: "Keep messages, receipts and screenshots as evidence",
  },
  "check.do.recalled.1": {
    vi: "Ngừng dùng sản phẩm, đối chiếu mẫu, số lô với thông báo",
    en: "Stop using the product; compare model and lot number with the announcement",
  },
  "check.do.recalled.2": {
    vi: "Liên hệ nơi bán để trả lại hoặc đổi",
    en: "Ask the seller to take it back or replace it",
  },
  "check.do.recalled.3": { vi: "Không bán lại, không cho người khác dùng", en: "Do not sell it on or give it away" },
  "check.do.warned.1": {
    vi: "Đọc cảnh báo và làm theo hướng dẫn trong đó",
    en: "Read the warning and follow its advice",
  },
  "check.do.warned.2": {
    vi: "Chưa thanh toán khi chưa rõ người bán là ai",
    en: "Do not pay before you know who sells",
  },
  "check.do.warned.3": {
    vi: "Đã mua: giữ hàng, hóa đơn, mã vận đơn làm bằng chứng",
    en: "If you bought: keep the goods, the receipt and the tracking number as evidence",
  },
  "check.do.unregistered.1": { vi: "Cân nhắc mua ở sàn đã đăng ký", en: "Consider buying on a registered platform" },
  "check.do.unregistered.2": {
    vi: "Không trả trước; không đưa ảnh giấy tờ tùy thân",
    en: "Do not pay in advance; send no picture of your identity papers",
  },
  "check.do.look-alike.1": {
    vi: "Muốn vào đúng sàn: tự gõ địa chỉ nêu dưới đây hoặc mở ứng dụng của sàn",
    en: "To reach the platform itself, type the address given below or open its app",
  },
  "check.do.look-alike.2": {
    vi: "Chưa nhập mật khẩu, mã OTP, số thẻ khi chưa biết trang này của ai",
    en: "Type no password, one-time code or card number before you know whose site this is",
  },
  "check.do.misread.1": {
    vi: "Nhập lại đủ 8, 12, 13 hoặc 14 chữ số dưới vạch",
    en: "Enter all 8, 12, 13 or 14 digits below the bars again",
  },
  "check.do.misread.2": {
    vi: "Nếu mã in trên bao bì vẫn không đúng, hỏi nhà sản xuất hoặc nhà nhập khẩu",
    en: "If the printed code still does not fit, ask the maker or the importer",
  },
  "check.do.unknown.1": {
    vi: "Xem người bán có ghi rõ tên, địa chỉ, mã số thuế không",
    en: "See whether the seller states a name, an address and a tax code",
  },
  "check.do.unknown.2": {
    vi: "So giá: rẻ bất thường so với nơi khác là dấu hiệu xấu",
    en: "Compare prices: far cheaper than elsewhere is a bad sign",
  },
  "check.do.unknown.3": {
    vi: "Chọn thanh toán khi nhận hàng và được kiểm hàng",
    en: "Pay on delivery, after looking at the goods",
  },
  "check.do.registered.1": {
    vi: "Xem riêng gian hàng: tên người bán, đánh giá, chính sách đổi trả",
    en: "Look at the shop itself: who sells, its reviews, its return policy",
  },
  "check.do.registered.2": {
    vi: "Chỉ thanh toán qua sàn, không chuyển khoản riêng cho người bán",
    en: "Pay through the platform only, never to the seller directly",
  },
  "check.do.registered-unchecked.1": {
    vi: "Xem riêng gian hàng: tên người bán, đánh giá, chính sách đổi trả",
    en: "Look at the shop itself: who sells, its reviews, its return policy",
  },
  "check.do.registered-unchecked.2": {
    vi: "Chỉ thanh toán qua sàn, không chuyển khoản riêng cho người bán",
    en: "Pay through the platform only, never to the seller directly",
  },
  "check.do.registered-unchecked.3": {
    vi: "Muốn chắc chắn: tìm tên sàn tại cổng online.gov.vn của Bộ Công Thương",
    en: "To be sure: look the platform up at online.gov.vn, the ministry's portal",
  },

  "check.fault.empty": {
    vi: "Hãy nhập đường dẫn, số điện thoại, tên gian hàng hoặc mã vạch",
    en: "Enter a link, a phone number, a shop's name or a bar code",
  },
  "check.fault.too-long": {
    vi: "Nội dung quá dài. Hãy dán phần có đường dẫn, số điện thoại hoặc mã vạch",
    en: "This is too long. Paste the part with the link, phone number or bar code",
  },
  "check.fault.not-readable": {
    vi: "Chúng tôi không đọc ra đường dẫn, số điện thoại, tên gian hàng hay mã vạch nào",
    en: "We cannot read a link, phone number, shop's name or bar code from this",
  },

  "check.kind.host": { vi: "Địa chỉ web", en: "Web address" },
  "check.kind.phone": { vi: "Số điện thoại", en: "Phone number" },
  "check.kind.gtin": { vi: "Mã vạch", en: "Bar code" },
  "check.kind.unreadable-gtin": { vi: "Mã vạch", en: "Bar code" },
  "check.kind.email": { vi: "Thư điện tử", en: "E-mail address" },
  "check.kind.name": { vi: "Tên gian hàng", en: "Shop's name" },

  "check.platform.registered": {
    vi: "{name}: đã đăng ký với Bộ Công Thương",
    en: "{name}: registered with the Ministry of Industry and Trade",
  },
  "check.platform.notified": {
    vi: "{name}: đã thông báo với cơ quan quản lý",
    en: "{name}: notified to the authorities",
  },
  "check.platform.pending": {
    vi: "{name}: hồ sơ đăng ký đang được xét",
    en: "{name}: its registration is being considered",
  },
  "check.platform.unregistered": { vi: "{name}: ghi nhận là chưa đăng ký", en: "{name}: on record as not registered" },
  "check.platform.unknown": { vi: "{name}: chưa rõ tình trạng đăng ký", en: "{name}: registration not known" },
  "check.since": { vi: "ghi nhận từ {day}", en: "on record since {day}" },
  "check.scam": { vi: "Có trong danh sách: {source}", en: "On the list: {source}" },
  "check.like.same-name": {
    vi: "Trùng tên với {host} của {name}, chỉ khác đuôi hoặc tên miền",
    en: "The same name as {name}'s {host}, under another ending or domain",
  },
  "check.like.letters": {
    vi: "Viết gần như {host} của {name}: đổi chữ bằng ký tự trông giống, lặp hoặc bớt chữ",
    en: "Written almost as {name}'s {host}, with look-alike, doubled or dropped letters",
  },
  "check.like.one-edit": {
    vi: "Chỉ khác {host} của {name} một chữ",
    en: "One letter away from {name}'s {host}",
  },
  "check.like.with-words": {
    vi: "Ghép tên trong {host} của {name} với chữ khác",
    en: "The name in {name}'s {host}, with other words or letters",
  },
  "check.link-note": {
    vi: "Đường dẫn này thuộc {host}. Chúng tôi kiểm tra địa chỉ, không kiểm tra từng gian hàng trên đó.",
    en: "This link belongs to {host}. We check the address, not each shop on it.",
  },
  "check.name-note": {
    vi: "Trùng tên với sàn {name} ({host}). Ai cũng có thể lấy tên này; hãy kiểm tra đúng địa chỉ web.",
    en: "{name} ({host}) is a platform of this name. Anybody may use the name; check the web address itself.",
  },
  "check.unchecked": { vi: "chưa đối chiếu với sổ đăng ký", en: "not held against the register" },
  "check.gtin-note": {
    vi: "Mã vạch đúng quy cách không chứng minh hàng thật: ai cũng in được mã vạch.",
    en: "A well-formed bar code does not prove that goods are genuine: anyone can print one.",
  },
  "check.email-note": { vi: "Chúng tôi chưa tra cứu được thư điện tử.", en: "We cannot look up e-mail addresses yet." },
} as const;
