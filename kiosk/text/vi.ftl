### Tiếng Việt. Lịch sự, câu ngắn. See de.ftl for what the attributes mean.

## Buttons used on many screens

next = Tiếp tục
understood = Đã hiểu
back = Quay lại
cancel = Hủy
done = Xong
close = Đóng
yes = Có
no = Không
again = Thử lại
more = Xem thêm
previous = Trước
page = Trang { $here } / { $all }

language = Quý vị muốn dùng ngôn ngữ nào?
    .button = Ngôn ngữ
display = Hiển thị
    .button = Hiển thị
    .lead = Như vậy sẽ dễ đọc hơn. Cài đặt chỉ áp dụng cho lần này của quý vị.
display-size = Cỡ chữ
display-theme = Màu sắc
display-lower = Mọi thứ thấp hơn
display-time = Thêm thời gian
display-still = Ít chuyển động
display-seated = Tôi ngồi xe lăn
display-helped = Có người giúp tôi
display-staff = Nhân viên ở cạnh tôi
display-softer = Nhỏ hơn
display-louder = To hơn
display-slower = Chậm hơn
display-faster = Nhanh hơn
size-100 = Bình thường
size-130 = Lớn hơn
size-160 = Rất lớn
theme-light = Sáng
theme-dark = Tối
theme-contrast = Tương phản cao
read = Đọc to
    .button = Đọc to
read-private = Đây là thông tin riêng. Xin cắm tai nghe.
read-button = nút
read-card = lựa chọn
read-check = ô đánh dấu
read-field = ô nhập
read-checked = đã đánh dấu
read-unchecked = chưa đánh dấu
read-chosen = đã chọn
read-closed = hiện không làm được
read-position = { $here } / { $all }
read-volume = Âm lượng { $here } / { $all }
read-rate = Tốc độ { $here } / { $all }
read-help = { $all ->
   *[other] Ở đây quý vị có thể chọn { $all } mục.
 } Dùng phím để đi tới và lui. Phím giữa để chọn.
help = Đã gọi trợ giúp
    .button = Gọi trợ giúp
    .lead = Xin quý vị ở lại đây. Dữ liệu của quý vị đã được che.
help-late = Hiện chưa có ai rảnh
    .lead = Xin đến quầy thông tin. Dữ liệu của quý vị đã được che.
help-off = Hủy gọi trợ giúp
code = Mã cho nhân viên: { $code }
step = Bước { $here } / { $all }

## Chapters

chapter-case = Hồ sơ
chapter-photo = Ảnh
chapter-fingers = Ngón tay
chapter-signature = Chữ ký
chapter-finish = Kết thúc

## Interruptions

still-there = Quý vị còn ở đây không?
    .lead = Để bảo vệ dữ liệu, chúng tôi sẽ xóa hồ sơ này sau
    .speak = Quý vị còn ở đây không? Chúng tôi sắp xóa dữ liệu của quý vị. Xin bấm: Có, tiếp tục.
still-there-seconds = { $seconds } giây
continue = Có, tiếp tục
finish = Kết thúc và xóa
cancel-sure = Quý vị muốn hủy?
    .lead = Khi đó chúng tôi xóa tất cả.
no-cancel = Không, tiếp tục
yes-cancel = Có, xóa
closed = Hiện không làm được ở đây

## Arrival

attract = Chào mừng đến văn phòng công dân
    .lead = Xin chạm vào màn hình.
    .line = Số thứ tự, ảnh, dấu vân tay và chữ ký
    .hear = Có tai nghe, máy đọc to mọi thứ.
    .outreach = Ảnh, dấu vân tay và chữ ký
attract-open = Hôm nay mở cửa đến { CLOCK($until) }
attract-load = Đã chuyển tất cả
attract-load-by = { $waiting ->
   *[other] { $waiting } hồ sơ đang chờ. Xin chuyển trước: { DAY($by) }, { CLOCK($by) }.
 }
attract-load-urgent = { $waiting ->
   *[other] Gấp: { $waiting } hồ sơ đang chờ. Bắt đầu xóa: { DAY($by) }, { CLOCK($by) }.
 }
attract-closed = Văn phòng công dân hiện đóng cửa
start = Quý vị muốn làm gì?
    .lead = Quý vị có thể hủy bất cứ lúc nào.
start-ticket = Lấy số thứ tự
    .line = { $ahead ->
        [0] Không có ai trước quý vị
       *[other] Có { $ahead } người trước quý vị
     }
    .plain = Cho mọi việc tại văn phòng công dân
start-checkin = Báo có mặt theo lịch hẹn
    .line = Bằng mã trong giấy xác nhận
start-capture = Ảnh, dấu vân tay, chữ ký
    .line = Cho hộ chiếu hoặc căn cước, khoảng { $minutes } phút
    .plain = Cho hộ chiếu hoặc căn cước, khoảng 5 phút
start-photo = Chỉ chụp ảnh
    .line = Cho hộ chiếu hoặc căn cước, khoảng { $minutes } phút
    .plain = Cho hộ chiếu hoặc căn cước, khoảng 2 phút
out-of-order = Máy này không hoạt động
    .lead = Xin đến quầy thông tin.

