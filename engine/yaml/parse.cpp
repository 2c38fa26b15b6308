// Drives yaml-cpp's parser, one document and no further; the only file that does.
#include "yaml/builder.hpp"
#include "yaml/document.hpp"
#include "yaml/encoding.hpp"
#include "yaml/file.hpp"
#include "yaml/scalar.hpp"
#include "yaml/syntax.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>

namespace cliff::yaml {

namespace {

// Feeds yaml-cpp from the source, and stops it when it reads far ahead without telling anything: it keeps every token
// of an open bracket until the bracket closes, eighty times the bytes.
class Feed final : public std::streambuf {
  public:
    Feed(std::string_view text, const std::size_t& told) : told_(told) {
        auto* begin = const_cast<char*>(text.data()); // a get area is never written to
        setg(begin, begin, begin + text.size());
    }

  protected:
    std::streamsize xsgetn(char* to, std::streamsize count) override {
        constexpr std::size_t farthest = 1024 * 1024;
        if (static_cast<std::size_t>(gptr() - eback()) > told_ + farthest)
            throw Refusal{
                {told_, 1,
                 "nothing ends within 1 MiB after this: a list in brackets, a text or a comment is too long"}};
        return std::streambuf::xsgetn(to, count);
    }

  private:
    const std::size_t& told_;
};

// Never past the source's end, whatever yaml-cpp says of the end of a file.
std::size_t place(const YAML::Mark& mark, const Source& source) {
    return std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), source.text().size());
}

// Passes the events of the first document on, and refuses to begin a second.
class Handler final : public YAML::EventHandler {
  public:
    explicit Handler(Builder& builder) : builder_(builder) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (over_) throw Refusal{second_document(builder_.source(), at(mark))};
    }
    void OnDocumentEnd() override { over_ = true; }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) override {
        builder_.scalar(at(mark), tag == "!", value);
    }
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { builder_.null(at(mark), anchor != 0); }
    void OnAnchor(const YAML::Mark& mark, const std::string& name) override { builder_.anchor(at(mark), name); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { builder_.alias(at(mark)); }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {
        builder_.open(Kind::sequence, at(mark));
    }
    void OnSequenceEnd() override { builder_.close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
        builder_.open(Kind::mapping, at(mark));
    }
    void OnMapEnd() override { builder_.close(); }

  private:
    std::size_t at(const YAML::Mark& mark) const { return place(mark, builder_.source()); }

    Builder& builder_;
    bool over_ = false;
};

void build(Builder& builder) {
    const auto& source = builder.source();
    const auto& progress = builder.progress();
    try {
        Feed feed(source.text(), progress.offset);
        std::istream in(&feed);
        YAML::Parser parser(in);
        Handler handler(builder);
        const bool any = parser.HandleNextDocument(handler);
        // yaml-cpp takes the end of the file for the end of the quote.
        const auto last = source.text().substr(progress.offset);
        if (progress.quoted && begins_quote(last) && !quoted_size(last)) throw Refusal{unclosed_quote(progress.offset)};
        // Not a loop: on a stray ',' the parser stays where it is and says "another document" for ever.
        if (any) parser.HandleNextDocument(handler);
    } catch (const Refusal& refusal) {
        builder.give_up(refusal.complaint);
    } catch (const YAML::Exception& exception) {
        builder.give_up(explain(source, place(exception.mark, source), exception.msg, progress));
    }
}

} // namespace

Document Document::parse(std::string text, std::string name) {
    if (text.size() > largest_file) {
        Document document(Source({}, std::move(name)));
        document.error(too_large(text.size()));
        return document;
    }
    if (text.starts_with(utf8_mark)) text.erase(0, utf8_mark.size());
    Document document(Source(std::move(text), std::move(name)));
    try {
        if (const auto bad = bad_byte(document.source_.text())) {
            document.broken_ = true;
            document.add(bad->bytes == 0 ? document.source_.whole(bad->message)
                                         : document.source_.problem(bad->offset, bad->bytes, bad->message));
            return document;
        }
        Builder builder(document);
        build(builder);
    } catch (const TooManyProblems&) {
        document.broken_ = true;
    }
    if (document.cells_.empty() && document.problems_.empty()) document.error("there is nothing in this file");
    return document;
}

} // namespace cliff::yaml
