#include "views/remarks.hpp"

#include "text/utf8.hpp"

#include <iterator>

namespace cliff::views {
namespace {

/// 70 ms a letter, which slow readers take, after the time to notice it.
Millis time_to_read(const std::string& remark) {
    constexpr Millis to_notice{3'000};
    return to_notice + Millis{70} * static_cast<Millis::rep>(text::code_points(remark));
}

} // namespace

void Remarks::add(std::vector<std::string> remarks) {
    waiting_.insert(waiting_.end(), std::make_move_iterator(remarks.begin()), std::make_move_iterator(remarks.end()));
}

std::string Remarks::shown(Millis now) {
    if (!waiting_.empty() && since_ && now >= *since_ + time_to_read(waiting_.front())) {
        waiting_.pop_front();
        since_.reset();
    }
    if (waiting_.empty()) return {};
    if (!since_) since_ = now;
    return waiting_.front();
}

} // namespace cliff::views