closed-camera = Hiện không chụp ảnh được ở đây. Xin đến quầy { $counter }.
closed-fingerprint = Hiện không lấy dấu vân tay được ở đây. Xin đến quầy { $counter }.
closed-signature = Hiện không ký được ở đây. Xin đến quầy { $counter }.
closed-office = Hiện không kết nối được với văn phòng. Xin đến quầy { $counter }.
closed-staff = Dịch vụ này hiện đóng ở đây. Xin đến quầy { $counter }.
closed-printer = Máy in hiện không hoạt động. Xin đến quầy { $counter }.
closed-disk = Máy hiện không ghi nhận được. Xin đến quầy { $counter }.
closed-hours = Văn phòng công dân hiện đóng cửa.
closed-none-left = Hôm nay đã hết số.

## Queue number

services-loading = Đang hỏi thời gian chờ
    .lead = Xin đợi một chút.
ticket-service = Quý vị cần việc gì?
    .lead = Tính đến { CLOCK($as_of) }
    .plain = Xin chọn việc của quý vị.
ticket-service-ahead = { $ahead ->
    [0] Không có ai trước quý vị
   *[other] { $ahead } người trước quý vị
 }
ticket-service-wait = khoảng { $low } đến { $high } phút
ticket-service-soon = dưới { $high } phút
ticket-service-unknown = Hiện không biết thời gian chờ
ticket-documents = Quý vị có đủ giấy tờ chưa?
    .lead = Hôm nay quý vị cần:
ticket-documents-none = Việc này không cần giấy tờ gì đặc biệt.
ticket-documents-yes = Có, đủ cả
missing = Tôi còn thiếu
ticket-missing = Thiếu { $documents } thì hôm nay có thể không làm được
    .lead = Xin lấy thứ còn thiếu, hoặc hỏi tại quầy.
    .plain = Thiếu các giấy tờ này thì hôm nay có thể không làm được
ticket-missing-anyway = Vẫn lấy số
    .line = Tại quầy sẽ xem điều gì làm được
ticket-missing-back_home = Quay lại sau
    .line = Bây giờ quý vị không lấy số
ticket-drawing = Đang lấy số của quý vị
    .lead = Xin đợi một chút.
ticket-printing = Đang in số của quý vị
    .lead = Phiếu ra ở phía dưới.
ticket-number = Số của quý vị là
    .lead = Xin cầm phiếu. Xin chờ ở khu vực chờ { $area }.
    .speak = Số của quý vị là { $label }. Xin cầm phiếu. Xin chờ ở khu vực chờ { $area }.
ticket-number-shown = Số của quý vị là
    .lead = Xin nhớ số này. Xin chờ ở khu vực chờ { $area }.
    .speak = Số của quý vị là { $label }. Xin nhớ số này. Xin chờ ở khu vực chờ { $area }.
ticket-number-photo = Chụp ảnh ngay
ticket-number-area = Khu vực chờ { $area }
ticket-number-scan = Lưu vào điện thoại
ticket-printer-failed = Máy in hiện không hoạt động
    .lead = Xin nhớ số hoặc quét mã. Khu vực chờ { $area }.
    .speak = Máy in hiện không hoạt động. Số của quý vị là { $label }. Xin chờ ở khu vực chờ { $area }.
keep = Giữ số
print = In lại
return = Trả số
ticket-none-left = Hôm nay đã hết số
    .lead = Xin quay lại ngày mai, hoặc hỏi quầy thông tin.
ticket-closed = Văn phòng công dân hiện đóng cửa
    .lead = Xin quay lại trong giờ mở cửa.
ticket-not-here = Hiện ở đây không có số cho việc này
    .lead = Xin đến quầy { $counter }.
ticket-unsure = Chúng tôi không biết số của quý vị
    .lead = Kết nối bị gián đoạn. Xin đừng lấy số thứ hai. Xin đến quầy { $counter }.
checkin = Xin đưa mã lịch hẹn trước máy ảnh
    .lead = Hoặc để mã dưới máy quét.
    .reader = Xin để mã lịch hẹn dưới máy quét
checkin-wrong = Chúng tôi không biết mã này. Xin kiểm tra lại.
checkin-done = Đã ghi nhận quý vị có mặt
    .lead = Lịch hẹn của quý vị lúc { CLOCK($at) }. Chúng tôi gọi số này. Xin cầm phiếu.
    .speak = Đã ghi nhận quý vị có mặt. Lịch hẹn của quý vị lúc { CLOCK($at) }. Chúng tôi gọi số { $label }. Xin cầm phiếu. Xin chờ ở khu vực chờ { $area }.
checkin-done-shown = Đã ghi nhận quý vị có mặt
    .lead = Lịch hẹn của quý vị lúc { CLOCK($at) }. Chúng tôi gọi số này. Xin nhớ số này.
    .speak = Đã ghi nhận quý vị có mặt. Lịch hẹn của quý vị lúc { CLOCK($at) }. Chúng tôi gọi số { $label }. Xin nhớ số này. Xin chờ ở khu vực chờ { $area }.
checkin-early = Quý vị đến sớm
    .lead = Quý vị có thể báo có mặt từ { CLOCK($at) }.
    .plain = Xin quay lại ngay trước giờ hẹn.
checkin-late = Lịch hẹn đã qua
    .lead = Lịch hẹn của quý vị là lúc { CLOCK($at) }. Xin đến quầy thông tin.
    .plain = Xin đến quầy thông tin.
checkin-away = Văn phòng công dân hiện không trả lời
    .lead = Lịch hẹn vẫn có hiệu lực. Xin đến quầy { $counter }.
returned = Số của quý vị đã được trả lại
    .lead = Tạm biệt.
