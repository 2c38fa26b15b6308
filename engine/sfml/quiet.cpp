// SFML has one stream for all threads, so each remark is led to who wants it on the thread that it came up on.
#include "sfml/quiet.hpp"

#include <SFML/System/Err.hpp>

#include <atomic>
#include <streambuf>

namespace cliff::sfml {
namespace {

thread_local QuietSfml* newest = nullptr; // of this thread
std::atomic<int> alive = 0;               // on all threads

} // namespace

/// In the place of SFML's own, from the first QuietSfml to the end of the program.
class Remarks : public std::streambuf {
  public:
    static void lead() { static const Remarks remarks; }

  protected:
    int_type overflow(int_type character) override {
        if (traits_type::eq_int_type(character, traits_type::eof())) return traits_type::not_eof(character);
        const char written = traits_type::to_char_type(character);
        return xsputn(&written, 1) == 1 ? character : traits_type::eof();
    }
    std::streamsize xsputn(const char* text, std::streamsize count) override {
        if (newest) return newest->remarks_.rdbuf()->sputn(text, count);
        return alive > 0 ? count : before_->sputn(text, count);
    }
    int sync() override { return newest || alive > 0 ? 0 : before_->pubsync(); }

  private:
    Remarks() : before_{sf::err().rdbuf(this)} {}
    ~Remarks() override { sf::err().rdbuf(before_); }

    std::streambuf* before_;
};

QuietSfml::QuietSfml() : before_{newest} {
    Remarks::lead();
    ++alive;
    newest = this;
}

QuietSfml::~QuietSfml() {
    newest = before_;
    --alive;
}

} // namespace cliff::sfml
