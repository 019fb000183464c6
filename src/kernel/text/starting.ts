/** What the settings are for, and why a house does not start. */
export const startingText = {
  "starting.setting.PORT": {
    vi: "cổng của cổng thông tin, bàn làm việc và API",
    en: "port of portal, workbench and API",
  },
  "starting.setting.HOST": { vi: "địa chỉ mạng để lắng nghe", en: "address to listen on" },
  "starting.setting.SERVERS": {
    vi: "số luồng trả lời yêu cầu trên cổng đó; trên 1 thì hàng đợi có luồng riêng",
    en: "threads that answer requests on that port; above 1 the queues have a thread of their own",
  },
  "starting.setting.DATA_DIR": {
    vi: "thư mục của cơ sở dữ liệu, tệp và khóa; để trống: `data` trong dự án, hoặc một thư mục dưới /var/lib khi người dùng của cơ sở dữ liệu không vào được bản mã nguồn của root",
    en: "folder of database, files, keys; empty: `data` in the project, or a folder under /var/lib where root's checkout cannot be reached by the database's user",
  },
  "starting.setting.DATABASE_URL": {
    vi: "một PostgreSQL 15+ bất kỳ thay cho bản đi kèm: tài khoản được tạo vai trò",
    en: "any PostgreSQL 15+ instead of the embedded one: an account that may create roles",
  },
  "starting.setting.DATABASE_POOL": {
    vi: "số kết nối của một tiến trình tới cơ sở dữ liệu cho mỗi vai trò; các máy chủ của tiến trình dùng chung",
    en: "connections of a process to the database for each role; its servers share them",
  },
  "starting.setting.DATABASE_PREPARED": {
    vi: "câu lệnh chuẩn bị sẵn có tên; tắt khi đứng sau pgbouncer trước bản 1.21",
    en: "named prepared statements; off behind pgbouncer before 1.21",
  },
  "starting.setting.STATEMENT_TIMEOUT_MS": {
    vi: "thời gian lâu nhất cho một câu lệnh của một yêu cầu",
    en: "the longest a statement of a request may run",
  },
  "starting.setting.PUBLIC_URL": {
    vi: "địa chỉ mà mọi người dùng, khi có proxy đứng trước; https đặt Secure cho cookie",
    en: "address that people use, when a proxy stands in front; https sets Secure on cookies",
  },
  "starting.setting.TRUST_PROXY": {
    vi: "lấy địa chỉ người gọi từ X-Forwarded-For (chỉ khi đứng sau proxy của chính mình)",
    en: "take the caller's address from X-Forwarded-For (only behind a proxy of yours)",
  },
  "starting.setting.LOG_LEVEL": { vi: "ghi nhật ký nhiều hay ít", en: "how much is logged" },
  "starting.setting.RATE_PER_MINUTE": {
    vi: "số yêu cầu một phút của một người gọi",
    en: "requests a minute from one caller",
  },
  "starting.setting.CHROMIUM_PATH": {
    vi: "trình duyệt để làm PDF và chụp màn hình; để trống: /usr/bin/chromium nếu có",
    en: "browser for PDF and screenshots; empty: /usr/bin/chromium where there is one",
  },
  "starting.setting.COLLECTOR_CONTACT": {
    vi: "địa chỉ thư hoặc trang mà bộ thu thập nêu với các cửa hàng nó đọc; không có thì không đọc nơi nào",
    en: "mail or web address that the collector names to the shops it reads; without one it reads none",
  },
  "starting.setting.COLLECTOR_PARTNERS": {
    vi: "máy trong mạng riêng được phép lấy dữ liệu, `máy` hoặc `máy:cổng`, cách nhau bằng dấu phẩy",
    en: "hosts of a private network that feeds may be pulled from, `host` or `host:port`, separated by commas",
  },
  "starting.setting.CONNECTION_PARTNERS": {
    vi: "cơ sở dữ liệu và đầu mối của đối tác trong mạng riêng hoặc trên máy này mà kết nối được phép tới, `máy:cổng`, cách nhau bằng dấu phẩy",
    en: "partners' databases and hubs in a private network or on this machine that connections may reach, `host:port`, separated by commas",
  },
  "starting.setting.ENVELOPE_SYSTEM": {
    vi: "tên của hệ thống này trong phong bì chia sẻ dữ liệu: nước/loại/thành viên/hệ thống con",
    en: "name of this house in envelopes of data sharing: country/class/member/subsystem",
  },
  "starting.setting.S3_BUCKET": {
    vi: "giữ tệp trong thùng chứa tương thích S3 này thay cho DATA_DIR/files",
    en: "keep files in this S3-compatible bucket instead of DATA_DIR/files",
  },
  "starting.setting.S3_ENDPOINT": {
    vi: "địa chỉ của kho tương thích S3",
    en: "address of the S3-compatible storage",
  },
  "starting.setting.S3_REGION": { vi: "vùng của kho đó", en: "its region" },
  "starting.setting.OIDC_ISSUER": {
    vi: "đăng nhập qua cả nơi cấp OpenID Connect này",
    en: "sign-in through this OpenID Connect issuer as well",
  },
  "starting.setting.OIDC_CLIENT_ID": { vi: "mã ứng dụng của ta ở đó", en: "our client id there" },
  "starting.setting.OIDC_CLIENT_SECRET": {
    vi: "mật mã ứng dụng của ta ở đó (hoặc tên tệp chứa nó, với @ đứng trước)",
    en: "our client secret there (or the name of a file that holds it, with @ in front)",
  },
  "starting.hidden": { vi: "(không hiện)", en: "(hidden)" },
  "starting.wrong-setting": {
    vi: "{name}={given} chưa đúng: {wrong}. Dùng để làm gì: {about}.",
    en: "{name}={given} is not right: {wrong}. What it is for: {about}.",
  },
  "starting.oidc-client": {
    vi: "OIDC_CLIENT_ID chưa đặt, mà OIDC_ISSUER cần nó.",
    en: "OIDC_CLIENT_ID is not set, and OIDC_ISSUER needs it.",
  },
  "starting.oidc-secret": {
    vi: "OIDC_CLIENT_SECRET nêu một tệp không đọc được: {file}",
    en: "OIDC_CLIENT_SECRET names a file that cannot be read: {file}",
  },
  "starting.s3-keys": {
    vi: "S3_BUCKET đã đặt: AWS_ACCESS_KEY_ID và AWS_SECRET_ACCESS_KEY cũng phải đặt.",
    en: "S3_BUCKET is set: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be too.",
  },
  "starting.data-dir": {
    vi: "Không dùng được DATA_DIR={dataDir}: {why}",
    en: "DATA_DIR={dataDir} cannot be used: {why}",
  },
  "starting.data-dir-unreachable": {
    vi: "Tài khoản {account} của cơ sở dữ liệu không vào được {folder}: hãy chọn DATA_DIR khác.",
    en: "The database's account {account} cannot reach {folder}: choose another DATA_DIR.",
  },
  "starting.damaged": {
    vi: "{file} bị hỏng: hãy lấy lại từ bản sao lưu.",
    en: "{file} is damaged: put it back from a backup.",
  },
  "starting.running-already": {
    vi: "Hệ thống đang chạy rồi (tiến trình {pid}): {url}",
    en: "It is running already (process {pid}): {url}",
  },
  "starting.database": { vi: "DATABASE_URL không dùng được: {why}.", en: "DATABASE_URL does not work: {why}." },
  "starting.database-old": {
    vi: "đó là PostgreSQL {version}, mà cần bản 15 trở lên",
    en: "it is PostgreSQL {version}, and 15 or newer is needed",
  },
  "starting.database-silent": { vi: "không có trả lời", en: "no answer" },
  "starting.database-locale": {
    vi: "Ngôn ngữ của cơ sở dữ liệu không biết chữ Việt: hãy tạo nó với LOCALE_PROVIDER builtin, LOCALE 'C.UTF-8', hoặc với ICU.",
    en: "The database's locale does not know Vietnamese letters: create it with LOCALE_PROVIDER builtin, LOCALE 'C.UTF-8', or with ICU.",
  },
  "starting.database-not-created": {
    vi: "Không tạo được cơ sở dữ liệu: {why}",
    en: "The database could not be created: {why}",
  },
  "starting.database-not-started": {
    vi: "Cơ sở dữ liệu không khởi động; lời của chính nó ở {log}.",
    en: "The database did not start; its own words are in {log}.",
  },
  "starting.port-taken": {
    vi: "PORT={port} đã có chương trình khác dùng trên {host}: hãy chọn cổng khác, ví dụ PORT={other}.",
    en: "PORT={port} is taken by another program on {host}: choose another, for example PORT={other}.",
  },
  "starting.port-forbidden": {
    vi: "Người dùng này không được mở PORT={port}: hãy chọn cổng trên 1023.",
    en: "PORT={port} may not be opened by this user: choose one above 1023.",
  },
  "starting.host": {
    vi: "HOST={host} không phải địa chỉ của máy này.",
    en: "HOST={host} is no address of this machine.",
  },
  "starting.servers": {
    vi: "SERVERS trên 1 cần một hệ điều hành cho nhiều luồng cùng lắng nghe một cổng (Linux, FreeBSD): ở đây hãy đặt 1.",
    en: "SERVERS above 1 needs a system on which several may listen on one port (Linux, FreeBSD): take 1 here.",
  },
  "starting.listen": { vi: "Không lắng nghe được ở {host}:{port}: {why}", en: "Cannot listen on {host}:{port}: {why}" },
} as const;