kept = Số { $label } của quý vị vẫn có hiệu lực
    .lead = Xin chờ đến khi chúng tôi gọi số của quý vị.

## Information

start-information = Thông tin
    .line = Giấy tờ, lệ phí, giờ mở cửa
information = Quý vị muốn biết gì?
    .lead = Tính đến { DAY($as_of) }
    .plain = Quý vị muốn biết gì?
information-subjects = Tôi cần gì?
    .line = Giấy tờ, lệ phí và thời gian
information-online = Việc gì làm được ở nhà?
    .line = Qua mạng, không cần hẹn
information-hours = Khi nào mở cửa?
    .line = Giờ mở cửa trong tuần
information-offices = Văn phòng công dân khác ở đâu?
    .line = Địa chỉ và giờ mở cửa
information-hotline = Tôi có thể gọi cho ai?
    .line = Tổng đài cơ quan hành chính { $number }
information-unknown = Hiện không tra cứu được thông tin
    .lead = Xin gọi 115 hoặc đến quầy { $counter }.
subject = Quý vị cần việc gì?
    .lead = Chúng tôi cho biết quý vị cần gì.
subject-online-only = Việc này làm qua mạng
    .lead = Quý vị không cần đến.
subject-online-short = Cũng làm được qua mạng
subject-about = Nên biết
subject-bring = Cần mang theo
subject-fee = Lệ phí
subject-time = Thời gian
subject-minutes = khoảng { $minutes } phút tại quầy
subject-online = Làm được qua mạng
subject-online-all = Cho mọi người
online = Làm qua mạng
    .lead = Xin quét mã bằng điện thoại.
online-short = Qua mạng
hours = Giờ mở cửa
hours-span = { $start } đến { $end }
    .speak = từ { $start } đến { $end }
hours-none = đóng cửa
hours-closed = Những ngày này đóng cửa
hours-day = { DAY($day) }
weekday-0 = Thứ Hai
weekday-1 = Thứ Ba
weekday-2 = Thứ Tư
weekday-3 = Thứ Năm
weekday-4 = Thứ Sáu
weekday-5 = Thứ Bảy
weekday-6 = Chủ Nhật
offices = Các văn phòng công dân khác
hotline = Ở đây quý vị được giúp qua điện thoại
    .lead = Xin quét mã hoặc nhớ số.
facts-more = Hỏi thêm
facts-online = Qua mạng
facts-ticket = Lấy số
facts-done = Xong

## Feedback

feedback = Quý vị thấy hôm nay thế nào?
    .lead = Câu trả lời tự nguyện và không ghi tên.
feedback-5 = Rất tốt
feedback-4 = Tốt
feedback-3 = Tạm được
feedback-2 = Không tốt
feedback-1 = Kém
feedback-wish = Việc gì quý vị thích làm qua mạng hơn?
    .lead = Câu trả lời này cũng tự nguyện.
feedback-skip = Kết thúc, không trả lời

## Finding the case

turn-near = Số { $label } sắp đến lượt. Xin cứ bình tĩnh làm tiếp.
    .line = Số { $label } sắp đến lượt
    .speak = Số của quý vị sắp đến lượt. Xin cứ bình tĩnh làm tiếp.
turn-called = Số { $label }: xin đến quầy { $counter }. Phần còn lại làm ở đó.
    .line = Số { $label }: xin đến quầy { $counter }
    .speak = Số của quý vị đang được gọi. Xin đến quầy { $counter }. Phần còn lại làm ở đó.
turn-missed = Số { $label } đã được gọi. Xin đến quầy thông tin.
    .line = Số { $label } đã được gọi
    .speak = Số của quý vị đã được gọi. Xin đến quầy thông tin.
identify = Tìm hồ sơ của quý vị bằng cách nào?
identify-scan = Quét mã
    .line = Xin để mã hoặc phiếu số dưới máy quét
identify-type = Nhập mã
    .line = Mã có trên giấy xác nhận
identify-card = Đặt hộ chiếu lên đầu đọc
    .line = Chúng tôi đọc tên và ngày sinh từ chip
identify-online = Căn cước trực tuyến
    .line = Với thẻ căn cước và mã PIN
identify-none = Không có gì trong số này
    .line = Chúng tôi mở hồ sơ mới
code-checking = Đang tìm hồ sơ của quý vị
    .lead = Xin đợi một chút.
scan-code = Xin đưa mã trước máy ảnh
    .lead = Hoặc để mã dưới máy quét.
    .reader = Xin để mã dưới máy quét
scan-code-wrong = Chúng tôi không biết mã này. Xin kiểm tra lại.
scan-code-waiting = Đang tìm mã.
type = Nhập mã
enter-code = Xin nhập mã
    .lead = Mã có trên giấy xác nhận.
enter-code-wrong = Chúng tôi không biết mã này. Xin kiểm tra lại.
enter-code-field = Mã của quý vị
enter-code-empty = còn trống
delete = Xóa
document = Quý vị muốn xin giấy tờ gì?
document-passport = Hộ chiếu
    .line = Để đi tất cả các nước
document-identity_card = Thẻ căn cước
    .line = Cho Đức và Liên minh châu Âu
identify-person = Giấy tờ cho ai?
    .lead = Điều chúng tôi ghi nhận tùy vào đó.
identify-person-me = Cho tôi
    .line = Tôi 10 tuổi trở lên
identify-person-child_under_6 = Cho trẻ dưới 6 tuổi
    .line = Không lấy dấu vân tay, không ký
