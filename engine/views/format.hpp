// Numbers, times and sources as people read them.
#pragma once

#include "core/bank.hpp"
#include "views/settings.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace cliff::views {

/// For as long as it lives, numbers are written so on this thread; then as before. Where none lives: 1,234.5.
class NumbersAs {
  public:
    explicit NumbersAs(Numbers numbers);
    ~NumbersAs();
    NumbersAs(const NumbersAs&) = delete;
    NumbersAs& operator=(const NumbersAs&) = delete;

  private:
    Numbers before_;
};

/// "21,480", "-1,200".
[[nodiscard]] std::string grouped(long long number);

/// A number of an author as it's shown, with its unit: groups of three from five digits on, so that a year stays a
/// year. "1996", "12,000 metres", "2.50", "-40,000".
[[nodiscard]] std::string written_number(std::string_view written, std::string_view unit);

/// "4 of 12"; "4" if the total is 0, which stands for as many as there is time for.
[[nodiscard]] std::string place_of(std::size_t number, std::size_t total);

/// "+872", "+0".
[[nodiscard]] std::string signed_points(int points);

/// "3,712", and of what isn't whole up to two decimals: "7.33", "7.5".
[[nodiscard]] std::string points_text(double points);

/// "4.8 s".
[[nodiscard]] std::string seconds(Millis time);

/// "4:12", "1:00:05": whole seconds, a broken one as a whole one; "0:00" for no time and less.
[[nodiscard]] std::string countdown(Millis left);

/// "0.94 s".
[[nodiscard]] std::string exact_seconds(Millis time);

/// "1st", "2nd", "3rd", "11th".
[[nodiscard]] std::string ordinal(std::size_t number);

/// "1 question", "12 questions", "1,200 questions".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// "27 June 2023" of "2023-06-27"; anything else stays as it is.
[[nodiscard]] std::string spoken_date(const std::string& iso);

/// "Article, 27 June 2023, paragraph 3"; empty if nothing is known.
[[nodiscard]] std::string source_line(const std::map<std::string, Source>& sources, const Reference& from);

struct ResultsView;
/// What came of each question, to be passed on as text: "🟩🟥🟨⬜" for right, wrong, partly right and none.
[[nodiscard]] std::string marks(const ResultsView& view);

/// The whole of it: what was played, the score, and the marks.
[[nodiscard]] std::string to_share(const ResultsView& view);

/// The text, or as much of its beginning as takes so many columns (text::columns), and "\u2026" for the rest.
[[nodiscard]] std::string shortened(const std::string& text, std::size_t columns);

/// "A", "A and C", "A, B and D".
[[nodiscard]] std::string listed(const std::vector<std::string>& words);

} // namespace cliff::views
