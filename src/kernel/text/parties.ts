export const partiesText = {
  "parties.kind.manufacturer": { vi: "Nhà sản xuất", en: "Manufacturer" },
  "parties.kind.importer": { vi: "Nhà nhập khẩu", en: "Importer" },
  "parties.kind.trader": { vi: "Nhà kinh doanh, phân phối", en: "Trader, distributor" },
  "parties.kind.brand-owner": { vi: "Chủ nhãn hiệu", en: "Brand owner" },
  "parties.state.active": { vi: "Đang hoạt động", en: "Active" },
  "parties.state.suspended": { vi: "Bị đình chỉ", en: "Suspended" },
  "parties.application.state.waiting": { vi: "Chờ xét", en: "Waiting" },
  "parties.application.state.asked": { vi: "Chờ bổ sung", en: "More is asked for" },
  "parties.application.state.approved": { vi: "Đã chấp thuận", en: "Approved" },
  "parties.application.state.refused": { vi: "Bị từ chối", en: "Refused" },
  "parties.place.kind.office": { vi: "Trụ sở, văn phòng", en: "Office" },
  "parties.place.kind.factory": { vi: "Nhà máy, xưởng", en: "Factory" },
  "parties.place.kind.warehouse": { vi: "Kho", en: "Warehouse" },
  "parties.place.kind.shop": { vi: "Cửa hàng", en: "Shop" },
  "parties.proof.claimed": { vi: "Tự khai", en: "Claimed" },
  "parties.proof.verified": { vi: "Đã xác minh", en: "Verified" },
  "parties.proof.refused": { vi: "Không được công nhận", en: "Not recognised" },

  "parties.reason.party": {
    vi: "Chỉ người của doanh nghiệp tự sửa được phần này",
    en: "Only the company's own people change this",
  },
  "parties.reason.suspended": {
    vi: "Doanh nghiệp đang bị đình chỉ",
    en: "The company is suspended",
  },
  "parties.reason.not-waiting": { vi: "Hồ sơ không ở trạng thái chờ xét", en: "The application is not waiting" },
  "parties.reason.decided": { vi: "Hồ sơ đã có quyết định", en: "The application is decided" },
  "parties.reason.verified": {
    vi: "Mã đã được xác minh; cơ quan quản lý mới bỏ được",
    en: "It is verified; only the authority takes it away",
  },

  "parties.fault.empty": { vi: "Hãy điền mục này", en: "Fill this in" },
  "parties.fault.long": { vi: "Nhiều nhất {most} ký tự", en: "At most {most} characters" },
  "parties.fault.kinds": { vi: "Chọn ít nhất một loại", en: "Choose at least one" },
  "parties.fault.province": { vi: "Chọn tỉnh, thành phố", en: "Choose the province or city" },
  "parties.fault.email": {
    vi: "Địa chỉ thư chưa đúng, ví dụ: lienhe@congty.vn",
    en: "This is not an e-mail address, for example contact@company.vn",
  },
  "parties.fault.phone": {
    vi: "Số điện thoại chưa đúng, ví dụ: 0912 345 678 hoặc 024 3826 1234",
    en: "This is not a phone number, for example 0912 345 678 or 024 3826 1234",
  },
  "parties.fault.tax-code.shape": {
    vi: "Mã số thuế có 10 số, 10 số và 3 số của chi nhánh (0100109106-001), hoặc 12 số của căn cước",
    en: "A tax code has 10 digits, 10 and 3 for a branch (0100109106-001), or the 12 of a personal ID",
  },
  "parties.fault.tax-code.check-digit": {
    vi: "Mã số thuế này sai một số nào đó: số kiểm tra không khớp",
    en: "A digit of this tax code is wrong: its check digit does not fit",
  },
  "parties.fault.tax-code.person": {
    vi: "12 số này không phải là số căn cước",
    en: "These 12 digits are no personal ID",
  },
  "parties.fault.many": {
    vi: "Nhiều nhất {most} mã; thêm tiếp sau khi được chấp thuận",
    en: "At most {most}; add more after approval",
  },
  "parties.fault.gln.digits": { vi: "“{typed}”: mã GLN chỉ gồm chữ số", en: "“{typed}”: a GLN has digits only" },
  "parties.fault.gln.length": { vi: "“{typed}”: mã GLN có 13 số", en: "“{typed}”: a GLN has 13 digits" },
  "parties.fault.gln.check-digit": {
    vi: "“{typed}”: số cuối không khớp, có số nào đó bị gõ sai",
    en: "“{typed}”: the last digit does not fit, so one of them is wrong",
  },
  "parties.fault.prefix.digits": { vi: "“{typed}”: tiền tố chỉ gồm chữ số", en: "“{typed}”: a prefix has digits only" },
  "parties.fault.prefix.length": {
    vi: "“{typed}”: tiền tố có từ 4 đến 12 số",
    en: "“{typed}”: a prefix has 4 to 12 digits",
  },
  "parties.fault.prefix.check-digit": { vi: "“{typed}”: số chưa đúng", en: "“{typed}” is not right" },
  "parties.fault.login": {
    vi: "Tên đăng nhập có từ 3 ký tự, không có khoảng trắng",
    en: "A login name has 3 characters or more and no spaces",
  },
  "parties.fault.password-again": { vi: "Hai lần gõ mật khẩu chưa giống nhau", en: "The two passwords differ" },
  "parties.fault.gln.taken": {
    vi: "Một địa điểm khác của doanh nghiệp đang dùng mã này",
    en: "Another place of the company has this number",
  },
  "parties.fault.extension": {
    vi: "Phần mở rộng chỉ đi cùng mã GLN",
    en: "An extension goes with a GLN only",
  },
  "parties.fault.prefix.taken": {
    vi: "Doanh nghiệp đã khai tiền tố này",
    en: "The company claims this prefix already",
  },
  "parties.fault.reason": { vi: "Hãy ghi lý do", en: "Say why" },

  "parties.problem.state": { vi: "Doanh nghiệp đã ở trạng thái này", en: "The company is in this state already" },
  "parties.problem.tax-code": {
    vi: "Mã số thuế này đã có doanh nghiệp trong sổ: {name}",
    en: "A company of the register has this tax code: {name}",
  },
  "parties.problem.login": {
    vi: "Tên đăng nhập này đã có người dùng. Hãy yêu cầu bổ sung tên khác.",
    en: "Somebody has this login name. Ask the applicant for another.",
  },
  "parties.problem.numbers": {
    vi: "Chưa rút được số hồ sơ mới. Hãy thử lại.",
    en: "No new number could be drawn. Try again.",
  },
  "parties.problem.not-asked": {
    vi: "Hồ sơ này không còn chờ bổ sung",
    en: "Nothing more is asked for in this application",
  },
  "parties.problem.verified": {
    vi: "Tiền tố {prefix} đã xác minh cho doanh nghiệp khác: {name}",
    en: "Prefix {prefix} is verified for another company: {name}",
  },
} as const;