identify-person-child_6_to_9 = Cho trẻ từ 6 đến 9 tuổi
    .line = Không ký
code-unchecked = Văn phòng công dân hiện không trả lời
    .lead = Chúng tôi đã ghi mã và sẽ kiểm tra sau.

## Reading a document

scan-zone = Xin đưa các dòng dưới cùng của hộ chiếu lại gần máy ảnh
    .lead = Hoặc để hộ chiếu dưới máy quét.
    .reader = Xin để các dòng dưới cùng dưới máy quét
scan-zone-wrong = Chúng tôi chưa nhận ra. Xin đưa hộ chiếu lần nữa.
scan-zone-waiting = Đang tìm các dòng.
card-key = Mở chip bằng gì?
    .lead = { $fault ->
        [card-wrong-key] Không khớp với giấy tờ này. Xin thử lại.
        [card-needs-zone] Giấy tờ này không có CAN. Xin chọn cách khác.
       *[none] Xin dùng giấy tờ của người mà quý vị nộp đơn cho.
     }
card-key-can = Nhập CAN
    .line = Sáu chữ số in trên giấy tờ
card-key-scan = Quét các dòng
    .line = Các dòng có ký hiệu <<<
card-key-zone = Nhập số và ngày
    .line = Số hộ chiếu, ngày sinh, ngày hết hạn
card-can = Xin nhập CAN
    .lead = CAN có sáu chữ số, in trên giấy tờ.
    .field = CAN
card-number = Xin nhập số hộ chiếu
    .lead = Số ở góc trên bên phải hộ chiếu.
    .field = Số hộ chiếu
card-birth = Người đó sinh khi nào?
    .lead = Ngày, tháng, năm. Ví dụ 05031990.
    .field = ngày, tháng, năm
    .speak = Người đó sinh khi nào? Xin nhập ngày, tháng, năm bằng tám chữ số.
card-expiry = Giấy tờ có hạn đến khi nào?
    .speak = Giấy tờ có hạn đến khi nào? Xin nhập ngày, tháng, năm bằng tám chữ số.
    .lead = Ngày, tháng, năm. Ví dụ 31122030.
    .field = ngày, tháng, năm
enter-date-wrong = Không có ngày này. Xin kiểm tra lại.
enter-hidden = { $count ->
   *[other] { $count } chữ số
 }
card-lay = Xin đặt giấy tờ lên đầu đọc
    .lead = Hộ chiếu: mở trang có ảnh và úp xuống.
card-gone = Giấy tờ bị lấy ra quá sớm. Xin đặt lại.
card-unreadable = Không đọc được chip. Xin đặt lại giấy tờ.
    .lead = Không phải lỗi của quý vị. Tại quầy { $counter } chúng tôi kiểm tra giấy tờ.
card-restricted = Giấy tờ này không cho dữ liệu ở đây
    .lead = Chỉ cơ quan có chứng nhận mới được. Xin chọn cách khác.
card-wrong-key = Không khớp với giấy tờ này.
card-needs-zone = Giấy tờ này không có CAN.
card-reading = Đang đọc giấy tờ của quý vị
    .lead = Xin để yên tại chỗ.
card-progress = Tiến độ
card-take = Xin lấy lại giấy tờ
    .lead = Máy tự tiếp tục.
card-away = Đầu đọc thẻ không phản hồi
    .lead = Xin chọn cách khác.

## Online ID

eid-working = Đang kiểm tra căn cước trực tuyến
    .lead = Xin để yên tại chỗ.
eid-card = Xin đặt thẻ lên đầu đọc
    .lead = Máy tự tiếp tục.
eid-consent = Các dữ liệu này sẽ được đọc
    .lead = { $reader } đọc chúng từ thẻ của quý vị. Ở đây chúng tôi không thấy.
eid-consent-yes = Đồng ý
eid-consent-no = Không đồng ý
eid-right-Address = Địa chỉ
eid-right-BirthName = Họ khi sinh
eid-right-FamilyName = Họ
eid-right-GivenNames = Tên
eid-right-PlaceOfBirth = Nơi sinh
eid-right-DateOfBirth = Ngày sinh
eid-right-DoctoralDegree = Học vị tiến sĩ
eid-right-ArtisticName = Nghệ danh
eid-right-Pseudonym = Bút danh
eid-right-ValidUntil = Có giá trị đến
eid-right-Nationality = Quốc tịch
eid-right-IssuingCountry = Nước cấp
eid-right-DocumentType = Loại giấy tờ
eid-right-AddressVerification = Kiểm tra nơi ở
eid-right-AgeVerification = Kiểm tra tuổi
eid-right-CanAllowed = Đọc bằng CAN tại chỗ
eid-pin = Xin nhập PIN
    .lead = { $tries ->
       *[other] Còn { $tries } lần thử. PIN có sáu chữ số.
     }
    .field = PIN
eid-pin-wrong = { $tries ->
   *[other] PIN sai. Quý vị còn { $tries } lần thử.
 }
eid-can = Xin nhập CAN
    .lead = Cần CAN trước lần thử cuối. Sáu chữ số ở mặt trước thẻ.
    .field = CAN
eid-can-wrong = CAN sai. Xin kiểm tra lại.
eid-blocked = PIN của quý vị đã bị khóa
    .lead = Tại quầy { $counter } chúng tôi giúp quý vị. Ở đây xin tiếp tục cách khác.
eid-deactivated = Căn cước trực tuyến chưa được bật
    .lead = Tại quầy { $counter } chúng tôi bật. Ở đây xin tiếp tục cách khác.
