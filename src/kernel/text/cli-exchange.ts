/** The command line's words for files of exchange records and for open data. */
export const cliExchangeText = {
  "cli.exchange.about": { vi: "Hồ sơ trao đổi dưới dạng tệp", en: "Exchange records as files" },
  "cli.exchange.import.about": {
    vi: "Nhập hồ sơ từ tệp JSON lines, CSV, XLSX hoặc thông báo kiểu Safety Gate; tệp lớn bao nhiêu cũng được",
    en: "Take records out of JSON lines, CSV, XLSX or notifications like Safety Gate's, however large",
  },
  "cli.exchange.file": { vi: "tệp cần nhập", en: "the file" },
  "cli.exchange.source": {
    vi: "tên nguồn; nhập lại cùng tệp, cùng tên thì không đổi gì (mặc định: tên tệp)",
    en: "name of the source; the same file under the same name changes nothing (default: the file's name)",
  },
  "cli.exchange.mapping": { vi: "tệp JSON ghi bảng ghép cột", en: "a JSON file with the mapping of columns" },
  "cli.exchange.check": { vi: "chỉ xem thử, không lưu gì", en: "only look, keep nothing" },
  "cli.exchange.no-file": { vi: "Không có tệp {file}.", en: "There is no file {file}." },
  "cli.exchange.bad-mapping": { vi: "Bảng ghép cột không đúng: {why}", en: "The mapping is wrong: {why}" },
  "cli.exchange.line": { vi: "dòng {line}: {words}", en: "line {line}: {words}" },
  "cli.exchange.read": { vi: "đã đọc", en: "read" },
  "cli.exchange.good": { vi: "dùng được", en: "good" },
  "cli.exchange.new": { vi: "mới", en: "new" },
  "cli.exchange.changed": { vi: "thay đổi", en: "changed" },
  "cli.exchange.unchanged": { vi: "không đổi", en: "unchanged" },
  "cli.exchange.refused": { vi: "bị từ chối", en: "refused" },
  "cli.open-data.about": {
    vi: "Lập tệp dữ liệu mở và phát hành ngay; với --out thì chỉ ghi ra thư mục",
    en: "Make the dump of open data and publish it now; with --out only write it into a folder",
  },
  "cli.open-data.out": { vi: "thư mục để ghi", en: "the folder to write into" },
  "cli.open-data.made": { vi: "Đã phát hành {name}.", en: "{name} is published." },
  "cli.open-data.unchanged": {
    vi: "Không có gì thay đổi từ lần phát hành trước.",
    en: "Nothing has changed since the last one.",
  },
} as const;
