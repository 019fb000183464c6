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
  "cli.start.end": { vi: "\nCtrl-C để dừng mọi thứ.", en: "\nCtrl-C stops everything." },
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
} as const;
