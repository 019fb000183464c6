/** The command line's words for collectors. */
export const cliCollectText = {
  "cli.collect.about": {
    vi: "Chạy bộ thu thập ngay bây giờ và xem báo cáo",
    en: "Run collectors now, and see their reports",
  },
  "cli.collect.name": { vi: "tên, nguồn hoặc mã của bộ thu thập", en: "name, source or id of the collector" },
  "cli.collect.all": { vi: "mọi bộ đang bật của cơ quan", en: "all of the agency that are switched on" },
  "cli.collect.json": {
    vi: "mỗi bộ một dòng JSON, dành cho chương trình",
    en: "a line of JSON for each, for programs",
  },
  "cli.collect.which": {
    vi: "Hãy ghi tên một bộ thu thập, hoặc --all.",
    en: "Name one collector, or say --all.",
  },
  "cli.collect.unknown": {
    vi: "Không có đúng một bộ thu thập nào tên là {name} ở cơ quan này. Đang có: {known}.",
    en: "There is not exactly one collector named {name} in this agency. There are: {known}.",
  },
  "cli.collect.none": {
    vi: "Cơ quan này chưa có bộ thu thập nào đang bật.",
    en: "This agency has no collector that is switched on.",
  },
  "cli.collect.progress": {
    vi: "  đã đọc {pages}, món hàng {offers}, không lấy được {refused}",
    en: "  read {pages}, offers {offers}, not to be had {refused}",
  },
  "cli.collect.interrupted": {
    vi: "Đã dừng lại; phần còn lại chạy tiếp khi hệ thống chạy, hoặc khi gọi lại lệnh này.",
    en: "Stopped; what is left goes on while the house runs, or when this is called again.",
  },
} as const;
