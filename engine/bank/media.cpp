#include "bank/media.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <span>
#include <utility>

namespace cliff::bank {

namespace {

using namespace std::string_view_literals;

constexpr std::array media_keys{"file"sv, "alt"sv};
constexpr Shape image_shape{"an image", media_keys}, audio_shape{"an audio", media_keys};
constexpr std::array image_endings{".png"sv, ".jpg"sv, ".jpeg"sv, ".svg"sv};
constexpr std::array audio_endings{".ogg"sv, ".wav"sv, ".flac"sv};
constexpr std::size_t longest_alt = 200; // graphemes

/// "a/b.png": goes down from the bank's folder and nowhere else.
bool stays_inside(std::string_view path) {
    if (path.empty() || path.front() == '/' || path.find_first_of("\\:") != std::string_view::npos) return false;
    const std::filesystem::path parts(path);
    return std::find(parts.begin(), parts.end(), "..") == parts.end();
}

/// `ending` is in small letters; the file may have capitals.
bool ends_in(std::string_view file, std::string_view ending) {
    if (file.size() < ending.size()) return false;
    return std::equal(ending.begin(), ending.end(), file.end() - static_cast<std::ptrdiff_t>(ending.size()),
                      [](char small, char c) { return small == (c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); });
}

std::optional<Media> read_media(yaml::Document& document, const Fields& question, std::string_view key,
                                const Shape& shape, std::string_view why_alt,
                                std::span<const std::string_view> endings) {
    const auto* field = question.find(key);
    if (!field) return std::nullopt;
    if (field->value.is(yaml::Kind::scalar)) {
        document.error(
            field->value,
            fmt::format("'{}' is a file and the same in words; write {}: {{file: ..., alt: ...}}", key, key));
        return std::nullopt;
    }
    Fields fields(document, field->value, shape);
    if (!fields.readable()) return std::nullopt;
    fields.require("file");
    fields.require("alt", why_alt);
    const auto file = fields.text("file");
    auto alt = fields.text("alt", longest_alt);
    if (!file) return std::nullopt;
    const auto& value = fields.find("file")->value;
    if (!stays_inside(*file)) {
        document.error(value, fmt::format("'file' is a path from the bank's folder downwards, like media/name{}",
                                          endings.front()));
        return std::nullopt;
    }
    if (std::none_of(endings.begin(), endings.end(), [&](auto ending) { return ends_in(*file, ending); })) {
        document.error(value, fmt::format("'file' ends in {} or {}, not {}",
                                          fmt::join(endings.first(endings.size() - 1), ", "), endings.back(),
                                          yaml::in_quotes(*file)));
        return std::nullopt;
    }
    const auto folder = std::filesystem::path(document.source().name()).parent_path();
    return Media{(folder / *file).string(), std::move(alt).value_or("")};
}

} // namespace

std::optional<Media> read_image(yaml::Document& document, const Fields& question) {
    return read_media(document, question, "image", image_shape, "say what it shows, for who can't see it",
                      image_endings);
}

std::optional<Media> read_audio(yaml::Document& document, const Fields& question) {
    return read_media(document, question, "audio", audio_shape, "say what is heard, for who can't hear it",
                      audio_endings);
}

} // namespace cliff::bank
