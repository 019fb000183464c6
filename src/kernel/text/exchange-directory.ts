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
  "agencies.fault.taken": { vi: "Mã này đã có", en: "This id is taken" },
  "agencies.fault.days": {
    vi: "Ngày cuối phải không sớm hơn ngày đầu",
    en: "The last day must not be before the first",
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