eid-cancelled = Đã dừng kiểm tra căn cước trực tuyến
    .lead = Xin cầm thẻ. Ở đây xin tiếp tục cách khác.
eid-failed = Căn cước trực tuyến hiện không dùng được
    .lead = Xin cầm thẻ. Ở đây xin tiếp tục cách khác.
eid-done = Đã kiểm tra căn cước của quý vị
    .lead = Xin cầm lại thẻ.
eid-away = Căn cước trực tuyến không phản hồi
    .lead = Xin chọn cách khác.

## Privacy and fee

privacy = Dữ liệu của quý vị được dùng thế nào
    .lead = Chúng tôi ghi ảnh, dấu vân tay và chữ ký. Văn phòng dùng chúng để đặt làm giấy tờ.
    .point1 = Mọi thứ được mã hóa trước khi lưu.
    .point2 = Chỉ văn phòng công dân mở được.
    .point3 = Máy này xóa tất cả sau khi chuyển giao, chậm nhất sau { $hours } giờ.
privacy-more = Thêm về dữ liệu của quý vị
    .button = Đọc thêm
    .more =
        Nơi chịu trách nhiệm là { $office }. Quý vị có thể hỏi người phụ trách bảo vệ dữ liệu ở đó.

        Chúng tôi ghi những gì luật yêu cầu: một tấm ảnh, dấu vân tay của hai ngón trỏ và chữ ký của quý vị. Cơ sở là § 5 và § 9 Luật thẻ căn cước, § 4 và § 6 Luật hộ chiếu.

        Trong khi ghi, ảnh, dấu vân tay và chữ ký chỉ nằm trong bộ nhớ tạm. Sau đó chúng được mã hóa cho văn phòng công dân. Máy này không mở lại được nữa.

        Khi văn phòng công dân đã nhận tất cả, máy này xóa dữ liệu. Việc đó diễn ra chậm nhất { $hours } giờ sau khi ghi.

        Quý vị không bắt buộc phải dùng máy này. Tại quầy { $counter } chúng tôi ghi mọi thứ cùng quý vị. Quý vị có quyền hỏi những gì được lưu về mình và khiếu nại với cơ quan bảo vệ dữ liệu.
privacy-agree = Tiếp tục
privacy-counter = Tôi muốn làm tại quầy
fee = Ảnh giá { AMOUNT($fee) } euro
    .lead = Quý vị trả tiền tại quầy. Có ảnh từ tiệm chụp ảnh thì không phải trả gì ở đây.
fee-here = Chụp ảnh ở đây
    .line = { AMOUNT($fee) } euro, trả tại quầy
fee-have_photo = Tôi có ảnh
    .line = Từ tiệm chụp ảnh, có mã
photo-code = Xin đưa mã ảnh trước máy ảnh
    .lead = Chúng tôi chỉ kiểm tra mã có đọc được không. Không lưu gì.
    .reader = Xin để mã ảnh dưới máy quét
photo-code-skip = Tiếp tục, không kiểm tra
photo-code-incomplete = Mã ảnh này không đầy đủ. Xin thử lại.
photo-code-other = Đây không phải mã ảnh. Mã ảnh hình vuông và do tiệm chụp ảnh cấp.
photo-code-complete = Mã ảnh đọc được và đầy đủ
    .lead = Xin cho xem mã tại quầy { $counter }. Chúng tôi không lưu gì.
have-photo = Xin cho xem ảnh của quý vị tại quầy
    .lead = Xin mang mã của tiệm chụp ảnh đến quầy { $counter }.
at-counter = Chúng tôi sẵn lòng giúp tại quầy
    .lead = Xin đến quầy { $counter }. Ở đây không lưu gì cả.

## Photo

photo-hints = Để có ảnh đẹp
    .lead = Quý vị được đội khăn vì lý do tôn giáo.
photo-retake = Xin chụp ảnh mới
    .lead = Chỉ cần chú ý một điều: { $mind }.
    .more = Xin chú ý: { $minds }.
photo-hints-hat = Bỏ mũ, nếu được cả kính
photo-hints-neutral = Nét mặt tự nhiên
photo-hints-mouth = Ngậm miệng
photo-aim = Xin nhìn vào máy ảnh
    .lead = Máy tự chụp ảnh.
    .again = Chỉ cần chú ý một điều: { $mind }.
    .blind = Xin bấm: Chụp ngay.
photo-aim-camera = Hình của quý vị, như trong gương
release = Chụp ngay
photo-countdown = Sắp chụp
    .lead = Xin giữ yên.
stop = Dừng
photo-taking = Đang chụp ảnh
    .lead = Xin đừng cử động.
photo-judging = Đang kiểm tra ảnh
    .lead = Xin đợi một chút.
photo-review = Quý vị thích ảnh này không?
    .lead = Ảnh đúng quy định.
photo-review-failed = Ảnh chưa đạt
    .lead = Lần tới chỉ cần chú ý một điều: { $mind }.
    .plain = Xin chụp thêm một ảnh nữa.
photo-review-picture = Ảnh của quý vị
use = Dùng ảnh này
photo-again = Ảnh mới
photo-counter = Làm tại quầy
photo-choose = Quý vị muốn ảnh nào?
    .lead = Tất cả đều đúng quy định.
photo-choose-one = Ảnh { $number }
photo-too-small = Ảnh quá nhỏ
    .lead = Xin đến gần máy ảnh hơn. Nếu không được, chúng tôi chụp ảnh tại quầy { $counter }.
