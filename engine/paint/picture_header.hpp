// What a picture's bytes say of themselves, found out before anybody decodes them: a few bytes may claim a picture that
// would fill the memory, and some decoders paint half of a file that was cut short without a word.
#pragma once

#include <cstdint>
#include <string_view>

namespace cliff::paint {

enum class Format { png, jpeg, other };

struct Header {
    Format format = Format::other;
    std::uint32_t width = 0, height = 0; ///< pixels, as stored; 0: not found
    bool whole = false;                  ///< the mark that ends the picture was reached
};

/// The first bytes alone decide about the format. For another than PNG and JPEG nothing else is looked for.
[[nodiscard]] Header read_header(std::string_view bytes);

} // namespace cliff::paint
