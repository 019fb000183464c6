/** Technologies of suppliers: said by the server and by the pages of the workbench. */
export const exchangeTechnologiesText = {
  "technologies.fault.key": {
    vi: "8 đến 2000 ký tự ASCII, không có dấu cách",
    en: "8 to 2000 ASCII characters without spaces",
  },
  "technologies.manifest.name": {
    vi: "2 đến 40 chữ thường không dấu, chữ số và dấu gạch nối, bắt đầu bằng chữ",
    en: "2 to 40 small letters, digits and hyphens, a letter first",
  },
  "technologies.manifest.version": { vi: "ba số, như 1.4.0", en: "three numbers, like 1.4.0" },
  "technologies.manifest.twice": { vi: "có mục đứng hai lần", en: "a field stands twice" },
  "technologies.manifest.ends": { vi: "kết thúc trước khi bắt đầu", en: "ends before it begins" },
  "technologies.manifest.feed-only": { vi: "chỉ loại collector mới có", en: "only a collector has one" },
  "technologies.manifest.feed": {
    vi: "chạy trong tiến trình thì không ra mạng được: hãy ghi địa chỉ để hệ thống tải về cho",
    en: "in a process it reaches no network: name what is fetched for it",
  },
  "technologies.fault.question": { vi: "hãy nhập mã hoặc chọn ảnh", en: "give a code or a picture" },
  "technologies.reason.console": {
    vi: "Mã chạy tại đây chỉ được đưa vào bằng dòng lệnh trên máy chủ",
    en: "Code that runs here is brought in on the server's command line only",
  },
  "technologies.reason.ended": { vi: "Công nghệ này đã kết thúc", en: "This technology has ended" },
  "technologies.reason.off": { vi: "Công nghệ này đang tắt", en: "This technology is off" },
  "technologies.reason.no-authenticator": {
    vi: "Chỉ công nghệ giám định mới trả lời được",
    en: "Only an authenticator can answer",
  },
  "technologies.code.missing": {
    vi: "Công nghệ chạy tại đây cần tệp mã; công nghệ qua HTTP thì không có tệp.",
    en: "A technology that runs here needs its file; one over HTTP has none.",
  },
  "technologies.code.long": {
    vi: "Tệp mã quá 1 triệu ký tự. Hãy gộp và rút gọn lại.",
    en: "The file has more than a million characters. Bundle and shorten it.",
  },
  "technologies.register.taken": {
    vi: "{name} đang hoạt động hoặc đã kết thúc. Hãy tắt trước khi đưa bản mới, hoặc đặt tên khác.",
    en: "{name} is at work or has ended. Switch it off before you bring another release, or give another name.",
  },
  "technologies.switch.shadow-first": {
    vi: "Phải chạy thử song song trước khi dùng thật.",
    en: "It must run in shadow before it goes live.",
  },
  "technologies.switch.no-contract": {
    vi: "Hôm nay nằm ngoài thời hạn hợp đồng, nên chỉ có thể tắt.",
    en: "Today lies outside of its contract: it can only be off.",
  },
  "technologies.switch.over": {
    vi: "Tự tắt: ngoài thời hạn hợp đồng (đến {day})",
    en: "Off by itself: outside of its contract (until {day})",
  },
  "technologies.ask.resting": {
    vi: "Công nghệ này đang nghỉ sau nhiều lỗi, hoặc ngoài thời hạn hợp đồng. Hãy thử lại sau.",
    en: "This technology rests after faults, or is outside of its contract. Try again later.",
  },
  "technologies.trial.detectors": {
    vi: "Chỉ thử được công nghệ phát hiện còn hợp đồng.",
    en: "Only a detector that has not ended can be tried.",
  },
  "technologies.trial.many": { vi: "Nhiều nhất {most} dòng mỗi lần.", en: "{most} lines at most at a time." },
  "technologies.trial.lines": {
    vi: "Có {n} dòng chưa đúng. Mỗi dòng là một đối tượng JSON có title và label (yes hoặc no).",
    en: "{n} lines are not right. Each line is a JSON object with title and label (yes or no).",
  },
  "technologies.fault.timeout": { vi: "Không trả lời trong thời hạn", en: "It did not answer in time" },
  "technologies.fault.crashed": { vi: "Dừng giữa chừng", en: "It ended in the middle" },
  "technologies.fault.memory": { vi: "Dùng quá bộ nhớ cho phép", en: "It took more memory than allowed" },
  "technologies.fault.no-answer": { vi: "Không có câu trả lời", en: "No answer came" },
  "technologies.fault.threw": { vi: "Báo lỗi", en: "It said that something failed" },
  "technologies.fault.not-a-module": { vi: "Tệp mã không chạy được", en: "Its file does not run" },
  "technologies.fault.no-function": { vi: "Thiếu hàm phải có", en: "It lacks the function that is called" },
  "technologies.fault.unreachable": { vi: "Không kết nối được", en: "It cannot be reached" },
  "technologies.fault.http-status": { vi: "Máy chủ trả mã lỗi", en: "Its server answered with an error" },
  "technologies.fault.no-key": { vi: "Thiếu khóa hoặc tệp mã", en: "Its key or its file is missing" },
  "technologies.fault.flood": { vi: "Trả về quá nhiều dữ liệu", en: "It sent more than allowed" },
  "technologies.fault.not-json": { vi: "Câu trả lời không phải JSON", en: "Its answer is not JSON" },
  "technologies.fault.schema": { vi: "Câu trả lời sai mẫu", en: "Its answer breaks the form" },
  "technologies.fault.wrong-ids": { vi: "Nói về thứ không được hỏi", en: "It speaks of what was not asked" },
  "technologies.fault.outside-text": { vi: "Chỉ ra ngoài văn bản", en: "It points outside of the text" },
  "technologies.fault.repeats": { vi: "Nói lặp lại", en: "It says the same twice" },
  "technologies.fault.too-many": { vi: "Nêu quá nhiều", en: "It says too much of one thing" },
  "technologies.kind.collector": { vi: "Thu thập", en: "Collector" },
  "technologies.kind.detector": { vi: "Phát hiện", en: "Detector" },
  "technologies.kind.authenticator": { vi: "Giám định", en: "Authenticator" },
  "technologies.kind.exporter": { vi: "Chuyển tiếp", en: "Exporter" },
  "technologies.state.off": { vi: "Đang tắt", en: "Off" },
  "technologies.state.shadow": { vi: "Chạy thử song song", en: "Shadow" },
  "technologies.state.live": { vi: "Dùng thật", en: "Live" },
  "technologies.state.ended": { vi: "Đã kết thúc", en: "Ended" },
  "technologies.health.never": { vi: "Chưa được hỏi", en: "Not asked yet" },
  "technologies.health.good": { vi: "Trả lời tốt", en: "It answers" },
  "technologies.health.faults": { vi: "Vừa gặp lỗi", en: "It has just failed" },
  "technologies.health.resting": { vi: "Đang nghỉ sau nhiều lỗi", en: "It rests after faults" },

  "technologies.cli.about": {
    vi: "công nghệ của nhà cung cấp: kiểm tra, đưa vào, xuất, kết thúc",
    en: "technologies of suppliers: check, bring in, export, end",
  },
  "technologies.cli.check": {
    vi: "kiểm tra một công nghệ theo đúng hợp đồng kỹ thuật; không cần cơ sở dữ liệu",
    en: "holds a technology against its contract; it needs no database",
  },
  "technologies.cli.check.of": {
    vi: "thư mục có manifest.json, hoặc địa chỉ của manifest.json",
    en: "folder with manifest.json, or the address of one",
  },
  "technologies.cli.check.key": {
    vi: "khóa dịch vụ lấy từ biến môi trường TECHNOLOGY_KEY",
    en: "the key comes from the environment, TECHNOLOGY_KEY",
  },
  "technologies.cli.check.local": {
    vi: "cho phép địa chỉ trong mạng riêng và máy này",
    en: "lets addresses of a private network and of this machine through",
  },
  "technologies.cli.add": {
    vi: "đưa một công nghệ vào, ở trạng thái tắt",
    en: "brings a technology in, switched off",
  },
  "technologies.cli.add.of": { vi: "thư mục có manifest.json", en: "folder with manifest.json" },
  "technologies.cli.export": {
    vi: "ghi ra mọi thứ công nghệ này đã nhận và đã nói, mỗi dòng một JSON",
    en: "writes all that it was given and said, a JSON object a line",
  },
  "technologies.cli.exit": {
    vi: "xuất tất cả, rồi kết thúc: xóa mã và khóa",
    en: "exports all, then ends it: code and keys are removed",
  },
  "technologies.cli.name": { vi: "tên công nghệ", en: "its name" },
  "technologies.cli.out": {
    vi: "tệp ghi ra; mặc định <tên>.jsonl",
    en: "file to write; <name>.jsonl where none is given",
  },
  "technologies.cli.findings": {
    vi: "withdraw (rút khỏi đầu mối) hoặc keep (giữ như lịch sử)",
    en: "withdraw (take them out of the leads) or keep (as history)",
  },
  "technologies.cli.reason": { vi: "lý do", en: "why" },
  "technologies.cli.added": {
    vi: "Đã đưa {name} vào, đang tắt. Người phê duyệt bật ở trang Công nghệ.",
    en: "{name} is in, switched off. An approver switches it on at the page Technologies.",
  },
  "technologies.cli.exported": { vi: "{lines} dòng đã ghi vào {out}.", en: "{lines} lines written to {out}." },
  "technologies.cli.ended": {
    vi: "{name} đã kết thúc; mã và khóa đã xóa.",
    en: "{name} has ended; its code and keys are gone.",
  },
  "technologies.cli.unknown": { vi: "Không có công nghệ nào tên {name}.", en: "There is no technology named {name}." },
  "technologies.cli.no-manifest": {
    vi: "Không đọc được manifest.json ở {place}: {why}",
    en: "manifest.json at {place} cannot be read: {why}",
  },
  "technologies.cli.passed": { vi: "Đạt: {n} kiểm tra.", en: "Passed: {n} checks." },
  "technologies.cli.failed": { vi: "Chưa đạt: {failed} trong {n} kiểm tra.", en: "Failed: {failed} of {n} checks." },
  "technologies.check.manifest": { vi: "Bản kê khai đúng mẫu", en: "The manifest is right" },
  "technologies.check.manifest.mend": {
    vi: "Sửa dòng được nêu trong manifest.json; docs/supplying-a-technology.md giải thích từng dòng.",
    en: "Mend the line that is named in manifest.json; docs/supplying-a-technology.md explains each.",
  },
  "technologies.check.contract": { vi: "Hợp đồng đang có hiệu lực hôm nay", en: "The contract holds today" },
  "technologies.check.contract.mend": {
    vi: "Ghi ngày bắt đầu và kết thúc thật vào contract; ngoài thời hạn, công nghệ tự tắt.",
    en: "Write the true first and last day into contract; outside of them it is off by itself.",
  },
  "technologies.check.answers": { vi: "Trả lời câu hỏi thường", en: "It answers an ordinary question" },
  "technologies.check.answers.mend": {
    vi: "Xem mẫu câu trả lời trong docs/supplying-a-technology.md; lỗi được nêu cho biết chỗ sai.",
    en: "See the form of answers in docs/supplying-a-technology.md; the fault that is named says where.",
  },
  "technologies.check.empty": { vi: "Trả lời câu hỏi rỗng", en: "It answers an empty question" },
  "technologies.check.empty.mend": {
    vi: "Không có gì để xem thì trả về danh sách rỗng.",
    en: "With nothing to look at, answer an empty list.",
  },
  "technologies.check.full": { vi: "Chịu được lô lớn nhất", en: "It takes the largest batch" },
  "technologies.check.full.mend": {
    vi: "Giảm itemsPerCall, hoặc xin thêm msPerCall, outputKb.",
    en: "Ask for fewer itemsPerCall, or for more msPerCall or outputKb.",
  },
  "technologies.check.hostile": { vi: "Chịu được dữ liệu lạ", en: "It takes hostile input" },
  "technologies.check.hostile.mend": {
    vi: "Trường có thể null, rỗng, rất dài, có chữ lạ; chỉ số tính theo UTF-16 của đúng trường đã nhận.",
    en: "Fields may be null, empty, very long, of strange letters; ranges count UTF-16 in the field as it was given.",
  },
  "technologies.check.again": { vi: "Hỏi lại thì trả lời như cũ", en: "Asked again it answers the same" },
  "technologies.check.again.mend": {
    vi: "Không dùng ngẫu nhiên, giờ hay bộ nhớ giữa hai lần gọi.",
    en: "Use no chance, no clock and nothing remembered between calls.",
  },
  "technologies.check.order": {
    vi: "Thứ tự trong lô không đổi kết quả",
    en: "The order within a batch changes nothing",
  },
  "technologies.check.order.mend": {
    vi: "Xem từng thứ một cách độc lập.",
    en: "Look at each thing by itself.",
  },
  "technologies.check.time": {
    vi: "Đủ nhanh: mọi lần gọi trong nửa thời hạn",
    en: "Fast enough: each call within half of its time",
  },
  "technologies.check.time.mend": {
    vi: "Làm nhanh hơn, giảm itemsPerCall, hoặc xin thêm msPerCall: máy thật bận hơn máy thử.",
    en: "Make it faster, ask for fewer itemsPerCall or for more msPerCall: a real machine is busier than yours.",
  },
} as const;
