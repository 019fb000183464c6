/** Words of the resolver: where codes on goods lead, and what is wrong with a link. */
export const resolverText = {
  "resolver.verify": { vi: "Xác thực mã này", en: "Verify this code" },
  "resolver.passport": { vi: "Hộ chiếu sản phẩm", en: "Product passport" },
  "resolver.described": { vi: "Mã ({ai}) {value}", en: "Code ({ai}) {value}" },
  "resolver.unknown": {
    vi: "Chưa có ai đăng ký mã này ở đây. Bạn có thể gõ mã vào trang Xác thực để xem cách kiểm tra tiếp",
    en: "Nobody has registered this code here. Type it on the page Verify to see how to check it further",
  },
  "resolver.no-such-link": {
    vi: "Mã này có đăng ký, nhưng không có liên kết loại đó",
    en: "This code is known, but there is no link of that type",
  },
  "resolver.fault.anchor": {
    vi: "Không đọc được mã: hãy dán địa chỉ GS1, dạng có ngoặc hoặc dãy số dưới mã vạch",
    en: "The code cannot be read: paste a GS1 address, the bracketed form or the digits below a bar code",
  },
  "resolver.fault.not-yours": {
    vi: "Mã này không thuộc mã doanh nghiệp GS1 đã được xác minh của bạn",
    en: "This code is not under a GS1 company prefix that was verified as yours",
  },
  "resolver.fault.href": {
    vi: "Địa chỉ đích phải bắt đầu bằng https:// và có tên miền",
    en: "The target must begin with https:// and name a domain",
  },
  "resolver.fault.scam": {
    vi: "Địa chỉ đích nằm trong danh sách trang lừa đảo",
    en: "The target is on the list of scam sites",
  },
  "resolver.fault.twice": {
    vi: "Mã này đã có liên kết loại đó đến địa chỉ này",
    en: "This code has a link of that type to this address already",
  },
  "resolver.reason.hidden": {
    vi: "Liên kết này đang bị cơ quan quản lý ẩn",
    en: "The authority keeps this link out of sight",
  },
  "resolver.reason.shown": { vi: "Liên kết này đang hiện", en: "This link is in sight" },
} as const;
