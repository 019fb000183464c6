/** Words of the directory of agencies: focal points, partners of other countries, who came after whom. */
export const exchangeDirectoryText = {
  "agencies.reason.console": {
    vi: "Việc này chỉ làm tại máy chủ, bằng lệnh ./chinhhang agencies succeed",
    en: "This is done only at the server, with the command ./chinhhang agencies succeed",
  },
  "agencies.reason.host": {
    vi: "Chỉ quản trị viên của Bộ Công Thương thêm được cơ quan nước ngoài",
    en: "Only administrators of the Ministry of Industry and Trade add agencies of other countries",
  },
  "agencies.reason.settled": { vi: "Việc chuyển này đã xong hoặc đã bỏ", en: "This move is done or was dropped" },
  "agencies.problem.offered-already": {
    vi: "Tài khoản này đang chờ một cơ quan tiếp nhận",
    en: "This account waits for an agency to take it in already",
  },
  "agencies.fault.same": { vi: "Tài khoản đã ở cơ quan này", en: "The account is in this agency already" },
  "agencies.fault.succeeded": {
    vi: "Hồ sơ của cơ quan này đã do {successor} giữ",
    en: "The records of this agency are held by {successor} already",
  },
  "agencies.fault.circle": {
    vi: "Hai cơ quan sẽ giữ hồ sơ của nhau thành vòng",
    en: "The two would hold each other's records in a circle",
  },
  "agencies.fault.not-yet": { vi: "Ngày này chưa tới", en: "This day is still to come" },
  "agencies.fault.unknown": {
    vi: "Danh bạ không có cơ quan {agency}",
    en: "The register knows no agency {agency}",
  },
  "agencies.fault.stands": {
    vi: "Theo danh bạ, {agency} chưa chấm dứt trước ngày này; hãy ghi ngày chấm dứt vào danh bạ trước",
    en: "By the register {agency} had not ended before this day; put its end into the register first",
  },
  "agencies.fault.gone": {
    vi: "Theo danh bạ, {agency} không hoạt động vào ngày này",
    en: "By the register {agency} did not stand on this day",
  },
  "agencies.fault.ended": {
    vi: "{agency} đã chấm dứt; hãy chọn cơ quan kế thừa",
    en: "{agency} has ended; choose the one that came after it",
  },
  "agencies.fault.no-office": {
    vi: "{agency} là tên gọi chung, không phải một cơ quan; hãy chọn từng cơ quan cụ thể",
    en: "{agency} is a general name, not one agency; choose the agencies themselves",
  },
  "agencies.fault.no-audience": {
    vi: "Không có cơ quan hay nhóm nào tên “{agency}”",
    en: "There is no agency or group called “{agency}”",
  },
  "agencies.fault.near": { vi: "Có phải là: {agencies}?", en: "Was one of these meant: {agencies}?" },
  "agencies.fault.taken": { vi: "Mã này đã có", en: "This id is taken" },
  "agencies.fault.days": {
    vi: "Ngày cuối phải không sớm hơn ngày đầu",
    en: "The last day must not be before the first",
  },
  "agencies.cli.about": {
    vi: "mã của các cơ quan; cơ quan nào giữ hồ sơ của cơ quan nào đã chấm dứt",
    en: "agencies by their ids; which one holds the records of which ended one",
  },
  "agencies.cli.list": {
    vi: "liệt kê các cơ quan có thể gửi tới và có người dùng, mỗi dòng một mã và tên",
    en: "list the agencies that can be addressed and have people, an id and a name a line",
  },
  "agencies.cli.words": { vi: "chỉ những cơ quan có các từ này", en: "only those whose names say these words" },
  "agencies.cli.no-such": { vi: "Không có cơ quan nào như vậy.", en: "There is no such agency." },
  "agencies.cli.look": {
    vi: "Xem mã các cơ quan: ./chinhhang agencies list",
    en: "To see the ids of agencies: ./chinhhang agencies list",
  },
  "agencies.cli.succeed": {
    vi: "giao hồ sơ của một cơ quan đã chấm dứt cho cơ quan kế thừa; không rút lại được",
    en: "hand the records of an ended agency to the one after it; this cannot be taken back",
  },
  "agencies.cli.ended": {
    vi: "cơ quan đã chấm dứt, ví dụ moit.tcqltt",
    en: "the ended agency, moit.tcqltt for example",
  },
  "agencies.cli.successor": { vi: "cơ quan kế thừa, ví dụ moit.dms", en: "the one after it, moit.dms for example" },
  "agencies.cli.from": { vi: "từ ngày nào, dạng 2025-03-01", en: "since which day, as 2025-03-01" },
  "agencies.cli.basis": { vi: "văn bản làm căn cứ", en: "the paper that this rests on" },
  "agencies.cli.succeeded": {
    vi: "Từ nay người của {successor} thấy và xử lý tiếp hồ sơ của {ended} (kế thừa từ {from}).",
    en: "From now on the people of {successor} see the records of {ended} and go on with them (held since {from}).",
  },
  "agencies.cli.people": {
    vi: "{count} người của {ended} vẫn đăng nhập và làm việc được với hồ sơ của {ended} cho tới khi quản trị viên của họ khoá tài khoản; người của cơ quan kế thừa cần tài khoản ở cơ quan mình.",
    en: "{count} people of {ended} can still sign in and work with its records until their administrator suspends them; people of the successor need accounts there.",
  },
  "agencies.cli.none": {
    vi: "Chưa có cơ quan nào giữ hồ sơ của cơ quan khác.",
    en: "No agency holds another's records yet.",
  },
  "directory.fault.province": {
    vi: "Có tỉnh, thành phố không còn trong danh mục hôm nay",
    en: "One of the provinces is none today",
  },
  "directory.fault.stand-in": {
    vi: "Người thay phải là một đầu mối khác của cùng cơ quan",
    en: "A stand-in is another focal point of the same agency",
  },
  "directory.fault.agency": {
    vi: "Chỉ thêm được đầu mối của cơ quan mình, hoặc của cơ quan nước ngoài mà cơ quan mình đã thêm",
    en: "You name focal points of your own agency, or of an agency of another country that yours has added",
  },
} as const;
