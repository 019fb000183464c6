/** What may be wrong with a code: `{ai}` is the application identifier, `{wrong}` the text that is wrong. */
export const gs1Text = {
  "gs1.too-short": { vi: "Giá trị của mã ({ai}) quá ngắn", en: "The value of ({ai}) is too short" },
  "gs1.too-long": { vi: "Giá trị của mã ({ai}) quá dài", en: "The value of ({ai}) is too long" },
  "gs1.digit": {
    vi: "Mã ({ai}) chỉ nhận chữ số ở đây, không nhận “{wrong}”",
    en: "({ai}) takes only digits here, not “{wrong}”",
  },
  "gs1.character": {
    vi: "Mã ({ai}) không được chứa ký tự “{wrong}”",
    en: "({ai}) may not hold the character “{wrong}”",
  },
  "gs1.padding": { vi: "Phần cuối của mã ({ai}) viết sai", en: "The end of ({ai}) is written wrongly" },
  "gs1.check-digit": {
    vi: "Số kiểm tra “{wrong}” không khớp: có chữ số đọc hoặc gõ nhầm",
    en: "The check digit “{wrong}” does not match: a digit was read or typed wrongly",
  },
  "gs1.check-pair": {
    vi: "Hai ký tự kiểm tra “{wrong}” của mã ({ai}) không khớp",
    en: "The check characters “{wrong}” of ({ai}) do not match",
  },
  "gs1.company-prefix": {
    vi: "Mã ({ai}) phải bắt đầu bằng mã doanh nghiệp GS1, toàn chữ số",
    en: "({ai}) must begin with a GS1 company prefix, digits only",
  },
  "gs1.company-prefix-unknown": {
    vi: "Mã doanh nghiệp ở đầu mã ({ai}) chưa được cấp",
    en: "The company prefix that ({ai}) begins with is not allotted",
  },
  "gs1.company-prefix-offline": {
    vi: "Hiện không tra được mã doanh nghiệp ở đầu mã ({ai})",
    en: "The company prefix that ({ai}) begins with cannot be looked up at the moment",
  },
  "gs1.month": { vi: "Không có tháng “{wrong}” (mã {ai})", en: "There is no month “{wrong}” ({ai})" },
  "gs1.day": { vi: "Tháng này không có ngày “{wrong}” (mã {ai})", en: "That month has no day “{wrong}” ({ai})" },
  "gs1.hour": { vi: "Không có giờ “{wrong}” (mã {ai})", en: "There is no hour “{wrong}” ({ai})" },
  "gs1.minute": { vi: "Không có phút “{wrong}” (mã {ai})", en: "There is no minute “{wrong}” ({ai})" },
  "gs1.second": { vi: "Không có giây “{wrong}” (mã {ai})", en: "There is no second “{wrong}” ({ai})" },
  "gs1.country": { vi: "Không có nước mang mã “{wrong}” (mã {ai})", en: "No country has the code “{wrong}” ({ai})" },
  "gs1.currency": {
    vi: "Không có đồng tiền mang mã “{wrong}” (mã {ai})",
    en: "No currency has the code “{wrong}” ({ai})",
  },
  "gs1.iban": {
    vi: "Số tài khoản trong mã ({ai}) không khớp số kiểm tra",
    en: "The account number in ({ai}) does not match its check digits",
  },
  "gs1.media-type": {
    vi: "Không có loại vật mang mã “{wrong}” (mã {ai})",
    en: "There is no carrier of the kind “{wrong}” ({ai})",
  },
  "gs1.package-type": {
    vi: "Không có loại bao gói “{wrong}” (mã {ai})",
    en: "There is no package of the kind “{wrong}” ({ai})",
  },
  "gs1.importer-index": {
    vi: "Ký hiệu nhà nhập khẩu “{wrong}” không hợp lệ (mã {ai})",
    en: "The importer index “{wrong}” is not valid ({ai})",
  },
  "gs1.sex": { vi: "Giới tính chỉ ghi bằng 0, 1, 2 hoặc 9 (mã {ai})", en: "Sex is written as 0, 1, 2 or 9 ({ai})" },
  "gs1.latitude": {
    vi: "Vĩ độ “{wrong}” không có trên Trái Đất (mã {ai})",
    en: "There is no latitude “{wrong}” ({ai})",
  },
  "gs1.longitude": {
    vi: "Kinh độ “{wrong}” không có trên Trái Đất (mã {ai})",
    en: "There is no longitude “{wrong}” ({ai})",
  },
  "gs1.percent": {
    vi: "Sau dấu % trong mã ({ai}) phải là hai chữ số thập lục phân",
    en: "A % in ({ai}) must be followed by two hexadecimal digits",
  },
  "gs1.piece": {
    vi: "Số thứ tự của kiện trong mã ({ai}) không được là 0",
    en: "The number of the piece in ({ai}) may not be 0",
  },
  "gs1.pieces": {
    vi: "Tổng số kiện trong mã ({ai}) không được là 0",
    en: "The total of pieces in ({ai}) may not be 0",
  },
  "gs1.piece-beyond": {
    vi: "Số thứ tự của kiện lớn hơn tổng số kiện: “{wrong}” (mã {ai})",
    en: "The piece is beyond the total: “{wrong}” ({ai})",
  },
  "gs1.position": {
    vi: "Vị trí phải viết như 1/3: “{wrong}” (mã {ai})",
    en: "A position is written as 1/3: “{wrong}” ({ai})",
  },
  "gs1.position-beyond": {
    vi: "Vị trí lớn hơn tổng số: “{wrong}” (mã {ai})",
    en: "The position is beyond the total: “{wrong}” ({ai})",
  },
  "gs1.winding": {
    vi: "Hướng quấn chỉ ghi bằng 0, 1 hoặc 9 (mã {ai})",
    en: "The winding direction is written as 0, 1 or 9 ({ai})",
  },
  "gs1.yes-no": {
    vi: "Chỉ ghi 0 (không) hoặc 1 (có) trong mã ({ai})",
    en: "Only 0 (no) or 1 (yes) may stand in ({ai})",
  },
  "gs1.zero": { vi: "Ký tự đầu của mã ({ai}) phải là 0", en: "The first character of ({ai}) must be 0" },
  "gs1.nonzero": { vi: "Giá trị trong mã ({ai}) không được toàn số 0", en: "The value in ({ai}) may not be all zeros" },
  "gs1.zero-prefix": { vi: "Mã ({ai}) không được bắt đầu bằng số 0", en: "({ai}) may not begin with 0" },
  "gs1.hyphen": { vi: "Chỉ nhận dấu gạch nối ở cuối mã ({ai})", en: "Only a hyphen may end ({ai})" },
  "gs1.letter": {
    vi: "Mã ({ai}) phải có ít nhất một ký tự không phải chữ số",
    en: "({ai}) must hold at least one character that is no digit",
  },
  "gs1.coupon-missing": { vi: "Phiếu giảm giá ({ai}) thiếu một phần", en: "A part of the coupon ({ai}) is missing" },
  "gs1.coupon-truncated": { vi: "Phiếu giảm giá ({ai}) bị cắt ngang", en: "The coupon ({ai}) is cut short" },
  "gs1.coupon-length": {
    vi: "Phiếu giảm giá ({ai}) ghi độ dài không có: “{wrong}”",
    en: "The coupon ({ai}) names a length that there is not: “{wrong}”",
  },
  "gs1.coupon-value": {
    vi: "Phiếu giảm giá ({ai}) ghi giá trị không có: “{wrong}”",
    en: "The coupon ({ai}) holds a value that there is not: “{wrong}”",
  },
  "gs1.coupon-excess": {
    vi: "Phiếu giảm giá ({ai}) thừa dữ liệu: “{wrong}”",
    en: "The coupon ({ai}) holds too much: “{wrong}”",
  },
  "gs1.coupon-dates": {
    vi: "Phiếu giảm giá ({ai}) hết hạn trước khi bắt đầu",
    en: "The coupon ({ai}) ends before it begins",
  },
  "gs1.empty": { vi: "Chưa có mã nào", en: "There is no code" },
  "gs1.unreadable": {
    vi: "Không đọc được mã này: hãy quét lại, hoặc gõ dãy số in dưới mã vạch",
    en: "This code cannot be read: scan it again, or type the digits printed below the bar code",
  },
  "gs1.uri-scheme": {
    vi: "Địa chỉ phải bắt đầu bằng https:// hoặc http://",
    en: "The address must begin with https:// or http://",
  },
  "gs1.uri-host": { vi: "Tên miền trong địa chỉ viết sai", en: "The host of the address is written wrongly" },
  "gs1.uri-character": {
    vi: "Địa chỉ không được chứa ký tự “{wrong}”",
    en: "The address may not hold the character “{wrong}”",
  },
  "gs1.no-key": { vi: "Địa chỉ này không chứa mã GS1 nào", en: "This address holds no GS1 key" },
  "gs1.key-order": {
    vi: "Mã ({ai}) không được đứng ở chỗ này trong địa chỉ",
    en: "({ai}) may not stand at this place of the address",
  },
  "gs1.unknown-ai": { vi: "Không có mã nhận dạng “{ai}”", en: "There is no application identifier “{ai}”" },
  "gs1.not-attribute": {
    vi: "Mã ({ai}) không được đứng sau dấu ? của địa chỉ",
    en: "({ai}) may not stand behind the ? of an address",
  },
  "gs1.in-query": {
    vi: "Mã ({ai}) phải đứng trước dấu ? của địa chỉ",
    en: "({ai}) must stand before the ? of the address",
  },
  "gs1.repeated": { vi: "Mã ({ai}) có hai lần", en: "({ai}) stands twice" },
  "gs1.excluded": { vi: "Mã ({ai}) không đi cùng mã ({other})", en: "({ai}) does not go with ({other})" },
  "gs1.missing": {
    vi: "Mã ({ai}) phải đi cùng một trong các mã: {needed}",
    en: "({ai}) must stand beside one of: {needed}",
  },
  "gs1.not-serialised": {
    vi: "Chữ ký cần mã ({ai}) có phần số riêng",
    en: "A signature asks for ({ai}) with its serial part",
  },
  "gs1.no-separator": { vi: "Thiếu dấu ngăn ở đầu mã", en: "The separator before the code is missing" },
  "gs1.bracket": {
    vi: "Mã nhận dạng phải nằm trong ngoặc: (01)…",
    en: "An application identifier stands in brackets: (01)…",
  },
  "gs1.symbology": { vi: "Không biết loại mã vạch này", en: "This kind of bar code is not known" },
  "gs1.compressed": { vi: "Địa chỉ rút gọn này không mở ra được", en: "This compressed address cannot be opened" },
  "gs1.epc": {
    vi: "Mã EPC này không viết được thành địa chỉ GS1",
    en: "This EPC cannot be written as a GS1 address, or the other way round",
  },
} as const;
