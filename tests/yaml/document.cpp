// The tree of a file that is as it should be.
#include "yaml/document.hpp"

#include "catch.hpp"

#include <string>
#include <vector>

using namespace cliff::yaml;

namespace {

// The tree on one line: "quoted" plain [a b] {k: v} (empty) <refused>.
std::string drawn(const Node& node) {
    const auto children = node.children();
    std::string text;
    switch (node.kind()) {
    case Kind::scalar:
        return node.quoted() ? '"' + std::string(node.text()) + '"' : std::string(node.text());
    case Kind::empty:
        return "()";
    case Kind::refused:
        return "<>";
    case Kind::sequence:
        for (const auto& child : children) text += (text.empty() ? "" : ", ") + drawn(child);
        return '[' + text + ']';
    case Kind::mapping:
        for (std::size_t i = 0; i < children.size(); i += 2)
            text += (text.empty() ? "" : ", ") + drawn(children[i]) + ": " + drawn(children[i + 1]);
        return '{' + text + '}';
    }
    return text;
}

std::string tree_of(const std::string& text) {
    auto document = Document::parse(text, "f.yaml");
    for (const auto& problem : document.take_problems()) FAIL_CHECK(to_text(problem));
    const auto root = document.root();
    return root ? drawn(*root) : "nothing";
}

} // namespace

TEST_CASE("scalars, lists and mappings become a tree", "[yaml]") {
    CHECK(tree_of("a: 1\nb: [x, y]\nc:\n  - d: e\n    f: g\n  - h\n") == "{a: 1, b: [x, y], c: [{d: e, f: g}, h]}");
    CHECK(tree_of("hello") == "hello");
    CHECK(tree_of("--- # with a header\na: {}\nb: []\n...\n") == "{a: {}, b: []}");
    CHECK(tree_of("? a\n: b\n") == "{a: b}");
}

TEST_CASE("a scalar stays the text that the author wrote", "[yaml]") {
    CHECK(tree_of("[No, 007, 1.50, on, true, 0x1F, 1e3, 2023-06-27]") ==
          "[No, 007, 1.50, on, true, 0x1F, 1e3, 2023-06-27]");
    CHECK(tree_of("[~, null, Null, NULL, nullify]") == "[~, null, Null, NULL, nullify]");
    CHECK(tree_of("a: null\nb: ~\nnull: c\n") == "{a: null, b: ~, null: c}");
}

TEST_CASE("quotes and blocks mark a text as text", "[yaml]") {
    CHECK(tree_of("[\"true\", 'false', true]") == "[\"true\", \"false\", true]");
    CHECK(tree_of("a: |\n  true\n") == "{a: \"true\n\"}");
    CHECK(tree_of("a: >-\n  one\n  two\n") == "{a: \"one two\"}");
    CHECK(tree_of("a: 'it''s'\nb: \"\\u00E9\\t\\\"\"\n") == "{a: \"it's\", b: \"é\t\"\"}");
    CHECK(tree_of("a: \"\"\nb: ''\n") == "{a: \"\", b: \"\"}");
    CHECK(tree_of("a: \"one\n  two\"\n") == "{a: \"one two\"}");
}

TEST_CASE("plain text may run over several lines", "[yaml]") {
    CHECK(tree_of("a: one\n  two\n\n  three\nb: 1\n") == "{a: one two\nthree, b: 1}");
}

TEST_CASE("an empty value is none, and is no word of the next line", "[yaml]") {
    CHECK(tree_of("a:\nb: 1\n") == "{a: (), b: 1}");
    CHECK(tree_of("a:\nnull: 1\n") == "{a: (), null: 1}");
    CHECK(tree_of("x:\n  - a:\nnull: 1\n") == "{x: [{a: ()}], null: 1}");
    CHECK(tree_of("-\n- b\n-\n") == "[(), b, ()]");
    CHECK(tree_of("{a: , b: c}") == "{a: (), b: c}");
    CHECK(tree_of("a: # nothing\n") == "{a: ()}");
}

TEST_CASE("an empty value is placed where the author left it empty", "[yaml]") {
    auto document =
        Document::parse("a: 1\nlevel:\n\n\nlist:\n  - x\n  -  # none\n  # more\n\n  - y\n  - -\nlast:\n", "f.yaml");
    const auto root = document.root();
    REQUIRE(root);
    const auto entries = root->children();
    const auto items = entries[5].children();
    document.error(entries[3], "level");
    document.error(items[1], "item");
    document.error(items[3].children()[0], "inner");
    document.error(entries[7], "last");
    std::vector<std::string> places;
    for (const auto& problem : document.take_problems())
        places.push_back(problem.message + " " + std::to_string(problem.line) + ":" + std::to_string(problem.column) +
                         "+" + std::to_string(problem.length));
    CHECK(places == std::vector<std::string>{"level 2:1+5", "item 7:3+1", "inner 11:5+1", "last 12:1+4"});
}

TEST_CASE("every node knows its line, and a problem its extent", "[yaml]") {
    auto document =
        Document::parse("title: Ö plain # why\nq: \"in \\\"quotes\\\"\"\nblock: |\n  x\nlist:\n  - {a: b}\n", "f.yaml");
    const auto entries = document.root().value().children();
    CHECK(entries[1].line() == 1);
    CHECK(entries[3].line() == 2);
    CHECK(entries[7].children()[0].line() == 6);
    for (std::size_t i = 1; i < entries.size(); i += 2) document.error(entries[i], "x");
    std::vector<std::string> places;
    for (const auto& problem : document.take_problems())
        places.push_back(std::to_string(problem.line) + ":" + std::to_string(problem.column) + "+" +
                         std::to_string(problem.length));
    CHECK(places == std::vector<std::string>{"1:8+7", "2:4+15", "3:8+1", "6:3+1"});
}

TEST_CASE("a byte order mark is no part of the text", "[yaml]") {
    auto document = Document::parse("\xEF\xBB\xBFwrong: x\n", "f.yaml");
    document.error(document.root().value(), "here");
    CHECK(to_text(document.take_problems().at(0)) == "f.yaml:1:1: error: here\n    1 | wrong: x\n      | ^~~~~");
    auto twice = Document::parse("\xEF\xBB\xBF\xEF\xBB\xBF[#\n  - ", "f.yaml");
    CHECK(to_text(twice.take_problems().at(0))
              .starts_with("f.yaml:1:1: error: a second byte order mark, which nobody sees; delete it\n"));
}

TEST_CASE("a list of a million items takes no stack", "[yaml]") {
    std::string text = "[";
    for (int i = 0; i < 250'000; ++i) text += "[],";
    const auto document = Document::parse(text + "]", "f.yaml");
    REQUIRE(document.root());
    CHECK(document.root()->children().size() == 250'000);
    std::string lines;
    for (int i = 0; i < 1'000'000; ++i) lines += "- a\n";
    CHECK(Document::parse(lines, "f.yaml").root().value().children().size() == 1'000'000);
}
