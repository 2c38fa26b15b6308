// Any bytes as a bank: reading, checking and telling of the problems never crash, and keep what they promise.
#include "bank/read.hpp"
#include "fuzz/hold.hpp"
#include "text/utf8.hpp"
#include "yaml/document.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

using cliff::yaml::Problem;

using cliff::fuzz::hold;

void look_at(const Problem& problem, std::string_view text) {
    hold(!problem.message.empty() && problem.message.find('\n') == std::string::npos, "a message is one line");
    hold(!problem.message.ends_with('.'), "a message ends without a full stop");
    hold(!cliff::text::invalid_utf8_at(problem.message), "a message is UTF-8");
    hold(!cliff::text::invalid_utf8_at(problem.source), "the line that is shown is UTF-8");
    const auto lines = std::count(text.begin(), text.end(), '\n') + 1;
    hold(problem.line >= 0 && problem.line <= lines, "the line is one of the file's");
    hold((problem.line == 0) == (problem.column == 0), "a problem of the whole file has no place");
    if (problem.line > 0) {
        std::size_t begin = 0;
        for (int line = 1; line < problem.line; ++line) begin = text.find('\n', begin) + 1;
        const auto line = text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
        const auto letters = std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; });
        // Bytes that continue nothing are letters, too, where the file isn't UTF-8: one a byte at most.
        const auto most = cliff::text::invalid_utf8_at(text) ? static_cast<std::ptrdiff_t>(line.size()) : letters;
        hold(problem.column >= 1 && problem.column <= most + 1, "the column lies in the line, or at its end");
        hold(problem.length >= 1 && problem.column + problem.length <= most + 2, "the underline ends with the line");
        hold(problem.source_column >= 1, "the place in what is shown");
    }
    hold(!to_text(problem).empty(), "a problem can be printed");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto read = cliff::bank::check_bank_text(text, "bank.yaml");
    hold(read.value.has_value() != cliff::yaml::any_error(read.problems),
         "there is a bank exactly when there is no error");
    hold(read.problems.size() <= cliff::yaml::most_problems + 1, "there is an end to the problems");
    const auto body = text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
    for (const auto& problem : read.problems) look_at(problem, body);
    return 0;
}