photo-too-small-again = Thử lại
photo-too-small-to-counter = Đến quầy
photo-too-small-without-photo = Tiếp tục không có ảnh
photo-to-counter-to-counter = Đến quầy
photo-to-counter-without-photo = Tiếp tục không có ảnh
photo-to-counter-again = Thử lại
photo-to-counter = Hiện ở đây không được
    .lead = Không phải lỗi của quý vị. Chúng tôi chụp ảnh tại quầy { $counter }.

why = Tại sao?
why-less = Ít hơn
why-nothing = Điều này không đo ở đây.
why-any = Đo được: { $value }. Giới hạn: { $limit }.
why-StepForward = Đầu: { $value } % chiều cao. Cần: { $limit } %.
why-StepBack = Đầu: { $value } % hình. Cho phép: { $limit } %.
why-StepLeft = Mặt: ở { $value } % chiều rộng. Giới hạn: { $limit } %.
why-StepRight = Mặt: ở { $value } % chiều rộng. Giới hạn: { $limit } %.
why-MoveUp = Mặt: ở { $value } % chiều cao. Giới hạn: { $limit } %.
why-MoveDown = Mặt: ở { $value } % chiều cao. Giới hạn: { $limit } %.
why-LookStraight = Đầu quay { $value } độ. Cho phép: { $limit }.
why-StraightenHead = Đầu nghiêng { $value } độ. Cho phép: { $limit }.
why-MultipleFaces = Số mặt: { $value }. Cho phép: { $limit }.
measured = Đo được: { $value }.
measured-least = Đo được: { $value }. Cần ít nhất: { $low }.
measured-most = Đo được: { $value }. Cho phép nhiều nhất: { $high }.
measured-between = Đo được: { $value }. Cho phép: { $low } đến { $high }.
photo-kept = Ảnh trước đẹp hơn. Chúng tôi đã giữ lại.
photo-left = Chúng tôi không thấy quý vị nữa
    .lead = Quý vị còn muốn chụp ảnh không?
photo-go-on = Tiếp tục
photo-blind = Xin nhìn vào máy ảnh. Sau đó bấm: Chụp ngay.
photo-adjust = Xin đứng hoặc ngồi vào chỗ đánh dấu
    .lead = Máy ảnh di chuyển đến ngang tầm mắt.
photo-adjust-up = Máy ảnh lên cao hơn.
photo-adjust-down = Máy ảnh xuống thấp hơn.
photo-adjust-level = Máy ảnh ngang tầm mắt.
photo-adjust-still = Máy ảnh đứng yên.
higher = Cao hơn
lower = Thấp hơn
fits = Vừa rồi

advice-SearchingFace = Chúng tôi chưa thấy quý vị.
    .mind = đứng trước máy ảnh
advice-StepBack = Xin lùi lại một chút.
    .mind = đứng xa hơn một chút
advice-StepForward = Xin đến gần hơn.
    .mind = đến gần hơn một chút
advice-StepLeft = Sang trái một chút.
    .mind = đứng ở giữa
advice-StepRight = Sang phải một chút.
    .mind = đứng ở giữa
advice-MoveDown = Xin hạ thấp người một chút.
    .mind = đứng hoặc ngồi thấp hơn một chút
advice-MoveUp = Xin đứng thẳng lên một chút.
    .mind = đứng hoặc ngồi cao hơn một chút
advice-StandStill = Xin giữ yên.
    .mind = giữ yên
advice-LookStraight = Xin nhìn thẳng.
    .mind = nhìn thẳng vào máy ảnh
advice-StraightenHead = Xin giữ đầu thẳng.
    .mind = giữ đầu thẳng
advice-OpenEyes = Xin mở mắt.
    .mind = mở mắt
advice-CloseMouth = Xin ngậm miệng.
    .mind = ngậm miệng
advice-MultipleFaces = Xin chỉ một người.
    .mind = đứng một mình trước máy ảnh
advice-HelperAside = Rất tốt. Người giúp xin bước ra khỏi ảnh.
    .mind = một mình trong ảnh
advice-RemoveGlasses = Kính bị lóa. Xin bỏ kính ra.
    .mind = bỏ kính ra
advice-UncoverFace = Khuôn mặt phải thấy rõ.
    .mind = để lộ khuôn mặt
advice-AdjustLight = Đang chỉnh ánh sáng.
    .mind = ánh sáng đều
advice-PlainBackground = Nền quá rối.
    .mind = nền đơn giản
advice-CheckCamera = Hình từ máy ảnh không rõ.
    .mind = hình rõ
advice-Hold = Rất tốt. Xin giữ như vậy.
    .mind = giữ như vậy
advice-NeutralExpression = Xin giữ nét mặt tự nhiên.
    .mind = giữ nét mặt tự nhiên
advice-unknown = Xin nhìn vào máy ảnh.
    .mind = nhìn vào máy ảnh

criterion-1-1 = Nhìn thẳng
    .fail = Đầu quay sang một bên.
criterion-1-2 = Cằm thẳng
    .fail = Cằm quá cao hoặc quá thấp.
criterion-1-3 = Đầu thẳng
    .fail = Đầu bị nghiêng.
criterion-2-1 = Nét mặt tự nhiên
    .fail = Nét mặt không tự nhiên.
criterion-2-2 = Miệng ngậm
    .fail = Miệng đang mở.
