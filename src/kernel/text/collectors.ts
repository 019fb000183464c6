/** What brings listings in by itself: sites, feeds, folders, pushes. Said by the server and by the pages of the workbench. */
export const collectorsText = {
  "collectors.source.taken": {
    vi: "Đã có bộ thu thập cho nguồn {source}. Hãy đặt tên khác hoặc sửa bộ đã có.",
    en: "There is a collector for the source {source} already. Give another name, or change that one.",
  },
  "collectors.profile.unknown": {
    vi: "Không có hồ sơ nguồn tin rao nào tên là {name}.",
    en: "There is no profile of listings named {name}.",
  },
  "collectors.push.by-itself": {
    vi: "Nguồn tự gửi thì không cần chạy: chỉ bật hoặc tắt việc nhận.",
    en: "A source that sends by itself is not run: its taking is switched on or off.",
  },
  "collectors.push.off": {
    vi: "Việc nhận tin từ nguồn {source} đang tắt. Hãy nhờ cán bộ bật bộ thu thập này rồi gửi lại.",
    en: "Listings of the source {source} are not taken at the moment. Ask an officer to switch its collector on, then send again.",
  },
  "collectors.run.underway": { vi: "Đang chạy một lượt rồi.", en: "A run is under way already." },
  "collectors.run.none": { vi: "Không có lượt nào đang chạy.", en: "No run is under way." },

  "collectors.title": { vi: "Bộ thu thập", en: "Collectors" },
  "collectors.about": {
    vi: "Tự đưa tin rao về: từ trang web, từ nguồn của đối tác, từ thư mục và từ nơi tự gửi.",
    en: "They bring listings in by themselves: from sites, from partners' feeds, from folders, and from who sends by itself.",
  },
  "collectors.new": { vi: "Thêm bộ thu thập", en: "Add a collector" },
  "collectors.empty.title": { vi: "Chưa có bộ thu thập nào", en: "There is no collector yet" },
  "collectors.empty.about": {
    vi: "Thêm một bộ với trang bắt đầu của cửa hàng cần theo dõi. Bộ mới ở trạng thái tắt; bật lên thì nó chạy theo lịch, còn nút “Chạy ngay” thì chạy liền.",
    en: "Add one with the start page of a shop to watch. It is made switched off; once on, it runs by its schedule, and “Run now” runs it at once.",
  },
  "collectors.kind": { vi: "Cách lấy", en: "How" },
  "collectors.kind.web": { vi: "Trang web", en: "Site" },
  "collectors.kind.pull": { vi: "Nguồn đối tác", en: "Partner's feed" },
  "collectors.kind.push": { vi: "Nơi tự gửi", en: "Sent to us" },
  "collectors.kind.drop": { vi: "Thư mục", en: "Folder" },
  "collectors.kind.web.about": {
    vi: "Đọc trang bán hàng từ các trang bắt đầu, theo liên kết trong phạm vi tên miền, tuân theo robots.txt.",
    en: "Reads shop pages from the start pages on, follows links within the domains, and obeys robots.txt.",
  },
  "collectors.kind.pull.about": {
    vi: "Tải tệp tin rao từ địa chỉ của đối tác theo lịch; tệp không đổi thì không tải lại.",
    en: "Fetches a file of listings from a partner's address by a schedule; one that has not changed is not sent again.",
  },
  "collectors.kind.push.about": {
    vi: "Đối tác tự gửi tin rao bằng khóa dịch vụ; ở đây bật, tắt việc nhận và xem báo cáo.",
    en: "The partner sends listings with a service key; here its taking is switched, and reports are seen.",
  },
  "collectors.kind.drop.about": {
    vi: "Nhập mọi tệp được đặt vào một thư mục trên máy chủ.",
    en: "Imports every file that is put into a folder on the server.",
  },
  "collectors.run.now": { vi: "Chạy ngay", en: "Run now" },
  "collectors.change": { vi: "Sửa", en: "Change" },
  "collectors.waiting": { vi: "Trang chờ đọc", en: "Pages due" },
  "collectors.source": { vi: "Nguồn của tin", en: "Source of listings" },
  "collectors.level": { vi: "Ai thấy tin", en: "Who sees the listings" },
  "collectors.level.own": { vi: "Chỉ đơn vị mình", en: "Our agency" },
  "collectors.level.agencies": { vi: "Mọi cơ quan", en: "All agencies" },
  "collectors.level.public": { vi: "Công khai", en: "Everyone" },

  "collectors.runs": { vi: "Các lượt chạy", en: "Runs" },
  "collectors.runs.none": { vi: "Chưa chạy lượt nào.", en: "It has not run yet." },
  "collectors.run.notes": { vi: "Ghi chú", en: "Notes" },
  "collectors.count.pages": { vi: "Đã đọc", en: "Read" },
  "collectors.count.notModified": { vi: "Không đổi", en: "Not changed" },
  "collectors.count.rendered": { vi: "Mở bằng trình duyệt", en: "Opened in a browser" },
  "collectors.count.offers": { vi: "Món hàng", en: "Offers" },
  "collectors.count.new": { vi: "Tin mới", en: "New" },
  "collectors.count.changed": { vi: "Tin đổi", en: "Changed" },
  "collectors.count.unchanged": { vi: "Tin như cũ", en: "Unchanged" },
  "collectors.count.rejected": { vi: "Dòng bị từ chối", en: "Rejected" },
  "collectors.count.refused": { vi: "Không lấy được", en: "Not to be had" },

  "collectors.frontier": { vi: "Các trang đã biết", en: "Known pages" },
  "collectors.frontier.none": {
    vi: "Chưa biết trang nào; lượt chạy đầu tiên bắt đầu từ các trang bắt đầu.",
    en: "No page is known yet; the first run begins with the start pages.",
  },
  "collectors.page.waiting": { vi: "Chờ đọc", en: "Waiting" },
  "collectors.page.read": { vi: "Đã đọc", en: "Read" },
  "collectors.page.refused": { vi: "Không lấy được", en: "Not to be had" },
  "collectors.page.gone": { vi: "Không còn", en: "Gone" },
  "collectors.page.failing": { vi: "Sẽ thử lại", en: "To be tried again" },
  "collectors.hosts": { vi: "Theo tên miền", en: "By domain" },
  "collectors.host": { vi: "Tên miền", en: "Domain" },
  "collectors.host.pages": { vi: "Trang", en: "Pages" },
  "collectors.host.read": { vi: "Đã đọc", en: "Read" },
  "collectors.refused": { vi: "Trang không lấy được, mới nhất", en: "Pages not to be had, latest first" },
  "collectors.refused.page": { vi: "Trang", en: "Page" },
  "collectors.refused.reason": { vi: "Lý do", en: "Reason" },
  "collectors.refused.at": { vi: "Lúc", en: "When" },

  "collectors.reason.gone": { vi: "Trang không còn nữa", en: "The page is no longer there" },
  "collectors.reason.nothing-read": {
    vi: "Tệp không có dòng nào đọc được",
    en: "Files of which not a line could be read",
  },
  "collectors.reason.foreign-file": { vi: "Tệp của một nguồn khác", en: "Files of another source" },
  "collectors.reason.refused-file": { vi: "Tệp bị từ chối", en: "Files that were refused" },
  "collectors.reason.empty-file": { vi: "Tệp trống", en: "Empty files" },
  "collectors.reason.unreadable-file": { vi: "Tệp không mở được", en: "Files that cannot be opened" },
  "collectors.reason.fresh-file": {
    vi: "Tệp vừa được ghi, để lại cho lượt sau",
    en: "Files written just now, left for the next run",
  },
  "collectors.reason.status": { vi: "Máy chủ trả lời mã {status}", en: "The server answered with status {status}" },
  "collectors.problem.no-contact": {
    vi: "Chưa đặt COLLECTOR_CONTACT trong cấu hình: nơi bị đọc phải biết liên hệ với ai. Hãy nhờ người quản trị máy chủ đặt rồi chạy lại.",
    en: "COLLECTOR_CONTACT is not set: whoever is read must know whom to write to. Ask the operator of the server to set it, then run again.",
  },
  "collectors.problem.nothing-reached": {
    vi: "Không lấy được trang nào. Lý do gặp nhiều nhất: {detail}.",
    en: "No page was to be had. The reason that came most often: {detail}.",
  },
  "collectors.problem.slow-host": {
    vi: "robots.txt yêu cầu nghỉ lâu giữa hai trang ({detail}), nên các trang được đọc lần lượt theo nhịp đó; trang chưa tới lượt vẫn chờ đọc.",
    en: "robots.txt asks for a long pause between two pages ({detail}), so pages are read one by one at that pace; those whose turn has not come stay due.",
  },
  "collectors.problem.resting-host": {
    vi: "Máy chủ {detail} cần nghỉ; các trang của máy chủ này vẫn chờ đọc, tới lượt sẽ đọc tiếp.",
    en: "The server {detail} needs a rest; its pages stay due and are read when their turn comes.",
  },
  "collectors.problem.feed-refused": {
    vi: "Không tải được tệp: {detail}.",
    en: "The file was not to be had: {detail}.",
  },
  "collectors.problem.feed-status": {
    vi: "Máy chủ của đối tác trả lời mã {detail}.",
    en: "The partner's server answered with status {detail}.",
  },
  "collectors.problem.no-secret": {
    vi: "Thiếu tệp mật {detail} trong thư mục feed-secrets của máy chủ. Hãy nhờ người quản trị máy chủ đặt tệp rồi chạy lại.",
    en: "The secret {detail} is missing in the server's folder feed-secrets. Ask the operator of the server to put it there, then run again.",
  },
  "collectors.problem.no-profile": {
    vi: "Không dùng được hồ sơ nguồn {detail}.",
    en: "The profile {detail} cannot be used.",
  },
  "collectors.problem.foreign-file": {
    vi: "Tệp trông như của một nguồn khác, không phải loại mà hồ sơ nguồn {name} đọc: {why}. Chưa nhận gì.",
    en: "The file looks like that of another source, not like what the profile {name} is for: {why}. Nothing was taken.",
  },
  "collectors.problem.refused-file": {
    vi: "Tệp cho hồ sơ nguồn {name} bị từ chối: {why}. Chưa nhận gì.",
    en: "The file for the profile {name} was refused: {why}. Nothing was taken.",
  },
  "collectors.problem.empty-file": {
    vi: "{name} trống: không có dòng nào.",
    en: "{name} is empty: there is not a line in it.",
  },
  "collectors.problem.unreadable-file": {
    vi: "Không mở được {name}. Hãy nhờ người quản trị máy chủ cho hệ thống quyền đọc tệp này; tệp vẫn nằm chỗ cũ.",
    en: "{name} cannot be opened. Ask the operator of the server to let the system read it; it lies where it was.",
  },
  "collectors.problem.nothing-read": {
    vi: "Không đọc được dòng nào trong {name}; lý do của dòng đầu: {why}. Hãy xem lại định dạng và hồ sơ nguồn.",
    en: "Not a line could be read in {name}; why the first could not: {why}. Look at its format and at the profile.",
  },
  "collectors.problem.broken": {
    vi: "Lỗi phía hệ thống; chi tiết ở nhật ký máy chủ. Lượt sau tiếp tục từ chỗ đã lưu.",
    en: "The fault is ours; details are in the server's log. The next run goes on from what is kept.",
  },

  "collectors.starts": { vi: "Trang bắt đầu", en: "Start pages" },
  "collectors.form.starts": { vi: "Trang bắt đầu, mỗi dòng một địa chỉ", en: "Start pages, one address a line" },
  "collectors.fault.start": {
    vi: "không phải trang để đọc: là tệp, giỏ hàng, trang đăng nhập hoặc đường dẫn quá dài",
    en: "not a page to read: a file, a cart, a page to sign in, or a path too long",
  },
  "collectors.form.hosts": { vi: "Tên miền khác được đọc", en: "Other domains that may be read" },
  "collectors.form.hosts.about": {
    vi: "Tên miền của trang bắt đầu luôn được đọc. Mỗi dòng một tên miền.",
    en: "The domains of the start pages are always read. One a line.",
  },
  "collectors.form.pages": { vi: "Số trang nhiều nhất mỗi lượt", en: "Most pages a run" },
  "collectors.form.pause": {
    vi: "Nghỉ giữa hai trang của một tên miền (giây)",
    en: "Pause between two pages of a domain (seconds)",
  },
  "collectors.form.renders": {
    vi: "Mở bằng trình duyệt khi trang cần",
    en: "Open a page in a browser where it needs one",
  },
  "collectors.form.url": { vi: "Địa chỉ tệp", en: "Address of the file" },
  "collectors.form.url.about": {
    vi: "Viết {since} ở chỗ cần thời điểm của lần lấy trước.",
    en: "Write {since} where the time of the last pull belongs.",
  },
  "collectors.form.profile": { vi: "Hồ sơ nguồn", en: "Profile" },
  "collectors.form.profile.about": {
    vi: "Tên bảng ánh xạ cột, ví dụ listings-jsonl hoặc listings-csv.",
    en: "The name of the column mapping, for example listings-jsonl or listings-csv.",
  },
  "collectors.form.folder": {
    vi: "Đặt tệp vào thư mục drop/{id} trong thư mục dữ liệu của máy chủ. Tệp được nhập khi hai lần xem liền nhau không đổi.",
    en: "Put files into the folder drop/{id} of the server's data folder. A file is imported when two looks in a row find it the same.",
  },
  "collectors.form.push": {
    vi: "Đối tác gửi bằng khóa dịch vụ tới POST /v1/sources/{source}/listings.",
    en: "The partner sends with a service key to POST /v1/sources/{source}/listings.",
  },
} as const;
