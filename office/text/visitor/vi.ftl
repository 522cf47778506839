title = Số thứ tự của quý vị
your-number = Số của quý vị
ahead = { $ahead ->
    [0] Quý vị là người tiếp theo.
   *[other] Có { $ahead } người trước quý vị.
}
wait-range = Quý vị sẽ chờ khoảng { $low } đến { $high } phút.
wait-soon = Quý vị sẽ chờ nhiều nhất { $high } phút.
wait-unknown = Hiện chúng tôi không biết thời gian chờ.
near = Sắp đến lượt quý vị. Xin đến khu vực chờ { $area }.
area = Khu vực chờ { $area }
called = Đã đến lượt quý vị. Xin đến quầy { $counter }.
called-word = Quầy
finished = Lượt của quý vị đã xong. Tạm biệt.
missed = Chúng tôi đã gọi nhưng không thấy quý vị. Xin đến quầy thông tin.
returned = Quý vị đã trả lại số này.
over = Số này không còn hiệu lực.
appointment = Lịch hẹn của quý vị lúc { $at }.
retake = Chúng tôi cần chụp lại. Xin quay lại máy tự phục vụ.
bring = Những gì quý vị cần tại quầy
as-of = Cập nhật lúc { $at }. Trang này tự làm mới.
offline = Không có kết nối. Chúng tôi đang thử lại.
leave = Trả lại số
leave-hint = Quý vị không cần số này nữa?
private = Trang này không biết tên quý vị và không dùng cookie.
not-found = Trang này không tồn tại hoặc không còn hiệu lực.
busy = Hiện đang quá tải. Xin thử lại sau một phút.
trouble = Không thành công. Xin thử lại.
