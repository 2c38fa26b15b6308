// What `check` writes, to the letter.
#include "app/check_report.hpp"

#include "app/json.hpp"
#include "catch.hpp"

#include <sstream>

using namespace cliff;

namespace {

yaml::Problem problem(int line, yaml::Severity severity, const std::string& code, const std::string& message) {
    yaml::Problem made;
    made.file = "a.yaml";
    made.line = line;
    made.column = line == 0 ? 0 : 3;
    made.length = 4;
    made.severity = severity;
    made.code = code;
    made.message = message;
    return made;
}

const auto error = yaml::Severity::error, warning = yaml::Severity::warning;

std::string json(const std::vector<app::CheckedFile>& files) {
    std::ostringstream out;
    app::write_json(files, out);
    return out.str();
}

std::string report(const std::vector<app::CheckedFile>& files) {
    std::ostringstream out;
    app::write_report(files, out);
    return out.str();
}

} // namespace

TEST_CASE("a JSON string holds any bytes", "[app]") {
    CHECK(app::json_string("") == R"("")");
    CHECK(app::json_string("say \"so\" \\ now/") == R"("say \"so\" \\ now/")");
    CHECK(app::json_string(std::string_view("\0\x01\t\n\r\x1F\x7F", 7)) ==
          R"("\u0000\u0001\u0009\u000a\u000d\u001f\u007f")");
    CHECK(app::json_string("\u00E9 \U0001F6B2") == "\"\u00E9 \U0001F6B2\"");
    CHECK(app::json_string("a\xFF\xC3") == "\"a\uFFFD\uFFFD\"");
}

TEST_CASE("problems as JSON are one document with a place, a code and what it means", "[app]") {
    CHECK(json({}) == "[\n]\n");
    CHECK(json({{"fine.yaml", {}, 3, 1},
                {"a\xFF.yaml",
                 {problem(2, error, "", "no 'x'"), problem(7, warning, "bank/missing-why", "no \"why\""),
                  problem(0, error, "", "there is no such file")},
                 0,
                 0}}) ==
          R"([
{"file": "fine.yaml", "problems": []},
{"file": "a)"
          "\uFFFD"
          R"(.yaml", "problems": [
  {"line": 2, "column": 3, "endColumn": 7, "severity": "error", "message": "no 'x'"},
  {"line": 7, "column": 3, "endColumn": 7, "severity": "warning", "code": "bank/missing-why", "meaning": "a question without an explanation for the reveal", "message": "no \"why\""},
  {"line": 0, "column": 0, "endColumn": 0, "severity": "error", "message": "there is no such file"}]}
]
)");
}

TEST_CASE("a report ends with how many problems there are, and many warnings by their code", "[app]") {
    CHECK(report({{"fine.yaml", {}, 3, 1}}) == "fine.yaml: fine, 3 questions in 1 round\n");
    CHECK(report({{"a.yaml", {problem(2, warning, "bank/missing-why", "so")}, 1, 1}}) ==
          "a.yaml:2:3: warning: so [bank/missing-why]\n0 errors and 1 warning\n");
    app::CheckedFile many{"a.yaml", {}, 1, 1};
    for (int line = 1; line <= 21; ++line)
        many.problems.push_back(problem(line, warning, line % 5 == 0 ? "bank/missing-why" : "bank/missing-from", "so"));
    const auto text = report({many});
    const std::string end = "0 errors and 21 warnings\n"
                            "   17 bank/missing-from: a question that doesn't say where the fact stands\n"
                            "    4 bank/missing-why: a question without an explanation for the reveal\n";
    REQUIRE(text.size() > end.size());
    CHECK(text.substr(text.size() - end.size()) == end);
    many.problems.pop_back();
    CHECK(report({many}).find("   16 bank/") == std::string::npos);
}
