#include "app/watch.hpp"

#include <system_error>
#include <utility>

namespace cliff::app {

Watch::Watch(std::filesystem::path file) : file_{std::move(file)}, last_{look()} {}

Watch::Mark Watch::look() const {
    std::error_code gone;
    const auto written = std::filesystem::last_write_time(file_, gone);
    if (gone) return last_;
    const auto size = std::filesystem::file_size(file_, gone);
    return gone ? last_ : Mark{written, size};
}

bool Watch::saved() {
    const Mark now = look();
    return now != std::exchange(last_, now);
}

} // namespace cliff::app
