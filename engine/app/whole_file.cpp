#include "app/whole_file.hpp"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#if defined(_WIN32)
#include <io.h>
#else
#include <unistd.h>
#endif

namespace cliff::app {
namespace fs = std::filesystem;
namespace {

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

bool reaches_the_disk(std::FILE* file) {
#if defined(_WIN32)
    return _commit(_fileno(file)) == 0;
#else
    return fsync(fileno(file)) == 0;
#endif
}

/// 0, or the error's number.
int write(const fs::path& file, const std::string& bytes) {
    errno = 0;
    const std::unique_ptr<std::FILE, Close> out{std::fopen(file.string().c_str(), "wb")};
    if (!out) return errno;
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), out.get()) == bytes.size();
    return written && std::fflush(out.get()) == 0 && reaches_the_disk(out.get()) ? 0 : errno;
}

} // namespace

std::string write_whole(const fs::path& file, const std::string& bytes) {
    std::error_code error, none;
    fs::create_directories(file.parent_path(), error);
    if (error) return error.message();
    const fs::path fresh = file.parent_path() / (file.filename().string() + ".new");
    if (const int number = write(fresh, bytes); number != 0)
        error = std::error_code(number, std::generic_category());
    else
        fs::rename(fresh, file, error);
    if (!error) return {};
    fs::remove(fresh, none);
    return error.message();
}

} // namespace cliff::app