criterion-2-3 = Lông mày tự nhiên
    .fail = Lông mày nhướng lên.
criterion-3-1 = Mắt mở
    .fail = Mắt chưa mở hẳn.
criterion-3-2 = Mắt thấy rõ
    .fail = Mắt bị che.
criterion-3-3 = Nhìn vào máy ảnh
    .fail = Mắt không nhìn vào máy ảnh.
criterion-4-1 = Nền đơn giản
    .fail = Nền bị rối.
criterion-4-2 = Nền không có bóng
    .fail = Có bóng phía sau quý vị.
criterion-4-3 = Một người trong ảnh
    .fail = Trong ảnh còn người khác.
criterion-5-1 = Chiều cao ảnh đúng
    .fail = Hình quá nhỏ.
criterion-5-2 = Chiều rộng ảnh đúng
    .fail = Hình quá nhỏ.
criterion-5-3 = Khoảng cách đúng
    .fail = Khoảng cách đến máy ảnh không đúng.
criterion-5-4 = Đầu đủ lớn
    .fail = Kích thước đầu không đúng.
criterion-5-5 = Độ cao đúng
    .fail = Đầu quá cao hoặc quá thấp trong ảnh.
criterion-5-6 = Ở giữa
    .fail = Đầu không ở giữa.
criterion-5-7 = Đủ chi tiết
    .fail = Quý vị đứng quá xa máy ảnh.
criterion-6-1 = Ánh sáng tốt
    .fail = Ánh sáng không đều.
criterion-6-2 = Không có bóng
    .fail = Trên mặt có bóng.
criterion-6-3 = Không có đốm sáng
    .fail = Trên mặt có đốm sáng.
criterion-6-4 = Kính không lóa
    .fail = Kính bị lóa.
criterion-7-1 = Độ sáng tốt
    .fail = Ảnh quá sáng hoặc quá tối.
criterion-7-2 = Ảnh rõ nét
    .fail = Ảnh bị mờ.
criterion-7-3 = Màu tự nhiên
    .fail = Màu không tự nhiên.
criterion-7-4 = Mắt không đỏ
    .fail = Mắt bị đỏ.
criterion-7-5 = Ảnh màu
    .fail = Ảnh không có màu.
criterion-7-6 = Tương phản tốt
    .fail = Ảnh quá ít tương phản.
criterion-unknown = Kiểm tra thêm
    .fail = Một điều kiện chưa đạt.

## Fingers

finger-place = Bây giờ { $finger ->
    [right_index] ngón trỏ phải
    [left_index] ngón trỏ trái
    [right_thumb] ngón cái phải
    [left_thumb] ngón cái trái
    [right_middle] ngón giữa phải
    [left_middle] ngón giữa trái
    [right_ring] ngón áp út phải
   *[left_ring] ngón áp út trái
 }
    .lead = Xin đặt phẳng ngón tay lên kính.
    .again = Xin thêm một lần. Chúng tôi giữ dấu tốt nhất.
finger-name = { $finger ->
    [right_index] Ngón trỏ phải
    [left_index] Ngón trỏ trái
    [right_thumb] Ngón cái phải
    [left_thumb] Ngón cái trái
    [right_middle] Ngón giữa phải
    [left_middle] Ngón giữa trái
    [right_ring] Ngón áp út phải
   *[left_ring] Ngón áp út trái
 }
finger-live = Dấu vân tay của quý vị trên kính
finger-quality = Chất lượng
finger-quality-none = chưa có
finger-quality-weak = yếu
finger-quality-fair = gần tốt
finger-quality-good = tốt
finger-done = xong
finger-skipped = tại quầy
finger-hand = Hình vẽ: hai bàn tay, ngón cần lấy được đánh dấu
finger-cannot = Tôi không làm được
finger-lift = Xin nhấc ngón tay lên
    .lead = Dấu vân tay tốt.
    .again = Chúng tôi sẽ thử lại ngay.
finger-missing = Lý do là gì?
    .lead = Chúng tôi giải quyết tại quầy.
finger-missing-injured = Ngón tay bị thương
    .line = Ví dụ băng cá nhân hoặc băng bó
finger-missing-missing = Không có ngón tay
    .line = Hoặc không bao giờ lấy được dấu
finger-missing-staffed = Lý do là gì?
    .lead = Khi đó chúng tôi thử ngón khác.
finger-missing-staffed-injured = Ngón tay bị thương
    .line = Ví dụ băng cá nhân hoặc băng bó
finger-missing-staffed-missing = Không có ngón tay
    .line = Hoặc không bao giờ lấy được dấu
finger-judging = Đang kiểm tra dấu vân tay
    .lead = Xin đợi một chút.
finger-same = Đó là cùng một ngón tay
    .lead = Chúng ta làm lại: phải trước, rồi đến trái.
finger-same-end = Chúng tôi giải quyết tại quầy
    .lead = Lại là cùng một ngón tay. Tại quầy chúng ta cùng lấy dấu vân tay.

