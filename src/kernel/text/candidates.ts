/** Sites and apps that no register knows: what was found, what it means, what may be done. */
export const candidatesText = {
  "candidates.state.new": { vi: "Chưa xem", en: "Not looked at" },
  "candidates.state.looked": { vi: "Chờ kết luận", en: "Awaits a decision" },
  "candidates.state.silent": { vi: "Không đọc được", en: "Cannot be read" },
  "candidates.state.registered": { vi: "Đã có trong sổ", en: "In the register" },
  "candidates.state.unregistered": { vi: "Chưa đăng ký", en: "Not registered" },
  "candidates.state.not-commerce": { vi: "Không bán hàng", en: "No commerce" },
  "candidates.state.blocked-asked": { vi: "Đã đề nghị chặn", en: "Blocking asked for" },

  "candidates.how.listing": { vi: "Gặp trong tin rao", en: "Met in a listing" },
  "candidates.how.link": { vi: "Gặp qua liên kết", en: "Met by a link" },
  "candidates.how.typed": { vi: "Cán bộ nhập", en: "Written by an officer" },
  "candidates.how.redirect": { vi: "Trang khác chuyển sang", en: "Another site leads there" },
  "candidates.how.scam-list": { vi: "Từ danh sách lừa đảo", en: "From a scam list" },

  "candidates.outcome.read": { vi: "Đã đọc trang", en: "The site was read" },
  "candidates.outcome.led-elsewhere": { vi: "Chuyển sang trang khác", en: "It leads to another site" },
  "candidates.outcome.no-contact": {
    vi: "Chưa đọc: máy chủ chưa đặt địa chỉ liên hệ để nêu với trang. Hãy báo người quản trị.",
    en: "Not read: the server has no contact to give to sites. Tell its administrator.",
  },
  "candidates.outcome.broken": {
    vi: "Lỗi phía chúng tôi khi đọc trang, mai sẽ thử lại",
    en: "The fault is ours; to be tried again tomorrow",
  },
  "candidates.outcome.http": { vi: "Trang trả lời bằng lỗi {status}", en: "The site answers with error {status}" },

  "candidates.reason.decided": {
    vi: "Đã có kết luận. Hoàn tác trước, rồi kết luận lại.",
    en: "It is decided. Take that back first, then decide anew.",
  },
  "candidates.reason.not-unregistered": {
    vi: "Chỉ đề nghị chặn trang đã kết luận là chưa đăng ký",
    en: "Blocking is asked for only once a site was found unregistered",
  },
  "candidates.reason.nothing-to-undo": { vi: "Không có kết luận nào để hoàn tác", en: "There is no decision to undo" },
  "candidates.reason.not-last": {
    vi: "Chỉ người vừa kết luận mới hoàn tác được",
    en: "Only the person who decided can undo it",
  },
  "candidates.problem.just-looked": {
    vi: "Vừa xem trang này chưa đầy một phút. Hãy chờ rồi thử lại.",
    en: "It was looked at less than a minute ago. Wait, then try again.",
  },
  "candidates.problem.other-site": { vi: "Địa chỉ này thuộc trang khác", en: "This address is of another site" },

  "candidates.added.noted": { vi: "Đã ghi nhận, sẽ được xem", en: "Noted, and will be looked at" },
  "candidates.added.known": { vi: "Đã có từ trước: {state}", en: "Known before: {state}" },
  "candidates.added.in-register": {
    vi: "Có trong sổ: {platform}, {status}",
    en: "In the register: {platform}, {status}",
  },
  "candidates.added.repeated": { vi: "Trùng với một dòng ở trên", en: "The same as a line above" },
  "candidates.added.no-address": {
    vi: "Không phải địa chỉ trang web. Ví dụ đúng: cua-hang.vn",
    en: "Not a web address. A right one: shop-name.vn",
  },
  "candidates.added.own-network": {
    vi: "Địa chỉ của mạng nội bộ, không phải trang công khai",
    en: "An address of an internal network, not of a public site",
  },
  "candidates.added.no-app": {
    vi: "Liên kết kho ứng dụng thiếu mã ứng dụng. Hãy dán liên kết của trang ứng dụng.",
    en: "The store link names no app. Paste the link of the app's own page.",
  },
  "candidates.status.registered": { vi: "đã đăng ký", en: "registered" },
  "candidates.status.notified": { vi: "đã thông báo", en: "notified" },
  "candidates.status.pending": { vi: "đang chờ xét", en: "pending" },
  "candidates.status.unregistered": { vi: "chưa đăng ký", en: "not registered" },
  "candidates.status.unknown": { vi: "chưa rõ", en: "unknown" },

  "candidates.claim.name": { vi: "Tên trang", en: "Name of the site" },
  "candidates.claim.owner": { vi: "Chủ sở hữu", en: "Owner" },
  "candidates.claim.taxCode": { vi: "Mã số thuế", en: "Tax code" },
  "candidates.claim.wrongTaxCode": { vi: "Số ghi là mã số thuế", en: "Number given as tax code" },
  "candidates.claim.registration": { vi: "Huy hiệu Bộ Công Thương", en: "Mark of registration" },
  "candidates.claim.language": { vi: "Ngôn ngữ", en: "Language" },
  "candidates.claim.currency": { vi: "Tiền tệ", en: "Currency" },
  "candidates.claim.deliversToVietnam": { vi: "Giao hàng tại Việt Nam", en: "Delivery in Viet Nam" },
  "candidates.claim.sells": { vi: "Có bán hàng", en: "Sells goods" },
  "candidates.value.yes": { vi: "Có", en: "Yes" },
  "candidates.value.vi": { vi: "Tiếng Việt", en: "Vietnamese" },
  "candidates.value.language": { vi: "Mã ngôn ngữ {code}", en: "Language code {code}" },
  "candidates.value.badge.target": { vi: "Dẫn tới {target}", en: "Leads to {target}" },
  "candidates.value.badge.nowhere": { vi: "Không dẫn tới đâu", en: "Leads nowhere" },

  "candidates.criterion.domain": { vi: "Tên miền .vn", en: "Domain .vn" },
  "candidates.criterion.language": { vi: "Tiếng Việt", en: "Vietnamese language" },
  "candidates.criterion.transactions": {
    vi: "Ngưỡng giao dịch từ Việt Nam",
    en: "Threshold of transactions from Viet Nam",
  },
  "candidates.criterion.currency": { vi: "Giá bằng đồng", en: "Prices in VND" },
  "candidates.criterion.delivery": { vi: "Giao hàng tại Việt Nam", en: "Delivery in Viet Nam" },
  "candidates.criterion.selling": { vi: "Bán hàng có giá", en: "Goods with prices" },
  "candidates.met.met": { vi: "có", en: "met" },
  "candidates.met.no": { vi: "không", en: "no" },
  "candidates.met.not-met": { vi: "không thấy", en: "not seen" },
  "candidates.met.open": { vi: "chưa biết", en: "not known" },
  "candidates.criterion.transactions.open": {
    vi: "Không trang nào cho biết số giao dịch; con số của ngưỡng cũng chưa tra được.",
    en: "No page tells the number of transactions, and the number of the threshold was not found.",
  },

  "candidates.check.host": { vi: "Tên miền trong sổ", en: "Domain in the register" },
  "candidates.check.badge": { vi: "Huy hiệu", en: "Mark of registration" },
  "candidates.check.tax-code": { vi: "Mã số thuế", en: "Tax code" },
  "candidates.check.owner": { vi: "Chủ sở hữu", en: "Owner" },
  "candidates.check.scam": { vi: "Danh sách lừa đảo", en: "Scam lists" },
  "candidates.check.likeness": { vi: "Tên miền giống sàn khác", en: "Likeness to another platform" },
  "candidates.result.fine": { vi: "khớp", en: "agrees" },
  "candidates.result.wrong": { vi: "sai lệch", en: "wrong" },
  "candidates.result.open": { vi: "chưa kết luận được", en: "open" },

  "candidates.why.host.unknown": {
    vi: "Sổ của hệ thống không có tên miền này. Sổ này chưa phải toàn bộ sổ của Bộ.",
    en: "The register here does not have this domain. It is not the whole register of the ministry.",
  },
  "candidates.why.host.no-standing": {
    vi: "Sổ có {platform} nhưng không ghi tình trạng.",
    en: "The register has {platform} without a status.",
  },
  "candidates.why.host.registered": {
    vi: "{platform} đã đăng ký từ {since}. Nguồn: {source}.",
    en: "{platform} is registered since {since}. Source: {source}.",
  },
  "candidates.why.host.notified": {
    vi: "{platform} đã thông báo từ {since}. Nguồn: {source}.",
    en: "{platform} is notified since {since}. Source: {source}.",
  },
  "candidates.why.host.pending": {
    vi: "Hồ sơ của {platform} đang chờ xét từ {since}. Nguồn: {source}.",
    en: "{platform} is pending since {since}. Source: {source}.",
  },
  "candidates.why.host.unregistered": {
    vi: "Sổ ghi {platform} là chưa đăng ký, từ {since}. Nguồn: {source}.",
    en: "On record as not registered: {platform}, since {since}. Source: {source}.",
  },
  "candidates.why.host.unknown-status": {
    vi: "Sổ có {platform}, tình trạng chưa rõ.",
    en: "The register has {platform}, status unknown.",
  },
  "candidates.why.badge.none": { vi: "Trang không gắn huy hiệu.", en: "The site shows no mark." },
  "candidates.why.badge.confirmed": { vi: "Sổ xác nhận trang này.", en: "The register confirms the site." },
  "candidates.why.badge.record-names-site": {
    vi: "Huy hiệu dẫn tới trang của sổ và trang đó nêu đúng tên miền này: {target}",
    en: "The mark leads to a page of the register that names this domain: {target}",
  },
  "candidates.why.badge.record-not-read": {
    vi: "Huy hiệu dẫn tới trang của sổ nhưng chưa đọc được tên miền trên đó. Hãy mở xem: {target}",
    en: "The mark leads to the register, but no domain could be read there. Open it: {target}",
  },
  "candidates.why.badge.nowhere": {
    vi: "Trang gắn huy hiệu nhưng huy hiệu không dẫn tới đâu, và sổ không có tên miền này.",
    en: "The site shows a mark that leads nowhere, and the register does not have the domain.",
  },
  "candidates.why.badge.elsewhere": {
    vi: "Huy hiệu dẫn tới nơi không phải sổ: {target}. Sổ không có tên miền này.",
    en: "The mark leads to what is not the register: {target}. The register does not have the domain.",
  },
  "candidates.why.badge.other-site": {
    vi: "Huy hiệu dẫn tới trang của sổ về trang khác ({other}): {target}",
    en: "The mark leads to the register's page of another site ({other}): {target}",
  },
  "candidates.why.badge.refuted": {
    vi: "Trang gắn huy hiệu trong khi sổ ghi là chưa đăng ký. Nguồn: {source}.",
    en: "The site shows a mark while it is on record as not registered. Source: {source}.",
  },
  "candidates.why.tax-code.none": { vi: "Trang không ghi mã số thuế.", en: "The site gives no tax code." },
  "candidates.why.tax-code.wrong": {
    vi: "{code} không thể là mã số thuế: số kiểm tra không khớp.",
    en: "{code} cannot be a tax code: its check digit does not agree.",
  },
  "candidates.why.tax-code.not-in-register": {
    vi: "{code} đúng dạng; sổ không có sàn nào của mã này. Chưa có sổ doanh nghiệp để đối chiếu.",
    en: "{code} is well formed; the register has no platform of it. There is no register of enterprises to check against.",
  },
  "candidates.why.tax-code.own": {
    vi: "{code} là mã của {holder}, chủ trang này theo sổ.",
    en: "{code} is of {holder}, who has this site in the register.",
  },
  "candidates.why.tax-code.same-holder": {
    vi: "{code} là mã của {holder}, có trong sổ với {sites}; tên chủ trùng, nhưng trang này không có trong sổ.",
    en: "{code} is of {holder}, in the register with {sites}; the owner's name agrees, but this site is not in it.",
  },
  "candidates.why.tax-code.holder-elsewhere": {
    vi: "{code} là mã của {holder}, có trong sổ với {sites}; không đủ tên để so.",
    en: "{code} is of {holder}, in the register with {sites}; there are no names to compare.",
  },
  "candidates.why.tax-code.other": {
    vi: "{code} theo sổ là mã của {holder} ({sites}), không phải của “{owner}”.",
    en: "By the register {code} is of {holder} ({sites}), not of “{owner}”.",
  },
  "candidates.why.owner.none": { vi: "Trang không nói ai đứng sau.", en: "The site does not say who is behind it." },
  "candidates.why.owner.no-name": {
    vi: "Có mã số thuế nhưng không có tên chủ.",
    en: "A tax code, but no name of an owner.",
  },
  "candidates.why.owner.not-checked": {
    vi: "Chưa đối chiếu: chưa có sổ doanh nghiệp.",
    en: "Not checked: there is no register of enterprises yet.",
  },
  "candidates.why.owner.same": {
    vi: "Trùng tên trong sổ: {recorded}.",
    en: "The same as in the register: {recorded}.",
  },
  "candidates.why.owner.other": {
    vi: "Sổ ghi tên khác: {recorded}.",
    en: "The register has another name: {recorded}.",
  },
  "candidates.why.scam.listed": {
    vi: "Có trong danh sách {source} từ {since}.",
    en: "On the list {source} since {since}.",
  },
  "candidates.why.scam.not-listed": {
    vi: "Không có trong danh sách nào; điều đó chưa nói lên gì.",
    en: "On no list; that says nothing yet.",
  },
  "candidates.why.likeness.none": {
    vi: "Không giống tên miền của sàn nào trong sổ.",
    en: "Like no registered platform's domain.",
  },
  "candidates.why.likeness.same-name": {
    vi: "Cùng tên với {like}, khác đuôi.",
    en: "The name of {like} under another ending.",
  },
  "candidates.why.likeness.letters": {
    vi: "Dùng chữ trông giống {like}.",
    en: "Letters that look like those of {like}.",
  },
  "candidates.why.likeness.one-edit": { vi: "Khác {like} một chữ.", en: "One letter off {like}." },
  "candidates.why.likeness.with-words": {
    vi: "Chứa tên của {like} cùng từ thêm vào.",
    en: "The name of {like} with words added.",
  },
  "candidates.why.listings": { vi: "Có tin rao trên trang này", en: "Listings were met there" },

  "candidates.law.ec.foreign": {
    vi: "Sàn nước ngoài có tên miền .vn, dùng tiếng Việt hoặc đạt ngưỡng giao dịch phải có pháp nhân hoặc đại diện tại Việt Nam (Luật Thương mại điện tử 122/2025/QH15).",
    en: "A foreign platform with a .vn domain, Vietnamese language or a threshold of transactions must have a legal entity or representative in Viet Nam (E-commerce Law 122/2025/QH15).",
  },
  "candidates.law.ec.old.foreign": {
    vi: "Thương nhân nước ngoài có tên miền .vn, giao diện tiếng Việt hoặc trên 100.000 giao dịch từ Việt Nam mỗi năm phải đăng ký (Nghị định 85/2021).",
    en: "A foreign trader with a .vn domain, a Vietnamese interface or over 100,000 transactions from Viet Nam a year is subject to registration (Decree 85/2021).",
  },
  "candidates.law.ec.register": {
    vi: "Sàn trung gian, mạng xã hội bán hàng và nền tảng tích hợp phải đăng ký với Bộ Công Thương trước khi hoạt động (Nghị định 248/2026).",
    en: "Intermediary, social and integrated platforms register with the ministry before operating (Decree 248/2026).",
  },
  "candidates.law.ec.direct.notify": {
    vi: "Trang bán hàng trực tiếp có đặt hàng trực tuyến phải thông báo; chỉ gắn huy hiệu sau khi được xác nhận (Nghị định 248/2026).",
    en: "A direct-sale site with online ordering is notified; the mark may be shown only after confirmation (Decree 248/2026).",
  },
  "candidates.law.ec.old.notify": {
    vi: "Trang bán hàng phải thông báo, sàn dịch vụ phải đăng ký với Bộ Công Thương (Nghị định 52/2013, 85/2021).",
    en: "A sales site is notified, a service platform registered with the ministry (Decrees 52/2013, 85/2021).",
  },
  "candidates.law.ec.badge.forged": {
    vi: "Gắn huy hiệu hoặc liên kết tới sổ khi chưa có hồ sơ được xác nhận là vi phạm.",
    en: "Showing the mark, or a link to the register, without a confirmed file is a violation.",
  },
  "candidates.law.ec.owner.disclosure": {
    vi: "Trang phải nêu tên, địa chỉ, cách liên hệ và số đăng ký của chủ sở hữu (Nghị định 248/2026).",
    en: "The owner's identity, address, contacts and registration are shown on the site (Decree 248/2026).",
  },
} as const;
