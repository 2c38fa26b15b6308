// How a problem reads, and where its underline falls.
#include "yaml/problem.hpp"

#include "catch.hpp"
#include "yaml/source.hpp"

#include <string>

using namespace cliff::yaml;

namespace {

// The text of a problem at the first place where `what` stands.
std::string shown(const std::string& text, const std::string& what) {
    return to_text(Source(text, "f.yaml").problem(text.find(what), what.size(), "wrong"));
}

} // namespace

TEST_CASE("a problem shows its line and underlines its place", "[yaml]") {
    CHECK(shown("a: b\nanswer: A motorcyle\n", "A motorcyle") == "f.yaml:2:9: error: wrong\n"
                                                                 "    2 | answer: A motorcyle\n"
                                                                 "      |         ^~~~~~~~~~~");
}

TEST_CASE("a problem of the whole file has no place", "[yaml]") {
    CHECK(to_text(Source("", "f.yaml").whole("there is no such file")) == "f.yaml: error: there is no such file");
}

TEST_CASE("a warning is called one, and alone is no error", "[yaml]") {
    auto problem = Source("a", "f.yaml").problem(0, 1, "odd");
    problem.severity = Severity::warning;
    CHECK(to_text(problem) == "f.yaml:1:1: warning: odd\n    1 | a\n      | ^");
    CHECK_FALSE(any_error({problem}));
    CHECK_FALSE(any_error({}));
    auto error = problem;
    error.severity = Severity::error;
    CHECK(any_error({problem, error}));
}

TEST_CASE("the underline stands under wide, combining and tabbed letters", "[yaml]") {
    CHECK(shown("映画: 日本", "日本") == "f.yaml:1:5: error: wrong\n"
                                         "    1 | 映画: 日本\n"
                                         "      |       ^~~~");
    CHECK(shown("e\u0301e\u0301: x", "x") == "f.yaml:1:7: error: wrong\n"
                                             "    1 | e\u0301e\u0301: x\n"
                                             "      |     ^");
    CHECK(shown("🔥: x", "x") == "f.yaml:1:4: error: wrong\n"
                                "    1 | 🔥: x\n"
                                "      |     ^");
    CHECK(shown("\ta:\tx", "x") == "f.yaml:1:5: error: wrong\n"
                                   "    1 |     a:    x\n"
                                   "      |           ^");
}

TEST_CASE("a place at the end of its line is underlined once", "[yaml]") {
    CHECK(to_text(Source("ab\ncd\n", "f.yaml").problem(2, 1, "wrong")) == "f.yaml:1:3: error: wrong\n"
                                                                          "    1 | ab\n"
                                                                          "      |   ^");
    CHECK(to_text(Source("ab", "f.yaml").problem(2, 9, "wrong")) == "f.yaml:1:3: error: wrong\n"
                                                                    "    1 | ab\n"
                                                                    "      |   ^");
}

TEST_CASE("what runs on to the next line is underlined up to the end of its own", "[yaml]") {
    CHECK(to_text(Source("a: bc\r\n  d\n", "f.yaml").problem(3, 8, "wrong")) == "f.yaml:1:4: error: wrong\n"
                                                                                "    1 | a: bc\n"
                                                                                "      |    ^~");
}

TEST_CASE("a very long line is cut around the place", "[yaml]") {
    const std::string long_text(300, 'x');
    const auto problem = Source(long_text + "HERE" + long_text, "f.yaml").problem(300, 4, "wrong");
    CHECK(problem.column == 301);
    CHECK(problem.source_column == 41);
    CHECK(problem.source == "…" + std::string(39, 'x') + "HERE" + std::string(57, 'x') + "…");
    CHECK(to_text(problem) ==
          "f.yaml:1:301: error: wrong\n    1 | " + problem.source + "\n      | " + std::string(40, ' ') + "^~~~");
    const auto first = Source("HERE" + long_text, "f.yaml").problem(0, 4, "wrong");
    CHECK(first.source == "HERE" + std::string(96, 'x') + "…");
    CHECK(first.source_column == 1);
    const auto last = Source(long_text + "HERE", "f.yaml").problem(300, 4, "wrong");
    CHECK(last.source == "…" + std::string(96, 'x') + "HERE");
    CHECK(last.source_column == 98);
    const auto all = Source(long_text, "f.yaml").problem(0, 300, "wrong");
    CHECK(all.length == 100);
}

TEST_CASE("control characters and broken bytes aren't sent to the terminal", "[yaml]") {
    CHECK(shown("a\x1B[31m\xE9z", "z") == "f.yaml:1:8: error: wrong\n"
                                          "    1 | a\uFFFD[31m\uFFFDz\n"
                                          "      |        ^");
    CHECK(in_quotes("a\nb\tc\x1B") == "'a b c\uFFFD'");
    CHECK(in_quotes(std::string(100, 'a')) == "'" + std::string(60, 'a') + "…'");
}
