// Pictures and sounds that won't be seen or heard: whether the file is there, and is what its ending says.
#include "bank/weaknesses/themes.hpp"
#include "text/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>

namespace cliff::bank {

namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

constexpr std::uintmax_t largest_media = 16 * 1024 * 1024; // bytes
constexpr std::size_t looked_at = 64 * 1024;               // an SVG may begin with long comments

/// What a file is by its first bytes: "PNG", "JPEG", "SVG", "Ogg", "WAV", "FLAC"; empty if it's none of them.
std::string_view format_of(std::string_view head) {
    if (head.starts_with("\x89PNG\r\n\x1A\n"sv)) return "PNG"; // W3C, PNG specification, 5.2
    if (head.starts_with("\xFF\xD8\xFF"sv)) return "JPEG";     // ITU-T T.81, B.1.1.3: SOI, then another marker
    if (head.starts_with("OggS"sv)) return "Ogg";              // RFC 3533, 6
    if (head.starts_with("fLaC"sv)) return "FLAC";             // RFC 9639, 6
    if (head.starts_with("RIFF"sv) && head.substr(std::min<std::size_t>(8, head.size())).starts_with("WAVE"sv))
        return "WAV";
    const bool text = head.find('\0') == std::string_view::npos;
    return text && head.find("<svg"sv) != std::string_view::npos ? "SVG"sv : ""sv;
}

std::string_view format_by_ending(const fs::path& file) {
    const auto ending = text::fold(file.extension().string());
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> formats{{{".png", "PNG"},
                                                                                    {".jpg", "JPEG"},
                                                                                    {".jpeg", "JPEG"},
                                                                                    {".svg", "SVG"},
                                                                                    {".ogg", "Ogg"},
                                                                                    {".wav", "WAV"},
                                                                                    {".flac", "FLAC"}}};
    for (const auto& [known, format] : formats)
        if (ending == known) return format;
    return {};
}

struct Trouble {
    std::string_view name; ///< of its code; empty: there is none
    std::string message;
};

Trouble trouble_with(const fs::path& file) {
    std::error_code error;
    if (!fs::is_regular_file(file, error)) // a pipe would be waited for
        return {"missing-media", "there is no such file beside the bank, so only its 'alt' is shown; put it there"};
    const auto bytes = fs::file_size(file, error);
    std::ifstream in(file, std::ios::binary);
    std::string head(looked_at, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    if (error || in.bad() || (head.empty() && bytes > 0))
        return {"missing-media", "this file can't be read, so only its 'alt' is shown; mend its permissions"};
    const auto format = format_of(head), wanted = format_by_ending(file);
    if (format != wanted)
        return {"wrong-media", format.empty() ? fmt::format("what is in this file is no {}; save it as one", wanted)
                                              : fmt::format("what is in this file is {}, not {}; rename or convert it",
                                                            format, wanted)};
    if (bytes > largest_media)
        return {"large-media", fmt::format("this file has {} MiB; above {} it comes late or not at all, so make it "
                                           "smaller",
                                           (bytes + 1024 * 1024 - 1) / (1024 * 1024), largest_media / (1024 * 1024))};
    return {};
}

class MediaCheck {
  public:
    explicit MediaCheck(Inspection& inspection) : inspection_{inspection} {}

    void look_at(std::size_t q, std::string_view key, const Boxed<Media>& media) {
        if (!media) return;
        const auto [seen, is_new] = troubles_.try_emplace(media->file);
        if (is_new) seen->second = trouble_with(media->file);
        if (const auto& trouble = seen->second; !trouble.name.empty())
            inspection_.warn(q, inspection_.inner(q, key, "file"), trouble.name, trouble.message);
        const fs::path file(media->file);
        const auto alt = text::words(media->alt);
        if (alt == text::words(file.stem().string()) || alt == text::words(file.filename().string()))
            inspection_.warn(q, inspection_.inner(q, key, "alt"), "empty-alt",
                             "this only repeats the file's name; say what it is to somebody who can't see or hear it");
    }

  private:
    Inspection& inspection_;
    std::map<std::string, Trouble> troubles_; ///< by file: one picture may serve many questions
};

} // namespace

void find_weak_media(Inspection& inspection) {
    MediaCheck check{inspection};
    for (std::size_t q = 0; q < inspection.size(); ++q) {
        check.look_at(q, "image", inspection[q].image);
        check.look_at(q, "audio", inspection[q].audio);
    }
}

} // namespace cliff::bank
