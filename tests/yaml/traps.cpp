// What yaml-cpp would accept in silence, hang on or say badly, and what is said instead.
#include "catch.hpp"
#include "yaml/document.hpp"

#include <string>
#include <vector>

using namespace cliff::yaml;
using Texts = std::vector<std::string>;

namespace {

Texts problems_of(const std::string& text) {
    Texts texts;
    for (const auto& problem : Document::parse(text, "f.yaml").take_problems()) texts.push_back(to_text(problem));
    return texts;
}

// The messages alone, for files whose lines aren't worth showing.
Texts messages_of(const std::string& text) {
    auto document = Document::parse(text, "f.yaml");
    Texts messages;
    for (const auto& problem : document.take_problems())
        messages.push_back(std::to_string(problem.line) + ":" + std::to_string(problem.column) + " " + problem.message);
    return messages;
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

} // namespace

TEST_CASE("a file of one comma ends", "[yaml]") {
    CHECK(problems_of(",") == Texts{"f.yaml:1:1: error: a ',' cannot stand here\n    1 | ,\n      | ^"});
    CHECK_FALSE(Document::parse(",", "f.yaml").root());
}

TEST_CASE("a second document is refused", "[yaml]") {
    CHECK(messages_of("a: 1\n---\nb: 2\n") == Texts{"2:1 a second document begins here; a file holds one"});
    CHECK(messages_of("a: 1\n...\nb: 2\n") ==
          Texts{"3:1 this does not belong to what stands above it; check the indentation"});
    CHECK(messages_of("- a\nb: 1\n") ==
          Texts{"2:1 this does not belong to what stands above it; check the indentation"});
}

TEST_CASE("duplicate keys are told with the line of the first", "[yaml]") {
    CHECK(problems_of("a: 1\nb: {c: 1, c: 2}\na: 2\n") ==
          Texts{"f.yaml:2:11: error: the key 'c' stands twice; it is already in line 2\n"
                "    2 | b: {c: 1, c: 2}\n"
                "      |           ^",
                "f.yaml:3:1: error: the key 'a' stands twice; it is already in line 1\n"
                "    3 | a: 2\n"
                "      | ^"});
    CHECK(messages_of("a: 1\n\"a\": 2\n") == Texts{"2:1 the key 'a' stands twice; it is already in line 1"});
}

TEST_CASE("a quote that the end of the file closes is found", "[yaml]") {
    const std::string said = "this quote is never closed";
    CHECK(problems_of("a: \"abc\nb: c\n") ==
          Texts{"f.yaml:1:4: error: this quote is never closed\n    1 | a: \"abc\n      |    ^"});
    CHECK(messages_of("a: 'it''s\nb: c\n") == Texts{"1:4 " + said});
    CHECK(messages_of("a: \"x\\\"\n") == Texts{"1:4 " + said});
    CHECK(messages_of("\"abc") == Texts{"1:1 " + said});
    CHECK(messages_of("- [\"a\", 'b', \"c]\n") == Texts{"1:14 " + said});
    CHECK_FALSE(Document::parse("a: \"abc\nb: c\n", "f.yaml").root());
    CHECK(messages_of("a: \"x\"").empty());
    CHECK(messages_of("a: 'x'''").empty());
}

TEST_CASE("a quote that runs into the next lines is told at its beginning", "[yaml]") {
    CHECK(messages_of("a: \"x\nb: \"A\"\n") == Texts{"1:4 this quote is not closed in its line; it runs on to line 2"});
    CHECK(messages_of("a: \"x\" y\n") ==
          Texts{"1:8 nothing may follow a closing quote; put the whole text in quotes, and "
                "double the single quotes inside it"});
}

TEST_CASE("a stray last line is no key", "[yaml]") {
    CHECK(problems_of("title: x\ngarbage") ==
          Texts{"f.yaml:2:1: error: 'garbage' stands alone; a key needs a ':' and a value\n"
                "    2 | garbage\n"
                "      | ^~~~~~~"});
    CHECK(messages_of("title: x\nnull\n") == Texts{"2:1 'null' stands alone; a key needs a ':' and a value"});
    CHECK(messages_of("{a: 1, b}") == Texts{"1:8 'b' stands alone; a key needs a ':' and a value"});
    CHECK(messages_of("title: x\ngarbage\nmore: 1") ==
          Texts{"2:1 'garbage' stands alone; a key needs a ':' and a value"});
}

TEST_CASE("text that isn't UTF-8 is refused", "[yaml]") {
    CHECK(problems_of("a: caf\xE9 noir\n") ==
          Texts{"f.yaml:1:7: error: the byte 0xE9 is not UTF-8; save the file as UTF-8\n"
                "    1 | a: caf\uFFFD noir\n"
                "      |       ^"});
    CHECK(messages_of("a: \xC2z\n") == Texts{"1:4 the byte 0xC2 is not UTF-8; save the file as UTF-8"});
    CHECK(messages_of("\xC0\xAF") == Texts{"1:1 the byte 0xC0 is not UTF-8; save the file as UTF-8"});
}

TEST_CASE("UTF-16 is called by its name", "[yaml]") {
    const std::string said = "f.yaml: error: this file is UTF-16 or UTF-32; save it as UTF-8";
    CHECK(problems_of(std::string("\xFF\xFE"
                                  "a\0:\0",
                                  6)) == Texts{said});
    CHECK(problems_of(std::string("\xFE\xFF\0a\0:", 6)) == Texts{said});
    CHECK(problems_of(std::string("a\0:\0 \0b\0", 8)) == Texts{said});
}

TEST_CASE("control characters and zero bytes are refused", "[yaml]") {
    CHECK(messages_of(std::string("title: a\nb: c\0d\n", 16)) ==
          Texts{"2:5 a zero byte is not text; is this a question file at all?"});
    CHECK(messages_of("a: b\x1B[31m\n") == Texts{"1:5 the control character U+001B is not text; delete it"});
    CHECK(messages_of("a: b\x7F\n") == Texts{"1:5 the control character U+007F is not text; delete it"});
    CHECK(messages_of("a: b\xC2\x93\n") == Texts{"1:5 the control character U+0093 is not text; delete it"});
    CHECK(messages_of("a: b\x04\nc: d\n") == Texts{"1:5 the control character U+0004 is not text; delete it"});
    CHECK(messages_of("a: 1\rb: 2\r") ==
          Texts{"1:5 a carriage return without a line feed; save the file with LF line ends"});
    CHECK(messages_of("a: \"\\0\"\n") ==
          Texts{"1:4 an escape in this text stands for a control character; leave it out"});
    CHECK(messages_of("a: \"\\x1B\"\n") ==
          Texts{"1:4 an escape in this text stands for a control character; leave it out"});
}

TEST_CASE("a tab indent is called one", "[yaml]") {
    const std::string said = "this line is indented with a tab; use spaces";
    CHECK(problems_of("a:\n\tb: 1\n") == Texts{"f.yaml:2:1: error: " + said + "\n    2 |     b: 1\n      | ^~~~"});
    CHECK(messages_of("\ta: 1\n") == Texts{"1:1 " + said});
    CHECK(messages_of("a:\n  - x\n  \t- y\n") == Texts{"3:3 " + said});
    CHECK(messages_of("a:\n\t- ask: x\n") == Texts{"2:1 " + said});
    CHECK(messages_of("a:\tb\n").empty());
}

TEST_CASE("aliases, anchors, tags and merge keys are refused, all at once", "[yaml]") {
    CHECK(messages_of("a: &x 1\nb: *x\nc: !!str 1\nd: ! true\n<<: *x\ne: &y\n") ==
          Texts{"1:4 '&x' is an anchor, and anchors are not read; put it in quotes if it is text",
                "2:4 '*x' is an alias, and aliases are not read; put it in quotes if it is text",
                "3:4 '!!str' is a tag, and tags are not read; put it in quotes if it is text",
                "4:4 '!' is a tag, and tags are not read; put it in quotes if it is text",
                "5:1 merge keys ('<<') are not read; write the keys out",
                "6:4 '&y' is an anchor, and anchors are not read; put it in quotes if it is text"});
    CHECK(messages_of("a: *Who* is it\n") ==
          Texts{"1:4 a text cannot begin with '*', which is a sign of YAML; put it in quotes"});
    CHECK(messages_of("key: &a [*a]\n").size() == 2);
}

TEST_CASE("nine levels of aliases stay small", "[yaml]") {
    std::string text = "a: &a [x,x,x,x,x,x,x,x,x]\n";
    std::string before = "a";
    for (const std::string name : {"b", "c", "d", "e", "f", "g", "h", "i"}) {
        text += name + ": &" + name + " [" + repeated("*" + before + " ,", 9) + "]\n";
        before = name;
    }
    CHECK(messages_of(text).size() == 9 + 8 * 9);
}

TEST_CASE("nesting ends at thirty-two", "[yaml]") {
    CHECK(messages_of(repeated("[", 32) + repeated("]", 32)).empty());
    CHECK(messages_of(repeated("[", 33) + repeated("]", 33)) ==
          Texts{"1:33 lists and mappings are nested deeper than 32 here"});
    CHECK(messages_of(repeated("- ", 100'000)) == Texts{"1:65 lists and mappings are nested deeper than 32 here"});
    CHECK(messages_of(repeated("{a: ", 33) + "b" + repeated("}", 33)) ==
          Texts{"1:129 lists and mappings are nested deeper than 32 here"});
}

TEST_CASE("a hundred thousand brackets are refused without recursion", "[yaml]") {
    CHECK(messages_of(repeated("[", 100'000)) == Texts{"1:1 this '[' is never closed with ']'"});
    CHECK(messages_of(repeated("{", 100'000)) == Texts{"1:1 this '{' is never closed with '}'"});
    CHECK(messages_of(repeated("[", 100'000) + repeated("]", 100'000)) ==
          Texts{"1:33 lists and mappings are nested deeper than 32 here"});
}

TEST_CASE("yaml-cpp isn't let to gather tokens without end", "[yaml]") {
    const std::string said =
        "nothing ends within 1 MiB after this: a list in brackets, a text or a comment is too long";
    CHECK(messages_of(repeated("[", 3'000'000)) == Texts{"1:1 " + said});
    CHECK(messages_of("[" + repeated("b,", 1'500'000) + "]") == Texts{"1:1 " + said});
    CHECK(messages_of("a: \"" + repeated("b ", 1'500'000) + "\"") == Texts{"1:1 " + said});
}

TEST_CASE("keys are plain text", "[yaml]") {
    CHECK(messages_of("? [a]\n: b\n") == Texts{"1:3 a key is a text, not a list; put it in quotes"});
    CHECK(messages_of("{a: b}: c\n") == Texts{"1:1 a key is a text, not a mapping; put it in quotes"});
    CHECK(messages_of(": x\n") == Texts{"1:1 a key is missing before the ':'"});
}

TEST_CASE("a scalar holds at most 65,535 bytes", "[yaml]") {
    CHECK(messages_of("a: " + std::string(65'535, 'x')).empty());
    CHECK(messages_of("a: " + std::string(65'536, 'x')) == Texts{"1:4 this text has 65536 bytes; the limit is 65535"});
}

TEST_CASE("what an author writes most easily wrong is told in plain words", "[yaml]") {
    CHECK(messages_of("a: b: c\n") == Texts{"1:5 a ': ' inside a text; put the whole text in quotes"});
    CHECK(messages_of("a: 'b': c\n") == Texts{"1:7 a ': ' inside a text; put the whole text in quotes"});
    CHECK(messages_of("a:1\nb: 2\n") == Texts{"1:1 'a:1' stands alone; put a space after the ':'"});
    CHECK(messages_of("a: [1, 2\n") == Texts{"1:4 this '[' is never closed with ']'"});
    CHECK(messages_of("a: {b: 1\nc: 2\n") == Texts{"1:4 this '{' is never closed with '}'"});
    CHECK(messages_of("a: [b, [c, d\ntitle: x\n") == Texts{"1:8 this '[' is never closed with ']'"});
    CHECK(messages_of("a: b]\n").empty());
    CHECK(messages_of("a: ]\n") == Texts{"1:4 ']' closes nothing; put the text in quotes if it belongs to it"});
    CHECK(messages_of("a: @x\n") == Texts{"1:4 a text cannot begin with '@'; put it in quotes"});
    CHECK(messages_of("a: %x\n") == Texts{"1:4 a text cannot begin with '%'; put it in quotes"});
    CHECK(messages_of("a: [Who?, Why?]\n") == Texts{"1:8 inside brackets a '?' ends a text; put the text in quotes"});
    CHECK(messages_of("a: [Who? Me, you]\n") == Texts{"1:8 inside brackets a '?' ends a text; put the text in quotes"});
    CHECK(messages_of("a: - b\n") ==
          Texts{"1:4 '-' cannot stand here: begin a list on a line of its own, or put the text in quotes"});
    CHECK(messages_of("a: 1\n- b\n") ==
          Texts{"2:1 a list item ('- ') where a key is expected; check the indentation of this line"});
    CHECK(messages_of("a: \"\\q\"\n") ==
          Texts{"1:5 this is not an escape that YAML knows; write '\\\\' for a backslash, or use single quotes"});
    CHECK(messages_of("a: |x\n  y\n") == Texts{"1:5 after '|' or '>' the text begins on the next line"});
    CHECK(messages_of("a: \"x\n---\ny\"\n") ==
          Texts{"2:1 '---' or '...' at the beginning of a line ends a text; indent it"});
}

TEST_CASE("a text that a comment cuts off by accident is worth a warning", "[yaml]") {
    CHECK(problems_of("ask: Who is agent #7?\n") == Texts{"f.yaml:1:19: warning: '#7?' is left out, because '#' after "
                                                          "a space begins a comment; put the text in quotes if "
                                                          "this belongs to it\n"
                                                          "    1 | ask: Who is agent #7?\n"
                                                          "      |                   ^~~"});
    CHECK(problems_of("a: b # a comment\nc: d ## another\ne: 'f' #7\ng: h#7\n").empty());
}