finger-advice-Empty = Xin đặt ngón tay lên kính.
finger-advice-Uniform = Xin đặt lại ngón tay.
finger-advice-TooFewMinutiae = Xin đặt nhiều phần ngón tay hơn.
finger-advice-TooSmall = Xin đặt phẳng ngón tay.
finger-advice-PressHarder = Xin ấn mạnh hơn.
finger-advice-PressLess = Xin ấn nhẹ hơn.
finger-advice-TooDry = Ngón tay khô. Xin chà vào lòng bàn tay.
finger-advice-TooWet = Ngón tay ướt. Xin lau khô.
finger-advice-OffCentre = Xin đặt ngón tay vào giữa.
finger-advice-Partial = Xin đẩy ngón tay lên phía trước.
finger-advice-KeepFingersStill = Xin giữ yên ngón tay.
finger-advice-CleanGlass = Xin lau kính.
finger-advice-Hold = Rất tốt. Xin giữ như vậy.
finger-advice-unknown = Xin đặt ngón tay lên kính.

## Signature

signature-sign = Xin ký vào ô
    .lead = Như mọi khi.
    .pad = Xin ký lên bảng ký trước mặt, như mọi khi.
signature-field = Ô chữ ký
signature-empty = còn trống
signature-written = đã ký
signature-cannot = Tôi không ký được
clear = Xóa
accept = Chấp nhận
signature-fault-empty = Trong ô chưa có gì.
signature-fault-dot = Đó chỉ là một chấm. Xin ký lại.
signature-fault-too_short = Quá ngắn. Xin ký bằng đầy đủ họ tên.
signature-fault-outside = Chữ ký vượt ra ngoài mép. Xin ký lại.

## Finish

review = Mọi thứ đúng chưa?
    .lead = Quý vị còn có thể sửa từng phần.
review-portrait = Ảnh
review-portrait-none = Quý vị mang ảnh đến
review-prints = Dấu vân tay
review-signature = Chữ ký
review-signature-none = tại quầy
review-taken = đã ghi
review-change = Sửa
hand-over = Chuyển dữ liệu
submit = Đang chuyển dữ liệu của quý vị
    .lead = Xin đợi một chút.
receipt-printing = Đang in biên nhận
    .lead = Phiếu ra ở phía dưới.
receipt = Xong. Mã nhận hồ sơ:
    .lead = Xin cho xem mã tại quầy.
    .away = Mạng bị lỗi. Dữ liệu được mã hóa và lưu ở đây. Mã vẫn có hiệu lực.
    .speak = Xong. Mã nhận hồ sơ của quý vị là { $spelled }. Xin cho xem mã tại quầy.
receipt-number = Hồ sơ { $number }
receipt-mark = Ký hiệu { $mark }
receipt-printed = Xin cầm phiếu.
receipt-not-printed = Xin nhớ hoặc quét mã.
receipt-delete = Chúng tôi xóa dữ liệu chậm nhất: { DAY($delete_by) }, { CLOCK($delete_by) }.

cancelled = Đã xóa tất cả
    .lead = Ở đây không còn lưu gì của quý vị.
walked-away = Đã xóa tất cả
    .lead = Quý vị đã vắng một lúc. Ở đây không còn lưu gì của quý vị.
too-long = Đã hết thời gian
    .lead = Ở đây không còn lưu gì của quý vị. Chúng tôi sẵn lòng giúp tại quầy { $counter }.
office-away = Văn phòng công dân hiện không trả lời
    .lead = Không phải lỗi của quý vị. Xin đến quầy { $counter }.
disk-full = Máy này hiện không ghi nhận được
    .lead = Không phải lỗi của quý vị. Xin đến quầy { $counter }.
program-error = Đã có lỗi ở đây
    .lead = Không phải lỗi của quý vị. Xin đến quầy { $counter }.
starting = Máy đang khởi động
    .lead = Xin đợi một chút.
device-error = { $device ->
    [camera] Máy ảnh không phản hồi
    [fingerprint] Máy quét vân tay không phản hồi
    [signature] Bảng ký không phản hồi
    [scanner] Máy quét mã không phản hồi
    [printer] Máy in không phản hồi
    [card] Đầu đọc thẻ không phản hồi
    [jack] Ổ cắm tai nghe không phản hồi
    [mount] Trụ máy ảnh không phản hồi
    [eid] Căn cước trực tuyến không phản hồi
   *[other] Một thiết bị không phản hồi
 }
    .lead = Không phải lỗi của quý vị. Xin đến quầy { $counter }.
    .plain = Một thiết bị không phản hồi

device-camera = Máy ảnh
device-fingerprint = Máy quét vân tay
device-signature = Bảng ký
device-scanner = Máy quét mã
device-printer = Máy in
device-card = Đầu đọc thẻ
device-eid = Căn cước trực tuyến
device-jack = Ổ cắm tai nghe
device-mount = Trụ máy ảnh

## Slips

slip-number = Số của quý vị
slip-area = Khu vực chờ { $area }
slip-appointment = Lịch hẹn lúc { CLOCK($at) }
slip-ahead = { $ahead ->
    [0] Không có ai trước quý vị.
   *[other] Có { $ahead } người trước quý vị.
 }
slip-wait = Thời gian chờ khoảng { $low } đến { $high } phút
slip-soon = Thời gian chờ dưới { $high } phút
slip-issued = { DAY($at) }, { CLOCK($at) }
slip-bring = Xin chuẩn bị sẵn
slip-keep = Xin giữ phiếu. Chúng tôi gọi số này.
slip-receipt = Mã nhận hồ sơ
slip-show = Xin cho xem phiếu này tại quầy.
slip-delete = Chúng tôi xóa dữ liệu chậm nhất: { DAY($at) }, { CLOCK($at) }.
slip-receipt-number = Hồ sơ { $number }
slip-receipt-mark = Ký hiệu { $mark }
slip-away = Mạng đã bị lỗi. Mã vẫn có hiệu lực.
