export const cliText = {
  "cli.about": {
    vi: "Chính Hãng: một hệ thống cho cuộc chiến chống hàng giả trong thương mại điện tử.",
    en: "Chính Hãng: one system for a country's fight against counterfeits in e-commerce.",
  },
  "cli.help": { vi: "cách dùng", en: "how to use it" },
  "cli.see-help": { vi: "Xem ./chinhhang --help", en: "See ./chinhhang --help" },
  "cli.start.about": {
    vi: "chạy cổng thông tin, bàn làm việc và API trên một cổng (như npm start)",
    en: "serve portal, workbench and API on one port (as npm start does)",
  },
  "cli.start.title": { vi: "Chính Hãng — dữ liệu ở {dataDir}", en: "Chính Hãng — data in {dataDir}" },
  "cli.start.ready": {
    vi: "\nSẵn sàng sau {seconds} s.\n  Cổng thông tin   {url}/\n  Bàn làm việc     {url}/workbench\n  API              {url}/v1/docs",
    en: "\nReady in {seconds} s.\n  Portal      {url}/  (English: {url}/en/)\n  Workbench   {url}/workbench\n  API         {url}/v1/docs",
  },
  "cli.start.administrator": {
    vi: "\nLần chạy đầu tiên: đăng nhập bàn làm việc bằng\n  tên       {login}\n  mật khẩu  {password}\nMật khẩu này chỉ hiện một lần. ./chinhhang demo nạp một thị trường mẫu để xem thử.",
    en: "\nFirst run: sign in to the workbench with\n  login     {login}\n  password  {password}\nThis password is shown only once. ./chinhhang demo loads a generated market to look at.",
  },
  "cli.start.web-failed": {
    vi: "\nKHÔNG dựng được bàn làm việc; cổng thông tin và API vẫn chạy:\n    {words}\n",
    en: "\nThe workbench could NOT be built; portal and API run without it:\n    {words}\n",
  },
  "cli.start.end": { vi: "\nCtrl-C để dừng mọi thứ.", en: "\nCtrl-C stops everything." },
  "cli.start.again": {
    vi: "Luồng phục vụ số {server} đã dừng ngoài ý muốn; chạy lại sau {seconds} s.",
    en: "Server {server} ended by itself; it is started again in {seconds} s.",
  },
  "cli.start.stopping": {
    vi: "\nĐang dừng: chờ các yêu cầu và việc đang chạy ...",
    en: "\nStopping: running requests and jobs may finish ...",
  },
  "cli.start.stopped": { vi: "Đã dừng.", en: "Stopped." },
  "cli.step.postgres": { vi: "khởi động PostgreSQL đi kèm", en: "embedded PostgreSQL started" },
  "cli.step.connect": { vi: "kết nối PostgreSQL", en: "PostgreSQL reached" },
  "cli.step.roles": { vi: "các vai trò của cơ sở dữ liệu", en: "roles of the database" },
  "cli.step.migrate": { vi: "cấu trúc dữ liệu", en: "migrations" },
  "cli.step.reference": { vi: "dữ liệu tham chiếu của nhà nước", en: "reference data of the state" },
  "cli.step.web": { vi: "dựng phần giao diện web", en: "web parts built" },
  "cli.step.queues": { vi: "hàng đợi công việc", en: "job queues" },
  "cli.usage": { vi: "<lệnh>", en: "<command>" },
  "cli.agency": {
    vi: "mã cơ quan; xem bằng ./chinhhang agencies list",
    en: "id of the agency; ./chinhhang agencies list shows them",
  },
  "cli.worker.about": {
    vi: "chạy các công việc nền trong một tiến trình riêng",
    en: "work the job queues in a process of its own",
  },
  "cli.worker.ready": {
    vi: "Đang nhận việc từ {count} hàng đợi. Ctrl-C để dừng.",
    en: "Working {count} queues. Ctrl-C stops.",
  },
  "cli.migrate.about": {
    vi: "nâng cơ sở dữ liệu lên phiên bản này rồi thoát",
    en: "bring the database to this version, and end",
  },
  "cli.migrate.nothing": { vi: "Cơ sở dữ liệu đã ở phiên bản này.", en: "The database is at this version already." },
  "cli.migrate.done": { vi: "Đã áp dụng: {names}", en: "Applied: {names}" },
  "cli.import.about": {
    vi: "nhập một tệp qua một hồ sơ cột đã lưu; chạy lại không đổi gì",
    en: "import a file through a saved column mapping; running it again changes nothing",
  },
  "cli.import.file": {
    vi: "CSV, JSON lines, JSON, XLSX hoặc TXT; nén gzip cũng được",
    en: "CSV, JSON lines, JSON, XLSX or TXT; gzip is fine",
  },
  "cli.import.source": {
    vi: "tên hồ sơ cột (xem ./chinhhang profiles)",
    en: "name of the mapping (see ./chinhhang profiles)",
  },
  "cli.import.json": { vi: "in báo cáo thành một dòng JSON", en: "print the report as one JSON line" },
  "cli.import.no-profile": {
    vi: "không có hồ sơ cột {name}; hiện có: {known}",
    en: "there is no mapping {name}; there are: {known}",
  },
  "cli.import.no-file": { vi: "không đọc được tệp {file}", en: "there is no file {file} to read" },
  "cli.import.foreign": {
    vi: "nhận cả khi tệp trông như của một nguồn khác",
    en: "take it also where it looks like a file of another source",
  },
  "cli.import.lines": { vi: "dòng", en: "lines" },
  "cli.import.left": { vi: "còn", en: "left" },
  "cli.import.read": { vi: "đã đọc", en: "read" },
  "cli.import.new": { vi: "mới", en: "new" },
  "cli.import.changed": { vi: "thay đổi", en: "changed" },
  "cli.import.unchanged": { vi: "không đổi", en: "unchanged" },
  "cli.import.rejected": { vi: "bị từ chối", en: "rejected" },
  "cli.import.findings": { vi: "dấu hiệu tìm thấy", en: "findings" },
  "cli.import.done": { vi: "Xong sau {seconds} s ({rate} dòng/s).", en: "Done in {seconds} s ({rate} lines/s)." },
  "cli.import.resumed": {
    vi: "Lần nhập này tiếp tục sau dòng {line}, nơi lần trước dừng lại.",
    en: "It went on after line {line}, where an earlier run had stopped.",
  },
  "cli.import.rejects-file": {
    vi: "Các dòng bị từ chối, kèm lý do: {file}",
    en: "Rejected lines with their reasons: {file}",
  },
  "cli.import.nothing-taken": {
    vi: "không nhận được dòng nào: mọi dòng đều bị từ chối. Hãy xem lý do của từng dòng, xem hồ sơ cột {name} có đúng cho tệp này không (./chinhhang profiles), rồi chạy lại",
    en: "not a line was taken: every one was rejected. See their reasons, see whether the mapping {name} is the right one for this file (./chinhhang profiles), and run it again",
  },
  "cli.import.interrupted": {
    vi: "đã ngắt; chạy lại đúng lệnh này để tiếp tục từ chỗ dừng",
    en: "interrupted; the same command goes on where it stopped",
  },
  "cli.profiles.about": {
    vi: "liệt kê các hồ sơ cột mà import --source nhận",
    en: "list the mappings that import --source takes",
  },
  "cli.user.about": { vi: "người dùng, từ bảng điều khiển của máy", en: "people, from the machine's console" },
  "cli.user.create.about": {
    vi: "tạo một người dùng; mật khẩu hiện một lần",
    en: "create a person; the password is shown once",
  },
  "cli.user.reset.about": {
    vi: "mật khẩu mới cho người bị khoá, kể cả quản trị viên",
    en: "a new password for someone locked out, an administrator too",
  },
  "cli.user.move.about": {
    vi: "chuyển một tài khoản sang cơ quan khác; hồ sơ đã làm ở lại cơ quan cũ",
    en: "move an account to another agency; the records worked on stay with the old one",
  },
  "cli.user.from": {
    vi: "cơ quan đang thuộc về, ví dụ prov.chicuc",
    en: "the agency it is in, prov.chicuc for example",
  },
  "cli.user.to": {
    vi: "cơ quan chuyển đến, ví dụ prov.chicuc.vn-31-2",
    en: "the agency it goes to, prov.chicuc.vn-31-2 for example",
  },
  "cli.user.moved": {
    vi: "{login} nay thuộc {to}; mọi phiên đăng nhập đã chấm dứt. Hồ sơ đã làm ở lại {from}.",
    en: "{login} is in {to} now, and signed out everywhere. What they worked on stays with {from}.",
  },
  "cli.user.login": { vi: "tên đăng nhập", en: "login name" },
  "cli.user.name": { vi: "họ tên", en: "the person's name" },
  "cli.user.roles": {
    vi: "officer, approver, programme, auditor, administrator; cách nhau bằng dấu phẩy",
    en: "officer, approver, programme, auditor, administrator; with commas between",
  },
  "cli.user.totp": { vi: "gỡ cả ứng dụng xác thực", en: "take away the authenticator app as well" },
  "cli.user.created": {
    vi: "Đã tạo {login}. Mật khẩu (chỉ hiện một lần): {password}",
    en: "Created {login}. Password (shown once): {password}",
  },
  "cli.user.reset": {
    vi: "Mật khẩu mới của {login} (chỉ hiện một lần): {password}",
    en: "New password of {login} (shown once): {password}",
  },
  "cli.user.unknown": { vi: "không có {login} ở cơ quan {agency}", en: "there is no {login} in the agency {agency}" },
  "cli.key.about": { vi: "khoá dịch vụ cho chương trình", en: "service keys for programs" },
  "cli.key.create.about": { vi: "tạo một khoá; chỉ hiện một lần", en: "make a key; it is shown once" },
  "cli.key.name": { vi: "khoá dùng cho việc gì", en: "what the key is for" },
  "cli.key.scopes": {
    vi: "{scopes}; cách nhau bằng dấu phẩy",
    en: "{scopes}; with commas between",
  },
  "cli.key.sources": { vi: "chỉ cho các nguồn này", en: "for these sources only" },
  "cli.key.days": { vi: "số ngày đến khi hết hạn", en: "days until it expires" },
  "cli.key.created": {
    vi: "Khoá (chỉ hiện một lần), có hạn đến {until}:\n{token}",
    en: "Key (shown once), valid until {until}:\n{token}",
  },
  "cli.jobs.about": {
    vi: "hàng đợi công việc: đang chờ, đang chạy, hỏng hẳn",
    en: "job queues: waiting, running, failed for good",
  },
  "cli.jobs.dead.about": { vi: "những việc hỏng hẳn", en: "what failed for good" },
  "cli.jobs.redrive.about": {
    vi: "đưa các việc hỏng của một hàng đợi trở lại",
    en: "put the failed jobs of a queue back into it",
  },
  "cli.jobs.job": { vi: "tên công việc", en: "name of the job" },
  "cli.jobs.line": {
    vi: "{waiting} chờ, {running} chạy, {dead} hỏng",
    en: "{waiting} waiting, {running} running, {dead} dead",
  },
  "cli.jobs.none-dead": { vi: "Không có việc hỏng.", en: "Nothing has failed for good." },
  "cli.jobs.redriven": { vi: "Đã đưa {count} việc trở lại hàng đợi.", en: "Put {count} jobs back into their queue." },
  "cli.backup.about": {
    vi: "sao lưu cơ sở dữ liệu, tệp và khoá bí mật vào một tệp .tar, trong lúc hệ thống vẫn chạy",
    en: "back up database, files and secrets into one .tar, while everything runs",
  },
  "cli.backup.file": { vi: "tệp .tar sẽ ghi", en: "the .tar to write" },
  "cli.backup.done": {
    vi: "Đã ghi {file}: {count} tệp, {megabytes} MB. Tệp này chứa mọi khoá bí mật: hãy cất giữ cẩn thận.",
    en: "Wrote {file}: {count} files, {megabytes} MB. It holds every secret: keep it safe.",
  },
  "cli.backup.outside": {
    vi: "DATABASE_URL chỉ tới một PostgreSQL bên ngoài: hãy sao lưu và khôi phục nó bằng công cụ của nó",
    en: "DATABASE_URL names a PostgreSQL of your own: back it up and restore it with its own tools",
  },
  "cli.restore.about": {
    vi: "khôi phục một bản sao lưu vào DATA_DIR còn trống",
    en: "restore a backup into an empty DATA_DIR",
  },
  "cli.restore.file": { vi: "tệp .tar của bản sao lưu", en: "the .tar of a backup" },
  "cli.restore.done": {
    vi: "Đã khôi phục bản sao lưu lúc {taken} ({count} tệp) vào {dataDir}. npm start để chạy.",
    en: "Restored the backup of {taken} ({count} files) into {dataDir}. npm start runs it.",
  },
  "cli.restore.not-empty": {
    vi: "{dataDir} đã có dữ liệu: hãy chọn một DATA_DIR trống",
    en: "{dataDir} has data already: choose an empty DATA_DIR",
  },
  "cli.restore.damaged": {
    vi: "{file} bị hỏng hoặc không phải bản sao lưu ({name})",
    en: "{file} is damaged, or is no backup ({name})",
  },
} as const;
