// Pictures and sounds that belong to a question.
#pragma once

#include "bank/fields.hpp"
#include "core/bank.hpp"

#include <optional>

namespace cliff::bank {

// Each gives nothing if the question has none, or if something is wrong with it, which is told. Whether the file is
// there isn't looked at: a bank without its pictures can still be played.
[[nodiscard]] std::optional<Media> read_image(yaml::Document& document, const Fields& question);
[[nodiscard]] std::optional<Media> read_audio(yaml::Document& document, const Fields& question);

} // namespace cliff::bank
