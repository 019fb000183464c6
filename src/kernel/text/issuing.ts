export const issuingText = {
  "issuing.reason.party": {
    vi: "Chỉ doanh nghiệp đặt mã cho hàng của mình",
    en: "Only a business orders codes, for its own goods",
  },
  "issuing.reason.own-order": {
    vi: "Không ai duyệt đơn do chính mình đặt",
    en: "Nobody decides on an order of their own",
  },
  "issuing.reason.decided": { vi: "Đơn đã được xử lý", en: "The order has been dealt with" },
  "issuing.reason.not-approved": { vi: "Đơn chưa được duyệt", en: "The order is not approved" },
  "issuing.reason.orderer": {
    vi: "Mật khẩu chỉ hiện cho người đã đặt đơn",
    en: "The password is shown only to the person who placed the order",
  },
  "issuing.reason.not-issued": { vi: "Mã chưa làm xong", en: "The codes are not made yet" },
  "issuing.problem.gtin-length": {
    vi: "Mã GTIN có 8, 12, 13 hoặc 14 chữ số",
    en: "A GTIN has 8, 12, 13 or 14 digits",
  },
  "issuing.problem.gtin-digits": { vi: "Mã GTIN chỉ gồm chữ số", en: "A GTIN has digits only" },
  "issuing.problem.gtin-check-digit": {
    vi: "Chữ số kiểm tra không khớp: hãy xem lại từng số của mã GTIN",
    en: "The check digit does not match: look at each digit of the GTIN again",
  },
  "issuing.problem.gtin-prefix": {
    vi: "Mã GTIN này không thuộc đầu mã doanh nghiệp mà doanh nghiệp đã khai",
    en: "This GTIN is not under a company prefix that the business has declared",
  },
  "issuing.problem.prefix-unverified": {
    vi: "Đầu mã doanh nghiệp của mã GTIN này chưa được xác minh: hãy xác minh ở trang doanh nghiệp trước",
    en: "The company prefix of this GTIN is not verified yet: verify it on the page of the business first",
  },
  "issuing.problem.suspended": {
    vi: "Doanh nghiệp đang bị đình chỉ nên chưa đặt mã được",
    en: "The business is suspended and cannot order codes",
  },
  "issuing.problem.sheets": {
    vi: "Tờ in PDF có nhiều nhất 10.000 mã; nhiều hơn thì chọn CSV hoặc ZPL",
    en: "PDF sheets hold 10,000 codes at most; choose CSV or ZPL for more",
  },
  "issuing.problem.expires": {
    vi: "Hạn dùng trước ngày sản xuất",
    en: "The expiry date is before the production date",
  },
  "issuing.problem.tags": {
    vi: "Chưa lấy được nhãn lô mã; hãy thử lại",
    en: "No tag for the batch was free; try again",
  },
  "issuing.problem.password-shown": {
    vi: "Mật khẩu đã hiện một lần. Nếu đã mất, hãy báo hỏng cả lô và đặt đơn mới",
    en: "The password has been shown once. If it is lost, report the whole batch as wasted and place a new order",
  },
  "issuing.problem.stretch": {
    vi: "Khoảng số không nằm trong lô (1 đến {size})",
    en: "The numbers are not within the batch (1 to {size})",
  },
  "issuing.problem.serial": {
    vi: "Số sê-ri này không thuộc lô",
    en: "This serial is not of the batch",
  },
  "issuing.open.form": { vi: "{file} không phải là tệp in mã", en: "{file} is no print file" },
  "issuing.open.password": { vi: "Mật khẩu không mở được {file}", en: "The password does not open {file}" },
  "issuing.open.damaged": {
    vi: "{file} bị hỏng hoặc bị cắt: hãy tải lại",
    en: "{file} is damaged or cut off: fetch it again",
  },
  "issuing.open.done": { vi: "Đã mở {file} thành {out}", en: "Opened {file} as {out}" },
  "issuing.open.exists": { vi: "{out} đã có; hãy chọn tên khác", en: "{out} is there already; choose another name" },
  "issuing.open.no-password": {
    vi: "Chưa có mật khẩu: gõ vào, hoặc đặt biến PRINT_PASSWORD",
    en: "There is no password: type it, or set PRINT_PASSWORD",
  },
  "issuing.open.ask": { vi: "Mật khẩu của tệp in: ", en: "Password of the print file: " },
  "issuing.make.unknown": {
    vi: "Không có lô mã {batch}. Mã lô hiện trên trang của đơn đã duyệt",
    en: "There is no batch {batch}. Its id stands with an approved order",
  },
  "issuing.make.done": {
    vi: "{out}: {codes} mã, {bytes} byte, SHA-256 {hash}",
    en: "{out}: {codes} codes, {bytes} bytes, SHA-256 {hash}",
  },
  "issuing.make.made": { vi: "Lô {batch} đã có đủ mã", en: "Batch {batch} has all its codes" },
  "issuing.cli.about": { vi: "làm mã và mở tệp in mã", en: "make codes and open print files" },
  "issuing.cli.make": {
    vi: "làm nốt mã của một lô đã duyệt, ngay trong tiến trình này",
    en: "make the codes of an approved batch to the end, in this process",
  },
  "issuing.cli.make.batch": { vi: "lô mã, bat_…", en: "the batch, bat_…" },
  "issuing.cli.make.out": { vi: "ghi tệp in đã mã hoá vào đây", en: "write the encrypted print file here" },
  "issuing.cli.open": {
    vi: "mở một tệp in đã mã hoá; không cần mạng, không cần cơ sở dữ liệu",
    en: "open an encrypted print file; needs neither network nor database",
  },
  "issuing.cli.open.file": { vi: "tệp .age đã tải về", en: "the .age file that was fetched" },
  "issuing.cli.open.out": { vi: "ghi nội dung vào đây", en: "write the content here" },
} as const;
