// Reads no more than the limit, whatever stands at the path.
#include "paint/picture_file.hpp"

#include <fstream>
#include <system_error>

namespace cliff::paint {

PictureFile read_picture_file(const std::filesystem::path& file) {
    std::error_code failed;
    const auto kind = std::filesystem::status(file, failed);
    if (!std::filesystem::exists(kind)) return {{}, "is missing"};
    if (!std::filesystem::is_regular_file(kind)) return {{}, "isn't a file"}; // a pipe would never end
    const auto size = std::filesystem::file_size(file, failed);
    if (failed) return {{}, "can't be read: " + failed.message()};
    if (size > largest_picture_file) return {{}, "is larger than 64 MiB"};
    std::ifstream in(file, std::ios::binary);
    if (!in) return {{}, "can't be opened"};
    PictureFile read{std::string(static_cast<std::size_t>(size), '\0'), {}};
    in.read(read.bytes.data(), static_cast<std::streamsize>(size));
    if (in.bad()) return {{}, "can't be read to its end"};
    read.bytes.resize(static_cast<std::size_t>(in.gcount()));
    return read;
}

} // namespace cliff::paint
