export const demoText = {
  "cli.demo.about": {
    vi: "nạp một thị trường mẫu hư cấu để mọi màn hình có gì đó để xem; chạy lại không đổi gì",
    en: "load an invented market, so that every screen has something to show; running it again changes nothing",
  },
  "demo.title": {
    vi: "\nThị trường mẫu: mọi sàn, gian hàng, hàng hóa, số điện thoại và vụ việc đều hư cấu.",
    en: "\nThe invented market: all its platforms, shops, goods, phones and cases are made up.",
  },
  "demo.step.registers": { vi: "sàn, danh sách lừa đảo, thu hồi hư cấu", en: "invented platforms, scam list, recalls" },
  "demo.step.first": { vi: "lần xem đầu: {count} tin rao", en: "first look: {count} listings" },
  "demo.step.second": { vi: "lần xem thứ hai: {count} tin rao", en: "second look: {count} listings" },
  "demo.step.officers": { vi: "cán bộ hư cấu", en: "invented officers" },
  "demo.step.passports": { vi: "hộ chiếu sản phẩm", en: "product passports" },
  "demo.look.passports": {
    vi: "hộ chiếu sản phẩm, có dấu hiệu nhận biết hàng giả",
    en: "product passports, with the signs of a fake",
  },
  "demo.step.parties": {
    vi: "ba doanh nghiệp hư cấu, một hồ sơ chờ xét",
    en: "three invented businesses, an application",
  },
  "demo.step.desk": { vi: "xem dấu hiệu, mở hồ sơ", en: "leads judged, cases opened" },
  "demo.step.social": { vi: "bài đăng, lời nói trong livestream", en: "posts, words of a livestream" },
  "demo.step.sites": { vi: "trang chưa rõ trong sổ", en: "sites that no register confirms" },
  "demo.step.pictures": {
    vi: "ảnh vẽ của năm gian hàng, một bộ ảnh mẫu",
    en: "drawn pictures of five shops, an album",
  },
  "demo.step.notices": { vi: "cảnh báo và thu hồi", en: "notices" },
  "demo.step.results": { vi: "kết quả chương trình", en: "results of the programme" },
  "demo.look.portal": {
    vi: "Ở cổng thông tin {url}/ thử gõ vào ô kiểm tra:",
    en: "On the portal {url}/en/ try typing into the box:",
  },
  "demo.look.gtin": { vi: "mã hàng đã thu hồi", en: "a recalled bar code" },
  "demo.look.phone": { vi: "số điện thoại bị cảnh báo", en: "a phone that a notice warns of" },
  "demo.look.scam": { vi: "sàn trong danh sách lừa đảo", en: "a platform on the scam list" },
  "demo.look.shop": { vi: "gian hàng bị cảnh báo", en: "a shop that a notice warns of" },
  "demo.look.badge": { vi: "trang tự gắn huy hiệu đã đăng ký", en: "a site with a false badge of registration" },
  "demo.look.registered": { vi: "sàn đã đăng ký", en: "a registered platform" },
  "demo.look.workbench": { vi: "Ở bàn làm việc:", en: "In the workbench:" },
  "demo.look.leads": { vi: "dấu hiệu chờ xem, mạnh nhất trước", en: "leads to look at, the strongest first" },
  "demo.look.cases": { vi: "ba hồ sơ, một đã đóng", en: "three cases, one of them closed" },
  "demo.look.notices": {
    vi: "hai thông báo đã công bố, một chờ duyệt",
    en: "two notices published, one waiting for approval",
  },
  "demo.look.sites": { vi: "ba trang chưa rõ, một tự gắn huy hiệu", en: "three unknown sites, one with a false mark" },
  "demo.look.links": {
    vi: "bảy nhóm tài khoản liên kết (hiện sau khi máy chủ chạy một, hai phút)",
    en: "seven groups of linked accounts (a minute or two after the server has started)",
  },
  "demo.look.network": {
    vi: "Ctrl-K rồi gõ {phone}: năm gian hàng cùng một số, viết năm cách",
    en: "Ctrl-K, then {phone}: five shops with one phone, written in five ways",
  },
  "demo.look.live": {
    vi: "tìm {seller} ở đầu mối: lời nói kèm giờ phút trong livestream",
    en: "search the leads for {seller}: its words with their time in the livestream",
  },
  "demo.look.parties": {
    vi: "một hồ sơ đăng ký doanh nghiệp chờ xét; ba doanh nghiệp có tài khoản riêng (dưới đây)",
    en: "an application of a business that waits; three businesses have accounts of their own (below)",
  },
  "demo.look.programme": {
    vi: "nhiệm vụ của hai văn bản, vài kết quả mẫu",
    en: "the tasks of both documents, with a few invented results",
  },
  "demo.passwords": {
    vi: "Cán bộ và người của doanh nghiệp, đều hư cấu; mật khẩu chỉ hiện một lần:",
    en: "Invented officers and people of businesses; their passwords are shown only once:",
  },
} as const;
