// Reading, with every refusal said in words.
#include "yaml/file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>
#include <system_error>

namespace cliff::yaml {

namespace fs = std::filesystem;

std::string too_large(std::uintmax_t bytes) {
    constexpr auto mebibyte = 1024.0 * 1024.0;
    return fmt::format("the file has {:.1f} MiB; the limit is {} MiB, so split it",
                       static_cast<double>(bytes) / mebibyte, largest_file / 1024 / 1024);
}

std::variant<std::string, Unreadable> read_file(const fs::path& file) {
    std::error_code error;
    const auto status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found) return Unreadable{"there is no such file"};
    if (error) return Unreadable{"cannot be opened: " + error.message()};
    if (status.type() == fs::file_type::directory) return Unreadable{"this is a folder; name a file in it"};
    if (status.type() != fs::file_type::regular) return Unreadable{"this is not a file that can be read twice alike"};
    const auto size = fs::file_size(file, error);
    if (error) return Unreadable{"cannot be read: " + error.message()};
    if (size > largest_file) return Unreadable{too_large(size)};
    errno = 0;
    std::ifstream in(file, std::ios::binary);
    if (!in) return Unreadable{"cannot be opened: " + std::generic_category().message(errno)};
    std::string text(static_cast<std::size_t>(size), '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (in.bad()) return Unreadable{"cannot be read: " + std::generic_category().message(errno)};
    text.resize(static_cast<std::size_t>(in.gcount())); // it may have become shorter meanwhile
    return text;
}

} // namespace cliff::yaml
