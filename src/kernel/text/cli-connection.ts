/** The command line's words for connected databases. */
export const cliConnectionText = {
  "cli.connection.about": {
    vi: "Kết nối với cơ sở dữ liệu của đơn vị khác",
    en: "Connections to other forces' databases",
  },
  "cli.connection.run.about": { vi: "Chạy một kết nối ngay bây giờ", en: "Run a connection now" },
  "cli.connection.preview.about": {
    vi: "Xem thử 20 dòng đầu và hồ sơ sẽ có, không lưu gì",
    en: "Show the first 20 rows and the records they would make; nothing is kept",
  },
  "cli.connection.name": { vi: "tên, nguồn hoặc mã của kết nối", en: "name, source or id of the connection" },
  "cli.connection.agency": { vi: "cơ quan giữ kết nối", en: "the agency that keeps the connection" },
  "cli.connection.again": { vi: "đọc lại từ đầu", en: "read it from its beginning" },
  "cli.connection.unknown": {
    vi: "Không có đúng một kết nối nào tên là {name} ở cơ quan này.",
    en: "There is not exactly one connection named {name} in this agency.",
  },
} as const;
