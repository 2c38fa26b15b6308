// Banks of any size, made of words that nobody ever said: for measuring, since no author has written so many questions.
#pragma once

#include <cstddef>
#include <filesystem>

namespace cliff::bench {

enum class Made {
    varied, ///< like an author's: every kind of question, about as long as those of the bank that comes along
    alike,  ///< every question in the same words, which the bank allows
    crowded ///< every question is made of about thirty out of the same forty words
};

/// Writes a bank without mistakes and with few weaknesses, the same one each time.
void make_up(const std::filesystem::path& file, Made made, std::size_t questions);

} // namespace cliff::bench
