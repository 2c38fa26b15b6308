// A time zone for as long as the object lives, so that a test tells the same local time on every machine. POSIX's own
// notation (IEEE Std 1003.1, "TZ"), which needs no database of zones.
#pragma once

#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>

namespace cliff::sample {

class InZone {
  public:
    explicit InZone(const char* zone) {
        if (const char* before = std::getenv("TZ")) before_ = before;
        setenv("TZ", zone, 1);
        tzset();
    }
    ~InZone() {
        if (before_)
            setenv("TZ", before_->c_str(), 1);
        else
            unsetenv("TZ");
        tzset();
    }
    InZone(const InZone&) = delete;
    InZone& operator=(const InZone&) = delete;

  private:
    std::optional<std::string> before_;
};

} // namespace cliff::sample
